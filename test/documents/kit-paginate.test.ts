import {
  array,
  assert,
  boolean,
  constantFrom,
  double,
  integer,
  oneof,
  property,
  record,
  string,
} from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withBound } from '#main/documents/kit/no-break.ts'
import { breakLines } from '#main/documents/kit/lines.ts'
import { paginate } from '#main/documents/kit/paginate.ts'
import type { FlowItem, Strip } from '#main/documents/kit/strips.ts'
import { frames } from '#main/documents/kit/style.ts'
import { pageTexts, render } from './support/reader.ts'
import { resources } from './support/sample.ts'

const strip = (changes: Partial<Strip>): Strip => ({ height: 10, gap: 0, keep: false, marks: [], ...changes })
const header = strip({ height: 20, keep: true })

const someStrip = record({
  height: double({ min: 1, max: 300, noNaN: true }),
  gap: double({ min: 0, max: 30, noNaN: true }),
  keep: boolean(),
  inTable: boolean(),
}).map(({ inTable, ...rest }): Strip => strip(inTable ? { ...rest, repeat: [header] } : rest))
const someBreak = constantFrom<FlowItem>({ newPage: 'portrait' }, { newPage: 'landscape' })
const someFlow = array(oneof({ weight: 12, arbitrary: someStrip }, { weight: 1, arbitrary: someBreak }))

const someColumns = record({
  first: array(someStrip, { maxLength: 40 }),
  second: array(someStrip, { maxLength: 40 }),
  before: array(someStrip, { maxLength: 5 }),
})

describe('columns', () => {
  it('hold each their strips once and in order, on the same pages, none beyond the frame', () => {
    assert(
      property(someColumns, ({ first, second, before }) => {
        const divider = (height: number): Strip => strip({ height, keep: true })
        const after = strip({ height: 7 })
        const pages = paginate([...before, { columns: [first, second], gap: 12, divider }, after])
        const placed = pages.map((page) => page.strips.map((one) => one.strip))
        for (const column of [first, second])
          expect(placed.flat().filter((one) => column.includes(one))).toEqual(column)
        expect(placed.at(-1)?.at(-1)).toBe(after)
        for (const { orientation, strips } of pages)
          for (const [at, { strip: one, top }] of strips.entries())
            if (at > 0) expect(top + one.height).toBeLessThanOrEqual(frames[orientation].height + 0.02)
      }),
    )
  })

  it('go on together: neither is on a page that the other has not reached, while it has more to say', () => {
    const line = () => strip({ height: 20 })
    const column = (count: number) => Array.from({ length: count }, line)
    const [first, second] = [column(90), column(70)]
    const divider = (height: number): Strip => strip({ height })
    const pages = paginate([{ columns: [first, second], gap: 0, divider }])
    const counts = pages.map(({ strips }) =>
      [first, second].map((one) => strips.filter((placed) => one.includes(placed.strip)).length),
    )
    const perPage = Math.floor(frames.portrait.height / 20)
    expect(counts[0]).toEqual([perPage, perPage])
    expect(counts[1]).toEqual([perPage, perPage])
    expect(counts.length).toBe(Math.ceil(90 / perPage))
  })
})

describe('pages', () => {
  it('hold every strip once, in order, and none beyond the frame', () => {
    assert(
      property(someFlow, (flow) => {
        const pages = paginate(flow)
        const placed = pages.flatMap((page) => page.strips.map((one) => one.strip))
        expect(placed.filter((one) => one !== header)).toEqual(flow.filter((item) => 'height' in item))
        for (const { orientation, strips } of pages) {
          let bottom = 0
          for (const { strip: one, top } of strips) {
            expect(top).toBeGreaterThanOrEqual(bottom)
            bottom = top + one.height
          }
          expect(bottom).toBeLessThanOrEqual(frames[orientation].height + 0.02)
        }
      }),
    )
  })

  it('begin with the header of the table they continue', () => {
    const rows = Array.from({ length: 200 }, () => strip({ repeat: [header] }))
    const pages = paginate([header, ...rows])
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) expect(page.strips[0]?.strip).toBe(header)
  })

  it('are never left empty by two breaks in a row', () => {
    const pages = paginate([
      { newPage: 'landscape' },
      strip({}),
      { newPage: 'portrait' },
      { newPage: 'landscape' },
      strip({}),
    ])
    expect(pages.map(({ orientation, strips }) => [orientation, strips.length])).toEqual([
      ['landscape', 1],
      ['landscape', 1],
    ])
  })

  it('never show a single first or last line of a paragraph', async () => {
    const lines = (prefix: string, count: number): string =>
      Array.from({ length: count }, (_, at) => `${prefix}${at}`).join('\n')
    for (let before = 38; before < 52; before += 1) {
      const pages = await pageTexts(
        render([
          { kind: 'paragraph', text: lines('prima', before) },
          { kind: 'paragraph', text: lines('poi', 5) },
        ]),
      )
      for (const page of pages) expect(page.match(/poi\d/g)?.length).not.toBe(1)
    }
  })
})

describe('what is bound together', () => {
  it('stays so at its end, where no page holds the whole of it', () => {
    const article = Array.from({ length: 100 }, () => strip({ height: 12, keep: true }))
    const [words, boxes] = [strip({ height: 14, keep: true }), strip({ height: 90 })]
    for (let before = 0; before < 60; before += 1) {
      const flow = [...Array.from({ length: before }, () => strip({ height: 12 })), ...article, words, boxes]
      const placed = paginate(flow).map((page) => page.strips.map((one) => one.strip))
      const last = placed.at(-1) ?? []
      expect(last.slice(-2)).toEqual([words, boxes])
      expect(last.length, 'and some of the article with them').toBeGreaterThan(4)
      expect(placed.flat()).toEqual(flow)
    }
  })
})

describe('lines', () => {
  const setting = { fonts: resources.fonts, face: 'regular', size: 10 } as const

  it('are never wider than their column and hold every letter', () => {
    const letters = string({ unit: constantFrom(...Array.from('abcčèAW-/. 019')), maxLength: 300 })
    assert(
      property(letters, integer({ min: 20, max: 400 }), (text, width) => {
        const lines = breakLines(text, width, setting)
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 0.01)
        const glyphs = lines.flatMap((line) =>
          line.words.flatMap((word) => word.pieces.map((piece) => piece.glyphs.length)),
        )
        expect(glyphs.reduce((sum, count) => sum + count, 0)).toBe(withBound(text).replaceAll(' ', '').length)
      }),
    )
  })

  it('keep a change of style inside a word on the line of the word', () => {
    const text = [{ text: 'x'.repeat(30) + ' comoda' }, { text: 'tario', bold: true }, { text: ', poi' }]
    const lines = breakLines(text, 200, setting)
    const words = lines.map((line) => line.words.map((word) => word.pieces.length))
    expect(words.flat()).toEqual([1, 3, 1])
  })

  it('begin anew at a newline', () => {
    expect(breakLines('uno\ndue\r\ntre', 400, setting).length).toBe(3)
  })
})
