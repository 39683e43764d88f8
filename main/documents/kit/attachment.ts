/** A file that a document carries inside: what it prints, as programs read it. */
export type Attachment = {
  /** Lower-case ASCII: PDFKit sorts names by the language of the machine. */
  readonly name: string
  readonly mediaType: 'text/csv' | 'application/json'
  readonly description: string
  readonly bytes: Uint8Array
}
