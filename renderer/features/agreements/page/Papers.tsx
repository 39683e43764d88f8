import type { AgreementPage } from '#src/contract/agreements.ts'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { Icon } from '#renderer/components/Icon.tsx'
import { PaperButtons } from '#renderer/features/agreements/paper/PaperButtons.tsx'
import { formatBytes, formatDate } from '#renderer/text/format.ts'
import { paperText as words } from '#renderer/text/it/agreements.ts'

/** The papers that were issued for a loan, each with what can be done with it. */
export const Papers = ({ page: { papers } }: { page: AgreementPage }) =>
  papers.length === 0 ? (
    <EmptyState icon="document" title={words.none}>
      {words.noneHelp}
    </EmptyState>
  ) : (
    <ul className="loan-papers">
      {papers.map((paper) => (
        <li key={paper.sha256} className="loan-paper">
          <Icon name="document" />
          <div className="loan-paper-words">
            <p className="loan-paper-title">{words.titled(paper.kind, paper.number)}</p>
            <p className="loan-soft">{words.issuedOn(formatDate(paper.on), formatBytes(paper.bytes))}</p>
            <p className="loan-hash">
              {words.fingerprint} <code>{paper.sha256}</code>
            </p>
          </div>
          <PaperButtons paper={paper} />
        </li>
      ))}
    </ul>
  )
