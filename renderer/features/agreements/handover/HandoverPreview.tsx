import { useQuery } from '@tanstack/react-query'
import type { HandoverFacts } from '#src/agreements/commands.ts'
import { asking } from '#renderer/bridge/queries.ts'
import { Notice } from '#renderer/components/Notice.tsx'
import { PdfView } from '#renderer/shared/pdf/PdfView.tsx'
import { queryRefusal } from '#renderer/shared/refusal.ts'
import { paperText } from '#renderer/text/it/agreements.ts'
import { handoverText as words } from '#renderer/text/it/agreements-handover.ts'

interface HandoverPreviewProps {
  facts: HandoverFacts | undefined
  /** The handover is being recorded: what is in sight stays, and no other draft of it is asked for. */
  recording: boolean
}

/** The real report as it would be recorded now. */
export const HandoverPreview = ({ facts, recording }: HandoverPreviewProps) =>
  facts ? (
    <Drawn facts={facts} recording={recording} />
  ) : (
    <p className="handover-note">{words.previewNeeds}</p>
  )

const Drawn = ({ facts, recording }: { facts: HandoverFacts; recording: boolean }) => {
  const preview = useQuery({ ...asking('handovers.preview', { facts }), enabled: !recording })
  const refusal = queryRefusal(preview.error)
  if (refusal !== undefined)
    return (
      <div className="handover-note">
        <Notice tone="warning" title={words.previewRefused}>
          {refusal}
        </Notice>
      </div>
    )
  if (!preview.data) return <p className="handover-note">{paperText.drawing}</p>
  return <PdfView bytes={preview.data.bytes} label={words.preview} />
}
