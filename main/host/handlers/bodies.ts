import { agreementsOf, heldBy } from '#main/host/papers/holdings.ts'
import type { HandlersOf, Services } from '#main/host/services.ts'
import type { Body } from '#src/bodies/body.ts'
import { stampDuty } from '#src/bodies/stamp-duty.ts'
import type { BodyHit, bodyRequests } from '#src/contract/bodies.ts'
import { defined } from '#src/shared/defined.ts'
import { ok, refused } from '#src/shared/result.ts'
import { fundRows } from '#main/host/fund-rows.ts'
import { personOf } from '#main/host/people/people.ts'
import { searchBodies } from '#main/host/search-bodies.ts'
import { bodyListHandlers } from './body-lists.ts'

export const bodyHandlers = (services: Services): HandlersOf<typeof bodyRequests> => ({
  'bodies.search': ({ text, limit }) => {
    const hits = searchBodies(services.ledger.register, text)
    return ok({ hits: hits.slice(0, limit).map(hitOf), total: hits.length })
  },
  'bodies.page': ({ id }) => {
    const { bodies, agreements, items } = services.ledger.register
    const body = bodies.bodies.get(id)
    if (!body) return refused({ code: 'bodyUnknown', bodyId: id })
    const lender = bodies.bodies.get(bodies.lenderId ?? id) ?? body
    const successor = body.suppressed?.successorId
    return ok(
      defined({
        body,
        isLender: id === bodies.lenderId,
        successorName: successor === undefined ? undefined : bodies.bodies.get(successor)?.name,
        contacts: body.contacts.flatMap(({ personId, role }) => {
          const person = personOf(services, personId)
          return person ? [{ person, role }] : []
        }),
        stampDuty: stampDuty(lender, body),
        agreements: agreementsOf(agreements, id),
        held: heldBy(agreements, items, id),
      }),
    )
  },
  'funds.list': () => ok({ funds: fundRows(services.ledger.register) }),
  ...bodyListHandlers(services),
})

const hitOf = (body: Body): BodyHit => {
  const { id, kind, name, province, istatCode, cadastralCode, suppressed } = body
  return defined({ id, kind, name, province, istatCode, cadastralCode, suppressed })
}
