import type { Glyph } from 'fontkit'
import type { FaceName, Fonts, Shape } from './fonts.ts'
import type { PdfKitDocument } from './pdfkit-private.d.ts'
import type { Line } from './strips.ts'

/** A face as one document embeds it, with the operands of what it has shown so far: glyphs by their numbers, words. */
type Embedded = {
  readonly font: PDFKit.EmbeddedFont
  readonly scale: number
  readonly space: Shape
  readonly glyphs: string[]
  readonly words: Map<Shape, string>
}

/** At most three decimals, as PDF writes numbers. */
export const number = (value: number): string => String(Math.round(value * 1000) / 1000)

/** The faces that a document uses: PDFKit's subsets of them are filled glyph by glyph, and each word is written once. */
export class EmbeddedFaces {
  readonly #doc: PdfKitDocument
  readonly #fonts: Fonts
  readonly #embedded = new Map<FaceName, Embedded>()
  /** What the page that was started last shows text with now. */
  #current: { readonly face: Embedded; readonly size: number } | undefined

  constructor(doc: PdfKitDocument, fonts: Fonts) {
    this.#doc = doc
    this.#fonts = fonts
    // PDFKit must have a font, whatever the document shows.
    this.#face('regular')
  }

  /** A page knows no font until it is told one. */
  startPage(): void {
    this.#current = undefined
  }

  /** The operators that show a line: one TJ per stretch of one face, with real spaces between the words. */
  shows({ words, spaceAfter }: Line, size: number, widen: string): string {
    const last = words.length - 1
    let operators = ''
    let open: Embedded | undefined
    for (const [at, { pieces }] of words.entries()) {
      for (const piece of pieces) {
        const face = this.#face(piece.face)
        if (face !== open) {
          operators += `${open ? '>] TJ ' : ''}${this.#select(face, size)}[<`
          open = face
        }
        operators += wordIn(face, piece)
      }
      if (open && (at < last || spaceAfter)) operators += wordIn(open, open.space)
      if (at < last) operators += widen
    }
    return open ? `${operators}>] TJ` : operators
  }

  /** The face holds until the page is given another, or another size: nothing for most lines. */
  #select(face: Embedded, size: number): string {
    if (this.#current?.face === face && this.#current.size === size) return ''
    this.#current = { face, size }
    const { font } = face
    this.#doc.page.fonts[font.id] ??= font.ref()
    return `/${font.id} ${number(size)} Tf `
  }

  #face(name: FaceName): Embedded {
    const known = this.#embedded.get(name)
    if (known) return known
    const { font: source, scale, space } = this.#fonts[name]
    const { _font: font } = this.#doc.font(source)
    const fresh = { font, scale, space, glyphs: [], words: new Map<Shape, string>() }
    this.#embedded.set(name, fresh)
    return fresh
  }
}

/** The word as glyph numbers of the embedded subset with its kerning, for a TJ array; the same all document long. */
function wordIn(face: Embedded, shape: Shape): string {
  const { glyphs, kerns } = shape
  if (!kerns) return glyphsIn(face, glyphs)
  const known = face.words.get(shape)
  if (known !== undefined) return known
  const parts = glyphs.map((glyph, at) => {
    const kern = kerns[at] ?? 0
    return kern === 0 ? glyphIn(face, glyph) : `${glyphIn(face, glyph)}> ${number(-kern)} <`
  })
  // Joined, not added up: a text that grew piece by piece keeps all its pieces.
  const word = parts.join('')
  face.words.set(shape, word)
  return word
}

function glyphsIn(face: Embedded, glyphs: readonly Glyph[]): string {
  let word = ''
  for (const glyph of glyphs) word += glyphIn(face, glyph)
  return word
}

const glyphIn = (face: Embedded, glyph: Glyph): string => face.glyphs[glyph.id] ?? embed(face, glyph)

/** Puts the glyph, its width and what it means into the subset. */
function embed({ font, scale, glyphs }: Embedded, glyph: Glyph): string {
  const id = font.subset.includeGlyph(glyph.id)
  font.widths[id] ??= glyph.advanceWidth * scale
  font.unicode[id] ??= glyph.codePoints
  const hex = id.toString(16).padStart(4, '0')
  glyphs[glyph.id] = hex
  return hex
}
