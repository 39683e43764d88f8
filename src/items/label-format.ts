import { z } from 'zod'

/** A length on paper in millimetres, to the hundredth; finer than any printer. */
const Length = z
  .number()
  .min(0)
  .max(500)
  .transform((length) => Math.round(length * 100) / 100)

/** A label smaller than this bears no code that can be read and no number that can be seen. */
const LabelSize = z.object({ width: Length.pipe(z.number().min(20)), height: Length.pipe(z.number().min(8)) })
export type LabelSize = z.infer<typeof LabelSize>

/** Labels in rows and columns on a sheet; `left` and `top` are those of the first one. */
const Sheet = z.object({
  kind: z.literal('sheet'),
  sheet: z.object({ width: Length, height: Length }),
  label: LabelSize,
  columns: z.int().min(1).max(20),
  rows: z.int().min(1).max(40),
  left: Length,
  top: Length,
  /** From the beginning of a label to that of the next one. */
  pitchX: Length,
  pitchY: Length,
})
export type SheetFormat = z.infer<typeof Sheet>

/** One label after the other on a tape, each of them a page. */
const RollFormat = z.object({ kind: z.literal('roll'), label: LabelSize })

export const LabelFormat = z.union([
  Sheet.refine(fits, { error: 'the labels do not fit on the sheet' }),
  RollFormat,
])
export type LabelFormat = z.infer<typeof LabelFormat>

/** Whether every label is whole on the sheet and none lies on another. */
export function fits(format: Omit<SheetFormat, 'kind'>): boolean {
  const { sheet, label, columns, rows, left, top, pitchX, pitchY } = format
  const within = (start: number, pitch: number, count: number, length: number, all: number): boolean =>
    start + pitch * (count - 1) + length <= all + 0.01 && (count === 1 || pitch >= length - 0.01)
  return (
    within(left, pitchX, columns, label.width, sheet.width) &&
    within(top, pitchY, rows, label.height, sheet.height)
  )
}

export const labelsPerPage = (format: LabelFormat): number =>
  format.kind === 'roll' ? 1 : format.columns * format.rows

/** How many pages so many labels take, when the first is put in the place of that number on the sheet. */
export const pagesFor = (format: LabelFormat, count: number, start: number): number =>
  count === 0 ? 0 : Math.ceil((start - 1 + count) / labelsPerPage(format))

const a4 = { width: 210, height: 297 } as const

type Geometry = readonly [
  width: number,
  height: number,
  pitchX: number,
  pitchY: number,
  left: number,
  top: number,
  columns: number,
  rows: number,
]

function avery([width, height, pitchX, pitchY, left, top, columns, rows]: Geometry): SheetFormat {
  return { kind: 'sheet', sheet: a4, label: { width, height }, columns, rows, left, top, pitchX, pitchY }
}

const roll = (width: number, height: number): LabelFormat => ({ kind: 'roll', label: { width, height } })

/** The labels that are sold, under the names on their boxes; millimetres as their makers publish them. */
export const knownFormats = {
  'avery-L6011': avery([63.5, 29.63, 66.04, 29.63, 7.21, 15.1, 3, 9]),
  'avery-L6009': avery([45.72, 21.17, 48.26, 21.17, 9.75, 21.41, 4, 12]),
  'avery-L4736': avery([45.72, 21.17, 48.26, 21.17, 9.75, 21.41, 4, 12]),
  'avery-L4732': avery([35.56, 16.93, 38.1, 16.93, 11.02, 12.99, 5, 16]),
  'avery-L7651': avery([38.1, 21.17, 40.64, 21.17, 4.67, 10.9, 5, 13]),
  'avery-L7160': avery([63.5, 38.1, 66.04, 38.1, 7.2, 15.15, 3, 7]),
  'avery-L7162': avery([99.06, 33.87, 101.6, 33.87, 4.67, 13.02, 2, 8]),
  'avery-L7163': avery([99.06, 38.1, 101.6, 38.1, 4.67, 15.15, 2, 7]),
  'brother-DK-11201': roll(90, 29),
  'brother-DK-11204': roll(54, 17),
  'brother-DK-11208': roll(90, 38),
  'brother-DK-11202': roll(100, 62),
  'dymo-99010': roll(89, 28),
  'dymo-99012': roll(89, 36),
  'dymo-11354': roll(57, 32),
  'dymo-11352': roll(54, 25),
  'dymo-11355': roll(51, 19),
} as const satisfies Record<string, LabelFormat>
export type KnownFormat = keyof typeof knownFormats

/** The code that readers read: a square, a row of bars, or both. */
export const LabelSymbol = z.enum(['qr', 'code128', 'both'])
export type LabelSymbol = z.infer<typeof LabelSymbol>

const Shift = z.number().min(-10).max(10)

/** How labels are put on paper. */
export const LabelSheet = z.object({
  format: LabelFormat,
  symbol: LabelSymbol,
  /** The place of the first label on its sheet, from 1: a sheet may have been used in part. */
  start: z.int().min(1),
  /** By how much everything is moved, in millimetres: back from where the printer prints off the mark. */
  shift: z.object({ x: Shift, y: Shift }),
  /** Draws the edges of the labels, for a trial on plain paper. */
  outlines: z.boolean(),
})
export type LabelSheet = z.infer<typeof LabelSheet>
