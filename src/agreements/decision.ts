import { agreedOfThings } from './of-things.ts'
import { type BodiesState, isInOffice, livingSuccessor } from '#src/bodies/body.ts'
import type { ItemEvent } from '#src/items/events.ts'
import type { ItemsState } from '#src/items/state.ts'
import type { Context } from '#src/shared/context.ts'
import { refused, type Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import { type Agreement, type AgreementsState, type AgreementStatus, paperNumberText } from './agreement.ts'
import type { AgreementCommand, AgreementRefusal } from './commands.ts'
import type { AgreementEvent } from './events.ts'

/** What a decision on agreements looks at. */
export type Known = {
  readonly agreements: AgreementsState
  readonly items: ItemsState
  readonly bodies: BodiesState
}
export type Of<T extends AgreementCommand['type']> = Extract<AgreementCommand, { type: T }>
export type Decision = Result<(AgreementEvent | ItemEvent)[], AgreementRefusal>

/** Goes on with the agreement when it stands in one of the states the act needs. */
export function inStatus(
  known: Known,
  agreementId: Id,
  needs: AgreementStatus[],
  decide: (agreement: Agreement) => Decision,
): Decision {
  const agreement = known.agreements.agreements.get(agreementId)
  if (!agreement) return refused({ code: 'agreementUnknown', agreementId })
  const fault = statusFault(agreement, needs)
  return fault ? refused(fault) : decide(agreement)
}

/** What stands in the way when the agreement is in none of the states that are needed. */
export function statusFault(agreement: Agreement, needs: AgreementStatus[]): AgreementRefusal | undefined {
  const { status, number } = agreement
  if (needs.includes(status)) return undefined
  const act = number && { number: paperNumberText(number), ofThings: agreedOfThings(agreement) }
  return { code: 'wrongStatus', status, needs, ...(act && { act }) }
}

/** Why the body cannot borrow on that day; `undefined` when it can. */
export function borrowerFault(known: Known, bodyId: Id, on: Context['today']): AgreementRefusal | undefined {
  const body = known.bodies.bodies.get(bodyId)
  if (!body) return { code: 'borrowerUnknown', bodyId }
  if (bodyId === known.bodies.lenderId) return { code: 'borrowerIsLender', name: body.name }
  if (!body.suppressed || on < body.suppressed.on) return undefined
  const successor = livingSuccessor(known.bodies, body)
  return {
    code: 'borrowerSuppressed',
    name: body.name,
    on: body.suppressed.on,
    ...(successor ? { successorId: successor.id, successorName: successor.name } : {}),
  }
}

/** The signatory of a body, when he is in office on the day. */
export function signatoryFault(
  known: Known,
  bodyId: Id | undefined,
  signatoryId: Id,
  on: Context['today'],
): AgreementRefusal | undefined {
  const body = bodyId === undefined ? undefined : known.bodies.bodies.get(bodyId)
  const signatory = body?.signatories.find(({ id }) => id === signatoryId)
  if (!signatory) return { code: 'signatoryUnknown', signatoryId }
  if (isInOffice(signatory, on)) return undefined
  const { name, from, to } = signatory
  return { code: 'signatoryNotInOffice', name, from, on, ...(to === undefined ? {} : { to }) }
}
