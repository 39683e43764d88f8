import { Notice } from '#renderer/components/Notice.tsx'
import { PdfView } from '#renderer/shared/pdf/PdfView.tsx'
import { templatesText as words } from '#renderer/text/it/templates.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import type { Preview } from './use-preview.ts'

interface PreviewPanelProps {
  preview: Preview | undefined
  /** What is being written is shown from there. */
  heading: string
  /** What is to be known of the text before it is used. */
  notice: string | undefined
}

/** The paper as the text would draw it. */
export const PreviewPanel = ({ preview, heading, notice }: PreviewPanelProps) => {
  if (preview === undefined) return null
  const { bytes, faults, invented, refusal } = preview
  return (
    <div className="template-preview">
      {notice !== undefined && <Notice tone="warning" title={notice} />}
      {bytes && invented && <Notice tone="info" title={words.invented} />}
      {(refusal || faults.length > 0) && (
        <div className="template-stopped">
          <Notice
            tone={refusal ? 'error' : 'warning'}
            title={refusal ? refusalText(refusal) : words.previewStopped}
          />
        </div>
      )}
      {bytes && <PdfView bytes={bytes} label={words.previewOf} heading={heading} />}
    </div>
  )
}
