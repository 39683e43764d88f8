import type { SecondLanguageUse } from '#src/bodies/second-language.ts'
import type { Block, OtherText, SigningParty, TableBlock } from './kit/blocks.ts'
import { bold } from './kit/rich-text.ts'
import type { Translate } from './text/languages/second-wording.ts'
import type { Wording } from './text/wording.ts'

/** A paper in two languages: how the program says its own words in the second. */
export type Second = {
  readonly use: SecondLanguageUse
  readonly say: Wording
  readonly translate: Translate
}

/** The same words in the second language, where the paper has one and the program knows them. */
export const otherWords = (
  second: Second | undefined,
  where: Parameters<Translate>[0],
  words: string,
): { readonly other?: OtherText } => {
  const text = second?.translate(where, words)
  return second && text !== undefined && text !== words
    ? { other: { language: second.use.language, text } }
    : {}
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

/** A title under a title. */
export function secondHeading(second: Second | undefined, text: string | undefined): readonly Block[] {
  if (second === undefined || text === undefined) return []
  return [
    {
      kind: 'inLanguage',
      language: second.use.language,
      blocks: [{ kind: 'paragraph', text: [bold(text)], keepWithNext: true }],
    },
  ]
}

/** Who signs, in both languages. */
export const signingInBoth = (
  parties: readonly SigningParty[],
  second: Second | undefined,
): readonly SigningParty[] =>
  parties.map((party) => ({ ...party, ...otherWords(second, 'signature', party.title) }))
