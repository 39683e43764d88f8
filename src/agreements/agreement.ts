import { z } from 'zod'
import { Condition } from '#src/items/item.ts'
import { type Changes, StateMap } from '#src/shared/changes.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { Id, Line, Note, OptionalLine } from '#src/shared/text.ts'
import { Addendum, addsSomething, outstandingAddendum } from './addendum.ts'
import { IssuedPaper } from './issued-paper.ts'
import { Places } from './place.ts'
import { PaperProtocol } from './protocol.ts'
import { SignedFile } from './signed-file.ts'

/** `n/yyyy`: counted from 1 each year, without gaps. */
export const PaperNumber = z.object({ count: z.int().min(1), year: z.int() })
export type PaperNumber = z.infer<typeof PaperNumber>
export const paperNumberText = (number: PaperNumber): string => `${number.count}/${number.year}`

/** An act that authorises: a resolution, a decree, a determination. */
export const Act = z.object({ kind: Line, number: Line, date: CalendarDate })
export type Act = z.infer<typeof Act>

const Days = z.int().min(0).max(3650)

/** What the parties agree, besides the list of items. Nothing here can hold a fee. */
export const Terms = z.object({
  /** The loan of a public body always has a certain end: there is no renewal by silence. */
  endsOn: CalendarDate,
  purpose: Note.min(1),
  places: Places,
  deliverBy: CalendarDate.optional(),
  installation: z.enum(['lender', 'borrower', 'supplier']),
  /** Whether the value stated in the contract is an estimate that moves the risk of loss (art. 1806 c.c.). */
  valuationEffect: z.enum(['inventoryOnly', 'estimate1806']),
  lenderSignatoryId: Id,
  borrowerSignatoryId: Id,
  lenderAct: Act.optional(),
  borrowerAct: Act.optional(),
  /** The comune's own request, as it was registered. */
  request: z.object({ protocol: Line, date: CalendarDate }).optional(),
  smartWorking: z.boolean(),
  insurance: z.enum(['none', 'lender', 'borrower']),
  routineMaintenance: z.enum(['lender', 'borrower']),
  extensionNoticeDays: Days,
  withdrawalNoticeDays: Days,
  inspectionNoticeDays: Days,
  returnDays: Days,
  theftNoticeHours: z.int().min(1).max(720),
  court: Line,
  /** The annexes are also attached to the paper as files that programs read. Absent where they are not. */
  machineReadableAnnexes: z.literal(true).optional(),
  /** Who answers for the goods at the borrower's: personal data, by key. */
  borrowerContactId: Id.optional(),
  lenderContactId: Id.optional(),
})
export type Terms = z.infer<typeof Terms>

/** Terms while they are being written: what is there is valid, not all of it is there. */
export const DraftTerms = Terms.partial()
export type DraftTerms = z.infer<typeof DraftTerms>

export const AgreementStatus = z.enum([
  'draft',
  'issued',
  'signed',
  'inForce',
  'closed',
  'annulled',
  'discarded',
])
export type AgreementStatus = z.infer<typeof AgreementStatus>

/** Both parties have signed it, and what they signed still stands or has run its course. */
export const signedOnce: AgreementStatus[] = ['signed', 'inForce', 'closed']

/** Where a line of an agreement stands, whatever the item did before or after. */
export const LineState = z.enum(['pending', 'handedOver', 'ended'])
export type LineState = z.infer<typeof LineState>

/**
 * The same, as it is told: a line is `released` when the agreement was annulled before it was handed over, and nobody
 * waits for it any more.
 */
export const LineStanding = z.enum([...LineState.options, 'released'])
export type LineStanding = z.infer<typeof LineStanding>

export const AssetLine = z.object({
  itemId: Id,
  state: LineState,
  /** When it came back. */
  endedOn: CalendarDate.optional(),
})
const ServiceLine = AssetLine
export const LicenceLine = z.object({
  itemId: Id,
  seats: z.int().min(1),
  assigned: z.int().min(0),
  released: z.int().min(0),
})
export type AssetLine = z.infer<typeof AssetLine>
export type LicenceLine = z.infer<typeof LicenceLine>

export const HandoverAsset = z.object({
  itemId: Id,
  place: OptionalLine,
  personId: Id.optional(),
  condition: Condition,
  knownDefects: Note,
  /** The accessories handed over with it, as its record lists them. */
  accessories: z.array(z.object({ description: Line, serialNumber: OptionalLine })),
})

/** The verbale di consegna: comodato is perfected by it (art. 1803 c.c.). */
export const Handover = z.object({
  id: Id,
  agreementId: Id,
  number: PaperNumber,
  on: CalendarDate,
  place: Line,
  deliveredBy: z.object({ name: Line, role: OptionalLine }),
  receivedBy: z.object({ name: Line, role: OptionalLine }),
  assets: z.array(HandoverAsset),
  licences: z.array(z.object({ itemId: Id, seats: z.int().min(1) })),
  services: z.array(z.object({ itemId: Id, personId: Id.optional() })),
  reservations: Note,
  paper: IssuedPaper,
  /** It stays, with its number: what it says is not so. */
  annulled: z.object({ on: CalendarDate, reason: Note }).optional(),
})
export type Handover = z.infer<typeof Handover>

export const Agreement = z.object({
  id: Id,
  status: AgreementStatus,
  borrowerId: Id,
  number: PaperNumber.optional(),
  startedOn: CalendarDate,
  issuedOn: CalendarDate.optional(),
  lenderSignedOn: CalendarDate.optional(),
  borrowerSignedOn: CalendarDate.optional(),
  /** The signed files that came back, of the agreement and of its handover reports, in the order they were kept. */
  signedFiles: z.array(SignedFile).optional(),
  /** Under which numbers the office's protocol has registered its papers. */
  protocols: z.array(PaperProtocol).optional(),
  /** When and why the days of the signatures were put right, the first time first. */
  rectifications: z.array(z.object({ on: CalendarDate, reason: z.string() })).optional(),
  inForceSince: CalendarDate.optional(),
  endedOn: CalendarDate.optional(),
  endReason: z.string().optional(),
  terms: DraftTerms,
  assets: z.array(AssetLine),
  licences: z.array(LicenceLine),
  services: z.array(ServiceLine),
  paper: IssuedPaper.optional(),
  handovers: z.array(Id),
  /** In the order they were issued. */
  addenda: z.array(Addendum).optional(),
})
export type Agreement = z.infer<typeof Agreement>

export type AgreementsState = {
  readonly agreements: Map<Id, Agreement>
  readonly handovers: Map<Id, Handover>
  /** From `n/yyyy` to the agreement. */
  readonly byNumber: Map<string, Id>
  /** The last number issued in each year, of agreements and of handover reports. */
  readonly lastNumber: Map<number, number>
  readonly lastHandoverNumber: Map<number, number>
  readonly byBorrower: Map<Id, readonly Id[]>
}

export const emptyAgreements = (changes: Changes): AgreementsState => ({
  agreements: new StateMap(changes),
  handovers: new StateMap(changes),
  byNumber: new StateMap(changes),
  lastNumber: new StateMap(changes),
  lastHandoverNumber: new StateMap(changes),
  byBorrower: new StateMap(changes),
})

/** The number the next paper of that year will bear. */
export const nextNumber = (last: ReadonlyMap<number, number>, year: number): PaperNumber => ({
  count: (last.get(year) ?? 0) + 1,
  year,
})

/** Where a line of an asset or a service stands. */
export const lineStanding = (
  { status }: Pick<Agreement, 'status'>,
  { state }: { readonly state: LineState },
): LineStanding => (status === 'annulled' && state === 'pending' ? 'released' : state)

/** Whether something of the agreement still waits to be handed over. */
export const awaitsHandover = (agreement: Agreement): boolean =>
  agreement.status !== 'annulled' &&
  (agreement.assets.some(({ state }) => state === 'pending') ||
    agreement.services.some(({ state }) => state === 'pending') ||
    agreement.licences.some(({ seats, assigned, released }) => assigned + released < seats))

/** Whether an addendum of the agreement still waits for signatures that would change it. */
export const awaitsAddendum = (agreement: Agreement): boolean => outstandingAddendum(agreement) !== undefined

/** Whether the borrower has something of the agreement in hand. */
export const holdsSomething = (agreement: Agreement): boolean =>
  [...agreement.assets, ...agreement.services].some(({ state }) => state === 'handedOver') ||
  agreement.licences.some(({ assigned }) => assigned > 0)

/** Whether everything that was handed over has come to its end, and nothing waits: not even to be signed for. */
export const isSpent = (agreement: Agreement): boolean =>
  !waitsToAdd(agreement) &&
  agreement.assets.every(({ state }) => state === 'ended') &&
  agreement.services.every(({ state }) => state === 'ended') &&
  agreement.licences.every(({ seats, released }) => released === seats)

function waitsToAdd(agreement: Agreement): boolean {
  const waiting = outstandingAddendum(agreement)
  return waiting !== undefined && addsSomething(waiting.changes.added)
}
