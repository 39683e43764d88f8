import {
  cellText,
  conditionWords,
  countedText,
  feeWords,
  metricWords,
  phoneExtensionWord,
  serviceWords,
  wipeOutcomes,
} from '#main/documents/text/it.ts'
import type { ListWords } from './language-words.ts'

/** A word of a list, what it is in the second language, and where it is found. */
type ListWord = { readonly italian: string; readonly other: string; readonly isIn: (cell: string) => boolean }

/** The words of a list that are the same in all of them, with what they mean; those that its cells say, and no others. */
export type ListKey = {
  readonly title: string
  readonly wordsIn: (cells: readonly string[]) => readonly Pick<ListWord, 'italian' | 'other'>[]
}

export function listKeyOf(words: ListWords): ListKey {
  const all = [...wholeCells(words), ...partsOfCells(words)]
  return { title: words.key, wordsIn: (cells) => all.filter(({ isIn }) => cells.some(isIn)) }
}

const wholeCells = (words: ListWords): readonly ListWord[] =>
  [
    ...paired(conditionWords, words.conditions),
    ...paired(metricWords, words.metrics),
    ...paired(serviceWords, words.services),
    ...paired(cellText, words.cells),
  ].map(([italian, other]) => ({ italian, other, isIn: (cell) => cell === italian }))

/** Those that stand beside numbers: «Totale: 3 beni (valore registrato per 1 su 3)». */
function partsOfCells(words: ListWords): readonly ListWord[] {
  const total = cellText.total('')
  const note = cellText.seeNote(1).replace(/ 1$/, '')
  const valued = cellText.valuedPart('…', '…')
  const counted = (italian: readonly string[], other: string): ListWord => {
    const found = new RegExp(`\\d\\s(?:${italian.join('|')})(?!\\p{L})`, 'u')
    return { italian: italian.at(-1) ?? '', other, isIn: (cell) => found.test(cell) }
  }
  return [
    { italian: note, other: words.seeNote, isIn: (cell) => cell.startsWith(note) },
    { italian: total.replace(': ', ''), other: words.total, isIn: (cell) => cell.startsWith(total) },
    {
      italian: valued,
      other: words.valuedPart,
      isIn: (cell) => cell.includes(valued.slice(0, valued.indexOf('…'))),
    },
    ...paired(feeWords, words.fees).map(([italian, other]) => ({
      italian,
      other,
      isIn: (cell: string) => cell.includes(`€ ${italian}`) || cell.endsWith(`, ${italian}`),
    })),
    {
      italian: phoneExtensionWord,
      other: words.phoneExtension,
      isIn: (cell) => cell.includes(`\n${phoneExtensionWord}\u00a0`),
    },
    ...paired(wipeOutcomes, words.wipeOutcomes).map(([italian, other]) => ({
      italian,
      other,
      isIn: (cell: string) => cell.includes(`]\u00a0${italian}`),
    })),
    counted(countedText.asset, words.things),
    counted(countedText.accessory, words.accessories),
  ]
}

const paired = (
  italian: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, string>>,
): readonly (readonly [string, string])[] =>
  Object.entries(other).flatMap(([key, value]) => {
    const word = italian[key]
    return typeof word === 'string' ? [[word, value] as const] : []
  })
