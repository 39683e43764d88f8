import type { Addendum } from './addendum.ts'
import { settledFault } from './addendum-life.ts'
import type { Agreement, Handover } from './agreement.ts'
import type { AgreementRefusal } from './commands.ts'
import { statusFault } from './decision.ts'
import { keptIn } from './signatures.ts'

/** A paper that is signed: the agreement itself, a report of its handovers, or an addendum of it. */
type Signable = {
  readonly agreement: Agreement
  readonly handover?: Handover
  readonly addendum?: Addendum
}

/** Why no file that signs the paper would be kept now, whoever has signed it. */
export const keepingBar = ({ agreement, handover, addendum }: Signable): AgreementRefusal | undefined =>
  addendum ? settledFault(agreement, addendum) : statusFault(agreement, keptIn(handover))
