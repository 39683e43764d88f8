import { type Agreement, paperNumberText } from '#src/agreements/agreement.ts'
import { agreedOfThings } from '#src/agreements/of-things.ts'
import type { PersonUse } from '#src/contract/people.ts'
import type { JournalEntry, ReadRefusal } from '#src/register/journal.ts'
import { itemTitle } from '#src/items/item.ts'
import { knownEvents } from '#src/register/decode.ts'
import { aboutSubject } from '#src/register/history.ts'
import type { Register, RegisterEvent } from '#src/register/register.ts'
import { defined } from '#src/shared/defined.ts'
import { ok, type Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import { contactsOf, isAlive } from './people-named.ts'
import type { Services } from '#main/host/services.ts'

type Named = { readonly items: Set<Id>; readonly bodies: Set<Id>; readonly agreements: Set<Id> }

/**
 * What names a person now. The entries that ever named them say where to look, so that the cost is that of the
 * person's own history and not of the register.
 */
export async function useOf(
  { ledger, opened }: Pick<Services, 'ledger' | 'opened'>,
  personId: Id,
): Promise<Result<PersonUse, ReadRefusal>> {
  const entries = await opened.journal.entries(ledger.history.get(personId) ?? [])
  if (!entries.ok) return entries
  const named = namedIn(entries.value, personId)
  const { register } = ledger
  return ok({
    items: [...named.items].flatMap((id) => itemUse(register, id, personId)),
    bodies: [...named.bodies].flatMap((id) => bodyUse(register, id, personId)),
    agreements: [...named.agreements].flatMap((id) => agreementUse(register, id, personId)),
  })
}

function namedIn(entries: readonly JournalEntry[], personId: Id): Named {
  const named: Named = { items: new Set(), bodies: new Set(), agreements: new Set() }
  for (const event of entries.flatMap(knownEvents)) if (aboutSubject(event, personId)) note(named, event)
  return named
}

function note({ items, bodies, agreements }: Named, event: RegisterEvent): void {
  switch (event.type) {
    case 'itemUseNamed':
      items.add(event.itemId)
      return
    case 'itemsHandedOver':
      for (const { itemId } of event.assets) items.add(itemId)
      return
    case 'handoverRecorded':
      for (const { itemId } of [...event.handover.assets, ...event.handover.services]) items.add(itemId)
      return
    case 'contactNamed':
      bodies.add(event.bodyId)
      return
    case 'draftTermsWritten':
    case 'addendumIssued':
      agreements.add(event.agreementId)
      return
    default:
  }
}

function itemUse({ items }: Register, itemId: Id, personId: Id): PersonUse['items'] {
  const item = items.items.get(itemId)
  if (!item || item.kind === 'licence' || item.personId !== personId) return []
  return [{ itemId, title: itemTitle(item), inventoryNumber: item.inventoryNumber, place: item.place }]
}

function bodyUse({ bodies }: Register, bodyId: Id, personId: Id): PersonUse['bodies'] {
  const body = bodies.bodies.get(bodyId)
  return (body?.contacts ?? [])
    .filter((contact) => contact.personId === personId)
    .map(({ role }) => ({ bodyId, name: body?.name ?? '', role }))
}

function agreementUse({ agreements, bodies }: Register, id: Id, personId: Id): PersonUse['agreements'] {
  const agreement = agreements.agreements.get(id)
  if (!agreement || !isAlive(agreement) || !names(agreement, personId)) return []
  const { number, borrowerId, status } = agreement
  return [
    defined({
      agreementId: id,
      number: number && paperNumberText(number),
      borrowerName: bodies.bodies.get(borrowerId)?.name ?? '',
      ofThings: agreedOfThings(agreement),
      status,
    }),
  ]
}

const names = (agreement: Agreement, personId: Id): boolean => {
  const { lenderSignatoryId, borrowerSignatoryId } = agreement.terms
  return [...contactsOf(agreement), lenderSignatoryId, borrowerSignatoryId].includes(personId)
}
