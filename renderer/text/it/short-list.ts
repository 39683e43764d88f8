import { formatList, formatNumber } from '#renderer/text/format.ts'

const shown = 5

/** The first few names of many, in quotes, and how many more there are. */
export const shortList = (names: readonly string[]): string =>
  formatList([
    ...names.slice(0, shown).map((name) => `«${name}»`),
    ...(names.length > shown ? [`altri ${formatNumber(names.length - shown)}`] : []),
  ])
