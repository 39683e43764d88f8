import { type Addendum, addendumStanding } from '#src/agreements/addendum.ts'
import type { Agreement } from '#src/agreements/agreement.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { StatusChip, type StatusTone } from '#renderer/components/StatusChip.tsx'
import { addendumText as words } from '#renderer/text/it/agreements-addendum.ts'

type State = keyof typeof words.states

const tones: Record<State, StatusTone> = {
  waiting: 'pending',
  late: 'warning',
  signed: 'success',
  annulled: 'danger',
  lapsed: 'closed',
}

interface AddendumStateProps {
  agreement: Agreement
  addendum: Addendum
  today: CalendarDate
}

/** Where an addendum of the loan stands: in a word, and since or until when. */
export const AddendumState = (props: AddendumStateProps) => {
  const [state, on] = stateOf(props)
  return (
    <p className="loan-addendum-state">
      <StatusChip tone={tones[state]}>{words.states[state]}</StatusChip>
      <span className="loan-soft">{words.stateDetails[state](on)}</span>
    </p>
  )
}

function stateOf({ agreement, addendum, today }: AddendumStateProps): [State, CalendarDate] {
  const { formerEndsOn } = addendum
  const standing = addendumStanding(agreement, addendum)
  if (standing.is !== 'waiting') return [standing.is, standing.on]
  return [today > formerEndsOn ? 'late' : 'waiting', formerEndsOn]
}
