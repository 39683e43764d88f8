import { z } from 'zod'
import type { Body } from '#src/bodies/body.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import { actionsOf } from './actions.ts'
import type { Agreement, Handover } from './agreement.ts'
import { type AgreementRefusal, HandoverFacts } from './commands.ts'
import type { Known } from './decision.ts'
import { handoverFault } from './handover.ts'
import { type PeopleLookup, successorOn } from './paper-parties.ts'

/** Who receives for each body: the contact that its agreement names, or who signed it. */
export const Receiver = z.enum(['contact', 'signatory'])
export type Receiver = z.infer<typeof Receiver>

/** What is said once for the handovers of many agreements. */
export const ManyHandoverFacts = HandoverFacts.pick({ on: true, deliveredBy: true }).extend({
  receiver: Receiver,
})
export type ManyHandoverFacts = z.infer<typeof ManyHandoverFacts>

/** What keeps a handover from being recorded with others: it needs something said of it alone. */
export const WholeHandoverRefusal = z.discriminatedUnion('code', [
  /** The agreement names no contact, or the record of that person was emptied. */
  z.object({ code: z.literal('contactMissing') }),
  /** Another body has taken the place of the one that signed: whom the agreement names are not its people. */
  z.object({ code: z.literal('receiverSucceeded'), name: z.string(), successorName: z.string() }),
  /** A report has one place of delivery: which of these things went where is for a person to say. */
  z.object({ code: z.literal('severalPlaces'), places: z.array(z.string()) }),
])
export type WholeHandoverRefusal = z.infer<typeof WholeHandoverRefusal>

type Moment = { readonly today: CalendarDate; readonly people: PeopleLookup }
type Refusal = AgreementRefusal | WholeHandoverRefusal

/**
 * The handover of all that an agreement still waits for, each thing as its record describes it, at the place that the
 * agreement says; refused for whatever recording it would be.
 */
export function wholeHandover(
  known: Known,
  agreement: Agreement,
  { on, deliveredBy, receiver }: ManyHandoverFacts,
  { today, people }: Moment,
): Result<HandoverFacts, Refusal> {
  const { terms, id: agreementId } = agreement
  const fault = actionsOf(known, agreement, { today }).find(({ action }) => action === 'handOver')?.reason
  if (fault) return refused(fault)
  const places = terms.places ?? []
  const [place] = places
  if (!place || places.length > 1)
    return refused({ code: 'severalPlaces', places: places.map(({ name }) => name) })
  const receives = receiverOf(known, agreement, { receiver, on, people })
  if (!receives.ok) return receives
  const facts: HandoverFacts = {
    agreementId,
    on,
    place: [place.name, place.address].filter((part) => part !== '').join(', '),
    deliveredBy,
    receivedBy: receives.value,
    ...pendingThings(known, agreement),
    reservations: '',
  }
  const barred = handoverFault(known, agreement, facts, { today })
  return barred ? refused(barred) : ok(facts)
}

type Asked = { readonly receiver: Receiver; readonly on: CalendarDate; readonly people: PeopleLookup }

function receiverOf(
  { bodies }: Known,
  { borrowerId, terms }: Agreement,
  { receiver, on, people }: Asked,
): Result<Handover['receivedBy'], Refusal> {
  const body = bodies.bodies.get(borrowerId)
  if (!body) return refused({ code: 'borrowerUnknown', bodyId: borrowerId })
  const successor = successorOn(bodies, body, on)
  if (successor) return refused({ code: 'receiverSucceeded', name: body.name, successorName: successor.name })
  if (receiver === 'contact') return contactOf(body, terms.borrowerContactId, people)
  const signatory = body.signatories.find(({ id }) => id === terms.borrowerSignatoryId)
  if (!signatory) return refused({ code: 'signatoryUnknown', signatoryId: terms.borrowerSignatoryId ?? '' })
  const { name, role, from, to } = signatory
  const isInOffice = from <= on && (to === undefined || on <= to)
  if (isInOffice) return ok({ name, role })
  return refused({ code: 'signatoryNotInOffice', name, from, on, ...(to && { to }) })
}

function contactOf(
  { contacts }: Body,
  contactId: Id | undefined,
  people: PeopleLookup,
): Result<Handover['receivedBy'], WholeHandoverRefusal> {
  const person = contactId === undefined ? undefined : people(contactId)
  if (!person) return refused({ code: 'contactMissing' })
  const role = contacts.find(({ personId }) => personId === contactId)?.role ?? person.office
  return ok({ name: person.name, role })
}

/** What still waits, as the record of each thing describes it. */
function pendingThings(
  { items: { items } }: Known,
  agreement: Agreement,
): Pick<HandoverFacts, 'assets' | 'licences' | 'services'> {
  const pending = ({ state }: { readonly state: string }) => state === 'pending'
  return {
    assets: agreement.assets.filter(pending).flatMap(({ itemId }) => {
      const item = items.get(itemId)
      if (item?.kind !== 'asset') return []
      const { condition, knownDefects, place, personId, accessories } = item
      const accessory = [...accessories]
      return [
        { itemId, condition, knownDefects, place, accessories: accessory, ...(personId && { personId }) },
      ]
    }),
    licences: agreement.licences.flatMap(({ itemId, seats, assigned, released }) => {
      const left = seats - assigned - released
      return left > 0 ? [{ itemId, seats: left }] : []
    }),
    services: agreement.services.filter(pending).map(({ itemId }) => {
      const item = items.get(itemId)
      const personId = item?.kind === 'service' ? item.personId : undefined
      return { itemId, ...(personId && { personId }) }
    }),
  }
}
