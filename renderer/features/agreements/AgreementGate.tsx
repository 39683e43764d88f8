import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { AgreementPage } from '#src/contract/agreements.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { Id } from '#src/shared/text.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { Notice } from '#renderer/components/Notice.tsx'
import { queryRefusal } from '#renderer/shared/refusal.ts'

interface AgreementGateProps {
  children: (page: AgreementPage, today: CalendarDate) => ReactNode
}

/** Opens the agreement that the address names, as it stands today; nothing while it is read. */
export const AgreementGate = ({ children }: AgreementGateProps) => {
  const { id } = useParams({ strict: false })
  const page = useAsk('agreements.page', { id: Id.parse(id) })
  const today = useAsk('register.status', {}).data?.today
  const refusal = queryRefusal(page.error)
  if (refusal !== undefined) return <Notice tone="error" title={refusal} />
  if (!page.data || page.data.agreement.id !== id || !today) return null
  return children(page.data, today)
}
