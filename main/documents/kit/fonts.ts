import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create, type Font, type Glyph } from 'fontkit'
import { remembered } from './remembered.ts'
import { NO_BREAK_SPACE, type Run } from './rich-text.ts'

/** The five cuts of Titillium Web that a document may use, each in its file. */
const files = {
  regular: 'TitilliumWeb-Regular.ttf',
  bold: 'TitilliumWeb-SemiBold.ttf',
  italic: 'TitilliumWeb-Italic.ttf',
  boldItalic: 'TitilliumWeb-SemiBoldItalic.ttf',
  heading: 'TitilliumWeb-Bold.ttf',
} as const

export type FaceName = keyof typeof files

/**
 * A word turned into glyphs, or what of it is in one face. Widths are thousandths of the type size; `kerns[i]` is added
 * after glyph i. A word without kerns is a serial, a price, a date: hardly ever met twice, so not worth remembering.
 */
export type Shape = {
  readonly face: FaceName
  readonly glyphs: readonly Glyph[]
  readonly kerns?: readonly number[]
  readonly width: number
}

/** A word as placed in a line: one shape per change of style inside it. */
export type Word = {
  readonly pieces: readonly Shape[]
  readonly width: number
}

/** One cut of the font, parsed once for all documents. */
type Face = {
  readonly font: Font
  readonly scale: number
  /** In thousandths of the type size. */
  readonly capHeight: number
  readonly space: Shape
  /** Whether it draws that character: never a control, a lone surrogate or one that Unicode gives no meaning. */
  readonly draws: (character: string) => boolean
  readonly word: (text: string) => Word
}

export type Fonts = Readonly<Record<FaceName, Face>>

/** Words shaped and remembered per face; past this many the memory starts afresh. */
const rememberedWords = 20_000

function shapeWithKerning(face: FaceName, font: Font, word: string, scale: number): Shape {
  const run = font.layout(word)
  const kerns = run.glyphs.map((glyph, at) => {
    const advance = run.positions[at]?.xAdvance ?? glyph.advanceWidth
    return (advance - glyph.advanceWidth) * scale
  })
  const width = run.glyphs.reduce((sum, glyph, at) => sum + glyph.advanceWidth * scale + (kerns[at] ?? 0), 0)
  return { face, glyphs: run.glyphs, kerns, width }
}

function openFace(name: FaceName, bytes: Uint8Array): Face {
  const font = create(bytes)
  const scale = 1000 / font.unitsPerEm
  const glyphOf = remembered((character) => font.glyphForCodePoint(character.codePointAt(0) ?? 0))
  const shapeByCharacterMap = (word: string): Shape => {
    const glyphs = Array.from(word, glyphOf)
    return { face: name, glyphs, width: glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth * scale, 0) }
  }
  const shapeOf = (text: string): Shape => {
    // The no-break space is drawn with the glyph of the space, so that readers copy and search a common space.
    const word = text.replaceAll(NO_BREAK_SPACE, ' ')
    // Serials and prices take no kerning: figures stay in columns, and shaping them all would be the main cost.
    return /\d/.test(word) ? shapeByCharacterMap(word) : shapeWithKerning(name, font, word, scale)
  }
  const words = new Map<string, Word>()
  return {
    font,
    scale,
    capHeight: font.capHeight * scale,
    space: shapeByCharacterMap(' '),
    draws: remembered(
      (character) => !/\p{C}/u.test(character) && font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
    ),
    word: (text) => {
      const known = words.get(text)
      if (known) return known
      const shape = shapeOf(text)
      const fresh = { pieces: [shape], width: shape.width }
      if (words.size >= rememberedWords) words.clear()
      if (shape.kerns) words.set(text, fresh)
      return fresh
    },
  }
}

/** Parses the fonts of the given folder. */
export function openFonts(folder: string): Fonts {
  const open = (name: FaceName): Face => openFace(name, readFileSync(join(folder, files[name])))
  return {
    regular: open('regular'),
    bold: open('bold'),
    italic: open('italic'),
    boldItalic: open('boldItalic'),
    heading: open('heading'),
  }
}

/** The face of a run within text that is otherwise set in `base`. */
export function faceOf(run: Run, base: FaceName): FaceName {
  if (run.bold && run.italic) return 'boldItalic'
  if (run.bold) return base === 'heading' ? 'heading' : 'bold'
  return run.italic ? 'italic' : base
}
