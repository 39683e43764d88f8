import { Buffer } from 'node:buffer'
import { deflateSync } from 'node:zlib'
import PdfKit from 'pdfkit'
import type { PdfKitDocument } from './pdfkit-private.d.ts'
import { xmlText } from './xmp.ts'

/** How hard pages are deflated: half the time of zlib's own choice, for a file 3 % larger. */
const pageLevel = 3

/** Text is turned into bytes once there is this much of it: never letter by letter, nor all of a file at once. */
const textAtOnce = 65_536

/**
 * PDFKit with its two hot ends replaced: the operators of a page and the objects of the file. On its own it makes an
 * array of bytes of each operator and of each line, which together cost more than all else that it does.
 */
export class ArchivalDocument extends PdfKit {
  /** PDFKit writes the head of the file while it is being made: it is the one thing that its stream holds. */
  readonly #written: Uint8Array[] = [headOf(this)]
  /** What of the file is not bytes yet. */
  #text = ''
  #length = this.#written.reduce((sum, { length }) => sum + length, 0)
  /** The operators of the page that was started last. */
  #operators = ''

  constructor(options: PDFKit.PDFDocumentOptions) {
    super(options)
    // The table of the objects is made from where each of them begins.
    Object.defineProperty(this, '_offset', { get: () => this.#length })
  }

  override addContent(operators: string): this {
    this.#operators += `${operators}\n`
    return this
  }

  override flushPages(): void {
    if (this.#operators !== '') this.#writeContent(Buffer.from(this.#operators, 'latin1'))
    this.#operators = ''
    super.flushPages()
  }

  override readonly _write = (part: string | Uint8Array): void => {
    if (typeof part === 'string') this.#writeText(part)
    else {
      this.#toBytes()
      // A copy: zlib answers with the beginning of a buffer that is much larger.
      this.#written.push(new Uint8Array(part))
      this.#length += part.length
    }
  }

  /** Writes an object whose number PDFKit gave and whose dictionary was put together elsewhere. */
  writeObject(id: number, dictionary: string): void {
    const { _refEnd: noteBeginning } = this
    const offset = this.#length
    this.#writeText(`${id} 0 obj\n${dictionary}\nendobj`)
    noteBeginning.call(this, { id, offset })
  }

  /** PDFKit pastes the facts into the XML of the metadata as they are; by then the dictionary has its own copy. */
  override endMetadata(): void {
    const { Title = '', Subject = '', Author = '' } = this.info
    Object.assign(this.info, { Title: xmlText(Title), Subject: xmlText(Subject), Author: xmlText(Author) })
    super.endMetadata()
  }

  /** The whole file, once it has ended. */
  bytes(): Uint8Array {
    this.#toBytes()
    const file = new Uint8Array(this.#length)
    let at = 0
    for (const part of this.#written) {
      file.set(part, at)
      at += part.length
    }
    return file
  }

  /** Deflated here: PDFKit has no say in how hard. */
  #writeContent(operators: Uint8Array): void {
    const { content } = this.page
    content.compress = false
    content.write(deflateSync(operators, { level: pageLevel }))
    Object.assign(content.data, { Filter: 'FlateDecode' })
  }

  #writeText(line: string): void {
    this.#text += `${line}\n`
    this.#length += line.length + 1
    if (this.#text.length > textAtOnce) this.#toBytes()
  }

  #toBytes(): void {
    this.#written.push(Buffer.from(this.#text, 'latin1'))
    this.#text = ''
  }
}

function headOf(doc: PdfKitDocument): Uint8Array {
  const head: unknown = doc.read()
  if (!(head instanceof Uint8Array)) throw new Error('pdfkit: the file has no head')
  return head
}
