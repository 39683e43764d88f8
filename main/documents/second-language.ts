import type { SecondLanguageUse } from '#src/bodies/second-language.ts'
import type { Block, OtherText, SigningParty, TableBlock, TextBlock } from './kit/blocks.ts'
import { bold, italic, plain, plainTextOf } from './kit/rich-text.ts'
import type { ListKey } from './text/languages/list-key.ts'
import type { Remarks, Translate } from './text/languages/second-wording.ts'
import type { Wording } from './text/wording.ts'

/** A paper in two languages: how the program says its own words in the second. */
export type Second = {
  readonly use: SecondLanguageUse
  /** The title of its text. */
  readonly title: string
  readonly say: Wording
  readonly translate: Translate
  readonly listKey: ListKey
  readonly remarks: Remarks
}

/** What is said in Italian as the second language says it: nothing where that is the same, or is not known. */
export const saidOtherwise = (
  second: Second | undefined,
  italian: string,
  other: string | undefined,
): OtherText | undefined =>
  second && other !== undefined && other !== italian
    ? { language: second.use.language, text: other }
    : undefined

/** The same words in the second language, where the paper has one and the program knows them. */
export function otherWords(
  second: Second | undefined,
  where: Parameters<Translate>[0],
  words: string,
): { readonly other?: OtherText } {
  const other = saidOtherwise(second, words, second?.translate(where, words))
  return other ? { other } : {}
}

/** The heads of columns of a table, and the titles of what is in an annex, in both languages. */
export const inBothLanguages = (blocks: readonly Block[], second: Second | undefined): readonly Block[] =>
  second === undefined
    ? blocks
    : blocks.flatMap((block): readonly Block[] => {
        if (block.kind === 'table') return [withHeaders(block, second)]
        return block.kind === 'heading'
          ? [block, ...secondHeading(second, second.translate('title', block.text))]
          : [block]
      })

const withHeaders = (table: TableBlock, second: Second): TableBlock => ({
  ...table,
  columns: table.columns.map((column) => ({ ...column, ...otherWords(second, 'column', column.header) })),
})

/** Under what a list says in fixed words, what they mean in the second language: in each cell they would be too many. */
export function keyTo(blocks: readonly Block[], second: Second | undefined): readonly Block[] {
  if (second === undefined) return []
  const cells = blocks.flatMap((block) => (block.kind === 'table' ? cellsOf(block) : []))
  const words = second.listKey.wordsIn(cells)
  if (words.length === 0) return []
  const said = words.flatMap(({ italian: word, other }, at) => [
    italic(word),
    plain(` – ${other}${at === words.length - 1 ? '.' : '; '}`),
  ])
  const text = [bold(`${second.listKey.title} `), ...said]
  return [inSecond(second, [{ kind: 'paragraph', small: true, text }])]
}

const cellsOf = ({ rows, totals = [] }: TableBlock): readonly string[] => [
  ...rows.flatMap((row) => ('group' in row ? [row.group] : row)).map(plainTextOf),
  ...totals.map(({ label }) => plainTextOf(label)),
]

/** What a box says, under it. */
export function boxInSecond(second: Second | undefined, words: readonly string[]): readonly Block[] {
  const said = words.flatMap((one) => second?.translate('box', one) ?? [])
  if (second === undefined || said.length === 0) return []
  return [
    inSecond(
      second,
      said.map((text) => ({ kind: 'paragraph', small: true, text })),
    ),
  ]
}

const inSecond = ({ use }: Second, blocks: readonly TextBlock[]): Block => ({
  kind: 'inLanguage',
  language: use.language,
  blocks,
})

/** A title under a title. */
export function secondHeading(second: Second | undefined, text: string | undefined): readonly Block[] {
  if (second === undefined || text === undefined) return []
  return [inSecond(second, [{ kind: 'paragraph', text: [bold(text)], keepWithNext: true }])]
}

/** Who signs, in both languages. */
export const signingInBoth = (
  parties: readonly SigningParty[],
  second: Second | undefined,
): readonly SigningParty[] =>
  parties.map((party) => ({
    ...party,
    ...otherWords(second, 'signature', party.title),
    boxLabel: twice(party.boxLabel, second?.translate('signature', party.boxLabel)),
  }))

/** What stands where nothing is read aloud: both languages on one line. */
export const twice = (words: string, other: string | undefined): string =>
  other === undefined || other === words ? words : `${words} · ${other}`
