import { useState } from 'react'
import type { AgreementPage, PaperRow } from '#src/contract/agreements.ts'
import { Button } from '#renderer/components/Button.tsx'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { Icon } from '#renderer/components/Icon.tsx'
import { PaperButtons } from '#renderer/features/agreements/paper/PaperButtons.tsx'
import { formatBytes, formatDate } from '#renderer/text/format.ts'
import { paperText as words } from '#renderer/text/it/agreements.ts'
import { rectificationText } from '#renderer/text/it/rectification.ts'
import { AnnulHandoverDialog } from './AnnulHandoverDialog.tsx'

/** The papers that were issued for a loan, each with what can be done with it. */
export const Papers = ({ page: { papers, agreement } }: { page: AgreementPage }) =>
  papers.length === 0 ? (
    <EmptyState icon="document" title={words.none}>
      {words.noneHelp}
    </EmptyState>
  ) : (
    <ul className="loan-papers">
      {papers.map((paper) => (
        <PaperItem key={paper.sha256} paper={paper} inForce={agreement.status === 'inForce'} />
      ))}
    </ul>
  )

const PaperItem = ({ paper, inForce }: { paper: PaperRow; inForce: boolean }) => {
  const [annulling, setAnnulling] = useState(false)
  const { annulled, handoverId } = paper
  return (
    <li className="loan-paper" data-annulled={annulled !== undefined}>
      <Icon name="document" />
      <div className="loan-paper-words">
        <p className="loan-paper-title">{words.titled(paper.kind, paper.number)}</p>
        {annulled && (
          <p className="loan-paper-annulled">
            {rectificationText.annulled(formatDate(annulled.on), annulled.reason)}
          </p>
        )}
        <p className="loan-soft">{words.issuedOn(formatDate(paper.on), formatBytes(paper.bytes))}</p>
        <p className="loan-hash">
          {words.fingerprint} <code>{paper.sha256}</code>
        </p>
      </div>
      {inForce && handoverId !== undefined && !annulled && (
        <Button kind="quiet" writes onPress={() => setAnnulling(true)}>
          {rectificationText.annulHandover}
        </Button>
      )}
      <PaperButtons paper={paper} />
      {annulling && handoverId !== undefined && (
        <AnnulHandoverDialog paper={{ ...paper, handoverId }} onClose={() => setAnnulling(false)} />
      )}
    </li>
  )
}
