import { useNavigate } from '@tanstack/react-router'
import type { AgreementPage, PaperRow } from '#src/contract/agreements.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/components/Button.tsx'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { PaperButtons } from '#renderer/features/agreements/paper/PaperButtons.tsx'
import { PdfView } from '#renderer/shared/pdf/PdfView.tsx'
import { useShortcut } from '#renderer/components/keyboard/shortcut.ts'
import { agreementListText, agreementWords, paperText } from '#renderer/text/it/agreements.ts'
import { handoverText as words } from '#renderer/text/it/agreements-handover.ts'

interface RecordedProps {
  page: AgreementPage
  paper: PaperRow
  onOpenLoan: () => void
}

/** The handover report that has just been recorded, and what to do with its paper. */
export const Recorded = ({ page, paper, onOpenLoan }: RecordedProps) => {
  const navigate = useNavigate()
  const bytes = useAsk('papers.read', { sha256: paper.sha256 }).data?.bytes
  useShortcut('Ctrl+Enter', onOpenLoan)
  return (
    <div className="handover">
      <PageHeader
        title={words.recorded(paper.number)}
        crumbs={[
          { label: agreementListText.title, onPress: () => void navigate({ to: '/prestiti' }) },
          { label: agreementWords.agreement(page.number ?? ''), onPress: onOpenLoan },
          { label: paperText.titled(paper.kind, paper.number) },
        ]}
        facts={[page.borrower.name]}
      />
      <div className="handover-recorded">
        <output>{words.recordedHelp}</output>
        <PaperButtons paper={paper} main />
        <div className="loan-buttons">
          <Button onPress={onOpenLoan}>{words.backToLoan}</Button>
        </div>
      </div>
      {bytes && <PdfView bytes={bytes} label={paperText.titled(paper.kind, paper.number)} />}
    </div>
  )
}
