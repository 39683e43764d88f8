import { useNavigate } from '@tanstack/react-router'
import type { AgreementPage, PaperRow } from '#src/contract/agreements.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/components/Button.tsx'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { PaperButtons } from '#renderer/features/agreements/paper/PaperButtons.tsx'
import { PdfView } from '#renderer/shared/pdf/PdfView.tsx'
import { StateChip } from '#renderer/shared/StateChip.tsx'
import { actOf } from '#renderer/text/it/act-words.ts'
import { agreementListText, paperText } from '#renderer/text/it/agreements.ts'
import { reviewText as words } from '#renderer/text/it/agreements-review.ts'
import './review-step.css'

/** The contract that has just been issued: its number, its paper, and what comes next. */
export const Issued = ({ page, paper }: { page: AgreementPage; paper: PaperRow }) => {
  const navigate = useNavigate()
  const bytes = useAsk('papers.read', { sha256: paper.sha256 }).data?.bytes
  const { id, status } = page.agreement
  const openLoan = () => void navigate({ to: '/prestiti/$id', params: { id } })
  return (
    <div className="loan">
      <PageHeader
        title={words.issued(actOf(page).title, paper.number)}
        state={<StateChip status={status} expired={page.expired} />}
        crumbs={[
          { label: agreementListText.title, onPress: () => void navigate({ to: '/prestiti' }) },
          { label: paperText.titled(paper) },
        ]}
        facts={[page.borrower.name]}
      />
      <div className="issued">
        <output>{words.issuedHelp(paper.on)}</output>
        <PaperButtons paper={paper} main />
        <div className="loan-buttons">
          <Button onPress={openLoan} shortcut="Ctrl+Enter">
            {words.openLoan}
          </Button>
          <Button icon="add" shortcut="Ctrl+N" onPress={() => void navigate({ to: '/prestiti/nuovo' })}>
            {words.anotherLoan}
          </Button>
        </div>
      </div>
      {bytes && <PdfView bytes={bytes} label={paperText.titled(paper)} />}
    </div>
  )
}
