import { z } from 'zod'
import { CalendarDate } from '#src/shared/dates.ts'
import { Id, Note, OptionalLine } from '#src/shared/text.ts'
import { IssuedPaper } from './issued-paper.ts'
import { Places } from './place.ts'
import { PaperProtocol } from './protocol.ts'
import { SignedFile } from './signed-file.ts'

/** What an addendum changes of its agreement; what it leaves out stays as it was agreed. */
export const AddendumChanges = z.object({
  /** The new end of the loan, later than the former. */
  endsOn: CalendarDate.optional(),
  /** What is lent from then on, besides the rest. */
  added: z.object({
    assetIds: z.array(Id).max(5000),
    licences: z.array(z.object({ itemId: Id, seats: z.int().min(1) })).max(500),
    serviceIds: z.array(Id).max(5000),
  }),
  /** Things of the agreement whose place the added ones take. */
  replacedIds: z.array(Id).max(5000),
  /** Where the goods are used from then on. */
  places: Places.optional(),
  borrowerContactId: Id.optional(),
  lenderContactId: Id.optional(),
})
export type AddendumChanges = z.infer<typeof AddendumChanges>

/** What an addendum says, before it has its number and its paper. */
export const AddendumFacts = z.object({
  agreementId: Id,
  changes: AddendumChanges,
  /** The request it answers: «nota prot. n. 123 del 4 marzo 2026». */
  previous: OptionalLine,
  reason: Note,
  lenderSignatoryId: Id,
  borrowerSignatoryId: Id,
})
export type AddendumFacts = z.infer<typeof AddendumFacts>

/** The files that sign an addendum, and its protocol, are its own: they never speak of another paper. */
export const AddendumFile = SignedFile.omit({ handoverId: true })
export const AddendumProtocol = PaperProtocol.omit({ handoverId: true })

/** Binds once both parties have signed it (`signed`); until then the agreement is what it was. */
export const Addendum = AddendumFacts.omit({ agreementId: true }).extend({
  id: Id,
  /** Counted from 1 in each agreement. */
  count: z.int().min(1),
  issuedOn: CalendarDate,
  /** The end of the loan when it was issued: it must be signed by then. */
  formerEndsOn: CalendarDate,
  paper: IssuedPaper,
  signedFiles: z.array(AddendumFile).optional(),
  protocol: AddendumProtocol.optional(),
  signed: z.object({ lenderOn: CalendarDate, borrowerOn: CalendarDate }).optional(),
  /** It stays, with its number: it changes nothing. */
  annulled: z.object({ on: CalendarDate, reason: Note }).optional(),
})
export type Addendum = z.infer<typeof Addendum>

type Added = AddendumChanges['added']

export const addsSomething = ({ assetIds, licences, serviceIds }: Added): boolean =>
  assetIds.length + licences.length + serviceIds.length > 0

/** Whether it only moves the end of the loan: its paper is then the shorter one. */
export const onlyExtends = ({ changes }: Pick<Addendum, 'changes'>): boolean => {
  const { endsOn, added, places, borrowerContactId, lenderContactId } = changes
  const others = places ?? borrowerContactId ?? lenderContactId
  return endsOn !== undefined && others === undefined && !addsSomething(added)
}

/** What of an agreement its addenda depend on. */
type WithAddenda = {
  readonly addenda?: readonly Addendum[] | undefined
  readonly endedOn?: CalendarDate | undefined
}

/** Where an addendum stands, and since when. */
export type AddendumStanding =
  | { readonly is: 'waiting' }
  /** `lapsed`: the loan ended before both parties had signed it, so there is nothing left for it to change. */
  | { readonly is: 'signed' | 'annulled' | 'lapsed'; readonly on: CalendarDate }

/** Where an addendum of the agreement stands: whatever tells or counts those that wait asks here. */
export function addendumStanding(
  { endedOn }: Pick<WithAddenda, 'endedOn'>,
  addendum: Pick<Addendum, 'signed' | 'annulled'>,
): AddendumStanding {
  const binds = boundOn(addendum)
  if (binds) return { is: 'signed', on: binds }
  if (addendum.annulled) return { is: 'annulled', on: addendum.annulled.on }
  return endedOn === undefined ? { is: 'waiting' } : { is: 'lapsed', on: endedOn }
}

/** The one that waits to be signed: there is never more than one. */
export const outstandingAddendum = (agreement: WithAddenda): Addendum | undefined =>
  agreement.addenda?.find((addendum) => addendumStanding(agreement, addendum).is === 'waiting')

/** An addendum that changed its agreement, as the papers after it cite it. */
export type Amendment = { readonly count: number; readonly signedOn: CalendarDate }

/** Those that had changed the agreement by the end of that day. */
export const amendmentsBy = ({ addenda = [] }: WithAddenda, on: CalendarDate): readonly Amendment[] =>
  addenda.flatMap((one) => {
    const signedOn = boundOn(one)
    return signedOn !== undefined && signedOn <= on ? [{ count: one.count, signedOn }] : []
  })

/** The day of the last signature. */
export const boundOn = ({ signed }: Pick<Addendum, 'signed'>): CalendarDate | undefined =>
  signed && (signed.lenderOn > signed.borrowerOn ? signed.lenderOn : signed.borrowerOn)
