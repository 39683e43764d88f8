import type { Label } from '#src/items/label.ts'
import type { LabelSize, LabelSymbol } from '#src/items/label-format.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { lineMark, linesOf, type TextStyle } from '#main/documents/kit/compose-text.ts'
import { europeanEmblem } from '#main/documents/kit/european-emblem.ts'
import type { Fonts } from '#main/documents/kit/fonts.ts'
import { normalise } from '#main/documents/kit/rich-text.ts'
import type { Line, Mark, Tag } from '#main/documents/kit/strips.ts'
import { type Colour, ink, mm } from '#main/documents/kit/style.ts'
import { emblemText, labelText, statementWords } from '#main/documents/text/it.ts'
import { barSymbol, qrSymbol, quietZone, symbolMark } from './symbols.ts'

/** What does not fit on a label of that size, or cannot be said in bars. */
export type LabelRefusal = {
  readonly code: 'labelTooSmall' | 'numberNotInBars'
  readonly what: 'number' | 'symbol' | 'statement'
  readonly inventoryNumber: string
}

/** A part of the label, in points from its top left. */
type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

const black: Colour = [0, 0, 0]
const smallestType = 4.5
/** A module narrower than this is read badly by the scanners of an office. */
const narrowest = { qr: mm(0.3), code128: mm(0.19) } as const
const widestBar = mm(0.5)
const largestQr = mm(32)

/** Sets a label: its code on the left or below, the number as large as it can be, what it is, whose, by whose money. */
export function composeLabel(
  label: Label,
  { width, height }: LabelSize,
  symbol: LabelSymbol,
  parent: Tag,
  fonts: Fonts,
): Result<readonly Mark[], LabelRefusal> {
  const pad = mm(Math.min(2.5, Math.max(1.2, Math.min(width, height) * 0.06)))
  const whole: Box = { x: pad, y: pad, width: mm(width) - pad * 2, height: mm(height) - pad * 2 }
  const { inventoryNumber } = label
  const bars = symbol === 'qr' ? none(whole) : barsOf(inventoryNumber, whole, pad, parent)
  if (!bars.ok) return bars
  if (symbol === 'code128') return joined(bars.value, wordsOf(label, bars.value.left, parent, fonts))
  // The square gives way to the words: they are the law's, and a smaller square is still read.
  let refusal: Result<readonly Mark[], LabelRefusal> = tooSmall('symbol', inventoryNumber)
  for (const share of [0.46, 0.4, 0.34, 0.28]) {
    const square = squareOf(inventoryNumber, bars.value.left, { pad, share }, parent)
    if (!square.ok) return refusal
    const words = wordsOf(label, square.value.left, parent, fonts)
    if (words.ok) return joined(bars.value, ok([...square.value.marks, ...words.value]))
    refusal = words
  }
  return refusal
}

const joined = (
  { marks }: Part,
  before: Result<readonly Mark[], LabelRefusal>,
): Result<readonly Mark[], LabelRefusal> => (before.ok ? ok([...before.value, ...marks]) : before)

type Part = { readonly marks: readonly Mark[]; readonly left: Box }

const none = (left: Box): Result<Part, LabelRefusal> => ok({ marks: [], left })

const tooSmall = (what: LabelRefusal['what'], inventoryNumber: string) =>
  refused<LabelRefusal>({ code: 'labelTooSmall', what, inventoryNumber })

/** A row of bars at the foot of the label; its white may reach to the edge. */
function barsOf(number: string, box: Box, pad: number, parent: Tag): Result<Part, LabelRefusal> {
  const bars = barSymbol(number)
  if (bars === undefined) return refused({ code: 'numberNotInBars', what: 'symbol', inventoryNumber: number })
  const room = box.width + pad * 2
  const module = Math.min(widestBar, room / (bars.width + quietZone.code128 * 2))
  const height = Math.max(mm(4), box.height * 0.28)
  if (module < narrowest.code128 || height > box.height * 0.6) return tooSmall('symbol', number)
  const x = box.x - pad + (room - bars.width * module) / 2
  const y = box.y + box.height - height
  const tag: Tag = { role: 'Figure', parent, alt: labelText.bars(number) }
  const shape = symbolMark(bars, x, y, { width: module, height })
  return ok({ marks: [{ tag, shape }], left: { ...box, height: box.height - height - mm(0.8) } })
}

/** A square code on the left, as wide as a share of the label at most; its white takes the margin in. */
function squareOf(
  number: string,
  box: Box,
  { pad, share }: { pad: number; share: number },
  parent: Tag,
): Result<Part, LabelRefusal> {
  const qr = qrSymbol(number)
  const side = Math.min(box.height + pad * 2, (box.width + pad * 2) * share, largestQr)
  const module = side / (qr.width + quietZone.qr * 2)
  if (module < narrowest.qr) return tooSmall('symbol', number)
  const left = box.x - pad
  const top = box.y + (box.height - side) / 2
  const quiet = module * quietZone.qr
  const tag: Tag = { role: 'Figure', parent, alt: labelText.qr(number) }
  const shape = symbolMark(qr, left + quiet, top + quiet, { width: module, height: module })
  return ok({
    marks: [{ tag, shape }],
    left: { ...box, x: left + side, width: box.width + pad - side },
  })
}

const styleOf = (size: number, face: TextStyle['face']): TextStyle => ({
  face,
  type: { size, leading: size * 1.18 },
  colour: face === 'bold' ? black : ink.text,
})

/** The sizes of type that are tried, from the largest down. */
function sizes(from: number): number[] {
  const tried: number[] = []
  for (let size = from; size >= smallestType; size -= 0.5) tried.push(size)
  return tried.length > 0 ? tried : [smallestType]
}

function wordsOf(label: Label, box: Box, parent: Tag, fonts: Fonts): Result<readonly Mark[], LabelRefusal> {
  const statement = statementOf(label, box, parent, fonts)
  if (!statement.ok) return statement
  const room = statement.value.left
  const number = numberLine(label.inventoryNumber, room, fonts)
  if (number === undefined) return tooSmall('number', label.inventoryNumber)
  const below = room.height - number.style.type.leading
  const others = othersOf([label.category, label.owner], room.width, below, fonts)
  const rows = [number, ...others]
  const used = rows.reduce((sum, { lines, style }) => sum + lines.length * style.type.leading, 0)
  let top = room.y + Math.max(0, (room.height - used) / 2)
  const marks = rows.flatMap(({ lines, style }) => {
    const tag: Tag = { role: 'P', parent }
    return lines.map((line): Mark => {
      const shape = lineMark(line, { x: room.x, width: room.width, top }, style, fonts)
      top += style.type.leading
      return { tag, shape }
    })
  })
  return ok([...marks, ...statement.value.marks])
}

type Row = { readonly lines: readonly Line[]; readonly style: TextStyle }

/** The number whole, on one line, in the largest type that has room. */
function numberLine(number: string, { width, height }: Box, fonts: Fonts): Row | undefined {
  for (const size of sizes(Math.min(18, height * 0.36))) {
    const style = styleOf(size, 'bold')
    const lines = linesOf(number, Number.POSITIVE_INFINITY, style, fonts)
    const isNarrow = (lines[0]?.width ?? 0) <= width
    if (isNarrow && style.type.leading <= height) return { lines, style }
  }
  return undefined
}

/**
 * What it is and whose: whole in two lines each at most; else the first of the two in one line, as far as it goes; where
 * there is room for one of them only, whose.
 */
function othersOf(
  [category, owner]: readonly [string, string],
  width: number,
  height: number,
  fonts: Fonts,
): Row[] {
  const rowOf = (text: string, most: number, style: TextStyle): Row => ({
    style,
    lines: clipped(text, width, most, style, fonts),
  })
  const isWhole = ({ lines, style }: Row, text: string) =>
    lines.length === linesOf(withDashes(text), width, style, fonts).length
  const heightOf = (rows: readonly Row[]) =>
    rows.reduce((sum, { lines, style }) => sum + lines.length * style.type.leading, 0)
  const styles = sizes(Math.min(9, height * 0.3)).map((size) => styleOf(size, 'regular'))
  for (const style of styles) {
    const rows = [rowOf(category, 2, style), rowOf(owner, 2, style)]
    const whole = rows.every((row, at) => isWhole(row, at === 0 ? category : owner))
    if (whole && heightOf(rows) <= height) return rows
  }
  for (const most of [
    [1, 2],
    [1, 1],
  ] as const)
    for (const style of styles) {
      const rows = [rowOf(category, most[0], style), rowOf(owner, most[1], style)]
      if (heightOf(rows) <= height) return rows
    }
  const only = rowOf(owner, 1, styles.at(-1) ?? styleOf(smallestType, 'regular'))
  return heightOf([only]) <= height ? [only] : []
}

/** A dash goes with what it follows: no line begins with one. */
const withDashes = (text: string): string => text.replaceAll(' –', '\u00A0–')

/** At most so many lines; a longer text loses its last words and says so with an ellipsis. */
function clipped(text: string, width: number, most: number, style: TextStyle, fonts: Fonts): readonly Line[] {
  const words = withDashes(normalise(text)).split(/[ \n]+/)
  const cut = (count: number): readonly Line[] => {
    const kept = words.slice(0, count).join(' ')
    return linesOf(count < words.length ? `${kept.replace(/\s–$/, '')}…` : kept, width, style, fonts)
  }
  let count = words.length
  while (count > 1 && cut(count).length > most) count -= 1
  return cut(count).slice(0, most)
}

/** The Union's emblem with its statement beside it, in full, at the foot of the words; nothing when none is owed. */
function statementOf(
  { statement, inventoryNumber }: Label,
  box: Box,
  parent: Tag,
  fonts: Fonts,
): Result<Part, LabelRefusal> {
  const words = withDashes(statementWords[statement])
  if (words === '') return none(box)
  const emblem = Math.min(mm(10), Math.max(mm(3.6), box.height * 0.26))
  const beside = mm(1)
  const width = box.width - emblem * 1.5 - beside
  const attempts = [emblem * 1.35, box.height * 0.58].flatMap((tallest) =>
    sizes(8).map((size) => ({ size, tallest })),
  )
  // Beside the emblem if it can be, else as tall as it must.
  for (const { size, tallest } of attempts) {
    const style = styleOf(size, 'bold')
    const lines = linesOf(words, width, style, fonts)
    const height = lines.length * style.type.leading
    const isWhole = lines.every((line) => line.width <= width) && !isCut(words, lines)
    if (width <= 0 || !isWhole || height > tallest) continue
    const tall = Math.max(emblem, height)
    const y = box.y + box.height - tall
    const figure: Tag = { role: 'Figure', parent, alt: emblemText.union }
    const flag = europeanEmblem(box.x, y + (tall - emblem) / 2, emblem).map((shape): Mark => ({
      tag: figure,
      shape,
    }))
    const tag: Tag = { role: 'P', parent }
    const x = box.x + emblem * 1.5 + beside
    const text = lines.map((line, at): Mark => {
      const top = y + (tall - height) / 2 + at * style.type.leading
      return { tag, shape: lineMark(line, { x, width, top }, style, fonts) }
    })
    return ok({ marks: [...flag, ...text], left: { ...box, height: box.height - tall - mm(0.6) } })
  }
  return tooSmall('statement', inventoryNumber)
}

/** Whether a word had to be divided: a sentence of the law is not. */
const isCut = (text: string, lines: readonly Line[]): boolean =>
  lines.reduce((sum, { words }) => sum + words.length, 0) > text.split(/[ \n]+/).length
