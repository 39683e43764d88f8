import type { Word } from './fonts.ts'
import type { Picture } from './images.ts'
import type { Colour, Orientation } from './style.ts'

/** The structure elements of PDF 1.7 that the kit uses. */
type Role =
  | 'Document'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TFoot'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Span'
  | 'Figure'
  | 'Form'

/** A node of the document's structure tree. What is drawn names the node it belongs to. */
export type Tag = {
  readonly role: Role
  readonly parent: Tag | undefined
  readonly alt?: string
  /** Of this element and all within it, where it is not the document’s. */
  readonly language?: string
  readonly scope?: 'Row' | 'Column'
  readonly colSpan?: number
  readonly numbering?: 'Disc' | 'Decimal' | 'LowerAlpha'
  readonly bookmark?: { readonly level: 1 | 2 | 3; readonly title: string }
}

/** What is drawn for the eye only and left out of the structure, by the kind PDF asks for. */
export type Artifact = 'Layout' | 'Header' | 'Footer'

/** Words on one baseline. `width` is in points, without the space that follows the last word when `spaceAfter`. */
export type Line = {
  readonly words: readonly Word[]
  readonly width: number
  readonly spaceAfter: boolean
  readonly endsParagraph: boolean
}

/** A line of text at its baseline; `stretch` is what justification adds to each space, in points. */
export type TextMark = {
  readonly kind: 'text'
  readonly x: number
  readonly y: number
  readonly line: Line
  readonly size: number
  readonly colour: Colour
  readonly stretch: number
}
export type RectMark = {
  readonly kind: 'rect'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fill?: Colour
  readonly stroke?: { readonly colour: Colour; readonly width: number }
}
export type PolygonMark = {
  readonly kind: 'polygon'
  readonly points: readonly (readonly [x: number, y: number])[]
  readonly fill: Colour
}
/** Many rectangles of one colour, drawn at once: a bar code. Each is left, top, width and height. */
export type RectsMark = {
  readonly kind: 'rects'
  readonly rects: readonly (readonly [x: number, y: number, width: number, height: number])[]
  readonly fill: Colour
}
export type ImageMark = {
  readonly kind: 'image'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly picture: Picture
}
/** An empty signature field, named for the tool that will fill it. */
export type FieldMark = {
  readonly kind: 'field'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly name: string
  readonly tooltip: string
}
/** An element with nothing to draw, such as the empty cell of a table. */
type EmptyMark = { readonly kind: 'empty' }

/** Everything that can be drawn carries its tag or says that it is an artifact: there is no third way. */
export type Mark =
  | {
      readonly tag: Tag
      readonly shape: TextMark | RectMark | RectsMark | PolygonMark | ImageMark | FieldMark | EmptyMark
    }
  | { readonly artifact: Artifact; readonly shape: TextMark | RectMark | PolygonMark }

/** A wash behind consecutive strips that share this very object, drawn once per page. */
export type Backdrop = {
  readonly x: number
  readonly width: number
  readonly fill: Colour
  readonly bar: Colour
}

/**
 * A piece of the document as wide as the frame that no page break divides. Its marks count from its own top left.
 * `keep` binds it to the next strip; `repeat` is drawn again, as artifacts, when the strip opens a page.
 */
export type Strip = {
  readonly height: number
  readonly gap: number
  readonly keep: boolean
  readonly marks: readonly Mark[]
  readonly backdrop?: Backdrop
  readonly repeat?: readonly Strip[]
}

/** Strips of two columns that are side by side and break pages each at its own lines. Their marks have their places across. */
export type Columns = {
  readonly columns: readonly [readonly Strip[], readonly Strip[]]
  readonly gap: number
  /** What parts them, drawn as high as they are on each page. */
  readonly divider: (height: number) => Strip
}

/** The flow of a document: strips one under the other, columns, and places where a new page must begin. */
export type FlowItem = Strip | Columns | { readonly newPage: Orientation }

/** The mark moved by the given distance. */
export function moved(mark: Mark, dx: number, dy: number): Mark {
  return 'tag' in mark
    ? { tag: mark.tag, shape: movedShape(mark.shape, dx, dy) }
    : { artifact: mark.artifact, shape: movedShape(mark.shape, dx, dy) }
}

export function movedShape<S extends Mark['shape']>(shape: S, dx: number, dy: number): S {
  if (shape.kind === 'empty') return shape
  if (shape.kind === 'polygon') {
    return { ...shape, points: shape.points.map(([x, y]) => [x + dx, y + dy] as const) }
  }
  if (shape.kind === 'rects') {
    return { ...shape, rects: shape.rects.map(([x, y, ...size]) => [x + dx, y + dy, ...size] as const) }
  }
  return { ...shape, x: shape.x + dx, y: shape.y + dy }
}

/** The strip's text and drawings as artifacts: what a repeated table header is. */
export function asArtifacts(strip: Strip): Strip {
  const marks = strip.marks.flatMap((mark): readonly Mark[] => {
    if (!('tag' in mark)) return [mark]
    const { shape } = mark
    return shape.kind === 'text' || shape.kind === 'rect' || shape.kind === 'polygon'
      ? [{ artifact: 'Layout', shape }]
      : []
  })
  return { ...strip, keep: true, marks }
}

/** Strips one under the other as a single one that no page break divides. */
export function stacked(strips: readonly Strip[], gapAbove: number): Strip {
  let height = 0
  const marks = strips.flatMap((strip, at) => {
    const top = at === 0 ? 0 : height + strip.gap
    height = top + strip.height
    return strip.marks.map((mark) => moved(mark, 0, top))
  })
  return { height, gap: gapAbove, keep: false, marks }
}
