import type { Names } from '#renderer/text/it/history/telling.ts'
import { paperNumberText } from '#src/agreements/agreement.ts'
import { agreedOfThings } from '#src/agreements/of-things.ts'
import type { Signatory } from '#src/bodies/body.ts'
import type { HistoryPlace } from '#src/contract/history.ts'
import { itemTitle } from '#src/items/item.ts'
import type { Register } from '#src/register/register.ts'
import type { Id } from '#src/shared/text.ts'
import type { Services } from '#main/host/services.ts'

/** The names of now of what the ledger speaks of by key. */
export function namesOf(services: Pick<Services, 'ledger' | 'opened'>): Names {
  const { items, bodies, agreements, programmes } = services.ledger.register
  let officials: ReadonlyMap<Id, Official> | undefined
  return {
    item: (id) => {
      const item = items.items.get(id)
      return item && `${itemTitle(item)} · ${item.inventoryNumber}`
    },
    body: (id) => bodies.bodies.get(id)?.name,
    agreement: (id) => {
      const agreement = agreements.agreements.get(id)
      if (!agreement) return undefined
      const borrower = bodies.bodies.get(agreement.borrowerId)?.name ?? ''
      const number = agreement.number && paperNumberText(agreement.number)
      return { number, borrower, ofThings: agreedOfThings(agreement) }
    },
    person: (id) => {
      const known = services.opened.people.get(id)
      if (known) return known.name
      officials ??= officialsOf(services.ledger.register)
      return officials.get(id)?.signatory.name
    },
    fund: (id) => programmes.funds.get(id)?.name,
    delivery: (id) => items.imports.get(id)?.fileName,
  }
}

/** Someone who signs for a body. */
export type Official = { readonly signatory: Signatory; readonly bodyId: Id }

/** Everyone who signs or signed for a body, by key. */
export function officialsOf({ bodies }: Register): ReadonlyMap<Id, Official> {
  const officials = new Map<Id, Official>()
  for (const body of bodies.bodies.values())
    for (const signatory of body.signatories) officials.set(signatory.id, { signatory, bodyId: body.id })
  return officials
}

/** What kind of thing a key names; what is nothing else is a person. */
export function placeOf({ items, bodies, agreements, programmes }: Register, id: Id): HistoryPlace {
  if (items.items.has(id)) return 'item'
  if (bodies.bodies.has(id)) return 'body'
  if (agreements.agreements.has(id)) return 'agreement'
  if (programmes.funds.has(id)) return 'fund'
  return items.imports.has(id) ? 'delivery' : 'person'
}
