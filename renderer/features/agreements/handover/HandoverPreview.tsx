import { useQuery } from '@tanstack/react-query'
import type { HandoverFacts } from '#src/agreements/commands.ts'
import { asking } from '#renderer/bridge/queries.ts'
import { DraftPreview } from '#renderer/features/agreements/paper/DraftPreview.tsx'
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
    <p className="two-parts-note">{words.previewNeeds}</p>
  )

const Drawn = ({ facts, recording }: { facts: HandoverFacts; recording: boolean }) => {
  const preview = useQuery({ ...asking('handovers.preview', { facts }), enabled: !recording })
  return <DraftPreview preview={preview} label={words.preview} refused={words.previewRefused} />
}
