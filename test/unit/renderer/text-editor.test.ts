import { CompletionContext } from '@codemirror/autocomplete'
import { EditorState, Text } from '@codemirror/state'
import { describe, expect, test } from 'vitest'
import { fieldCompletion } from '#renderer/features/templates/field-completion.ts'
import { headingAbove } from '#renderer/features/templates/markup.ts'
import { hidingField, openSections } from '#renderer/features/templates/sections.ts'

const fields = [
  { name: 'numero', kind: 'text', sample: 'n. 1/2026' },
  { name: 'beni', kind: 'flag', sample: 'sì' },
  { name: 'fondi', kind: 'list', sample: '2' },
  { name: 'fondi › programma', kind: 'text', sample: 'PR FESR' },
] as const

/** What is offered at the end of the text. */
function offeredAfter(written: string): string[] {
  const state = EditorState.create({ doc: written })
  const result = fieldCompletion(() => fields)(new CompletionContext(state, written.length, false))
  return result?.options.map(({ label }) => label) ?? []
}

describe('while a text is written', () => {
  test.each([
    ['a {{', ['numero', 'programma']],
    ['a {{nu', ['numero', 'programma']],
    ['a {{#', ['numero', 'beni', 'fondi', 'programma']],
    ['a {{^be', ['numero', 'beni', 'fondi', 'programma']],
    ['{{#fondi}}{{#beni}}a{{/', ['beni']],
    ['{{#fondi}}{{#beni}}a{{/beni}}{{/fo', ['fondi']],
    ['{{#fondi}}a{{/fondi}}{{/', []],
    ['a {{numero}}', []],
    ['numero', []],
    ['# Atto', []],
  ])('after %j these fields are offered: %j', (written, offered) => {
    expect(offeredAfter(written)).toEqual(offered)
  })
})

describe('what is written is not shown in the preview', () => {
  const sample = [
    ...fields,
    { name: 'bollo.dovuto', kind: 'flag', sample: 'no' },
    { name: 'motivo', kind: 'text', sample: '' },
    { name: 'aggiunti', kind: 'list', sample: '0' },
  ] as const
  test.each([
    ['Fuori. ', undefined],
    ['{{#beni}}Vi sono. ', undefined],
    ['{{#beni}}a{{/beni}}{{^beni}}Nessuno. ', 'beni'],
    ['{{#bollo.dovuto}}Si paga. ', 'bollo.dovuto'],
    ['{{#bollo.dovuto}}Si paga.{{/bollo.dovuto}} ', undefined],
    ['{{#beni}}{{#motivo}}Poiché ', 'motivo'],
    ['{{^motivo}}Senza motivo ', undefined],
    ['{{^numero}}Senza numero ', 'numero'],
    ['{{#aggiunti}}Aggiunto ', 'aggiunti'],
    ['{{#fondi}}{{#programma}}Di ognuno è ', undefined],
    ['{{#fondi}}{{#motivo}}Un campo di tutti ', undefined],
    ['{{#ignoto}}Non c’è ', undefined],
  ])('after %j for the field %j', (written, field) => {
    expect(hidingField(openSections(written), sample)?.name).toBe(field)
  })
})

describe('a place in a text', () => {
  const doc = Text.of([
    'Prima di tutto.',
    '# {{#beni}}Contratto{{/beni}} {{numero}}',
    '',
    '## Durata {#durata}',
    '1. Scade.',
    '### {{fine}}',
    'a',
  ])
  test.each([
    [1, ''],
    [2, 'Contratto'],
    [3, 'Contratto'],
    [4, 'Durata'],
    [5, 'Durata'],
    [7, ''],
  ])('on line %i stands under the heading %j', (line, heading) => {
    expect(headingAbove(doc, doc.line(line).to)).toBe(heading)
  })
})
