import { z } from 'zod'
import { IstatCode } from '#src/shared/codes.ts'
import type { Context } from '#src/shared/context.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { assertNever, ok, refused, type Result } from '#src/shared/result.ts'
import { Id, Line, Note } from '#src/shared/text.ts'
import {
  type BodiesState,
  type Body,
  BodyDetails,
  codeKeys,
  Contact,
  Logo,
  Signatory,
  type Suppression,
} from './body.ts'
import type { BodyEvent } from './events.ts'
import { SecondLanguageChoice } from './second-language.ts'

const NewSignatory = Signatory.omit({ id: true })

export const BodyCommand = z.discriminatedUnion('type', [
  /** The first act of a register: whose it is, and who signs for it. */
  z.object({
    type: z.literal('foundRegister'),
    lender: BodyDetails,
    signatory: NewSignatory.optional(),
    logo: Logo.optional(),
  }),
  /** Records a body, or corrects what is known of one (with its key). */
  z.object({
    type: z.literal('recordBody'),
    bodyId: Id.optional(),
    details: BodyDetails,
    reason: Note.optional(),
  }),
  /** Takes in a published list; a row with the key of a known body corrects it. */
  z.object({
    type: z.literal('listBodies'),
    source: Line,
    asOf: CalendarDate,
    bodies: z.array(z.object({ bodyId: Id.optional(), details: BodyDetails })).max(30_000),
    /** Those the list names no more, in the same act; the successor may be born with the list, and then has a code. */
    suppressed: z
      .array(
        z.object({
          bodyId: Id,
          on: CalendarDate,
          successorId: Id.optional(),
          successorCode: IstatCode.optional(),
        }),
      )
      .max(1000)
      .optional(),
  }),
  z.object({
    type: z.literal('suppressBody'),
    bodyId: Id,
    on: CalendarDate,
    successorId: Id.optional(),
  }),
  z.object({ type: z.literal('appointSignatory'), bodyId: Id, signatory: NewSignatory }),
  z.object({ type: z.literal('endSignatory'), bodyId: Id, signatoryId: Id, on: CalendarDate }),
  z.object({ type: z.literal('nameContact'), bodyId: Id, contact: Contact }),
  z.object({ type: z.literal('removeContact'), bodyId: Id, personId: Id }),
  z.object({ type: z.literal('chooseLenderLogo'), logo: Logo }),
  /** Which language, besides Italian, the papers have, and how they are set. */
  z.object({ type: z.literal('chooseSecondLanguage'), choice: SecondLanguageChoice }),
])
export type BodyCommand = z.infer<typeof BodyCommand>

export const BodyRefusal = z.discriminatedUnion('code', [
  z.object({ code: z.literal('alreadyFounded'), lender: z.string() }),
  z.object({ code: z.literal('notFounded') }),
  z.object({ code: z.literal('bodyUnknown'), bodyId: Id }),
  /** What is known is put right with a reason. */
  z.object({ code: z.literal('reasonMissing') }),
  /** Another body already bears one of the codes that name a body. */
  z.object({
    code: z.literal('bodyCodeTaken'),
    scheme: z.enum(['istat', 'cadastral', 'tax', 'ipa']),
    value: z.string(),
    /** Absent when the holder is another row of the same list, not yet in the register. */
    holderId: Id.optional(),
    holderName: z.string(),
  }),
  z.object({ code: z.literal('bodyAlreadySuppressed'), name: z.string(), on: CalendarDate }),
  z.object({ code: z.literal('ownSuccessor'), name: z.string() }),
  z.object({ code: z.literal('signatoryUnknown'), signatoryId: Id }),
  z.object({ code: z.literal('periodReversed'), from: CalendarDate, to: CalendarDate }),
  z.object({ code: z.literal('contactAlreadyNamed'), personId: Id }),
  z.object({ code: z.literal('contactUnknown'), personId: Id }),
])
export type BodyRefusal = z.infer<typeof BodyRefusal>

type Decision = Result<BodyEvent[], BodyRefusal>

export function decideBodies(state: BodiesState, command: BodyCommand, context: Context): Decision {
  switch (command.type) {
    case 'foundRegister':
      return found(state, command, context)
    case 'recordBody':
      return record(state, command, context)
    case 'listBodies':
      return list(state, command, context)
    case 'suppressBody':
      return suppress(state, command)
    case 'appointSignatory':
      return appoint(state, command.bodyId, command.signatory, context)
    case 'endSignatory':
      return end(state, command)
    case 'nameContact':
      return withBody(state, command.bodyId, (body) =>
        isContact(body, command.contact.personId)
          ? refused({ code: 'contactAlreadyNamed', personId: command.contact.personId })
          : ok([{ type: 'contactNamed', v: 1, bodyId: body.id, contact: command.contact }]),
      )
    case 'removeContact':
      return withBody(state, command.bodyId, (body) =>
        isContact(body, command.personId)
          ? ok([{ type: 'contactRemoved', v: 1, bodyId: body.id, personId: command.personId }])
          : refused({ code: 'contactUnknown', personId: command.personId }),
      )
    case 'chooseLenderLogo':
      return state.lenderId === undefined
        ? refused({ code: 'notFounded' })
        : ok([{ type: 'lenderLogoChosen', v: 1, bodyId: state.lenderId, logo: command.logo }])
    case 'chooseSecondLanguage':
      return state.lenderId === undefined
        ? refused({ code: 'notFounded' })
        : ok([{ type: 'secondLanguageChosen', v: 1, bodyId: state.lenderId, choice: command.choice }])
    default:
      return assertNever(command, 'body command')
  }
}

type Of<T extends BodyCommand['type']> = Extract<BodyCommand, { type: T }>

function found(state: BodiesState, command: Of<'foundRegister'>, context: Context): Decision {
  const lender = state.lenderId === undefined ? undefined : state.bodies.get(state.lenderId)
  if (lender) return refused({ code: 'alreadyFounded', lender: lender.name })
  const fault =
    takenCode(state, undefined, command.lender) ?? (command.signatory && periodFault(command.signatory))
  if (fault) return refused(fault)
  const bodyId = context.newId()
  const events: BodyEvent[] = [
    { type: 'bodyRecorded', v: 2, bodyId, details: command.lender, reason: '' },
    { type: 'lenderNamed', v: 1, bodyId },
  ]
  if (command.signatory) {
    const signatory = { ...command.signatory, id: context.newId() }
    events.push({ type: 'signatoryAppointed', v: 1, bodyId, signatory })
  }
  if (command.logo) events.push({ type: 'lenderLogoChosen', v: 1, bodyId, logo: command.logo })
  return ok(events)
}

function record(state: BodiesState, command: Of<'recordBody'>, context: Context): Decision {
  const { bodyId: key, details, reason = '' } = command
  if (key !== undefined && !state.bodies.has(key)) return refused({ code: 'bodyUnknown', bodyId: key })
  if (key !== undefined && reason === '') return refused({ code: 'reasonMissing' })
  const taken = takenCode(state, key, details)
  if (taken) return refused(taken)
  return ok([{ type: 'bodyRecorded', v: 2, bodyId: key ?? context.newId(), details, reason }])
}

function list(state: BodiesState, command: Of<'listBodies'>, context: Context): Decision {
  // Codes may move within one list (a province changes, and with it the ISTAT codes of its comuni),
  // so a code is free when its holder gives it up further down the same list.
  const leaving = new Map<Id, Set<string>>()
  for (const { bodyId, details } of command.bodies)
    if (bodyId !== undefined) leaving.set(bodyId, new Set(codeKeys(details)))
  const inList = new Map<string, (typeof command.bodies)[number]>()
  for (const row of command.bodies) {
    const { bodyId, details } = row
    if (bodyId !== undefined && !state.bodies.has(bodyId)) return refused({ code: 'bodyUnknown', bodyId })
    for (const key of codeKeys(details)) {
      const holder = state.bodyByCode.get(key)
      const keeps = holder !== undefined && holder !== bodyId && (leaving.get(holder)?.has(key) ?? true)
      if (keeps) return refused(codeTaken(state, key, holder))
      const other = inList.get(key)
      if (other) {
        const taken = { ...splitKey(key), code: 'bodyCodeTaken', holderName: other.details.name } as const
        return refused(other.bodyId === undefined ? taken : { ...taken, holderId: other.bodyId })
      }
      inList.set(key, row)
    }
  }
  const bodies = command.bodies.map(({ bodyId, details }) => ({ ...details, id: bodyId ?? context.newId() }))
  const listed: BodyEvent[] =
    bodies.length === 0
      ? []
      : [{ type: 'bodiesListed', v: 1, source: command.source, asOf: command.asOf, bodies }]
  const ended = suppressAll(state, command.suppressed ?? [], bodies)
  return ended.ok ? ok([...listed, ...ended.value]) : ended
}

type Suppressed = NonNullable<Of<'listBodies'>['suppressed']>[number]

/** The suppressions that come with a list, each judged on what the list and those before it have changed. */
function suppressAll(
  state: BodiesState,
  suppressed: readonly Suppressed[],
  listed: readonly (BodyDetails & { readonly id: Id })[],
): Decision {
  const born = new Map(listed.map(({ id, istatCode }) => [istatCode, id]))
  const known = new Set([...state.bodies.keys(), ...born.values()])
  const ends = new Map<Id, Suppression>()
  const events: BodyEvent[] = []
  for (const { bodyId, on, successorId, successorCode } of suppressed) {
    const heir =
      successorId ??
      (successorCode && (born.get(successorCode) ?? state.bodyByCode.get(`istat:${successorCode}`)))
    const suppression = { on, ...(heir === undefined ? {} : { successorId: heir }) }
    const endOf = (id: Id) => ends.get(id) ?? state.bodies.get(id)?.suppressed
    const fault = suppressionFault(state, bodyId, suppression, known, endOf)
    if (fault) return refused(fault)
    ends.set(bodyId, suppression)
    events.push({ type: 'bodySuppressed', v: 1, bodyId, ...suppression })
  }
  return ok(events)
}

function suppressionFault(
  state: BodiesState,
  bodyId: Id,
  { successorId }: Suppression,
  known: { has: (id: Id) => boolean },
  endOf: (id: Id) => Suppression | undefined,
): BodyRefusal | undefined {
  const body = state.bodies.get(bodyId)
  if (!body) return { code: 'bodyUnknown', bodyId }
  const former = endOf(bodyId)
  if (former) return { code: 'bodyAlreadySuppressed', name: body.name, on: former.on }
  if (successorId !== undefined && !known.has(successorId))
    return { code: 'bodyUnknown', bodyId: successorId }
  for (let next = successorId; next !== undefined; next = endOf(next)?.successorId)
    if (next === bodyId) return { code: 'ownSuccessor', name: body.name }
  return undefined
}

function suppress(state: BodiesState, command: Of<'suppressBody'>): Decision {
  const { bodyId, on, successorId } = command
  const suppression = { on, ...(successorId === undefined ? {} : { successorId }) }
  const endOf = (id: Id) => state.bodies.get(id)?.suppressed
  const fault = suppressionFault(state, bodyId, suppression, state.bodies, endOf)
  return fault ? refused(fault) : ok([{ type: 'bodySuppressed', v: 1, bodyId, ...suppression }])
}

function appoint(
  state: BodiesState,
  bodyId: Id,
  signatory: z.infer<typeof NewSignatory>,
  context: Context,
): Decision {
  return withBody(state, bodyId, () => {
    const fault = periodFault(signatory)
    return fault
      ? refused(fault)
      : ok([{ type: 'signatoryAppointed', v: 1, bodyId, signatory: { ...signatory, id: context.newId() } }])
  })
}

const periodFault = ({ from, to }: Pick<Signatory, 'from' | 'to'>): BodyRefusal | undefined =>
  to !== undefined && to < from ? { code: 'periodReversed', from, to } : undefined

const isContact = (body: Body, personId: Id): boolean =>
  body.contacts.some((contact) => contact.personId === personId)

function end(state: BodiesState, command: Of<'endSignatory'>): Decision {
  return withBody(state, command.bodyId, (body) => {
    const signatory = body.signatories.find(({ id }) => id === command.signatoryId)
    if (!signatory) return refused({ code: 'signatoryUnknown', signatoryId: command.signatoryId })
    if (command.on < signatory.from)
      return refused({ code: 'periodReversed', from: signatory.from, to: command.on })
    return ok([
      {
        type: 'signatoryEnded',
        v: 1,
        bodyId: body.id,
        signatoryId: signatory.id,
        on: command.on,
      },
    ])
  })
}

function withBody(state: BodiesState, bodyId: Id, decide: (body: Body) => Decision): Decision {
  const body = state.bodies.get(bodyId)
  return body ? decide(body) : refused({ code: 'bodyUnknown', bodyId })
}

function takenCode(state: BodiesState, key: Id | undefined, details: BodyDetails): BodyRefusal | undefined {
  for (const code of codeKeys(details)) {
    const holder = state.bodyByCode.get(code)
    if (holder !== undefined && holder !== key) return codeTaken(state, code, holder)
  }
  return undefined
}

const codeTaken = (state: BodiesState, key: string, holderId: Id): BodyRefusal => ({
  ...splitKey(key),
  code: 'bodyCodeTaken',
  holderId,
  holderName: state.bodies.get(holderId)?.name ?? '',
})

const Scheme = z.enum(['istat', 'cadastral', 'tax', 'ipa'])
function splitKey(key: string) {
  const colon = key.indexOf(':')
  return { scheme: Scheme.parse(key.slice(0, colon)), value: key.slice(colon + 1) }
}
