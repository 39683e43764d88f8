import { describe, expect, test } from 'vitest'
import { latestOf, standingOf, versionThatSays } from '#renderer/features/templates/standing.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import type { PaperText } from '#src/contract/templates.ts'

/** A text whose versions are used from those days, of which that one is in use. */
const textOf = (current: number, coming: number[], days: readonly string[]): PaperText => ({
  paper: 'agreement',
  current,
  coming,
  versions: [
    ...days.map((day, at) => ({ version: at + 1, usedFrom: CalendarDate.parse(day), note: '' })).toReversed(),
    { version: 0, note: '' },
  ],
})

const program = textOf(0, [], [])
const fromToday = textOf(1, [], ['2026-11-28'])
const fromLater = textOf(1, [2], ['2026-11-28', '2027-01-01'])
const another = 'se ne sta scrivendo un altro, non ancora pubblicato'

describe('the head of a text says', () => {
  test.each([
    ['the program’s', program, 0, ['In uso il testo del programma']],
    ['a draft', program, undefined, ['In uso il testo del programma', another]],
    ['published from today', fromToday, 1, ['In uso la versione 1']],
    [
      'published from a day to come',
      fromLater,
      2,
      ['In uso la versione 1', 'Dal 01/01/2027 la versione 2', 'qui sotto: Versione 2'],
    ],
    [
      'a draft after one that will be used',
      fromLater,
      undefined,
      ['In uso la versione 1', 'Dal 01/01/2027 la versione 2', another],
    ],
    [
      'taken up again',
      fromToday,
      0,
      ['In uso la versione 1', 'qui sotto, da pubblicare: Testo del programma'],
    ],
    [
      'the one in use, taken up again',
      fromLater,
      1,
      ['In uso la versione 1', 'Dal 01/01/2027 la versione 2', 'qui sotto, da pubblicare: Versione 1'],
    ],
    [
      'the first, from a day to come',
      textOf(0, [1], ['2027-01-01']),
      1,
      ['In uso il testo del programma', 'Dal 01/01/2027 la versione 1', 'qui sotto: Versione 1'],
    ],
  ])('%s', (_state, text, written, said) => {
    expect(standingOf(text, undefined, written)).toEqual(said)
  })

  test('that in a second language nothing is published, until a day to come', () => {
    const unpublished = 'Non pubblicato: il documento esce solo in italiano'
    expect(standingOf(program, 'sl', 0)).toEqual([unpublished])
    expect(standingOf(textOf(0, [1], ['2027-01-01']), 'sl', 0)).toEqual([
      unpublished,
      'Dal 01/01/2027 la versione 1',
      'qui sotto, da pubblicare: Modello del programma',
    ])
  })
})

test('a text is known by its words: the one that will be used, before others that say the same', () => {
  const texts = new Map([
    [0, 'programma'],
    [1, 'uno'],
    [2, 'programma'],
  ])
  expect(latestOf(fromLater)).toBe(2)
  expect(versionThatSays('programma', fromLater, texts)).toBe(2)
  expect(versionThatSays('uno', fromLater, texts)).toBe(1)
  expect(versionThatSays('altro', fromLater, texts)).toBeUndefined()
})
