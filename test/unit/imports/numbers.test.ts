import { describe, expect, test } from 'vitest'
import { numberStyleOf, readCents, readCode, readPercentage } from '#src/imports/numbers.ts'

describe('money', () => {
  test.each([
    ['1.234,56', 'italian', 123_456],
    ['1234,56', 'italian', 123_456],
    ['€ 1.234,56', 'italian', 123_456],
    ['1.234,56 EUR', 'italian', 123_456],
    ['12,-', 'italian', 1200],
    ['1,234.56', 'international', 123_456],
    ['$1', 'international', 'notANumber'],
    ['1234', undefined, 123_400],
    ['1234,56', undefined, 123_456],
    ['1234,5', undefined, 123_450],
    ['1234.5', undefined, 123_450],
    ['0,30', undefined, 30],
    ['1 234,56', 'italian', 123_456],
    ['1,234', undefined, 'styleUndecided'],
    ['1.234', undefined, 'styleUndecided'],
    ['1,234', 'international', 123_400],
    ['1.234', 'italian', 123_400],
    ['1,234', 'italian', 'tooManyDecimals'],
    ['1,230', 'italian', 123],
    ['1234,56', 'international', 'notANumber'],
    ['12.34,56', 'italian', 'notANumber'],
    ['-5,00', 'italian', 'negative'],
    ['(5,00)', 'italian', 'negative'],
    ['\u22125,00', 'italian', 'negative'],
    ['3,56E+15', 'italian', 'digitsLost'],
    ['9999999999999', 'italian', 'tooLarge'],
    ['dodici', 'italian', 'notANumber'],
    ['', 'italian', 'notANumber'],
    [1234.56, undefined, 123_456],
    [0.1 + 0.2, undefined, 30],
    [19.99 * 3, undefined, 5997],
    [-1, undefined, 'negative'],
    [1.005, undefined, 'tooManyDecimals'],
    [1e15, undefined, 'tooLarge'],
    [true, undefined, 'notANumber'],
  ] as const)('%j, %s', (cell, style, expected) => {
    const read = readCents(cell, style)
    expect(read.ok ? read.value : read.error).toBe(expected)
  })
})

describe('the style of a column', () => {
  test.each([
    [['1.234', '99,50'], { found: 'italian', example: '99,50' }],
    [['1,234', '1,234.50'], { found: 'international', example: '1,234.50' }],
    [['1.234', '5.678', '12'], { found: 'ambiguous', example: '1.234' }],
    [['12', '', 13, undefined], { found: 'plain' }],
    [['12,50', '12.50'], { found: 'mixed', italian: '12,50', international: '12.50' }],
    [['a,b', '1.234.567'], { found: 'italian', example: '1.234.567' }],
  ] as const)('%j', (cells, expected) => {
    expect(numberStyleOf(cells)).toEqual(expected)
  })
})

test.each([
  ['22', 2200],
  ['22%', 2200],
  ['22,00 %', 2200],
  [22, 2200],
  [0.22, 2200],
  [0.04, 400],
  ['5,5', 550],
  ['101', 'tooLarge'],
  [0, 0],
] as const)('a rate of VAT written %j', (cell, expected) => {
  const read = readPercentage(cell, 'italian')
  expect(read.ok ? read.value : read.error).toBe(expected)
})

test.each([
  [' 000123 ', '000123'],
  [1_735_420_018, '1735420018'],
  [356_938_035_643_809, '356938035643809'],
  [3.56e15, undefined],
  ['3.56E+15', undefined],
  ['3,56E+15', undefined],
  ['5CD1234E5', '5CD1234E5'],
  ['7E3', '7E3'],
] as const)('a code written %j', (cell, expected) => {
  expect(readCode(cell)).toBe(expected)
})
