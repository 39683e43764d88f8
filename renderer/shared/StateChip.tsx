import type { AgreementStatus, LineStanding } from '#src/agreements/agreement.ts'
import { StatusChip, type StatusTone } from '#renderer/components/StatusChip.tsx'
import { agreementWords } from '#renderer/text/it/agreements.ts'
import { agreementStatusWords } from '#renderer/text/it/statuses.ts'

const tones: Record<AgreementStatus, StatusTone> = {
  draft: 'neutral',
  issued: 'pending',
  signed: 'pending',
  inForce: 'active',
  closed: 'closed',
  annulled: 'danger',
  discarded: 'closed',
}

/** The state of an agreement; one past its end says so. */
export const StateChip = ({ status, expired }: { status: AgreementStatus; expired: boolean }) =>
  expired ? (
    <StatusChip tone="warning">{agreementWords.expired}</StatusChip>
  ) : (
    <StatusChip tone={tones[status]}>{agreementStatusWords[status]}</StatusChip>
  )

const lineTones: Record<LineStanding, StatusTone> = {
  pending: 'pending',
  handedOver: 'active',
  ended: 'closed',
  released: 'closed',
}

/** Where a line of an agreement stands. */
export const LineChip = ({
  kind,
  state,
}: {
  kind: keyof typeof agreementWords.lineStates
  state: LineStanding
}) => <StatusChip tone={lineTones[state]}>{agreementWords.lineStates[kind][state]}</StatusChip>
