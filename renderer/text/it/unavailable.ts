import type { Unavailable } from '#src/items/commands.ts'
import { formatDate, formatNumber } from '#renderer/text/format.ts'
import { assertNever } from '#src/shared/result.ts'
import { statusWord } from './statuses.ts'

/** Why an item cannot be lent, as the end of a sentence; `holder` is a contract number or the name of a borrower. */
export function unavailableText(reason: Unavailable, holder?: string): string {
  switch (reason.why) {
    case 'heldByAgreement':
      return heldText(reason.status, formatDate(reason.since), holder)
    case 'status':
      return `è «${statusWord(reason.status)}» dal ${formatDate(reason.since)}`
    case 'expired':
      return `la licenza è scaduta il ${formatDate(reason.expiredOn)}`
    case 'termsForbid':
      return 'le condizioni della licenza non ne permettono l’uso ad altri enti'
    case 'seats':
      return `posti liberi ${formatNumber(reason.free)}, richiesti ${formatNumber(reason.wanted)}`
    default:
      return assertNever(reason, 'reason')
  }
}

function heldText(status: string, since: string, holder: string | undefined): string {
  const whose =
    holder === undefined ? '' : /^\d+\/\d{4}$/.test(holder) ? ` nel prestito ${holder}` : ` per ${holder}`
  if (status === 'lent') return `è in comodato${whose} dal ${since}`
  if (status === 'active') return `è attivo${whose} dal ${since}`
  return `è riservato${whose} dal ${since}`
}
