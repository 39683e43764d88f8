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
  /** Whether all of a text are letters and marks of the languages of Europe that it draws: a quick yes, for nearly all. */
  readonly drawsAll: (text: string) => boolean
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

/** Matches texts of the characters from the space to ɏ and of the dashes and quotation marks that are drawn, and lines. */
function onlyCommon(draws: (character: string) => boolean): RegExp {
  const between = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at))
  const drawn = [...between(0x20, 0x24f), ...between(0x2010, 0x2027)].filter(draws)
  const escaped = ['\n', NO_BREAK_SPACE, ...drawn].map(
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return new RegExp(`^[${escaped.join('')}]*$`)
}

/**
 * The font, of which each glyph is decoded once: a subset only asks of what others it is composed, but fontkit would
 * decode the whole outline again for every document.
 */
function decodedOnce(font: Font): Font {
  const found = font.getGlyph.bind(font)
  font.getGlyph = (id, codePoints) => {
    const glyph = found(id, codePoints)
    if (!Object.hasOwn(glyph, '_decode')) {
      const { _decode: decode } = glyph
      const outline = decode.call(glyph)
      const { numberOfContours, components } = outline ?? {}
      const composed = outline && { numberOfContours, components }
      Object.assign(glyph, { _decode: () => composed })
    }
    return glyph
  }
  return font
}

/** A glyph as a record: fontkit looks up its width each time that it is asked. */
const plain = ({ id, advanceWidth, codePoints }: Glyph): Glyph => ({ id, advanceWidth, codePoints })

function openFace(name: FaceName, bytes: Uint8Array): Face {
  const font = decodedOnce(create(bytes))
  const scale = 1000 / font.unitsPerEm
  const glyphOf = remembered((codePoint: number) => plain(font.glyphForCodePoint(codePoint)))
  const shapeByCharacterMap = (word: string): Shape => {
    const glyphs: Glyph[] = []
    let width = 0
    for (let at = 0; at < word.length; at += 1) {
      const codePoint = word.codePointAt(at) ?? 0
      if (codePoint > 0xffff) at += 1
      const glyph = glyphOf(codePoint)
      glyphs.push(glyph)
      width += glyph.advanceWidth * scale
    }
    return { face: name, glyphs, width }
  }
  const shapeOf = (text: string): Shape => {
    // The no-break space is drawn with the glyph of the space, so that readers copy and search a common space.
    const word = text.replaceAll(NO_BREAK_SPACE, ' ')
    // Serials and prices take no kerning: figures stay in columns, and shaping them all would be the main cost.
    return /\d/.test(word) ? shapeByCharacterMap(word) : shapeWithKerning(name, font, word, scale)
  }
  const words = new Map<string, Word>()
  const draws = remembered(
    (character: string) =>
      !/\p{C}/u.test(character) && font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
  )
  let common: RegExp | undefined
  return {
    font,
    scale,
    capHeight: font.capHeight * scale,
    space: shapeByCharacterMap(' '),
    draws,
    drawsAll: (text) => (common ??= onlyCommon(draws)).test(text),
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
