import { z } from 'zod'
import {
  fits,
  type KnownFormat,
  knownFormats,
  LabelFormat,
  labelsPerPage,
  LabelSheet,
  LabelSymbol,
} from '#src/items/label-format.ts'

/** A format that is sold, or one with measures of one's own. */
export type FormatName = KnownFormat | 'ownSheet' | 'ownRoll'

const measure = z.number().nullable().catch(null)

/** Measures as they are being written; null is not written yet. */
const Measures = z.object({
  width: measure,
  height: measure,
  columns: measure,
  rows: measure,
  left: measure,
  top: measure,
  pitchX: measure,
  pitchY: measure,
})
export type Measures = z.infer<typeof Measures>

const isKnown = (name: string): name is KnownFormat => name in knownFormats
export const knownNames = Object.keys(knownFormats).filter(isKnown)

/** How this person printed labels last. */
export const LabelChoice = z.object({
  format: z.custom<FormatName>(
    (name) => name === 'ownSheet' || name === 'ownRoll' || (typeof name === 'string' && isKnown(name)),
  ),
  own: Measures,
  symbol: LabelSymbol,
  start: z.number().nullable(),
  shiftX: z.number().nullable(),
  shiftY: z.number().nullable(),
  outlines: z.boolean(),
})
export type LabelChoice = z.infer<typeof LabelChoice>

export const firstChoice: LabelChoice = {
  format: 'avery-L6011',
  own: { width: 63.5, height: 29.6, columns: 3, rows: 9, left: 7.2, top: 15.1, pitchX: 66, pitchY: 29.6 },
  symbol: 'qr',
  start: 1,
  shiftX: 0,
  shiftY: 0,
  outlines: false,
}

/** The format that is chosen; undefined while its measures are not those of labels on a sheet. */
export function formatOf({ format, own }: LabelChoice): LabelFormat | undefined {
  if (isKnown(format)) return knownFormats[format]
  const { width, height, ...places } = own
  const label = { width, height }
  const sheet = { width: 210, height: 297 }
  const written = format === 'ownRoll' ? { kind: 'roll', label } : { kind: 'sheet', sheet, label, ...places }
  const read = LabelFormat.safeParse(written)
  return read.success ? read.data : undefined
}

/** What to print, once all of it is right. */
export function sheetOf(choice: LabelChoice): LabelSheet | undefined {
  const format = formatOf(choice)
  if (format === undefined || startFault(choice, format)) return undefined
  const { symbol, start, shiftX, shiftY, outlines } = choice
  const first = format.kind === 'roll' ? 1 : start
  const read = LabelSheet.safeParse({
    format,
    symbol,
    start: first,
    shift: { x: shiftX, y: shiftY },
    outlines,
  })
  return read.success ? read.data : undefined
}

export const startFault = ({ start }: LabelChoice, format: LabelFormat): boolean =>
  format.kind === 'sheet' &&
  (start === null || !Number.isInteger(start) || start < 1 || start > labelsPerPage(format))

export const shiftFault = (shift: number | null): boolean => shift === null || !(Math.abs(shift) <= 10)

/** Whether the measures are written and yet do not make a sheet. */
export function overlaps({ format, own }: LabelChoice): boolean {
  const { width, height, columns, rows, left, top, pitchX, pitchY } = own
  if (format !== 'ownSheet' || width === null || height === null) return false
  if (columns === null || rows === null || left === null || top === null) return false
  if (pitchX === null || pitchY === null) return false
  const sheet = { width: 210, height: 297 }
  return !fits({ sheet, label: { width, height }, columns, rows, left, top, pitchX, pitchY })
}

/** Where the next labels begin on a sheet of which these have been printed. */
export const nextStart = ({ format, start }: LabelSheet, count: number): number =>
  format.kind === 'roll' ? 1 : ((start - 1 + count) % labelsPerPage(format)) + 1
