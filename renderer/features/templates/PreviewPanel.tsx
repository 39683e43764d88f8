import type { TextField } from '#src/contract/templates.ts'
import { Notice } from '#renderer/components/Notice.tsx'
import { PdfView } from '#renderer/shared/pdf/PdfView.tsx'
import { fieldMeaning } from '#renderer/text/it/template-fields.ts'
import { templatesText as words } from '#renderer/text/it/templates.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import type { Place } from './markup.ts'
import { hidingField, isEmpty } from './sections.ts'
import type { Preview } from './use-preview.ts'

interface PreviewPanelProps {
  preview: Preview | undefined
  /** Where the text is being written: it is shown from there, or told why it is not there. */
  place: Place
  /** What is to be known of the text before it is used. */
  notice: string | undefined
}

/** The paper as the text would draw it. */
export const PreviewPanel = ({ preview, place, notice }: PreviewPanelProps) => {
  if (preview === undefined) return null
  const { bytes, faults, fields, invented, refusal } = preview
  const isStopped = refusal !== undefined || faults.length > 0
  const hiding = isStopped ? undefined : hidingField(place.sections, fields)
  return (
    <div className="template-preview">
      {notice !== undefined && <Notice tone="warning" title={notice} />}
      {bytes && invented && <Notice tone="info" title={words.invented} />}
      {isStopped && (
        <div className="template-stopped">
          <Notice
            tone={refusal ? 'error' : 'warning'}
            title={refusal ? refusalText(refusal) : words.previewStopped}
          />
        </div>
      )}
      {hiding && (
        <div className="template-stopped">
          <Notice tone="info" title={notShown(hiding)} live />
        </div>
      )}
      {bytes && <PdfView bytes={bytes} label={words.previewOf} heading={place.heading} />}
    </div>
  )
}

/** Which field keeps what is being written out of sight, and what it holds there. */
function notShown(field: TextField): string {
  const { flag, other } = words.holds
  const [full, empty] = field.kind === 'flag' ? flag : other
  return words.notShown(field.name, fieldMeaning(field.name), isEmpty(field) ? empty : full)
}
