/** The part of fontkit that the kit uses; the package has no types of its own. */
declare module 'fontkit' {
  interface Glyph {
    readonly id: number
    readonly advanceWidth: number
    readonly codePoints: readonly number[]
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
  }
  export function create(data: Uint8Array): Font
}
