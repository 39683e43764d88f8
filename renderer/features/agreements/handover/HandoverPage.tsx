import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { AgreementPage, PaperRow } from '#src/contract/agreements.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { AgreementGate } from '#renderer/features/agreements/AgreementGate.tsx'
import { ImpossibleHere } from '#renderer/features/agreements/ImpossibleHere.tsx'
import { NewPaper } from '#renderer/features/agreements/paper/NewPaper.tsx'
import { handoverText as words } from '#renderer/text/it/agreements-handover.ts'
import { HandoverScreen } from './HandoverScreen.tsx'
import './handover.css'

/** The handover of a loan, or of a part of it: comodato is perfected by it. */
export const HandoverPage = () => (
  <AgreementGate>{(page, today) => <OpenHandover page={page} today={today} />}</AgreementGate>
)

const OpenHandover = ({ page, today }: { page: AgreementPage; today: CalendarDate }) => {
  const navigate = useNavigate()
  const [paper, setPaper] = useState<PaperRow>()
  const { id } = page.agreement
  const openLoan = () => void navigate({ to: '/prestiti/$id', params: { id } })
  if (paper)
    return (
      <NewPaper
        page={page}
        paper={paper}
        title={words.recorded(paper.number)}
        help={words.recordedHelp}
        leave={words.backToLoan}
        onOpenLoan={openLoan}
      />
    )
  const fault = page.actions.find(({ action }) => action === 'handOver')?.reason
  if (fault)
    return (
      <ImpossibleHere title={words.impossible} reason={fault} leave={words.backToLoan} onLeave={openLoan} />
    )
  return <HandoverScreen page={page} today={today} onRecorded={setPaper} />
}
