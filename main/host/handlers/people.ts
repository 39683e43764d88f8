import { officialsOf } from '#main/host/history/history-names.ts'
import { personOf, searchPeople } from '#main/host/people/people.ts'
import { useOf } from '#main/host/people/person-use.ts'
import { type HandlersOf, mayWrite, type Services } from '#main/host/services.ts'
import { written } from '#main/host/written.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { peopleRequests, PersonPage } from '#src/contract/people.ts'
import { defined } from '#src/shared/defined.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import { unread } from '#main/host/disk-lost.ts'

export const peopleHandlers = (services: Services): HandlersOf<typeof peopleRequests> => ({
  'people.put': async ({ people }) => {
    const may = await mayWrite(services)
    if (!may.ok) return may
    const records = people.map(({ id, ...person }) => ({ ...person, id: id ?? services.world.newId() }))
    const stored = written(await services.opened.people.put(records))
    return stored.ok ? ok({ ids: records.map(({ id }) => id) }) : stored
  },
  'people.page': ({ id }) => pageOf(services, id),
  'people.search': ({ text, limit }) => ok(searchPeople(services, text, limit)),
  'people.erase': ({ id }) => erase(services, id),
})

async function pageOf(services: Services, id: Id): Promise<Result<PersonPage, AnyRefusal>> {
  const { register, history } = services.ledger
  const person = personOf(services, id)
  if (!person && !history.has(id)) return refused({ code: 'personUnknown', personId: id })
  const use = await useOf(services, id)
  if (!use.ok) return refused(unread(use.error))
  const official = person ? undefined : officialsOf(register).get(id)
  return ok(
    defined({
      person,
      official: official && {
        ...official,
        bodyName: register.bodies.bodies.get(official.bodyId)?.name ?? '',
      },
      use: use.value,
    }),
  )
}

/** Forgets a person whom nothing names any more. */
async function erase(services: Services, id: Id): Promise<Result<Record<string, never>, AnyRefusal>> {
  const person = personOf(services, id)
  if (!person) return refused({ code: 'personUnknown', personId: id })
  const may = await mayWrite(services)
  if (!may.ok) return may
  const use = await useOf(services, id)
  if (!use.ok) return refused(unread(use.error))
  const { items, bodies, agreements } = use.value
  if (items.length + bodies.length + agreements.length > 0)
    return refused({
      code: 'personInUse',
      name: person.name,
      items: items.map(({ title, inventoryNumber }) => `${title} (${inventoryNumber})`),
      bodies: bodies.map(({ name }) => name),
      agreements: agreements.map(({ number, borrowerName }) => number ?? borrowerName),
    })
  return written(await services.opened.people.erase(id))
}
