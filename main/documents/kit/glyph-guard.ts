import { assertNever } from '#src/shared/result.ts'
import type { Block, EmblemItem, ListContent, Row } from './blocks.ts'
import { type FaceName, faceOf, type Fonts } from './fonts.ts'
import { NO_BREAK_SPACE, normalise, plainTextOf, type RichText, runsOf } from './rich-text.ts'

/** Where a text stands: its block by its place in the document, and its cell when it is in a table (all from 0). */
type TextPlace = {
  readonly part: Block['kind'] | 'furniture' | 'facts'
  readonly block?: number
  readonly row?: number
  readonly column?: number
  readonly text: string
}

/** Characters that no font of the document can draw, or that no document may hold, with every place they stand in. */
export type GlyphMissing = {
  readonly code: 'glyphMissing'
  readonly characters: readonly string[]
  readonly where: readonly TextPlace[]
}

type Guarded = { readonly place: Omit<TextPlace, 'text'>; readonly text: RichText; readonly face: FaceName }

/** So many texts of a long table are looked at between two steps. */
const textsAtOnce = 200

/** Looks at every character of the document before a page is drawn: nothing is ever printed as an empty box. */
export function* findMissingGlyphs(
  blocks: readonly Block[],
  others: { readonly furniture: readonly string[]; readonly facts: readonly string[] },
  fonts: Fonts,
): Generator<void, GlyphMissing | undefined> {
  const characters = new Set<string>()
  const where: TextPlace[] = []
  const look = (texts: readonly Guarded[]): void => {
    for (const { place, text, face } of texts) {
      const missing = missingIn(text, face, fonts)
      if (missing.length === 0) continue
      where.push({ ...place, text: plainTextOf(text) })
      for (const character of missing) characters.add(character)
    }
  }
  look(others.facts.map((text): Guarded => ({ place: { part: 'facts' }, text, face: 'regular' })))
  look(others.furniture.map((text): Guarded => ({ place: { part: 'furniture' }, text, face: 'regular' })))
  for (const [at, block] of blocks.entries()) {
    const texts = textsOf(block, at)
    for (let from = 0; from < texts.length; from += textsAtOnce) {
      yield
      look(texts.slice(from, from + textsAtOnce))
    }
  }
  return characters.size > 0 ? { code: 'glyphMissing', characters: [...characters], where } : undefined
}

/** The characters of a text that the font has not: all its cuts have the same. */
export const undrawn = (text: string, fonts: Fonts): readonly string[] => missingIn(text, 'regular', fonts)

/** Iterating a text by characters yields lone surrogates as they are. */
function missingIn(text: RichText, base: FaceName, fonts: Fonts): readonly string[] {
  return runsOf(text).flatMap((run) => {
    const { draws, drawsAll } = fonts[faceOf(run, base)]
    const drawn = normalise(run.text)
    if (drawsAll(drawn)) return []
    return Array.from(drawn).filter(
      (character) => character !== '\n' && character !== NO_BREAK_SPACE && !draws(character),
    )
  })
}

function textsOf(block: Block, at: number): readonly Guarded[] {
  const place = { part: block.kind, block: at }
  const plainTexts = (texts: readonly (RichText | undefined)[]): readonly Guarded[] =>
    texts.flatMap((text) =>
      text === undefined ? [] : ([{ place, text, face: 'regular' }] satisfies Guarded[]),
    )
  switch (block.kind) {
    case 'heading':
      return [{ place, text: block.text, face: 'heading' }]
    case 'paragraph':
      return plainTexts([block.text])
    case 'list':
      return plainTexts(listTexts(block))
    case 'notice':
      return plainTexts([block.title, ...block.paragraphs, ...(block.other?.paragraphs ?? [])])
    case 'emblems':
      return plainTexts(block.items.flatMap(emblemTexts))
    case 'signatures':
      return plainTexts(
        block.parties.flatMap(({ title, other, party, signatory, role, boxLabel, tooltip }) => {
          return [title, other?.text, party, signatory, role, boxLabel, tooltip]
        }),
      )
    case 'keyValues':
      return block.pairs.flatMap(({ label, value, other, otherValue }, row) => [
        { place: { ...place, row, column: 0 }, text: label + (other?.text ?? ''), face: 'regular' },
        { place: { ...place, row, column: 1 }, text: value, face: 'regular' },
        { place: { ...place, row, column: 1 }, text: otherValue?.text ?? '', face: 'regular' },
      ])
    case 'table':
      return [
        ...plainTexts([
          block.caption,
          ...block.columns.flatMap(({ header, other }) => [header, other?.text]),
        ]),
        ...block.rows.flatMap((row, index) => cellTexts(row, { ...place, row: index })),
        ...plainTexts((block.totals ?? []).flatMap(({ label, cells }) => [label, ...cells])),
      ]
    case 'inLanguage':
      return block.blocks.flatMap((one) => textsOf(one, at))
    case 'parallel':
      return [...block.blocks, ...block.other.blocks].flatMap((one) => textsOf(one, at))
    case 'space':
    case 'pageBreak':
      return []
    default:
      return assertNever(block, 'block')
  }
}

function cellTexts(row: Row, place: Omit<TextPlace, 'text'>): readonly Guarded[] {
  if ('group' in row) return [{ place, text: row.group, face: 'bold' }]
  return row.map((text, column) => ({ place: { ...place, column }, text, face: 'regular' }))
}

const listTexts = (list: ListContent): readonly RichText[] =>
  list.items.flatMap(({ text, list: nested }) => [text, ...(nested ? listTexts(nested) : [])])

function emblemTexts(item: EmblemItem): readonly (string | undefined)[] {
  if (item.kind === 'european') return [item.alt, item.statement, item.other?.text]
  return item.kind === 'logo'
    ? [item.alt, item.words, item.other?.text]
    : [item.name, item.detail, item.other?.text]
}
