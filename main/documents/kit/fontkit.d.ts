/** The part of fontkit that the kit uses; the package has no types of its own. */
declare module 'fontkit' {
  interface Glyph {
    readonly id: number
    readonly advanceWidth: number
    readonly codePoints: readonly number[]
  }
  /** A glyph as the font holds it. What it decodes to is private: `test/documents/kit-adapter.test.ts` holds it to this. */
  interface OutlinedGlyph extends Glyph {
    readonly _decode: (this: OutlinedGlyph) => Outline | null
  }
  interface Outline {
    /** Less than none where it is composed of others. */
    readonly numberOfContours: number
    readonly components?: readonly { readonly glyphID: number; readonly pos: number }[]
  }
  interface GlyphRun {
    readonly glyphs: readonly Glyph[]
    readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number }[]
  }
  interface Font {
    readonly postscriptName: string
    readonly unitsPerEm: number
    readonly capHeight: number
    hasGlyphForCodePoint(codePoint: number): boolean
    glyphForCodePoint(codePoint: number): Glyph
    layout(text: string): GlyphRun
    /** The meaning that a glyph is first asked for with stays with it. */
    getGlyph(id: number, codePoints?: readonly number[]): OutlinedGlyph
  }
  export function create(data: Uint8Array): Font
}
