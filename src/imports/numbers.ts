import { ok, refused, type Result } from '#src/shared/result.ts'
import { type Cell, cellText, isEmptyCell } from './table.ts'

/** How a column writes its numbers: `1.234,56` or `1,234.56`. */
export type NumberStyle = 'italian' | 'international'

/**
 * Which style a column shows by itself, and the text that shows it. `plain`: nothing in it depends on the style.
 * `ambiguous`: every number could be read both ways (`1.234`), and a person must say. `mixed`: some are surely of
 * one style and some of the other.
 */
export type NumberStyleFound =
  | { readonly found: NumberStyle; readonly example: string }
  | { readonly found: 'plain' }
  | { readonly found: 'ambiguous'; readonly example: string }
  | { readonly found: 'mixed'; readonly italian: string; readonly international: string }

/** Reads the whole column: one `1.234,56` in it tells how its `1.234` is meant. */
export function numberStyleOf(cells: Iterable<Cell | undefined>): NumberStyleFound {
  const examples: Partial<Record<NumberStyle, string>> = {}
  let ambiguous: string | undefined
  for (const cell of cells) {
    if (typeof cell !== 'string' || !/[.,]/.test(cell)) continue
    const bare = bareNumber(cell)
    const fits = { italian: matches(bare, 'italian'), international: matches(bare, 'international') }
    if (fits.italian && fits.international) ambiguous ??= cell.trim()
    else if (fits.italian) examples.italian ??= cell.trim()
    else if (fits.international) examples.international ??= cell.trim()
  }
  const { italian, international } = examples
  if (italian !== undefined && international !== undefined) return { found: 'mixed', italian, international }
  if (italian !== undefined) return { found: 'italian', example: italian }
  if (international !== undefined) return { found: 'international', example: international }
  return ambiguous === undefined ? { found: 'plain' } : { found: 'ambiguous', example: ambiguous }
}

/** The digits as written, with their sign and marks: no currency, no spaces, typographic minus as a hyphen. */
const bareNumber = (text: string): string =>
  text
    .replaceAll(/[\s\u00A0\u202F']|€|EUR|euro/gi, '')
    .replaceAll(/[\u2212\u2013]/g, '-')
    .replace(/^\((.*)\)$/, '-$1')

const shapes: Record<NumberStyle, RegExp> = {
  italian: /^([+-]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+|-))?$/,
  international: /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+|-))?$/,
}
const matches = (bare: string, style: NumberStyle) => shapes[style].test(bare)

/** Why a text is not the number it should be. */
export type NumberFault =
  | 'notANumber'
  /** `3.56E+15`: a spreadsheet has already thrown the last digits away. */
  | 'digitsLost'
  | 'negative'
  | 'tooManyDecimals'
  | 'tooLarge'
  /** `1.234` with no style chosen. */
  | 'styleUndecided'

/** A number as digits, exact: `-1234,5` is `{ negative: true, whole: '1234', decimals: '5' }`. */
export type Digits = { readonly negative: boolean; readonly whole: string; readonly decimals: string }

/** Reads the digits of a cell. Without a style only what every style reads alike is read. */
function readDigits(cell: Cell | undefined, style: NumberStyle | undefined): Result<Digits, NumberFault> {
  if (typeof cell === 'number') return digitsOfNumber(cell)
  if (typeof cell !== 'string' || isEmptyCell(cell)) return refused('notANumber')
  if (/^\s*[+-]?\d+([.,]\d+)?e[+-]?\d+\s*$/i.test(cell)) return refused('digitsLost')
  const bare = bareNumber(cell)
  const chosen = style ?? onlyStyle(bare)
  if (chosen === undefined) return refused(matches(bare, 'italian') ? 'styleUndecided' : 'notANumber')
  const [, sign, whole = '', decimals = ''] = shapes[chosen].exec(bare) ?? []
  if (sign === undefined) return refused('notANumber')
  return ok({
    negative: sign === '-',
    whole: whole.replaceAll(/[.,]/g, ''),
    // `12,-` is an old way to write that there are no cents.
    decimals: decimals === '-' ? '' : decimals,
  })
}

function onlyStyle(bare: string): NumberStyle | undefined {
  const italian = matches(bare, 'italian')
  const international = matches(bare, 'international')
  if (italian && international) return /[.,]/.test(bare) ? undefined : 'italian'
  return italian ? 'italian' : international ? 'international' : undefined
}

/** A number of a spreadsheet: what it shows with fifteen figures, as all spreadsheets do. */
function digitsOfNumber(number: number): Result<Digits, NumberFault> {
  if (!Number.isFinite(number) || Math.abs(number) >= 1e15) return refused('tooLarge')
  const shown = Math.abs(Number(number.toPrecision(15)))
  // Below a millionth a number would be written with an exponent.
  const [whole = '0', decimals = ''] = (shown < 1e-6 ? shown.toFixed(20) : String(shown)).split('.')
  return ok({ negative: number < 0, whole, decimals })
}

/**
 * Money in cents. Decimals beyond the second are refused unless they are zeros: an amount is never rounded for
 * somebody else. A number computed by a spreadsheet (`0.1 + 0.2`) counts as what it shows.
 */
export function readCents(
  cell: Cell | undefined,
  style: NumberStyle | undefined,
): Result<number, NumberFault> {
  const digits = readDigits(cell, style)
  return digits.ok ? scaledInteger(digits.value, 2, 1_000_000_000_00) : digits
}

/**
 * A percentage in hundredths of a point: `22`, `22%` and `22,00` are 2200. A number typed by the spreadsheet
 * between 0 and 1 is a cell that shows a percentage: 0.22 is 22 % too.
 */
export function readPercentage(
  cell: Cell | undefined,
  style: NumberStyle | undefined,
): Result<number, NumberFault> {
  const digits = readDigits(typeof cell === 'string' ? cell.replace(/%\s*$/, '') : cell, style)
  if (!digits.ok) return digits
  const fraction = typeof cell === 'number' && cell > 0 && cell < 1
  return scaledInteger(digits.value, fraction ? 4 : 2, 10_000)
}

function scaledInteger(digits: Digits, places: number, most: number): Result<number, NumberFault> {
  const significant = digits.decimals.replace(/0+$/, '')
  if (significant.length > places) return refused('tooManyDecimals')
  const value = Number(`${digits.whole}${significant.padEnd(places, '0')}`)
  if (digits.negative && value > 0) return refused('negative')
  return value > most ? refused('tooLarge') : ok(value)
}

/**
 * The text to keep of a code that a spreadsheet may have turned into a number, never in scientific notation;
 * undefined when its last digits were thrown away.
 */
export function readCode(cell: Cell | undefined): string | undefined {
  if (typeof cell === 'number') return Math.abs(cell) < 1e15 ? digitsText(cell) : undefined
  const text = cellText(cell)
  return /^[+-]?\d+([.,]\d+)?e\+\d+$/i.test(text) ? undefined : text
}

const digitsText = (number: number) => (Number.isInteger(number) ? number.toFixed(0) : String(number))
