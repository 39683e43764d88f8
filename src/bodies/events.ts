import { z } from 'zod'
import { CalendarDate } from '#src/shared/dates.ts'
import { assertNever } from '#src/shared/result.ts'
import { Id, Line, Note } from '#src/shared/text.ts'
import { type BodiesState, type Body, BodyDetails, codeKeys, Contact, Logo, Signatory } from './body.ts'
import { SecondLanguageChoice } from './second-language.ts'

const listedBody = BodyDetails.extend({ id: Id })

export const BodyEvent = z.discriminatedUnion('type', [
  /** A published list of bodies was taken in: each is new, or known and now described so. */
  z.object({
    type: z.literal('bodiesListed'),
    v: z.literal(1),
    source: Line,
    asOf: CalendarDate,
    bodies: z.array(listedBody),
  }),
  z.object({
    type: z.literal('bodyRecorded'),
    v: z.literal(2),
    bodyId: Id,
    details: BodyDetails,
    /** Why what was known was put right; empty for a body that was not known. */
    reason: Note,
  }),
  z.object({
    type: z.literal('bodySuppressed'),
    v: z.literal(1),
    bodyId: Id,
    on: CalendarDate,
    successorId: Id.optional(),
  }),
  z.object({ type: z.literal('signatoryAppointed'), v: z.literal(1), bodyId: Id, signatory: Signatory }),
  z.object({
    type: z.literal('signatoryEnded'),
    v: z.literal(1),
    bodyId: Id,
    signatoryId: Id,
    on: CalendarDate,
  }),
  z.object({ type: z.literal('contactNamed'), v: z.literal(1), bodyId: Id, contact: Contact }),
  z.object({ type: z.literal('contactRemoved'), v: z.literal(1), bodyId: Id, personId: Id }),
  z.object({ type: z.literal('lenderNamed'), v: z.literal(1), bodyId: Id }),
  z.object({ type: z.literal('lenderLogoChosen'), v: z.literal(1), bodyId: Id, logo: Logo }),
  z.object({
    type: z.literal('secondLanguageChosen'),
    v: z.literal(1),
    bodyId: Id,
    choice: SecondLanguageChoice,
  }),
])
export type BodyEvent = z.infer<typeof BodyEvent>

export function evolveBodies(state: BodiesState, event: BodyEvent): void {
  switch (event.type) {
    case 'bodiesListed':
      for (const { id, ...details } of event.bodies) describe(state, id, details)
      return
    case 'bodyRecorded':
      return describe(state, event.bodyId, event.details)
    case 'bodySuppressed':
      return change(state, event.bodyId, () => ({
        suppressed: {
          on: event.on,
          ...(event.successorId === undefined ? {} : { successorId: event.successorId }),
        },
      }))
    case 'signatoryAppointed':
      return change(state, event.bodyId, (body) => ({ signatories: [...body.signatories, event.signatory] }))
    case 'signatoryEnded':
      return change(state, event.bodyId, (body) => ({
        signatories: body.signatories.map((signatory) =>
          signatory.id === event.signatoryId ? { ...signatory, to: event.on } : signatory,
        ),
      }))
    case 'contactNamed':
      return change(state, event.bodyId, (body) => ({ contacts: [...body.contacts, event.contact] }))
    case 'contactRemoved':
      return change(state, event.bodyId, (body) => ({
        contacts: body.contacts.filter((contact) => contact.personId !== event.personId),
      }))
    case 'lenderNamed':
      state.lenderId = event.bodyId
      return
    case 'lenderLogoChosen':
      state.lenderLogo = event.logo
      return
    case 'secondLanguageChosen':
      state.secondLanguage = event.choice
      return
    default:
      return assertNever(event, 'body event')
  }
}

function describe(state: BodiesState, id: Id, details: BodyDetails): void {
  const known = state.bodies.get(id)
  // A code may already have moved to another body of the same list.
  if (known)
    for (const key of codeKeys(known)) if (state.bodyByCode.get(key) === id) state.bodyByCode.delete(key)
  state.bodies.set(id, {
    ...details,
    id,
    signatories: known?.signatories ?? [],
    contacts: known?.contacts ?? [],
    ...(known?.suppressed ? { suppressed: known.suppressed } : {}),
  })
  for (const key of codeKeys(details)) state.bodyByCode.set(key, id)
}

function change(state: BodiesState, id: Id, changes: (body: Body) => Partial<Body>): void {
  const body = state.bodies.get(id)
  if (body) state.bodies.set(id, { ...body, ...changes(body) })
}
