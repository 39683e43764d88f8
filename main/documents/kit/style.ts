/** Measures in PDF points (1/72 inch), colours as red, green, blue in 0–1: the whole look of a document. */
export type Colour = readonly [red: number, green: number, blue: number]

/** Millimetres as points. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4

export const ink = {
  text: [0.09, 0.11, 0.15],
  muted: [0.33, 0.37, 0.43],
  accent: [0.0, 0.25, 0.5],
  hairline: [0.78, 0.81, 0.85],
  rule: [0.33, 0.37, 0.43],
  wash: [0.945, 0.955, 0.97],
} as const satisfies Record<string, Colour>

/** A size of type and the distance between its baselines. */
export type TypeSize = { readonly size: number; readonly leading: number }

export const type = {
  body: { size: 10.5, leading: 14.5 },
  small: { size: 9, leading: 12 },
  cell: { size: 9, leading: 11.5 },
  columnHeader: { size: 8.5, leading: 10.5 },
  /** Of a text in two columns. */
  column: { size: 9.25, leading: 12.5 },
  furniture: { size: 8, leading: 10 },
  ledger: { size: 6.5, leading: 8.5 },
  heading: {
    1: { size: 16, leading: 20.5 },
    2: { size: 11.5, leading: 15.5 },
    3: { size: 10.5, leading: 14.5 },
  },
  columnHeading: { size: 10, leading: 13.5 },
} as const

/** White above a block, dropped where the block opens a page. */
export const gap = {
  paragraph: 6,
  heading: { 1: 20, 2: 15, 3: 10 },
  afterHeading: 4,
  item: 4,
  table: 9,
  box: 9,
} as const

export const cell = { padX: 4, padY: 3.25, roomyPadY: 8 } as const
export const box = { padX: 11, padY: 8, bar: 2.5, below: 4 } as const

/** A4 with the margins of an office paper: room on the left for the punch, room below for the furniture. */
const paper = { short: 595.28, long: 841.89 } as const
const margin = { left: mm(24), right: mm(22), top: mm(25), bottom: mm(26) } as const

export type Orientation = 'portrait' | 'landscape'

/** The sheet and the part of it that the text may fill. */
export type Frame = {
  readonly orientation: Orientation
  readonly sheetWidth: number
  readonly sheetHeight: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

function frame(orientation: Orientation): Frame {
  const sheetWidth = orientation === 'portrait' ? paper.short : paper.long
  const sheetHeight = orientation === 'portrait' ? paper.long : paper.short
  return {
    orientation,
    sheetWidth,
    sheetHeight,
    left: margin.left,
    top: margin.top,
    width: sheetWidth - margin.left - margin.right,
    height: sheetHeight - margin.top - margin.bottom,
  }
}

export const frames: Readonly<Record<Orientation, Frame>> = {
  portrait: frame('portrait'),
  landscape: frame('landscape'),
}
