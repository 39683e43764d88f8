import { nextNumber, paperNumberText } from '#src/agreements/agreement.ts'
import { type ManyHandoverFacts, wholeHandover } from '#src/agreements/whole-handover.ts'
import type { HandoversPlan } from '#src/contract/handover-many.ts'
import type { IssuedMany } from '#src/contract/issue-many.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { yearOf } from '#src/shared/dates.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import { issueEach } from './issue-each.ts'
import { issuableHandover } from './issuable.ts'
import { personOf } from '#main/host/people/people.ts'
import { planEach } from './plan-each.ts'
import type { Job, Services } from '#main/host/services.ts'

/** Which of these agreements can be handed over with those words, and what the others need. */
export async function handoversPlan(
  services: Services,
  ids: readonly Id[],
  facts: ManyHandoverFacts,
  job: Job,
): Promise<Result<HandoversPlan, AnyRefusal>> {
  const { register } = services.ledger
  const planned = await planEach(register, ids, job, (id) => factsOf(services, id, facts))
  if (!planned.ok) return planned
  const ready = planned.value.ready.map(({ loan, facts: { receivedBy, place } }) => ({
    ...loan,
    receivedBy: receivedBy.name,
    place,
  }))
  const next = nextNumber(register.agreements.lastHandoverNumber, yearOf(services.world.today()))
  return ok({ ready, refused: planned.value.refused, nextNumber: paperNumberText(next) })
}

/** Records them, each with its number and its report. */
export async function recordHandovers(
  services: Services,
  ids: readonly Id[],
  facts: ManyHandoverFacts,
  job: Job,
): Promise<Result<IssuedMany, AnyRefusal>> {
  const { agreements } = services.ledger.register
  return ok(
    await issueEach(services, ids, job, {
      plan: (id) => (register, place) => {
        const handover = factsOf(services, id, facts)
        return handover.ok ? issuableHandover(services, handover.value).plan(register, place) : handover
      },
      numberOf: (id) => {
        const last = agreements.handovers.get(agreements.agreements.get(id)?.handovers.at(-1) ?? '')
        return last ? paperNumberText(last.number) : ''
      },
    }),
  )
}

function factsOf(services: Services, agreementId: Id, facts: ManyHandoverFacts) {
  const { ledger, world } = services
  const agreement = ledger.register.agreements.agreements.get(agreementId)
  if (!agreement) return refused({ code: 'agreementUnknown', agreementId } as const)
  const people = (id: Id) => personOf(services, id)
  return wholeHandover(ledger.register, agreement, facts, { today: world.today(), people })
}
