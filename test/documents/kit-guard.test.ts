import { describe, expect, it } from 'vitest'
import type { Block } from '#main/documents/kit/blocks.ts'
import { createDocument, type DocumentSettings } from '#main/documents/kit/document.ts'
import { annex, resources, settings } from './support/sample.ts'

const finish = (blocks: readonly Block[], changes: Partial<DocumentSettings> = {}) =>
  createDocument({ ...settings, ...changes }, resources)
    .add(...blocks)
    .finish()

describe('the glyph guard', () => {
  it('lets every character of the font through', () => {
    expect(finish(annex(3)).ok).toBe(true)
  })

  it('names the characters and the cell, before anything is drawn', () => {
    const text = 'Модем ☐'
    const columns = [
      { header: 'N.', width: 60 },
      { header: 'Descrizione', width: { share: 1 } },
    ]
    const result = finish([
      { kind: 'heading', level: 1, text: 'Allegato' },
      {
        kind: 'table',
        columns,
        rows: [
          ['1', 'Modem'],
          ['2', text],
        ],
      },
    ])
    const where = [{ part: 'table', block: 1, row: 1, column: 1, text }]
    const characters = ['М', 'о', 'д', 'е', 'м', '☐']
    expect(result).toEqual({ ok: false, error: { code: 'glyphMissing', characters, where } })
  })

  it.each([
    ['a control character', 'a\u0007b', '\u0007'],
    ['a null', 'a\u0000b', '\u0000'],
    ['a lone surrogate', 'a\ud83db', '\ud83d'],
    ['an emoji', 'a😀b', '😀'],
    ['a sign of text direction', 'a\u202eb', '\u202e'],
    ['an invisible joiner', 'a\u200db', '\u200d'],
  ])('refuses %s', (_, text, character) => {
    const where = [{ part: 'paragraph', block: 0, text }]
    const error = { code: 'glyphMissing', characters: [character], where }
    expect(finish([{ kind: 'paragraph', text }])).toEqual({ ok: false, error })
  })
})

describe('the glyph guard, block by block,', () => {
  it.each<readonly [string, Block]>([
    ['heading', { kind: 'heading', level: 1, text: '☐' }],
    ['paragraph', { kind: 'paragraph', text: [{ text: 'x' }, { text: '☐', bold: true, italic: true }] }],
    [
      'list',
      {
        kind: 'list',
        numbering: 'decimal',
        items: [{ text: 'x', list: { numbering: 'letters', items: [{ text: '☐' }] } }],
      },
    ],
    ['keyValues', { kind: 'keyValues', pairs: [{ label: '☐', value: 'x' }] }],
    ['notice', { kind: 'notice', title: '☐', paragraphs: [] }],
    ['emblems', { kind: 'emblems', items: [{ kind: 'european', alt: 'x', statement: '☐' }] }],
    ['table', { kind: 'table', columns: [{ header: '☐', width: 50 }], rows: [] }],
    ['table', { kind: 'table', columns: [{ header: 'x', width: 50 }], rows: [{ group: '☐' }] }],
    [
      'table',
      {
        kind: 'table',
        columns: [{ header: 'x', width: 50 }],
        rows: [],
        totals: [{ label: '☐', span: 1, cells: [] }],
      },
    ],
    [
      'signatures',
      {
        kind: 'signatures',
        parties: [
          { title: 'x', party: 'x', signatory: '☐', role: 'x', boxLabel: 'x', fieldName: 'F', tooltip: 'x' },
        ],
      },
    ],
  ])('looks into a %s', (part, block) => {
    const result = finish([block])
    expect(result).toMatchObject({ error: { code: 'glyphMissing', characters: ['☐'], where: [{ part }] } })
  })

  it('looks at the furniture and at the facts', () => {
    const furniture = { ...settings.furniture, ledgerLines: ['☐'] }
    expect(finish([], { furniture })).toMatchObject({ error: { where: [{ part: 'furniture', text: '☐' }] } })
    expect(finish([], { subject: 'a\u0001' })).toMatchObject({ error: { where: [{ part: 'facts' }] } })
  })
})
