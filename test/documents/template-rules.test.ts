import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { OwnTexts } from '#main/documents/own-texts.ts'
import { faultsOfText, templateFiles } from '#main/documents/resources.ts'
import { PaperKind } from '#src/templates/template.ts'
import { drawAgreement, PaperOffice, resources, value } from './support/loans.ts'
import { renderAgreement } from '#main/documents/agreement.ts'

const textOf = (paper: PaperKind) =>
  readFileSync(path.resolve('assets/templates', templateFiles[paper]), 'utf8')
const agreement = textOf('agreement')
const found = (text: string) =>
  faultsOfText('agreement', text, resources.fonts).map(({ line, problem }) => [
    line,
    problem.code,
    ...Object.values(problem).slice(1),
  ])

test.each(PaperKind.options)('the text of the program for the %s has no fault', (paper) => {
  expect(faultsOfText(paper, textOf(paper), resources.fonts)).toEqual([])
})

describe('a text of the agreement', () => {
  test('is told all that is wrong with it, by line', () => {
    const text = `{{ignoto}}\n\n{{comodante}}\n\n${agreement}\n\n{{art.nessuno}}`
    expect(found(text)).toEqual([
      [1, 'fieldUnknown', 'ignoto'],
      [3, 'fieldNotText', 'comodante'],
      [text.split('\n').length, 'articleUnknown', 'nessuno'],
    ])
  })

  test.each([
    'L’Ente versa un canone di 500 euro.',
    'È dovuto un corrispettivo per l’uso dei beni.',
    'L’Ente paga 30 euro al mese per ogni bene.',
    'I beni sono concessi a titolo oneroso.',
  ])('cannot ask to be paid: %s', (sentence) => {
    expect(found(`${agreement}\n\n${sentence}\n`)).toEqual([
      [agreement.split('\n').length + 2, 'feeInLoan', expect.any(String)],
    ])
  })

  test.each([
    'Per l’uso dei beni non è dovuto alcun canone.',
    'I beni sono dati senza corrispettivo.',
    '{{! Qui non si scrivono canoni. }}',
    'L’imposta è di 16,00 euro per ogni foglio.',
  ])('may say that nothing is to be paid: %s', (sentence) => {
    expect(found(`${agreement}\n\n${sentence}\n`)).toEqual([])
  })

  test('cannot do without its end, its gratuity, its return and the others that the law asks for', () => {
    for (const name of [
      'oggetto',
      'gratuita',
      'durata',
      'consegna',
      'restituzione',
      'responsabilita',
      'sottoscrizione',
    ])
      expect(found(agreement.replaceAll(`{#${name}}`, '').replaceAll(`{{art.${name}}}`, 'x'))).toEqual([
        [agreement.split('\n').length, 'articleMissing', name],
      ])
  })

  test('whose sections repeat each other without end is stopped', () => {
    const office = new PaperOffice()
    const shares = Array.from({ length: 10 }, (_, at) => office.fund({ name: `Fondo ${at}` }))
    const funding = shares.map((fundId, at) => ({ fundId, share: at === 0 ? 10_000 - 9 * 800 : 800 }))
    const paper = office.paper({ assets: office.things(1, () => ({ funding })) })
    expect(drawAgreement(paper).length).toBeGreaterThan(1000)
    const depth = 9
    const nested = `${'{{#fondi}}'.repeat(depth)}parola ${'{{/fondi}}'.repeat(depth)}`
    const text = `${agreement}\n\n${nested}\n`
    const own = value(new OwnTexts().over(resources, [{ paper: 'agreement', name: 'prova', text }]))
    const started = performance.now()
    expect(renderAgreement(paper, own)).toMatchObject({
      ok: false,
      error: { code: 'templateFaulty', problem: { code: 'textTooLong' } },
    })
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})

describe('the title of a text of the agreement', () => {
  test.each([
    ['Premessa.\n\n# Contratto', 1],
    ['{{! Nota\nsu due righe. }}\n\n## Parti\n\n# Contratto', 4],
  ])('is what it begins with: %j', (text, line) => {
    expect(found(agreement.replace(/^\{\{![\s\S]*?\}\}\n# /, () => `${text} `))).toContainEqual([
      line,
      'titleMissing',
    ])
  })

  test('may be one for each case', () => {
    const titles = '{{#beni}}\n# Contratto\n{{/beni}}\n{{^beni}}\n# Accordo\n{{/beni}}\n'
    expect(found(agreement.replace(/^\{\{![\s\S]*?\}\}\n# .*\n/, () => titles))).toEqual([])
  })
})
