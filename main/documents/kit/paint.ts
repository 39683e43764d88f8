import type { Page, PlacedStrip } from './paginate.ts'
import type { PdfFile, Pen } from './pdfkit-adapter.ts'
import { type Artifact, type Backdrop, type Mark, movedShape, type RectsMark, type Tag } from './strips.ts'
import { box, frames } from './style.ts'

type Shape = Mark['shape']
/** Shapes of one element that follow each other: one stretch of content. */
type Stretch = { readonly tag: Tag; readonly shapes: Shape[] }

/** Draws a page: first what is for the eye only, then the content in reading order. `furniture` is in sheet coordinates. */
export function paintPage(file: PdfFile, page: Page, furniture: readonly Mark[]): void {
  const { sheetWidth, sheetHeight, left, top } = frames[page.orientation]
  file.startPage(sheetWidth, sheetHeight)
  const sorted = new Sorted()
  sorted.add(furniture, 0, 0)
  sorted.add(backdropMarks(page.strips), left, top)
  for (const placed of page.strips) sorted.add(placed.strip.marks, left, top + placed.top)
  sorted.paint(file)
}

/** Draws marks in sheet coordinates on the page that was started last. */
export function paintMarks(file: PdfFile, marks: readonly Mark[]): void {
  const sorted = new Sorted()
  sorted.add(marks, 0, 0)
  sorted.paint(file)
}

/** The shapes of a page by what they are for, in the coordinates of the sheet. */
class Sorted {
  readonly #artifacts: Readonly<Record<Artifact, Shape[]>> = { Header: [], Footer: [], Layout: [] }
  readonly #stretches: Stretch[] = []

  add(marks: readonly Mark[], dx: number, dy: number): void {
    for (const mark of marks) {
      const shape = movedShape(mark.shape, dx, dy)
      if ('artifact' in mark) this.#artifacts[mark.artifact].push(shape)
      else {
        const last = this.#stretches.at(-1)
        if (last?.tag === mark.tag) last.shapes.push(shape)
        else this.#stretches.push({ tag: mark.tag, shapes: [shape] })
      }
    }
  }

  paint(file: PdfFile): void {
    for (const type of ['Header', 'Footer', 'Layout'] as const) {
      const shapes = this.#artifacts[type]
      if (shapes.length > 0) file.artifact(type, (pen) => shapes.forEach((shape) => draw(pen, shape)))
    }
    for (const stretch of this.#stretches) paintElement(file, stretch)
  }
}

function paintElement(file: PdfFile, { tag, shapes }: Stretch): void {
  const first = shapes[0]
  if (first?.kind === 'empty') file.element(tag, undefined)
  else if (first?.kind === 'field') file.signatureField(tag, first)
  else file.tagged(tag, first && boxOf(first), (pen) => shapes.forEach((shape) => draw(pen, shape)))
}

/** Where the first shape of an element stands: the place of a bookmark, the extent of a figure. */
function boxOf(shape: Shape): readonly [number, number, number, number] | undefined {
  if (shape.kind === 'text') return [shape.x, shape.y - shape.size, shape.x + shape.line.width, shape.y]
  if (shape.kind === 'rect' || shape.kind === 'image') {
    return [shape.x, shape.y, shape.x + shape.width, shape.y + shape.height]
  }
  if (shape.kind === 'rects') return extentOf(shape.rects)
  return undefined
}

function extentOf(rects: RectsMark['rects']): readonly [number, number, number, number] {
  const left = Math.min(...rects.map(([x]) => x))
  const top = Math.min(...rects.map(([, y]) => y))
  const right = Math.max(...rects.map(([x, , width]) => x + width))
  const bottom = Math.max(...rects.map(([, y, , height]) => y + height))
  return [left, top, right, bottom]
}

function draw(pen: Pen, shape: Shape): void {
  if (shape.kind === 'text') pen.text(shape)
  else if (shape.kind === 'rect') pen.rect(shape)
  else if (shape.kind === 'rects') pen.rects(shape)
  else if (shape.kind === 'polygon') pen.polygon(shape)
  else if (shape.kind === 'image') pen.image(shape)
}

/** One wash and one bar behind each run of strips that share a backdrop, in the coordinates of the frame. */
function backdropMarks(strips: readonly PlacedStrip[]): readonly Mark[] {
  const extents = new Map<Backdrop, { readonly top: number; readonly bottom: number }>()
  for (const { strip, top } of strips) {
    if (!strip.backdrop) continue
    const known = extents.get(strip.backdrop)
    extents.set(strip.backdrop, { top: known?.top ?? top, bottom: top + strip.height })
  }
  return Array.from(extents, ([{ x, width, fill, bar }, { top, bottom }]): readonly Mark[] => {
    const extent = { kind: 'rect', x, y: top, height: bottom - top } as const
    return [
      { artifact: 'Layout', shape: { ...extent, width, fill } },
      { artifact: 'Layout', shape: { ...extent, width: box.bar, fill: bar } },
    ]
  }).flat()
}
