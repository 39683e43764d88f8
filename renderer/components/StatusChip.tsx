import './chip.css'

/**
 * What a state means for the person who reads: `neutral` nothing to do, `pending` it waits for someone,
 * `active` under way, `success` done well, `warning` look at it, `danger` something is wrong, `closed` over.
 */
export type StatusTone = 'neutral' | 'pending' | 'active' | 'success' | 'warning' | 'danger' | 'closed'

/** One shape per tone: the colour is never the only difference. */
const shapes: Record<StatusTone, string> = {
  neutral: 'M6 3.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5',
  pending: 'M6 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M6 3.5V6l1.7 1.3',
  active: 'M6 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M6 1.5v9a4.5 4.5 0 0 0 0-9',
  success: 'M2 6.5 4.7 9 10 3',
  warning: 'M6 1.8 11 10.200H1zM6 5v2.3',
  danger: 'M3 3l6 6M9 3 3 9',
  closed: 'M2.5 2.500h7v7h-7z',
}

/** The state of a thing, in a word, with its shape and colour. */
export const StatusChip = ({ tone, children }: { tone: StatusTone; children: string }) => (
  <span className="chip status-chip" data-tone={tone}>
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d={shapes[tone]} />
    </svg>
    <span className="chip-text">{children}</span>
  </span>
)
