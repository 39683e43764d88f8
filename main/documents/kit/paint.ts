import type { Page, PlacedStrip } from './paginate.ts'
import type { PdfFile, Pen } from './pdfkit-adapter.ts'
import { type Backdrop, type Mark, moved, type RectsMark, type Tag } from './strips.ts'
import { box, frames } from './style.ts'

type Shape = Mark['shape']
type ArtifactMark = Extract<Mark, { artifact: unknown }>
type TaggedMark = Extract<Mark, { tag: unknown }>

/** Draws a page: first what is for the eye only, then the content in reading order. `furniture` is in sheet coordinates. */
export function paintPage(file: PdfFile, page: Page, furniture: readonly Mark[]): void {
  const frame = frames[page.orientation]
  file.startPage(frame.sheetWidth, frame.sheetHeight)
  const marks = page.strips.flatMap(({ strip, top }) =>
    strip.marks.map((mark) => moved(mark, frame.left, frame.top + top)),
  )
  const backdrops = backdropMarks(page.strips).map((mark) => moved(mark, frame.left, frame.top))
  paintMarks(file, [...furniture, ...backdrops, ...marks])
}

/** Draws marks in sheet coordinates on the page that was started last. */
export function paintMarks(file: PdfFile, marks: readonly Mark[]): void {
  paintArtifacts(
    file,
    marks.filter((mark) => 'artifact' in mark),
  )
  paintTagged(
    file,
    marks.filter((mark) => 'tag' in mark),
  )
}

function paintArtifacts(file: PdfFile, marks: readonly ArtifactMark[]): void {
  for (const type of ['Header', 'Footer', 'Layout'] as const) {
    const shapes = marks.filter(({ artifact }) => artifact === type).map(({ shape }) => shape)
    if (shapes.length > 0) file.artifact(type, (pen) => shapes.forEach((shape) => draw(pen, shape)))
  }
}

/** Marks of one element that follow each other are one stretch of content. */
function paintTagged(file: PdfFile, marks: readonly TaggedMark[]): void {
  let from = 0
  while (from < marks.length) {
    const tag = marks[from]?.tag
    let to = from + 1
    while (to < marks.length && marks[to]?.tag === tag) to += 1
    if (tag) paintElement(file, tag, marks.slice(from, to))
    from = to
  }
}

function paintElement(file: PdfFile, tag: Tag, marks: readonly TaggedMark[]): void {
  const shapes = marks.map(({ shape }) => shape)
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
