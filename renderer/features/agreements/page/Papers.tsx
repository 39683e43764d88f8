import { useState } from 'react'
import type { AgreementPage, PaperRow } from '#src/contract/agreements.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { Button } from '#renderer/components/Button.tsx'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { Icon } from '#renderer/components/Icon.tsx'
import { PaperButtons } from '#renderer/features/agreements/paper/PaperButtons.tsx'
import { saveMetadata } from '#renderer/features/agreements/paper/save-metadata.ts'
import { SignedFilesDialog } from '#renderer/features/agreements/signed-file/SignedFilesDialog.tsx'
import { SignedFiles } from '#renderer/features/agreements/signed-file/SignedFiles.tsx'
import { formatBytes, formatDate } from '#renderer/text/format.ts'
import { paperText as words } from '#renderer/text/it/agreements.ts'
import { addendumChangesText } from '#renderer/text/it/agreements-addendum.ts'
import { protocolText } from '#renderer/text/it/metadata.ts'
import { rectificationText } from '#renderer/text/it/rectification.ts'
import { signedFileText } from '#renderer/text/it/signatures.ts'
import { AddendumState } from './AddendumState.tsx'
import { annulmentOf } from './annulment.ts'
import { AnnulPaperDialog } from './AnnulPaperDialog.tsx'
import { ProtocolDialog } from './ProtocolDialog.tsx'

interface PapersProps {
  page: AgreementPage
  today: CalendarDate
}

/** The papers that were issued for a loan, each with what can be done with it. */
export const Papers = ({ page, today }: PapersProps) =>
  page.papers.length === 0 ? (
    <EmptyState icon="document" title={words.none}>
      {words.noneHelp}
    </EmptyState>
  ) : (
    <ul className="loan-papers">
      {page.papers.map((paper) => (
        <PaperItem key={paper.sha256} paper={paper} page={page} today={today} />
      ))}
    </ul>
  )

const PaperItem = ({ paper, page, today }: PapersProps & { paper: PaperRow }) => {
  const [doing, setDoing] = useState<'annul' | 'bring' | 'protocol'>()
  const { annulled, lapsedOn, unsigned, protocol } = paper
  const settled = annulled !== undefined || lapsedOn !== undefined
  const annulment = annulmentOf(page, paper)
  const close = () => setDoing(undefined)
  return (
    <li className="loan-paper" data-annulled={annulled !== undefined}>
      <Icon name="document" />
      <div className="loan-paper-words">
        <p className="loan-paper-title">{words.titled(paper)}</p>
        {annulled && (
          <p className="loan-paper-annulled">
            {rectificationText.annulled(formatDate(annulled.on), annulled.reason)}
          </p>
        )}
        <AddendumWords paper={paper} page={page} today={today} />
        <p className="loan-soft">{words.issuedOn(formatDate(paper.on), formatBytes(paper.bytes))}</p>
        <p className="loan-soft">
          {protocol ? protocolText.noted(protocol.number, protocol.date) : protocolText.none}
        </p>
        <p className="loan-hash">
          {words.fingerprint} <code>{paper.sha256}</code>
        </p>
        <SignedFiles paper={paper} />
      </div>
      <div className="loan-paper-acts">
        <PaperButtons paper={paper} />
        <div className="loan-paper-more">
          <Button kind="quiet" writes onPress={() => setDoing('protocol')}>
            {protocolText.note}
          </Button>
          <Button kind="quiet" onPress={() => void saveMetadata(paper)}>
            {protocolText.metadata}
          </Button>
        </div>
        {!settled && unsigned.length > 0 && (
          <Button icon="upload" writes onPress={() => setDoing('bring')}>
            {signedFileText.bring}
          </Button>
        )}
        {annulment && (
          <Button kind="quiet" writes onPress={() => setDoing('annul')}>
            {annulment.label}
          </Button>
        )}
      </div>
      {doing === 'annul' && annulment && <AnnulPaperDialog annulment={annulment} onClose={close} />}
      {doing === 'protocol' && (
        <ProtocolDialog agreementId={page.agreement.id} paper={paper} today={today} onClose={close} />
      )}
      {doing === 'bring' && (
        <SignedFilesDialog agreementId={page.agreement.id} today={today} onClose={close} />
      )}
    </li>
  )
}

/** What an addendum changes and where it stands; nothing for another paper. */
const AddendumWords = ({ paper, page, today }: PapersProps & { paper: PaperRow }) => {
  const addendum = page.agreement.addenda?.find(({ id }) => id === paper.addendumId)
  if (!addendum) return null
  return (
    <>
      <p>{addendumChangesText(addendum.changes)}</p>
      {!addendum.annulled && <AddendumState agreement={page.agreement} addendum={addendum} today={today} />}
    </>
  )
}
