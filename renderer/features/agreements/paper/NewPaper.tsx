import { useNavigate } from '@tanstack/react-router'
import type { AgreementPage, PaperRow } from '#src/contract/agreements.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/components/Button.tsx'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { PdfView } from '#renderer/shared/pdf/PdfView.tsx'
import { agreementListText, agreementWords, paperText } from '#renderer/text/it/agreements.ts'
import { PaperButtons } from './PaperButtons.tsx'
import './new-paper.css'

interface NewPaperProps {
  page: AgreementPage
  paper: PaperRow
  title: string
  /** What is to be done with it. */
  help: string
  leave: string
  onOpenLoan: () => void
}

/** A paper of a loan that has just been issued, and what to do with it. */
export const NewPaper = ({ page, paper, title, help, leave, onOpenLoan }: NewPaperProps) => {
  const navigate = useNavigate()
  const bytes = useAsk('papers.read', { sha256: paper.sha256 }).data?.bytes
  return (
    <div className="new-paper">
      <PageHeader
        title={title}
        crumbs={[
          { label: agreementListText.title, onPress: () => void navigate({ to: '/prestiti' }) },
          { label: agreementWords.agreement(page), onPress: onOpenLoan },
          { label: paperText.titled(paper) },
        ]}
        facts={[page.borrower.name]}
      />
      <div className="new-paper-acts">
        <output>{help}</output>
        <PaperButtons paper={paper} main />
        <div>
          <Button onPress={onOpenLoan} shortcut="Ctrl+Enter">
            {leave}
          </Button>
        </div>
      </div>
      {bytes && <PdfView bytes={bytes} label={paperText.titled(paper)} />}
    </div>
  )
}
