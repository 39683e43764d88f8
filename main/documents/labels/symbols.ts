import { encodeQR } from 'qr'
import type { RectsMark } from '#main/documents/kit/strips.ts'
import { code128 } from './code-128.ts'

type Rects = RectsMark['rects']

const black = [0, 0, 0] as const

/** A code as dark rectangles, `width` and `height` modules in all, without the white that must stay around it. */
export type Symbol = { readonly width: number; readonly height: number; readonly rects: Rects }

/** White that readers need on each side, in modules (ISO/IEC 18004, 6.3.8; ISO/IEC 15417, 4.3.2.3). */
export const quietZone = { qr: 4, code128: 10 } as const

/** The text as a QR code that a seventh of can be lost; runs of dark modules in a row are one rectangle. */
export function qrSymbol(text: string): Symbol {
  // The encoder does not go without a border: it is cut off again.
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 1 })
    .slice(1, -1)
    .map((row) => row.slice(1, -1))
  const rects: [number, number, number, number][] = []
  for (const [y, row] of modules.entries()) {
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue
      let end = x + 1
      while (row[end]) end += 1
      rects.push([x, y, end - x, 1])
      x = end
    }
  }
  return { width: modules.length, height: modules.length, rects }
}

/** The text as a row of bars, one module high; undefined when Code 128 cannot say it. */
export function barSymbol(text: string): Symbol | undefined {
  const widths = code128(text)
  if (widths === undefined) return undefined
  const rects: [number, number, number, number][] = []
  let x = 0
  for (const [at, width] of widths.entries()) {
    if (at % 2 === 0) rects.push([x, 0, width, 1])
    x += width
  }
  return { width: x, height: 1, rects }
}

/** The symbol at (x, y), each module that wide and that tall, in points. */
export const symbolMark = (
  { rects }: Symbol,
  x: number,
  y: number,
  module: { readonly width: number; readonly height: number },
): RectsMark => ({
  kind: 'rects',
  fill: black,
  rects: rects.map(([left, top, width, height]) => [
    x + left * module.width,
    y + top * module.height,
    width * module.width,
    height * module.height,
  ]),
})
