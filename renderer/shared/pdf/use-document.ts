import { useEffect, useState } from 'react'
import { pdfjs } from 'react-pdf'

/** One worker reads every document of the program. */
const port = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' })
const worker = pdfjs.PDFWorker.create({ port })

type Pdf = pdfjs.PDFDocumentProxy
type Entry = Awaited<ReturnType<Pdf['getOutline']>>[number]

/** The headings of a document, in its order, with the page that each stands on, from 0. */
type Outline = readonly { readonly title: string; readonly page: number }[]

/** A document that was read. No two have the same key, whatever they say. */
export type ReadDocument = {
  readonly key: number
  readonly pdf: Pdf
  /** Height to width of the first sheet. */
  readonly ratio: number
  readonly outline: Outline
}

let reads = 0

/** The document that those bytes are; the one before until it is read. */
export function useDocument(bytes: Uint8Array): { document: ReadDocument | undefined; unreadable: boolean } {
  const [document, setDocument] = useState<ReadDocument>()
  const [unreadable, setUnreadable] = useState(false)
  useEffect(() => {
    // pdf.js takes the bytes to its worker and leaves nothing behind: it gets a copy.
    const reading = pdfjs.getDocument({ data: bytes.slice(), worker })
    let isLeft = false
    const read = async () => {
      const pdf = await reading.promise
      const [ratio, outline] = await Promise.all([ratioOf(pdf), outlineOf(pdf)])
      if (isLeft) return
      setUnreadable(false)
      setDocument({ key: (reads += 1), pdf, ratio, outline })
    }
    read().catch(() => {
      if (!isLeft) setUnreadable(true)
    })
    return () => {
      isLeft = true
      // Its sheets stay in sight until those of the next one are drawn.
      setTimeout(() => void reading.destroy(), keptInSight)
    }
  }, [bytes])
  return { document, unreadable }
}

/** Milliseconds. */
const keptInSight = 5000

async function ratioOf(pdf: Pdf): Promise<number> {
  const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 })
  return height / width
}

async function outlineOf(pdf: Pdf): Promise<Outline> {
  const entries = flat((await pdf.getOutline()) ?? [])
  return Promise.all(entries.map(async ({ title, dest }) => ({ title, page: await pageOf(pdf, dest) })))
}

const flat = (entries: readonly Entry[]): Entry[] => entries.flatMap((entry) => [entry, ...flat(entry.items)])

async function pageOf(pdf: Pdf, dest: Entry['dest']): Promise<number> {
  const [page] = (typeof dest === 'string' ? await pdf.getDestination(dest) : dest) ?? []
  return typeof page === 'number' ? page : page ? pdf.getPageIndex(page) : 0
}

/** The page of the heading that says those words, after a number if it has one. */
export const pageWith = (outline: Outline, heading: string): number | undefined =>
  heading === '' ? undefined : outline.find(({ title }) => title.includes(heading))?.page
