import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Document, Page, pdfjs } from 'react-pdf'
import { Button } from '#renderer/components/Button.tsx'
import { IconButton } from '#renderer/components/IconButton.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { formatPercent } from '#renderer/text/format.ts'
import { paperText as words } from '#renderer/text/it/agreements.ts'
import { PageText } from './PageText.tsx'
import './pdf-view.css'

/** One worker reads every document of the program. */
const port = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' })
const options = { worker: pdfjs.PDFWorker.create({ port }) }

// A part that scrolls is reached by keyboard as well.
const focusable = { tabIndex: 0 }

/** Height to width of A4. */
const a4 = Math.SQRT2
const gap = 16
const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3]

/** A PDF as it is: its pages one under the other, drawn as they come in sight. */
export const PdfView = ({ bytes, label }: { bytes: Uint8Array; label: string }) => {
  const [pages, setPages] = useState(0)
  const [ratio, setRatio] = useState(a4)
  const [zoom, setZoom] = useState(1)
  const scroller = useRef<HTMLDivElement>(null)
  const roomWidth = useWidth(scroller)
  const width = Math.max(200, Math.min(roomWidth - 2 * gap, 860)) * zoom
  // pdf.js takes the bytes to its worker and leaves nothing behind: it gets a copy.
  const file = useMemo(() => ({ data: bytes.slice() }), [bytes])
  const height = width * ratio
  const list = useVirtualizer({
    count: pages,
    getScrollElement: () => scroller.current,
    // Sheets may be turned: all are as the first one is, until each is drawn and measured.
    estimateSize: () => height,
    gap,
    paddingStart: gap,
    paddingEnd: gap,
    overscan: 1,
  })
  useEffect(() => list.measure(), [list, height])
  const shown = list.getVirtualItems()
  const middle = (list.scrollOffset ?? 0) + (scroller.current?.clientHeight ?? 0) / 2
  const current = shown.find(({ end }) => end >= middle)?.index ?? 0
  return (
    <section className="pdf-view" aria-label={label}>
      <PdfTools
        page={current + 1}
        pages={pages}
        zoom={zoom}
        onZoom={setZoom}
        onPage={(page) => list.scrollToIndex(page - 1, { align: 'start' })}
      />
      <section className="pdf-scroller" ref={scroller} aria-label={words.pages} {...focusable}>
        <Document
          file={file}
          options={options}
          suspense={false}
          onLoadSuccess={(document) => {
            void ratioOf(document).then(setRatio)
            setPages(document.numPages)
          }}
          loading={<p className="pdf-note">{words.drawing}</p>}
          error={<Notice tone="error" title={words.unreadable} />}
        >
          <div className="pdf-pages" style={{ height: list.getTotalSize(), width }}>
            {shown.map(({ index, start }) => (
              <Sheet
                key={index}
                index={index}
                start={start}
                width={width}
                height={height}
                measure={list.measureElement}
              />
            ))}
          </div>
        </Document>
      </section>
    </section>
  )
}

interface SheetProps {
  index: number
  start: number
  width: number
  /** As high as it will be, while it is drawn. */
  height: number
  measure: (element: HTMLElement | null) => void
}

const Sheet = ({ index, start, width, height, measure }: SheetProps) => (
  <div ref={measure} data-index={index} className="pdf-page" style={{ transform: `translateY(${start}px)` }}>
    <Page
      pageNumber={index + 1}
      width={width}
      renderAnnotationLayer={false}
      renderTextLayer={false}
      suspense={false}
      loading={<div style={{ width, height }} />}
    >
      <PageText />
    </Page>
  </div>
)

/** Height to width of the first sheet. */
async function ratioOf(document: pdfjs.PDFDocumentProxy): Promise<number> {
  const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 })
  return height / width
}

interface PdfToolsProps {
  page: number
  pages: number
  zoom: number
  onZoom: (zoom: number) => void
  onPage: (page: number) => void
}

const PdfTools = ({ page, pages, zoom, onZoom, onPage }: PdfToolsProps) => {
  const larger = zooms.find((one) => one > zoom)
  const smaller = zooms.filter((one) => one < zoom).at(-1)
  return (
    <div className="pdf-tools" role="toolbar" aria-label={words.preview}>
      <IconButton
        icon="arrowUp"
        label={words.previousPage}
        disabled={page <= 1}
        onPress={() => onPage(page - 1)}
      />
      <IconButton
        icon="arrowDown"
        label={words.nextPage}
        disabled={page >= pages}
        onPress={() => onPage(page + 1)}
      />
      <span className="pdf-place" aria-live="polite">
        {pages > 0 && words.page(page, pages)}
      </span>
      <span className="pdf-zoom">
        <Button
          kind="quiet"
          disabled={smaller === undefined}
          onPress={() => smaller !== undefined && onZoom(smaller)}
        >
          {words.zoomOut}
        </Button>
        <Button kind="quiet" onPress={() => onZoom(1)}>
          {formatPercent(zoom)}
        </Button>
        <Button
          kind="quiet"
          disabled={larger === undefined}
          onPress={() => larger !== undefined && onZoom(larger)}
        >
          {words.zoomIn}
        </Button>
      </span>
    </div>
  )
}

/** The width there is, as it changes. */
function useWidth(element: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const { current } = element
    if (!current) return undefined
    const observer = new ResizeObserver(() => setWidth(current.clientWidth))
    observer.observe(current)
    return () => observer.disconnect()
  }, [element])
  return width
}
