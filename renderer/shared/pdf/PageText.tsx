import { useEffect, useRef } from 'react'
import { pdfjs, usePageContext } from 'react-pdf'
import 'react-pdf/dist/Page/TextLayer.css'

/**
 * The words of a page over its picture, to select, to find and to hear read. The layer that comes with the page also
 * repeats the structure of the PDF, and points at parts of a form that is not drawn here: a screen reader would be
 * sent nowhere.
 */
export const PageText = () => {
  const context = usePageContext()
  const layer = useRef<HTMLDivElement>(null)
  const page = context?.page
  const scale = context?.scale
  useEffect(() => {
    const { current: container } = layer
    if (!page || scale === undefined || !container) return undefined
    const text = new pdfjs.TextLayer({
      container,
      textContentSource: page.streamTextContent(),
      viewport: page.getViewport({ scale }),
    })
    // Undone when the page is drawn anew: its end is then of no interest.
    text.render().catch(() => {})
    return () => {
      text.cancel()
      container.replaceChildren()
    }
  }, [page, scale])
  return <div className="textLayer" ref={layer} />
}
