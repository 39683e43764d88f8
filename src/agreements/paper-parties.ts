import {
  type Body,
  type BodiesState,
  type BodyKind,
  isInOffice,
  livingSuccessor,
  type Seat,
} from '#src/bodies/body.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import type { Id } from '#src/shared/text.ts'
import type { Act } from './agreement.ts'

/** A person as a paper names him. */
export type PaperPerson = { readonly name: string; readonly office: string }

/** Whom to turn to, and how: both empty where they are not on record. */
export type PaperContact = PaperPerson & { readonly email: string; readonly phone: string }

/** Personal data live outside the ledger: `undefined` when nobody is known under the key, or no longer. */
export type PeopleLookup = (personId: Id) => PaperContact | undefined

/** Who uses an item: his address is no business of the paper. */
export function userOf(people: PeopleLookup, personId: Id | undefined): PaperPerson | undefined {
  const person = personId === undefined ? undefined : people(personId)
  return person && { name: person.name, office: person.office }
}

/** Who answers for a body, with nothing of what else is noted of him. */
export function contactOf(people: PeopleLookup, personId: Id | undefined): PaperContact | undefined {
  const person = personId === undefined ? undefined : people(personId)
  return person && { name: person.name, office: person.office, email: person.email, phone: person.phone }
}

/** One of the two bodies, as a paper presents it. */
export type PaperParty = {
  readonly kind: BodyKind
  readonly name: string
  readonly otherLanguageName: string | undefined
  readonly seat: Seat | undefined
  readonly province: string | undefined
  readonly taxCode: string | undefined
  readonly ipaCode: string | undefined
  readonly certifiedEmail: string | undefined
}

/** Who signs, in which role, and by which act he has the power to. */
export type PaperSignatory = { readonly name: string; readonly role: string; readonly act: string }

export type SigningBody = PaperParty & {
  readonly signatory: PaperSignatory
  /** The body's own act that approved the agreement. */
  readonly act: Act | undefined
  readonly contact: PaperContact | undefined
}

/** How a body is called in an act: lists of comuni give the bare name, «Udine». */
export const officialName = ({ kind, name }: Pick<Body, 'kind' | 'name'>): string =>
  kind === 'municipality' && !/^(comune|città|roma capitale)\b/i.test(name) ? `Comune di ${name}` : name

export const partyOf = (body: Body): PaperParty => ({
  kind: body.kind,
  name: officialName(body),
  otherLanguageName: body.otherLanguageName,
  seat: body.seat,
  province: body.province,
  taxCode: body.taxCode,
  ipaCode: body.ipaCode,
  certifiedEmail: body.certifiedEmail,
})

/** The body's signatory, when he is in office on the day. */
export function signatoryOf(body: Body, signatoryId: Id, on: CalendarDate): PaperSignatory | undefined {
  const found = body.signatories.find(
    (signatory) => signatory.id === signatoryId && isInOffice(signatory, on),
  )
  return found && { name: found.name, role: found.role, act: found.act }
}

export const lenderOf = (bodies: BodiesState): Body | undefined =>
  bodies.lenderId === undefined ? undefined : bodies.bodies.get(bodies.lenderId)

/** A body that is no more receives no letter and signs nothing: what it had is held by the one that took its place. */
export const successorOn = (bodies: BodiesState, body: Body, on: CalendarDate): Body | undefined =>
  body.suppressed && body.suppressed.on <= on ? livingSuccessor(bodies, body) : undefined
