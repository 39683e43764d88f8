import { Notice } from '#renderer/components/Notice.tsx'
import { PdfView } from '#renderer/shared/pdf/PdfView.tsx'
import { queryRefusal } from '#renderer/shared/refusal.ts'
import { paperText } from '#renderer/text/it/agreements.ts'
import '#renderer/features/agreements/two-parts.css'

interface DraftPreviewProps {
  /** The question for the paper, and what came of it. */
  preview: { readonly data?: { readonly bytes: Uint8Array } | undefined; readonly error: Error | null }
  label: string
  /** What is said when the paper cannot be drawn, before the reason. */
  refused: string
}

/** The real paper as it would be issued now, or why there is none. */
export const DraftPreview = ({ preview: { data, error }, label, refused }: DraftPreviewProps) => {
  const refusal = queryRefusal(error)
  if (refusal !== undefined)
    return (
      <div className="two-parts-note">
        <Notice tone="warning" title={refused} live>
          {refusal}
        </Notice>
      </div>
    )
  if (!data) return <p className="two-parts-note">{paperText.drawing}</p>
  return <PdfView bytes={data.bytes} label={label} />
}
