import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { AgreementPage, PaperRow } from '#src/contract/agreements.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { AgreementGate } from '#renderer/features/agreements/AgreementGate.tsx'
import { ImpossibleHere } from '#renderer/features/agreements/ImpossibleHere.tsx'
import { NewPaper } from '#renderer/features/agreements/paper/NewPaper.tsx'
import { addendumText as words } from '#renderer/text/it/agreements-addendum.ts'
import { AddendumScreen } from './AddendumScreen.tsx'
import './addendum.css'

/** What changes a loan that is signed: a longer term, more things or others, other places and contacts. */
export const AddendumPage = () => (
  <AgreementGate>
    {(page, today) => <OpenAddendum key={page.agreement.id} page={page} today={today} />}
  </AgreementGate>
)

const OpenAddendum = ({ page, today }: { page: AgreementPage; today: CalendarDate }) => {
  const navigate = useNavigate()
  const [paper, setPaper] = useState<PaperRow>()
  const { id, terms } = page.agreement
  const { endsOn } = terms
  const openLoan = () => void navigate({ to: '/prestiti/$id', params: { id } })
  if (paper)
    return (
      <NewPaper
        page={page}
        paper={paper}
        title={words.issued(paper.number)}
        help={endsOn === undefined ? '' : words.issuedHelp(endsOn)}
        leave={words.backToLoan}
        onOpenLoan={openLoan}
      />
    )
  const fault = page.actions.find(({ action }) => action === 'issueAddendum')?.reason
  if (fault || endsOn === undefined)
    return (
      <ImpossibleHere title={words.impossible} reason={fault} leave={words.backToLoan} onLeave={openLoan} />
    )
  return <AddendumScreen page={page} endsOn={endsOn} today={today} onIssued={setPaper} />
}
