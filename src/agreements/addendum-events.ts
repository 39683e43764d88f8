import { z } from 'zod'
import { CalendarDate } from '#src/shared/dates.ts'
import { defined } from '#src/shared/defined.ts'
import { assertNever } from '#src/shared/result.ts'
import { Id, Note } from '#src/shared/text.ts'
import { Addendum, AddendumFile, AddendumProtocol } from './addendum.ts'
import { type Agreement, isSpent } from './agreement.ts'
import { withLines, withoutLines } from './agreement-lines.ts'

const head = { v: z.literal(1), agreementId: Id, on: CalendarDate }
const ofOne = { ...head, addendumId: Id }

/** What happens to the addenda of an agreement. */
export const addendumEvents = [
  z.object({ type: z.literal('addendumIssued'), ...head, addendum: Addendum }),
  z.object({ type: z.literal('addendumFileKept'), ...ofOne, file: AddendumFile }),
  /** Both parties have signed it: what it changes is changed. */
  z.object({
    type: z.literal('addendumSigned'),
    ...ofOne,
    lenderSignedOn: CalendarDate,
    borrowerSignedOn: CalendarDate,
    /** The replaced things that had not been handed over: they leave the agreement. */
    neverHandedOver: z.array(Id),
  }),
  z.object({ type: z.literal('addendumProtocolled'), ...ofOne, protocol: AddendumProtocol }),
  z.object({ type: z.literal('addendumAnnulled'), ...ofOne, reason: Note }),
] as const

export type AddendumEvent = z.infer<(typeof addendumEvents)[number]>
type Of<T extends AddendumEvent['type']> = Extract<AddendumEvent, { type: T }>

/** What the fact makes of its agreement. */
export function evolveAddenda(agreement: Agreement, event: AddendumEvent): Partial<Agreement> {
  const { addenda = [] } = agreement
  switch (event.type) {
    case 'addendumIssued':
      return { addenda: [...addenda, event.addendum] }
    case 'addendumFileKept':
      return one(agreement, event, ({ signedFiles = [] }) => ({ signedFiles: [...signedFiles, event.file] }))
    case 'addendumProtocolled':
      return one(agreement, event, () => ({ protocol: event.protocol }))
    case 'addendumSigned':
      return bind(agreement, event)
    case 'addendumAnnulled':
      return annul(agreement, event)
    default:
      return assertNever(event, 'addendum event')
  }
}

function one(
  { addenda = [] }: Agreement,
  { addendumId }: { readonly addendumId: Id },
  changes: (addendum: Addendum) => Partial<Addendum>,
): Pick<Agreement, 'addenda'> {
  return {
    addenda: addenda.map((each) => (each.id === addendumId ? { ...each, ...changes(each) } : each)),
  }
}

function bind(agreement: Agreement, event: Of<'addendumSigned'>): Partial<Agreement> {
  const { lenderSignedOn: lenderOn, borrowerSignedOn: borrowerOn, neverHandedOver } = event
  const signed = one(agreement, event, () => ({ signed: { lenderOn, borrowerOn } }))
  const changes = agreement.addenda?.find(({ id }) => id === event.addendumId)?.changes
  if (!changes) return signed
  const { endsOn, places, borrowerContactId, lenderContactId, added } = changes
  const left = withoutLines(agreement, { assetIds: neverHandedOver, licences: [], serviceIds: [] })
  return {
    ...signed,
    terms: { ...agreement.terms, ...defined({ endsOn, places, borrowerContactId, lenderContactId }) },
    ...withLines({ ...agreement, ...left }, added),
  }
}

function annul(agreement: Agreement, event: Of<'addendumAnnulled'>): Partial<Agreement> {
  const { on, reason } = event
  const after = { ...agreement, ...one(agreement, event, () => ({ annulled: { on, reason } })) }
  // It may have been the last thing that an agreement whose things are all back was waiting for.
  return agreement.status === 'inForce' && isSpent(after)
    ? { ...after, status: 'closed', endedOn: on, endReason: reason }
    : after
}
