import { readDate, type DateStyle } from '#src/imports/dates.ts'
import {
  type NumberFault,
  type NumberStyle,
  readCents,
  readCode,
  readPercentage,
} from '#src/imports/numbers.ts'
import { type Cell, cellText } from '#src/imports/table.ts'
import type { NewAsset } from '#src/items/commands.ts'
import { Accessory, type Condition, InventoryNumber } from '#src/items/item.ts'
import { Cig } from '#src/shared/codes.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { searchable } from '#src/shared/text.ts'
import type { Fault } from './row-problem.ts'

/** Reads one cell that is not empty. */
export type CellReader<T> = (cell: Cell, styles: Styles) => Result<T, Fault>
export type Styles = {
  readonly numberStyle?: NumberStyle | undefined
  readonly dateStyle?: DateStyle | undefined
}

const lineLimit = 200
const noteLimit = 4000
const accessoryLimit = 20

const readText =
  (limit: number): CellReader<string> =>
  (cell) => {
    const text = cellText(cell)
    if (text.length > limit) return refused({ code: 'tooLong', limit })
    return /[^\P{Cc}\t\n]/u.test(text) ? refused({ code: 'controlCharacters' }) : ok(text)
  }

/** Most lines are as they should be, and looking is many times as quick as writing them anew. */
const plainLine = /^[!-~]+(?: [!-~]+)*$/

/** One line of text; a line break inside it becomes a space. */
export const readLine: CellReader<string> = (cell, styles) => {
  const text = cellText(cell)
  if (text.length <= lineLimit && plainLine.test(text)) return ok(text)
  const line = readText(lineLimit)(cell, styles)
  return line.ok && /[^\S ]|\s\s/.test(line.value) ? ok(line.value.replaceAll(/\s+/g, ' ')) : line
}

export const readNote: CellReader<string> = readText(noteLimit)

/** A code such as a serial number: text, even when a spreadsheet took it for a number. */
export const readCodeLine: CellReader<string> = (cell, styles) => {
  const code = readCode(cell)
  return code === undefined ? refused({ code: 'digitsLost' }) : readLine(code, styles)
}

export const readMoney: CellReader<number> = (cell, { numberStyle }) =>
  numberResult(readCents(cell, numberStyle))

export const readRate: CellReader<number> = (cell, { numberStyle }) =>
  numberResult(readPercentage(cell, numberStyle))

const numberResult = (read: Result<number, NumberFault>): Result<number, Fault> =>
  read.ok ? read : refused({ code: read.error === 'styleUndecided' ? 'numberStyleUndecided' : read.error })

export const readDay: CellReader<CalendarDate> = (cell, { dateStyle }) => {
  const day = readDate(cell, dateStyle)
  return day.ok ? day : refused({ code: day.error === 'styleUndecided' ? 'dateStyleUndecided' : day.error })
}

const keptMac = /^[0-9A-F]{2}(?::[0-9A-F]{2}){5}$/

/** Twelve hexadecimal digits however they are parted, kept as `0A:1B:2C:3D:4E:5F`. */
export const readMac: CellReader<string> = (cell) => {
  const text = cellText(cell).toUpperCase()
  if (keptMac.test(text)) return ok(text)
  const digits = text.replaceAll(/[\s:.-]/g, '')
  if (!/^[0-9A-F]{12}$/.test(digits)) return refused({ code: 'macMalformed' })
  return ok(digits.replaceAll(/..(?!$)/g, '$&:'))
}

/** Fifteen digits; a leading zero that a number has lost is given back. */
export const readImei: CellReader<string> = (cell) => {
  const code = readCode(cell)
  if (code === undefined) return refused({ code: 'digitsLost' })
  const digits = code.replaceAll(/[\s/-]/g, '')
  const whole = typeof cell === 'number' ? digits.padStart(15, '0') : digits
  return /^[0-9]{15}$/.test(whole) ? ok(whole) : refused({ code: 'imeiMalformed' })
}

/** Whether the last digit of an IMEI is the one that the others give (Luhn). */
export function hasImeiCheckDigit(imei: string): boolean {
  const sum = Array.from(imei, Number).reduce((total, digit, index) => {
    const counted = index % 2 === 1 ? digit * 2 : digit
    return total + (counted > 9 ? counted - 9 : counted)
  }, 0)
  return sum % 10 === 0
}

export const readCig: CellReader<Cig> = (cell) => {
  const code = readCode(cell)
  if (code === undefined) return refused({ code: 'digitsLost' })
  const text = code.toUpperCase().replaceAll(/\s/g, '')
  const cig = Cig.safeParse(typeof cell === 'number' ? text.padStart(10, '0') : text)
  return cig.success ? ok(cig.data) : refused({ code: 'cigMalformed' })
}

export const readInventoryNumber: CellReader<string> = (cell) => {
  const code = readCode(cell)
  if (code === undefined) return refused({ code: 'digitsLost' })
  const number = InventoryNumber.safeParse(code)
  return number.success ? ok(number.data) : refused({ code: 'inventoryNumberMalformed' })
}

const conditions: Record<Condition, readonly string[]> = {
  new: ['nuovo', 'nuova', 'nuovo in scatola', 'new'],
  excellent: ['ottimo', 'ottima', 'ottimo stato', 'come nuovo', 'ricondizionato', 'excellent', 'refurbished'],
  good: ['buono', 'buona', 'buono stato', 'buone condizioni', 'usato', 'good', 'used'],
  fair: ['discreto', 'discreta', 'sufficiente', 'usurato', 'fair'],
  needsRepair: [
    'da riparare',
    'guasto',
    'guasta',
    'danneggiato',
    'difettoso',
    'non funzionante',
    'broken',
    'damaged',
  ],
}
const conditionOf = new Map(
  (['new', 'excellent', 'good', 'fair', 'needsRepair'] as const).flatMap((condition) =>
    conditions[condition].map((word) => [word, condition] as const),
  ),
)

export const readCondition: CellReader<Condition> = (cell) => {
  const condition = conditionOf.get(searchable(cellText(cell)))
  return condition === undefined ? refused({ code: 'conditionUnknown' }) : ok(condition)
}

/** Accessories parted by semicolons, plus signs or lines, each with its serial if one follows: `Dock (S/N A12)`. */
export const readAccessories: CellReader<NewAsset['accessories']> = (cell, styles) => {
  const text = readNote(cell, styles)
  if (!text.ok) return text
  const parts = text.value
    .split(/[;\n|]|\s\+\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (parts.length > accessoryLimit) return refused({ code: 'tooManyAccessories', limit: accessoryLimit })
  const accessories = parts.map((part) => {
    const [, description = part, serialNumber = ''] =
      /^(.+?)[\s,(]+(?:s\/?n|seriale|matricola)\b\.?[\s:]*([^\s()]+)\)?$/i.exec(part) ?? []
    return Accessory.safeParse({ description, serialNumber })
  })
  const read = accessories.flatMap((accessory) => (accessory.success ? [accessory.data] : []))
  return read.length === parts.length ? ok(read) : refused({ code: 'tooLong', limit: lineLimit })
}
