import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import { Page } from 'react-pdf'
import { Button } from '#renderer/components/Button.tsx'
import { IconButton } from '#renderer/components/IconButton.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { formatPercent } from '#renderer/text/format.ts'
import { paperText as words } from '#renderer/text/it/agreements.ts'
import { PageText } from './PageText.tsx'
import { pageWith, type ReadDocument, useDocument } from './use-document.ts'
import './pdf-view.css'

// A part that scrolls is reached by keyboard as well.
const focusable = { tabIndex: 0 }

const gap = 16
const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3]

interface PdfViewProps {
  bytes: Uint8Array
  label: string
  /** The page that this heading stands on is shown, when it becomes another. */
  heading?: string
}

/** A PDF as it is: its pages one under the other, drawn as they come in sight. Of other bytes, at the same place. */
export const PdfView = ({ bytes, label, heading = '' }: PdfViewProps) => {
  const { document, unreadable } = useDocument(bytes)
  if (unreadable) return <Notice tone="error" title={words.unreadable} />
  return (
    <section className="pdf-view" aria-label={label}>
      {document ? (
        <Sheets document={document} heading={heading} />
      ) : (
        <p className="pdf-note">{words.drawing}</p>
      )}
    </section>
  )
}

const Sheets = ({ document, heading }: { document: ReadDocument; heading: string }) => {
  const pages = document.pdf.numPages
  const [zoom, setZoom] = useState(1)
  const scroller = useRef<HTMLDivElement>(null)
  const roomWidth = useWidth(scroller)
  const width = Math.max(200, Math.min(roomWidth - 2 * gap, 860)) * zoom
  const height = width * document.ratio
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
  const wanted = pageWith(document.outline, heading)
  useEffect(() => {
    if (wanted !== undefined) list.scrollToIndex(wanted, { align: 'start' })
  }, [list, wanted])
  const shown = list.getVirtualItems()
  const middle = (list.scrollOffset ?? 0) + (scroller.current?.clientHeight ?? 0) / 2
  const current = shown.find(({ end }) => end >= middle)?.index ?? 0
  return (
    <>
      <PdfTools
        page={current + 1}
        pages={pages}
        zoom={zoom}
        onZoom={setZoom}
        onPage={(page) => list.scrollToIndex(page - 1, { align: 'start' })}
      />
      <section className="pdf-scroller" ref={scroller} aria-label={words.pages} {...focusable}>
        <div className="pdf-pages" style={{ height: list.getTotalSize(), width }}>
          {shown.map(({ index, start }) => (
            <div
              key={index}
              ref={list.measureElement}
              data-index={index}
              className="pdf-page"
              style={{ transform: `translateY(${start}px)` }}
            >
              <Sheet document={document} index={index} width={width} height={height} />
            </div>
          ))}
        </div>
      </section>
    </>
  )
}

interface SheetProps {
  document: ReadDocument
  index: number
  width: number
  /** As high as it will be, while it is drawn. */
  height: number
}

/** A sheet, over which that of the next document is drawn before it takes its place: it never turns white. */
const Sheet = ({ document, index, width, height }: SheetProps) => {
  const [drawn, setDrawn] = useState(document)
  const layers = drawn.key === document.key ? [document] : [drawn, document]
  return layers.map((layer) => (
    <div key={layer.key} className={layer.key === drawn.key ? 'pdf-sheet' : 'pdf-sheet-coming'}>
      <Page
        pdf={layer.pdf}
        pageNumber={index + 1}
        width={width}
        renderAnnotationLayer={false}
        renderTextLayer={false}
        suspense={false}
        onRenderSuccess={() => setDrawn(layer)}
        loading={<div style={{ width, height }} />}
      >
        <PageText />
      </Page>
    </div>
  ))
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
