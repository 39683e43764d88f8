import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { AgreementPage, PaperRow } from '#src/contract/agreements.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/components/Button.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { useAgreementId } from '#renderer/features/agreements/agreement-id.ts'
import { queryRefusal } from '#renderer/shared/refusal.ts'
import { handoverText as words } from '#renderer/text/it/agreements-handover.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { HandoverScreen } from './HandoverScreen.tsx'
import { Recorded } from './Recorded.tsx'
import './handover.css'

/** The handover of a loan, or of a part of it: comodato is perfected by it. */
export const HandoverPage = () => {
  const id = useAgreementId()
  const page = useAsk('agreements.page', { id })
  const today = useAsk('register.status', {}).data?.today
  const refusal = queryRefusal(page.error)
  if (refusal !== undefined) return <Notice tone="error" title={refusal} />
  if (!page.data || page.data.agreement.id !== id || !today) return null
  return <OpenHandover page={page.data} today={today} />
}

const OpenHandover = ({ page, today }: { page: AgreementPage; today: CalendarDate }) => {
  const navigate = useNavigate()
  const [paper, setPaper] = useState<PaperRow>()
  const { id } = page.agreement
  const openLoan = () => void navigate({ to: '/prestiti/$id', params: { id } })
  if (paper) return <Recorded page={page} paper={paper} onOpenLoan={openLoan} />
  const fault = page.actions.find(({ action }) => action === 'handOver')?.reason
  if (fault)
    return (
      <div className="handover-impossible">
        <Notice
          tone="info"
          title={words.impossible}
          action={<Button onPress={openLoan}>{words.backToLoan}</Button>}
        >
          {refusalText(fault)}
        </Notice>
      </div>
    )
  return <HandoverScreen page={page} today={today} onRecorded={setPaper} />
}
