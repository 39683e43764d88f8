import type { Glyph } from 'fontkit'
import type { FaceName, Fonts, Shape } from './fonts.ts'
import type { PdfKitDocument } from './pdfkit-private.d.ts'
import type { Line } from './strips.ts'

/** A face as one document embeds it, with the operands of the glyphs and words that it has shown so far. */
type Embedded = {
  readonly font: PDFKit.EmbeddedFont
  readonly scale: number
  readonly glyphs: Map<number, string>
  readonly words: Map<Shape, string>
}

/** At most three decimals, as PDF writes numbers. */
export const number = (value: number): string => String(Math.round(value * 1000) / 1000)

/** The faces that a document uses: PDFKit's subsets of them are filled glyph by glyph, and each word is written once. */
export class EmbeddedFaces {
  readonly #doc: PdfKitDocument
  readonly #fonts: Fonts
  readonly #embedded = new Map<FaceName, Embedded>()

  constructor(doc: PdfKitDocument, fonts: Fonts) {
    this.#doc = doc
    this.#fonts = fonts
    // PDFKit must have a font, whatever the document shows.
    this.#face('regular')
  }

  /** The operators that show a line: one TJ per stretch of one face, with real spaces between the words. */
  shows(line: Line, size: number, widen: string): string {
    let operators = ''
    let current: Embedded | undefined
    const append = (shape: Shape): void => {
      const face = this.#face(shape.face)
      if (face !== current) {
        if (current) operators += '>] TJ '
        operators += `${this.#resource(face)} ${number(size)} Tf [<`
        current = face
      }
      operators += wordIn(face, shape)
    }
    const last = line.words.length - 1
    for (const [at, { pieces }] of line.words.entries()) {
      for (const piece of pieces) append(piece)
      const end = pieces.at(-1)
      if (end && (at < last || line.spaceAfter)) append(this.#fonts[end.face].space)
      if (at < last) operators += widen
    }
    return current ? `${operators}>] TJ` : operators
  }

  /** The name of the face on the page that was started last. */
  #resource({ font }: Embedded): string {
    this.#doc.page.fonts[font.id] ??= font.ref()
    return `/${font.id}`
  }

  #face(name: FaceName): Embedded {
    const known = this.#embedded.get(name)
    if (known) return known
    const { font: source, scale } = this.#fonts[name]
    const { _font: font } = this.#doc.font(source)
    const fresh = { font, scale, glyphs: new Map<number, string>(), words: new Map<Shape, string>() }
    this.#embedded.set(name, fresh)
    return fresh
  }
}

/** The word as glyph numbers of the embedded subset with its kerning, for a TJ array; the same all document long. */
function wordIn(face: Embedded, shape: Shape): string {
  const { glyphs, kerns } = shape
  const hex = (glyph: Glyph) => face.glyphs.get(glyph.id) ?? embed(face, glyph)
  if (!kerns) return glyphs.map(hex).join('')
  const known = face.words.get(shape)
  if (known !== undefined) return known
  const kerned = glyphs.map((glyph, at) => {
    const kern = kerns[at] ?? 0
    return kern === 0 ? hex(glyph) : `${hex(glyph)}> ${number(-kern)} <`
  })
  const word = kerned.join('')
  face.words.set(shape, word)
  return word
}

/** Puts the glyph, its width and what it means into the subset. */
function embed({ font, scale, glyphs }: Embedded, glyph: Glyph): string {
  const id = font.subset.includeGlyph(glyph.id)
  font.widths[id] ??= glyph.advanceWidth * scale
  font.unicode[id] ??= glyph.codePoints
  const hex = id.toString(16).padStart(4, '0')
  glyphs.set(glyph.id, hex)
  return hex
}
