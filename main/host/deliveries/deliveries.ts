import type { Delivery } from '#src/contract/imports.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { Instant } from '#src/shared/dates.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import type { Services } from '#main/host/services.ts'
import { unread } from '#main/host/disk-lost.ts'

/** When a list was taken in and by whom. */
type TakenIn = Pick<Delivery, 'at' | 'by'>
type Answer = Result<{ deliveries: Delivery[] }, AnyRefusal>

/** Answers with the delivery lists taken in, the last one first. */
export function deliveriesOf(services: Services): () => Promise<Answer> {
  // What the ledger says of a list never changes: it is read once.
  const known = new Map<Id, TakenIn>()
  return async () => {
    const deliveries: Delivery[] = []
    for (const { id, fileName, itemIds, undone } of services.ledger.register.items.imports.values()) {
      const remembered = known.get(id)
      const taken = remembered ? ok(remembered) : await takenIn(services, id)
      if (!taken.ok) return taken
      known.set(id, taken.value)
      deliveries.push({ importId: id, fileName, ...taken.value, items: itemIds.length, undone })
    }
    return ok({ deliveries: deliveries.reverse() })
  }
}

async function takenIn({ ledger, opened }: Services, importId: Id): Promise<Result<TakenIn, AnyRefusal>> {
  const [sequence = 0] = ledger.history.get(importId) ?? []
  const entry = await opened.journal.entry(sequence)
  if (!entry.ok) return refused(unread(entry.error))
  if (!entry.value) throw new Error(`the delivery ${importId} is in no entry of the journal`)
  return ok({ at: Instant.parse(entry.value.at), by: entry.value.by })
}
