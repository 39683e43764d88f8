import type { Cell, Sheet, SheetRow } from '#src/imports/table.ts'
import type { TableRefusal } from '#src/imports/table-refusal.ts'
import { CalendarDate, isCalendarDate } from '#src/shared/dates.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { type Archive, unfold } from './archive.ts'
import { limits } from './limits.ts'
import { type Attributes, localName, scanXml, type XmlHandlers } from './scan-xml.ts'
import { unescaped, type Workbook, type WorkbookSheet } from './xlsx-workbook.ts'

/**
 * Reads one sheet. Days are told by the format of their cell, and a fraction of a day is left out; a code kept as a
 * number keeps the zeros that its format shows. A formula counts as its last result.
 */
export async function readWorkbookSheet(
  archive: Archive,
  workbook: Workbook,
  sheet: WorkbookSheet,
): Promise<Result<Sheet, TableRefusal>> {
  const part = await unfold(archive, [sheet.path], limits.unfoldedBytes)
  if (!part.ok) return part
  const reader = new SheetReader(workbook)
  const whole = scanXml(part.value.get(sheet.path) ?? '', reader)
  if (reader.refusal !== undefined) return refused(reader.refusal)
  return whole ? ok({ name: sheet.name, rows: reader.rows }) : refused({ code: 'fileDamaged' })
}

class SheetReader implements XmlHandlers {
  readonly rows: SheetRow[] = []
  refusal: TableRefusal | undefined
  private readonly workbook: Workbook
  private line = 0
  private cells: Cell[] = []
  /** The place of the cell being read, from 1: told by its name, or else the next one. */
  private column = 0
  private attributes: Attributes = {}
  private value = ''
  private reading = false
  private phonetic = false
  private cellCount = 0

  constructor(workbook: Workbook) {
    this.workbook = workbook
  }

  readonly open = (name: string, attributes: Attributes): void => {
    const local = localName(name)
    if (local === 'row') {
      this.line = Number(attributes.r ?? this.line + 1)
      this.cells = []
      this.column = 0
    } else if (local === 'c') {
      const letters = /^[A-Z]{1,3}/.exec(attributes.r ?? '')?.[0]
      this.column = letters === undefined ? this.column + 1 : columnNumber(letters)
      this.attributes = attributes
      this.value = ''
    } else if (local === 'rPh') {
      this.phonetic = true
    } else if (local === 'v' || local === 't') {
      this.reading = !this.phonetic
    }
  }

  readonly close = (name: string): false | void => {
    const local = localName(name)
    if (local === 'v' || local === 't') this.reading = false
    else if (local === 'rPh') this.phonetic = false
    else if (local === 'c') this.closeCell()
    else if (local === 'row') this.closeRow()
    if (this.refusal !== undefined) return false
  }

  readonly text = (text: string): void => {
    if (this.reading) this.value += text
  }

  private closeCell() {
    const cell = this.valueOf(this.attributes.t ?? 'n', this.value)
    if (cell === undefined) this.refusal = { code: 'fileDamaged' }
    if (cell === undefined || cell === '') return
    if (this.column > limits.columns) {
      this.refusal = { code: 'tooManyColumns', limit: limits.columns }
      return
    }
    while (this.cells.length < this.column - 1) this.cells.push('')
    this.cells[this.column - 1] = cell
  }

  private closeRow() {
    if (this.cells.length === 0) return
    this.cellCount += this.cells.length
    if (this.rows.length >= limits.rows || this.cellCount > limits.cells) {
      this.refusal = { code: 'tooManyRows', limit: limits.rows }
    } else this.rows.push({ line: this.line, cells: this.cells })
  }

  /** Undefined when the file contradicts itself. */
  private valueOf(type: string, value: string): Cell | undefined {
    if (type === 's') return value === '' ? '' : this.workbook.strings[Number(value)]
    if (type === 'inlineStr' || type === 'str' || type === 'e') return unescaped(value)
    if (value === '') return ''
    if (type === 'b') return value === '1'
    if (type === 'd')
      return isCalendarDate(value.slice(0, 10)) ? { date: CalendarDate.parse(value.slice(0, 10)) } : value
    const number = Number(value)
    return Number.isFinite(number) ? this.numberOf(number) : undefined
  }

  private numberOf(number: number): Cell {
    const style = this.workbook.styles[Number(this.attributes.s ?? 0)] ?? 'number'
    if (style === 'date') return dayOf(number + (this.workbook.from1904 ? 1462 : 0))
    if (style === 'number' || !Number.isInteger(number) || number < 0) return number
    return String(number).padStart(style.digits, '0')
  }
}

const columnNumber = (letters: string) =>
  Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)

/** A day counted as Excel does, which believes in 29 February 1900; a time of no day is the text `10:30`. */
function dayOf(count: number): Cell {
  // Half a second forgives the rounding of a day kept as a fraction.
  const milliseconds = Math.floor(count * 86_400_000 + 500)
  const counted = new Date(Date.UTC(1899, 11, count < 60 ? 31 : 30) + milliseconds)
  if (count < 0 || Number.isNaN(counted.getTime())) return count
  const iso = counted.toISOString()
  if (count < 1) return iso.slice(11, 16)
  return isCalendarDate(iso.slice(0, 10)) ? { date: CalendarDate.parse(iso.slice(0, 10)) } : count
}
