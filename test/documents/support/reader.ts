import { inflateSync } from 'node:zlib'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Block } from '#main/documents/kit/blocks.ts'
import { createDocument, type DocumentSettings } from '#main/documents/kit/document.ts'
import { resources, settings } from './sample.ts'

/** The bytes of a document that must not be refused. */
export function render(blocks: readonly Block[], changes: Partial<DocumentSettings> = {}): Uint8Array {
  const document = createDocument({ ...settings, ...changes }, resources)
    .add(...blocks)
    .finish()
  if (!document.ok) throw new Error(`refused: ${JSON.stringify(document.error)}`)
  return document.value
}

/** The document as pdf.js reads it; pdf.js takes the bytes for itself, so it gets its own. */
export const open = (bytes: Uint8Array): Promise<PDFDocumentProxy> =>
  getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise

/** The text of each page, lines ended as pdf.js finds them. */
export async function pageTexts(bytes: Uint8Array): Promise<readonly string[]> {
  const pdf = await open(bytes)
  const texts: string[] = []
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const content = await (await pdf.getPage(page)).getTextContent()
    texts.push(
      content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
    )
  }
  return texts
}

/** A node of the structure tree, whatever it is: an element with children, or a reference to content. */
export type Node = {
  readonly role?: string | undefined
  readonly type?: string | undefined
  readonly alt?: string | undefined
  readonly scope?: string | undefined
  readonly children?: readonly Node[] | undefined
}

/** The structure tree of each page. */
export async function structure(bytes: Uint8Array): Promise<readonly Node[]> {
  const pdf = await open(bytes)
  const trees: Node[] = []
  for (let page = 1; page <= pdf.numPages; page += 1) {
    trees.push((await (await pdf.getPage(page)).getStructTree()) ?? {})
  }
  return trees
}

/** Every node of the trees, in reading order. */
export const walk = (nodes: readonly Node[]): readonly Node[] =>
  nodes.flatMap((node) => [node, ...walk(node.children ?? [])])

/** An object of the file as written: its dictionary, and its stream unpacked. */
export type RawObject = {
  readonly id: number
  readonly dictionary: string
  readonly stream: string | undefined
}

/** The objects of a file that PDFKit wrote (no object streams), read by their own words. */
export function rawObjects(bytes: Uint8Array): readonly RawObject[] {
  const file = Buffer.from(bytes).toString('latin1')
  return Array.from(file.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm), (match): RawObject => {
    const body = match[2] ?? ''
    const at = body.indexOf('\nstream\n')
    const dictionary = at < 0 ? body : body.slice(0, at)
    const packed = at < 0 ? undefined : body.slice(at + '\nstream\n'.length, body.lastIndexOf('\nendstream'))
    const stream =
      packed !== undefined && dictionary.includes('/Filter /FlateDecode')
        ? inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
        : packed
    return { id: Number(match[1]), dictionary, stream }
  })
}

/** The drawing operators of each page, in order. */
export function pageContents(bytes: Uint8Array): readonly string[] {
  const objects = rawObjects(bytes)
  const streams = new Map(objects.map(({ id, stream }) => [id, stream ?? '']))
  return objects
    .filter(({ dictionary }) => dictionary.includes('/Type /Page\n'))
    .map(({ dictionary }) => streams.get(Number(/\/Contents (\d+) 0 R/.exec(dictionary)?.[1])) ?? '')
}
