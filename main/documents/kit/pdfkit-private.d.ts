/**
 * What `pdfkit-adapter.ts` uses of PDFKit 0.20.2 beyond @types/pdfkit. Some of it is private: the version is pinned
 * and `test/documents/kit-adapter.test.ts` holds each reliance to its word.
 */
declare namespace PDFKit {
  interface ArchivalOptions {
    readonly pdfVersion: '1.7'
    readonly subset: 'PDF/A-2a'
    readonly tagged: true
    readonly displayTitle: true
    readonly lang: string
    readonly autoFirstPage: false
    readonly margin: 0
    readonly font: import('fontkit').Font
    readonly info: { readonly CreationDate: Date; readonly [key: string]: string | Date | String }
  }

  interface EmbeddedFont {
    readonly id: string
    readonly subset: { includeGlyph(glyph: number): number }
    readonly widths: number[]
    readonly unicode: (readonly number[])[]
    ref(): PDFKitReference
  }

  interface FormData {
    readonly Fields: unknown[]
    NeedAppearances?: boolean
    SigFlags?: number
  }

  interface Catalog {
    AcroForm?: Reference<FormData>
    PageLabels?: unknown
  }

  interface Reference<Data> {
    readonly data: Data
  }

  interface PDFDocument {
    new (options: ArchivalOptions): PDFDocument
    readonly _root: Reference<Catalog>
    _font: EmbeddedFont
    font(source: import('fontkit').Font): this
    ref(data?: object): PDFKitReference
    annotate(x: number, y: number, width: number, height: number, options: Record<string, unknown>): this
    addPage(options: { readonly size: readonly [number, number]; readonly margin: 0 }): PDFDocument
  }

  interface PDFPage {
    readonly annotations: unknown[]
  }

  namespace Mixins {
    interface StructureElementOptions {
      scope?: 'Row' | 'Column'
      bbox?: readonly [number, number, number, number]
      placement?: 'Block' | 'Inline'
    }
    interface MarkingOptions {
      attached?: string[]
    }
  }

  interface PDFStructureElement {
    readonly dictionary: Reference<{ A?: unknown }>
  }

  interface PDFOutline {
    readonly outlineData: Record<string, unknown>
    addItem(title: string, options?: { top?: number; left?: number; fit?: boolean }): PDFOutline
  }
}
