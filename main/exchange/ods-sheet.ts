import { decode } from 'saxen'
import type { Cell, Sheet, SheetRow } from '#src/imports/table.ts'
import type { TableRefusal } from '#src/imports/table-refusal.ts'
import { CalendarDate, isCalendarDate } from '#src/shared/dates.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { type Archive, unfold } from './archive.ts'
import { limits } from './limits.ts'
import { type Attributes, scanXml, type XmlHandlers } from './scan-xml.ts'

const contentPath = 'content.xml'
const manifestPath = 'META-INF/manifest.xml'

/**
 * Reads every sheet of an OpenDocument spreadsheet. Rows and cells that a file repeats by the thousand because
 * they are formatted and empty cost nothing; header rows kept in a group of their own are rows like the others.
 */
export async function readOdsSheets(archive: Archive): Promise<Result<Sheet[], TableRefusal>> {
  const parts = await unfold(archive, [contentPath, manifestPath], limits.unfoldedBytes)
  if (!parts.ok) return parts
  if (parts.value.get(manifestPath)?.includes('encryption-data')) {
    return refused({ code: 'passwordProtected' })
  }
  const reader = new OdsReader()
  const whole = scanXml(parts.value.get(contentPath) ?? '', reader)
  if (reader.refusal !== undefined) return refused(reader.refusal)
  return whole ? ok(reader.sheets) : refused({ code: 'fileDamaged' })
}

class OdsReader implements XmlHandlers {
  readonly sheets: Sheet[] = []
  refusal: TableRefusal | undefined
  private rows: SheetRow[] = []
  private line = 1
  private rowRepeat = 1
  private cells: Cell[] = []
  /** Empty cells met and not yet followed by a full one. */
  private gap = 0
  private cell: Attributes | undefined
  private paragraphs: string[] = []
  private inParagraph = false
  /** How deep inside what is drawn or noted in a cell, which is not its value. */
  private aside = 0
  private cellCount = 0

  readonly open = (name: string, attributes: Attributes): false | void => {
    if (this.aside > 0 || isAside(name)) {
      this.aside += 1
    } else if (name === 'table:table') {
      this.rows = []
      this.line = 1
      this.sheets.push({ name: decode(attributes['table:name'] ?? ''), rows: this.rows })
    } else if (name === 'table:table-row') {
      this.rowRepeat = repeated(attributes, 'table:number-rows-repeated')
      this.cells = []
      this.gap = 0
    } else if (name === 'table:table-cell') {
      this.cell = attributes
      this.paragraphs = []
    } else if (name === 'table:covered-table-cell') {
      this.gap += repeated(attributes, 'table:number-columns-repeated')
    } else if (this.cell !== undefined) {
      this.openText(name, attributes)
    }
  }

  readonly close = (name: string): false | void => {
    if (this.aside > 0) {
      this.aside -= 1
    } else if (name === 'text:p') {
      this.inParagraph = false
    } else if (name === 'table:table-cell' && this.cell !== undefined) {
      this.closeCell(this.cell)
      this.cell = undefined
    } else if (name === 'table:table-row') {
      this.closeRow()
    }
    if (this.refusal !== undefined) return false
  }

  readonly text = (text: string): void => {
    if (this.inParagraph && this.aside === 0) this.write(text)
  }

  private openText(name: string, attributes: Attributes) {
    if (name === 'text:p') {
      this.paragraphs.push('')
      this.inParagraph = true
    } else if (name === 'text:s') {
      this.write(' '.repeat(Math.min(repeated(attributes, 'text:c'), 1000)))
    } else if (name === 'text:tab') {
      this.write('\t')
    } else if (name === 'text:line-break') {
      this.write('\n')
    }
  }

  private write(text: string) {
    const last = this.paragraphs.length - 1
    this.paragraphs[last] = `${this.paragraphs[last] ?? ''}${text}`
  }

  private closeCell(attributes: Attributes) {
    const repeat = repeated(attributes, 'table:number-columns-repeated')
    const value = valueOf(attributes, this.paragraphs.join('\n'))
    if (value === '') {
      this.gap += repeat
      return
    }
    if (this.cells.length + this.gap + repeat > limits.columns) {
      this.refusal = { code: 'tooManyColumns', limit: limits.columns }
      return
    }
    for (; this.gap > 0; this.gap -= 1) this.cells.push('')
    for (let count = 0; count < repeat; count += 1) this.cells.push(value)
  }

  private closeRow() {
    if (this.cells.length > 0) {
      this.cellCount += this.cells.length * this.rowRepeat
      if (this.rows.length + this.rowRepeat > limits.rows || this.cellCount > limits.cells) {
        this.refusal = { code: 'tooManyRows', limit: limits.rows }
        return
      }
      for (let count = 0; count < this.rowRepeat; count += 1) {
        this.rows.push({ line: this.line + count, cells: this.cells })
      }
    }
    this.line += this.rowRepeat
  }
}

const isAside = (name: string) => name === 'office:annotation' || name.startsWith('draw:')

function repeated(attributes: Attributes, name: string): number {
  const count = Number(attributes[name] ?? 1)
  return Number.isInteger(count) && count > 0 ? count : 1
}

function valueOf(attributes: Attributes, text: string): Cell {
  const type = attributes['office:value-type']
  if (type === 'float' || type === 'currency' || type === 'percentage') {
    const number = Number(attributes['office:value'] ?? Number.NaN)
    return Number.isFinite(number) ? number : text
  }
  if (type === 'date') {
    const day = attributes['office:date-value']?.slice(0, 10) ?? ''
    return isCalendarDate(day) ? { date: CalendarDate.parse(day) } : text
  }
  if (type === 'boolean') return attributes['office:boolean-value'] === 'true'
  return text === '' ? decode(attributes['office:string-value'] ?? '') : text
}
