import { describe, expect, it } from 'vitest'
import type { TemplateProblem } from '#main/documents/template/fault.ts'
import { openTemplate } from '#main/documents/template/template.ts'
import type { FieldsOf } from '#main/documents/template/vocabulary.ts'
import { linesOf } from './support/clause-text.ts'
import { value } from './support/loans.ts'

const vocabulary = {
  nome: 'text',
  vuoto: 'text',
  vale: 'flag',
  parte: { nome: 'text', pec: 'text' },
  voci: [{ voce: 'text', nota: 'text' }],
} as const
const fields: FieldsOf<typeof vocabulary> = {
  nome: 'Comune di Prova',
  vuoto: '',
  vale: true,
  parte: { nome: 'Regione', pec: 'pec@regione.example' },
  voci: [
    { voce: 'uno', nota: 'prima' },
    { voce: 'due', nota: '' },
  ],
}
type Fields = typeof fields

const fill = (text: string, changes: Partial<Fields> = {}) => {
  const template = openTemplate('prova.md', text, vocabulary)
  return template.ok ? template.value.clausesFor({ ...fields, ...changes }) : template
}
const linesFrom = (text: string, changes: Partial<Fields> = {}) => linesOf(value(fill(text, changes)))

describe('fields', () => {
  it('are those of each paper, when many papers are drawn from one text', () => {
    const template = value(
      openTemplate(
        'prova.md',
        '{{nome}}{{#vale}} vale{{/vale}}\n\n{{#voci}}\n- {{voce}}\n{{/voci}}',
        vocabulary,
      ),
    )
    const lines = (changes: Partial<Fields>) => linesOf(value(template.clausesFor({ ...fields, ...changes })))
    const voci = Array.from({ length: 20 }, (_, index) => ({ voce: String(index), nota: '' }))
    for (const nome of ['Comune di Borgo', 'Comune di Valle'])
      for (const [count, vale] of voci.map((_, index) => [index, index % 3 === 0] as const))
        expect(lines({ nome, vale, voci: voci.slice(0, count) })).toEqual([
          vale ? `${nome} vale` : nome,
          ...voci.slice(0, count).map(({ voce }) => voce),
        ])
  })

  it('are printed, reached by a dot, and found inside and outside a list', () => {
    expect(linesFrom('{{nome}} e {{parte.nome}}')).toEqual(['Comune di Prova e Regione'])
    expect(linesFrom('{{#voci}}\n- {{voce}} di {{nome}}\n{{/voci}}')).toEqual([
      'uno di Comune di Prova',
      'due di Comune di Prova',
    ])
  })

  it('ask whether there is a text, a flag or an entry of a list', () => {
    const text =
      'a{{#vuoto}} {{vuoto}}{{/vuoto}}{{^vuoto}} senza{{/vuoto}}{{#vale}} vale{{/vale}}{{^voci}} nulla{{/voci}}'
    expect(linesFrom(text)).toEqual(['a senza vale'])
    expect(linesFrom(text, { vuoto: 'b', vale: false, voci: [] })).toEqual(['a b nulla'])
  })

  it.each([
    'A&B <C>',
    '*stelle* _righe_ `codice`',
    '# Titolo',
    '1. primo',
    '{{nome}} {{{nome}}} {{#vale}}',
    '[x](http://example.com) ![i](j)',
    '&egrave; &amp;',
    '<b>no</b>',
    'due  spazi\\',
    '$& $1 $$',
    '\uE0000\uE001',
    'x {#durata}',
  ])('print as they are, whatever is in them: %s', (name) => {
    expect(linesFrom('Ente: **{{nome}}**.', { nome: name })).toEqual([`Ente: ${name}.`])
    expect(linesFrom('# {{nome}}', { nome: name })).toEqual([name])
    expect(linesFrom('{{nome}}', { nome: name })).toEqual([name])
  })

  it('keep the lines they were written in', () => {
    expect(linesFrom('Riserve:\n{{nome}}', { nome: 'prima\nseconda' })).toEqual(['Riserve: prima\nseconda'])
  })
})

describe('articles', () => {
  const text = [
    '## Oggetto {#oggetto}',
    'Vedi l’art. {{art.fine}}.',
    '{{#vale}}',
    '## Prezzo {#prezzo}',
    '{{/vale}}',
    '## Fine {#fine}',
    'Vedi l’art. {{art.oggetto}}.',
  ].join('\n\n')

  it('are numbered as they stand once the clauses are chosen, and so are references', () => {
    expect(linesFrom(text)).toEqual([
      'Art. 1 – Oggetto',
      'Vedi l’art. 3.',
      'Art. 2 – Prezzo',
      'Art. 3 – Fine',
      'Vedi l’art. 1.',
    ])
    expect(linesFrom(text, { vale: false })).toEqual([
      'Art. 1 – Oggetto',
      'Vedi l’art. 2.',
      'Art. 2 – Fine',
      'Vedi l’art. 1.',
    ])
  })

  it('that were left out cannot be referred to', () => {
    expect(fill(`${text}\n\nVedi l’art. {{art.prezzo}}.`, { vale: false })).toMatchObject({
      ok: false,
      error: { line: 15, column: 13, problem: { code: 'articleUnknown', name: 'prezzo' } },
    })
  })
})

describe('structure', () => {
  it('is headings, paragraphs, bold and italic, commas and letters', () => {
    expect(
      value(fill('# Titolo\n\nTesto **forte** e *lieve*.\n\n1. comma\n    1. lettera\n\n- punto')),
    ).toEqual([
      { kind: 'heading', level: 1, text: 'Titolo', at: 0 },
      {
        kind: 'paragraph',
        text: [
          { text: 'Testo ' },
          { text: 'forte', bold: true },
          { text: ' e ' },
          { text: 'lieve', italic: true },
          { text: '.' },
        ],
      },
      {
        kind: 'list',
        numbering: 'decimal',
        items: [
          {
            text: [{ text: 'comma' }],
            list: { numbering: 'letters', items: [{ text: [{ text: 'lettera' }] }] },
          },
        ],
      },
      { kind: 'list', numbering: 'bullet', items: [{ text: [{ text: 'punto' }] }] },
    ])
  })

  it('leaves comments out, and reads text saved on another system', () => {
    expect(linesFrom('{{! nota\r\nper l’ufficio }}\r\n## Primo {#primo}\r\n\r\nTesto\r\n')).toEqual([
      'Art. 1 – Primo',
      'Testo',
    ])
  })
})

/** A faulty text, where the fault stands, and what it is. */
const faults: readonly (readonly [string, number, number, TemplateProblem])[] = [
  ['uno\n\ndue {{ignoto}}', 3, 5, { code: 'fieldUnknown', name: 'ignoto' }],
  ['{{#vale}}\n{{parte.ignoto}}\n{{/vale}}', 2, 1, { code: 'fieldUnknown', name: 'parte.ignoto' }],
  ['{{voce}}', 1, 1, { code: 'fieldUnknown', name: 'voce' }],
  ['{{#voci}}{{/voci}}{{^voci}}{{nota}}{{/voci}}', 1, 28, { code: 'fieldUnknown', name: 'nota' }],
  ['{{toString}}', 1, 1, { code: 'fieldUnknown', name: 'toString' }],
  ['a {{vale}}', 1, 3, { code: 'fieldNotText', name: 'vale' }],
  ['{{voci}}', 1, 1, { code: 'fieldNotText', name: 'voci' }],
  ['{{#parte}}x{{/parte}}', 1, 1, { code: 'fieldNotCondition', name: 'parte' }],
  ['uno\n {{vuoto}}', 2, 2, { code: 'fieldEmpty', name: 'vuoto' }],
  ['{{#voci}}\n- {{nota}}\n{{/voci}}', 2, 3, { code: 'fieldEmpty', name: 'nota' }],
  ['a\n{{#vale}}\nb', 2, 1, { code: 'sectionUnclosed', name: 'vale' }],
  ['{{#vale}}{{#vuoto}}{{/vale}}', 1, 10, { code: 'sectionUnclosed', name: 'vuoto' }],
  ['a{{/vale}}', 1, 2, { code: 'sectionUnopened', name: 'vale' }],
  ['a\n  {{nome', 2, 3, { code: 'tagUnclosed' }],
  ['a {{nome b.\n\n{{#vale}}c{{/vale}}', 1, 3, { code: 'tagUnclosed' }],
  ['{{! nota }}\na {{nome\n{{nome}}', 2, 3, { code: 'tagUnclosed' }],
  ['{{> altro}}', 1, 1, { code: 'tagUnsupported', tag: '>altro' }],
  ['{{art.nessuno}}', 1, 1, { code: 'articleUnknown', name: 'nessuno' }],
  ['## A {#a}\n\n## B {#a}', 3, 1, { code: 'articleTwice', name: 'a' }],
  ['# Atto\n\n## A {#a}\n\n# Allegato\n\n## B {#b}', 7, 1, { code: 'articleInAnnex', name: 'b' }],
  ['# {{! nota }}\n# Atto', 1, 1, { code: 'headingEmpty' }],
  ['# Atto\n\n## {#a}', 3, 1, { code: 'headingEmpty' }],
  ['uno\n\n> citazione', 3, 1, { code: 'markdownUnsupported', what: 'blockquote' }],
  ['{{nome}} e `codice`', 1, 12, { code: 'markdownUnsupported', what: 'inlineCode' }],
  ['a <b>c</b>', 1, 3, { code: 'markdownUnsupported', what: 'html' }],
  ['[a](http://b.example)', 1, 1, { code: 'markdownUnsupported', what: 'link' }],
  ['#### Quarto', 1, 1, { code: 'markdownUnsupported', what: 'heading' }],
  ['# **Forte**', 1, 1, { code: 'markdownUnsupported', what: 'heading' }],
  ['1. uno\n\n   ancora', 3, 4, { code: 'markdownUnsupported', what: 'paragraph' }],
  ['a\n\uE000', 2, 1, { code: 'characterReserved' }],
]

describe('a faulty template', () => {
  it.each(faults)('%j is refused at line %i, column %i', (text, line, column, problem) => {
    const error = { code: 'templateFaulty', template: 'prova.md', line, column, problem }
    expect(fill(text)).toEqual({ ok: false, error })
  })

  it('is refused when sections are opened in sections without end', () => {
    const opened = openTemplate('prova.md', '{{#vale}}'.repeat(9000) + '{{/vale}}'.repeat(9000), vocabulary)
    const problem = { code: 'sectionTooDeep', limit: 20 }
    const error = { code: 'templateFaulty', template: 'prova.md', line: 1, column: 20 * 9 + 1, problem }
    expect(opened).toEqual({ ok: false, error })
  })

  it('is refused when opened, also where the clause does not apply', () => {
    const opened = openTemplate('prova.md', '{{#vuoto}}{{ignoto}}{{/vuoto}}', vocabulary)
    expect(opened).toMatchObject({ ok: false, error: { problem: { code: 'fieldUnknown' } } })
  })
})
