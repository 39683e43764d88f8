import type { HostRefusal } from '#src/contract/protocol.ts'
import type { Failure, ReadRefusal } from '#src/register/journal.ts'
import { defined } from '#src/shared/defined.ts'

/** What the system said of the register's disk, in the words of the contract. */
export const diskLost = ({ detail, file }: Failure): HostRefusal =>
  defined({ code: 'diskLost' as const, detail, file })

/** Why the journal could not be read. */
export const unread = (refusal: ReadRefusal): HostRefusal =>
  diskLost(refusal.code === 'lost' ? refusal : { detail: refusal.code })

/** What the system says keeps the register from being written, for whoever tells it; empty when it says nothing. */
export const readOnlyDetail = ({ detail, file }: Partial<Failure>): string =>
  detail === undefined ? '' : JSON.stringify({ detail, file })
