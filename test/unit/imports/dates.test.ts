import { expect, test } from 'vitest'
import { dateStyleOf, readDate } from '#src/imports/dates.ts'
import { readYesNo } from '#src/imports/yes-no.ts'
import { CalendarDate } from '#src/shared/dates.ts'

test.each([
  ['09/03/2026', 'dayFirst', '2026-03-09'],
  ['09/03/2026', 'monthFirst', '2026-09-03'],
  ['09/03/2026', undefined, 'styleUndecided'],
  ['25/04/2026', undefined, '2026-04-25'],
  ['04/25/2026', undefined, '2026-04-25'],
  ['05/05/2026', undefined, '2026-05-05'],
  ['9-3-26', 'dayFirst', '2026-03-09'],
  ['9.3.2026', 'dayFirst', '2026-03-09'],
  ['2026-03-09', undefined, '2026-03-09'],
  ['2026-03-09T10:30:00Z', undefined, '2026-03-09'],
  ['09/03/2026 10:30', 'dayFirst', '2026-03-09'],
  ['20260309', undefined, '2026-03-09'],
  [20_260_309, undefined, '2026-03-09'],
  ['9 marzo 2026', undefined, '2026-03-09'],
  ['1° gen 2026', undefined, '2026-01-01'],
  ['31/02/2026', 'dayFirst', 'noSuchDay'],
  ['29/02/2026', 'dayFirst', 'noSuchDay'],
  ['29/02/2028', 'dayFirst', '2028-02-29'],
  ['04/25/2026', 'dayFirst', 'noSuchDay'],
  ['2026-13-01', undefined, 'noSuchDay'],
  ['9 brumaio 2026', undefined, 'noSuchDay'],
  ['presto', undefined, 'notADate'],
  ['', undefined, 'notADate'],
  ['09/03-2026', 'dayFirst', 'notADate'],
  [46_090, undefined, 'notADate'],
  [{ date: CalendarDate.parse('2026-03-09') }, undefined, '2026-03-09'],
] as const)('%j, %s', (cell, style, expected) => {
  const read = readDate(cell, style)
  expect(read.ok ? read.value : read.error).toBe(expected)
})

test.each([
  [['03/04/2026', '25/04/2026'], { found: 'dayFirst', example: '25/04/2026' }],
  [['03/04/2026', '04/25/2026'], { found: 'monthFirst', example: '04/25/2026' }],
  [['03/04/2026', '05/05/2026'], { found: 'ambiguous', example: '03/04/2026' }],
  [['25/04/2026', '04/25/2026'], { found: 'mixed', dayFirst: '25/04/2026', monthFirst: '04/25/2026' }],
  [['2026-04-03', '', 12, 'x'], { found: 'plain' }],
] as const)('the order of a column %j', (cells, expected) => {
  expect(dateStyleOf(cells)).toEqual(expected)
})

test.each([
  ['Sì', true],
  ['SI', true],
  ['VERO', true],
  ['yes', true],
  ['x', true],
  [true, true],
  ['No', false],
  ['falso', false],
  [0, false],
  ['sometimes', undefined],
  ['', undefined],
] as const)('yes or no: %j', (cell, expected) => {
  expect(readYesNo(cell)).toBe(expected)
})
