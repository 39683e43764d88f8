import { ok, refused, type Result } from '#src/shared/result.ts'
import { findMissingGlyphs, type GlyphMissing } from './glyph-guard.ts'
import { paintMarks } from './paint.ts'
import { type DocumentFacts, PdfFile } from './pdfkit-adapter.ts'
import type { DocumentResources } from './resources.ts'
import type { Mark } from './strips.ts'

/** A page of a size of its own, with marks where they must be, in points from its top left. */
export type FixedPage = { readonly width: number; readonly height: number; readonly marks: readonly Mark[] }

/**
 * Draws pages whose marks have their place already, such as labels: PDF/A-2a and PDF/UA-1 like every document, and to
 * be printed in their true size. `texts` is everything written in them, for the guard of the glyphs.
 */
export function* drawFixedPages(
  facts: DocumentFacts,
  pages: Iterable<FixedPage>,
  texts: readonly string[],
  resources: DocumentResources,
): Generator<void, Result<Uint8Array, GlyphMissing>> {
  const { title, subject, author } = facts
  const written = { facts: [title, subject, author, ...texts], furniture: [] }
  const missing = yield* findMissingGlyphs([], written, resources.fonts)
  if (missing) return refused(missing)
  const file = new PdfFile(facts, resources)
  file.keepPrintedSize()
  for (const { width, height, marks } of pages) {
    file.startPage(width, height)
    paintMarks(file, marks)
    yield
  }
  return ok(file.finish())
}
