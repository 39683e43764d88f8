import type { Font } from 'fontkit'

/**
 * What `pdfkit-adapter.ts` uses of PDFKit 0.20.2 beyond @types/pdfkit. Some of it is private: the version is pinned
 * and `test/documents/kit-adapter.test.ts` holds each reliance to its word.
 */
declare global {
  namespace PDFKit {
    /** A font as PDFKit embeds it: the glyphs used so far, their widths and what they mean. */
    interface EmbeddedFont {
      readonly id: string
      readonly subset: { includeGlyph(glyph: number): number; encode(): Uint8Array }
      readonly widths: number[]
      readonly unicode: (readonly number[])[]
      ref(): PDFKitReference
    }

    interface PDFKitReference {
      /** Whether what is written to it will be deflated. */
      compress: boolean
      end(): void
    }

    /** The dictionary that the elements of the structure stand under. */
    interface StructTreeRoot {
      readonly id: number
      readonly data: { K?: readonly PDFKitReference[] }
    }

    /** What a field is given to that belongs to an element. */
    interface FieldParent {
      add(field: {
        readonly annotationRef: { readonly id: number; readonly data: { StructParent?: number } }
      }): void
    }

    interface PDFPage {
      /** Asked for the first time, it gives the page a key in the tree of owners. */
      readonly structParentTreeKey: number
    }

    interface FormData {
      readonly Fields: unknown[]
      NeedAppearances?: boolean
      SigFlags?: number
    }

    interface Catalog {
      readonly AcroForm?: { readonly data: FormData }
      PageLabels?: unknown
      readonly ViewerPreferences?: { readonly data: { PrintScaling?: string } }
      OutputIntents?: readonly PDFKitReference[]
      AF?: readonly PDFKitReference[]
    }

    interface DocumentInfo {
      ContenutoSHA256?: string
    }

    interface PDFDocument {
      readonly _root: { readonly data: Catalog }
      readonly _font: EmbeddedFont
      _write: (part: string | Uint8Array) => void
      /** Notes where an object begins that was written. */
      readonly _refEnd: (this: PDFDocument, written: { readonly id: number; readonly offset: number }) => void
      /** The elements that are ended once the root of the structure is written. */
      readonly structChildren: { end(): void }[]
      getStructParentTree(): object
      getStructTreeRoot(): StructTreeRoot
      font(source: Font): this
      ref(data?: object): PDFKitReference
      addNamedEmbeddedFile(name: string, file: PDFKitReference): void
      annotate(x: number, y: number, width: number, height: number, options: Record<string, unknown>): this
      addPage(options: { readonly size: readonly [number, number]; readonly margin: 0 }): PDFDocument
    }

    interface PDFOutline {
      readonly outlineData: { Count?: number }
      addItem(title: string, options?: { top?: number; left?: number }): PDFOutline
    }
  }
}

/** A PDFKit document with the private parts that this file declares. */
export type PdfKitDocument = PDFKit.PDFDocument
