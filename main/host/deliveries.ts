import type { Delivery } from '#src/contract/imports.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { ok, type Result } from '#src/shared/result.ts'
import { historyOf } from './history.ts'
import type { Services } from './services.ts'

/** The delivery lists taken in, the last one first. */
export async function deliveriesOf(
  services: Services,
): Promise<Result<{ deliveries: Delivery[] }, AnyRefusal>> {
  const deliveries: Delivery[] = []
  for (const { id, fileName, itemIds, undone } of services.ledger.register.items.imports.values()) {
    const history = await historyOf(services, id, 500)
    if (!history.ok) return history
    const first = history.value.facts.at(-1)
    if (first)
      deliveries.push({ importId: id, fileName, at: first.at, by: first.by, items: itemIds.length, undone })
  }
  return ok({ deliveries: deliveries.reverse() })
}
