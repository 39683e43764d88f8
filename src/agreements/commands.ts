import { z } from 'zod'
import { Unavailable } from '#src/items/commands.ts'
import { Condition, ServiceKind } from '#src/items/item.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { Id, Line, Note, OptionalLine } from '#src/shared/text.ts'
import { AgreementStatus, DraftTerms, Handover, HandoverAsset, PaperNumber } from './agreement.ts'
import { AddendumFacts, AddendumFile, AddendumProtocol } from './addendum.ts'
import { IssuedPaper } from './issued-paper.ts'
import { PaperProtocol } from './protocol.ts'
import { Party, SignedFile } from './signed-file.ts'

const ids = z.array(Id).max(5000)
const seats = z.array(z.object({ itemId: Id, seats: z.int().min(1) })).max(500)
const lines = { agreementId: Id, assetIds: ids, licences: seats, serviceIds: ids }

/** What a handover report says, before it has its number and its paper. */
export const HandoverFacts = Handover.omit({ id: true, number: true, paper: true, annulled: true }).extend({
  assets: z.array(HandoverAsset).max(5000),
})
export type HandoverFacts = z.infer<typeof HandoverFacts>

/** Why things come back (artt. 1804 and 1809-1810 c.c., and the practice of public bodies). */
export const ReturnGround = z.enum([
  'termExpired',
  'useCompleted',
  'earlyReturnByBorrower',
  'urgentUnforeseenNeed',
  'breach',
  'replacement',
  'contractWithdrawal',
  'entityMergedOrSuppressed',
  'auditFinding',
  'disposal',
])
export type ReturnGround = z.infer<typeof ReturnGround>

export const AgreementCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('startDraft'), borrowerId: Id }),
  z.object({ type: z.literal('chooseDraftBorrower'), agreementId: Id, borrowerId: Id }),
  z.object({ type: z.literal('addToDraft'), ...lines }),
  /** «Take 12 free of this model»: the register picks them, so two operators never pick the same. */
  z.object({
    type: z.literal('takeFreeAssets'),
    agreementId: Id,
    manufacturer: Line,
    model: Line,
    count: z.int().min(1).max(5000),
  }),
  z.object({
    type: z.literal('takeFreeServices'),
    agreementId: Id,
    serviceKind: ServiceKind,
    name: Line,
    count: z.int().min(1).max(5000),
  }),
  z.object({ type: z.literal('removeFromDraft'), ...lines }),
  /** For whom, or where, one line of the list is meant. */
  z.object({
    type: z.literal('nameLineUse'),
    agreementId: Id,
    itemId: Id,
    personId: Id.optional(),
    place: OptionalLine,
  }),
  z.object({ type: z.literal('writeTerms'), agreementId: Id, terms: DraftTerms }),
  z.object({ type: z.literal('discardDraft'), agreementId: Id }),
  /** With the number that was printed and the hash of the bytes: refused when the number is taken meanwhile. */
  z.object({ type: z.literal('issueAgreement'), agreementId: Id, number: PaperNumber, paper: IssuedPaper }),
  /** A signed file whose content and signatures were checked: with those of both parties the agreement is signed. */
  z.object({ type: z.literal('keepSignedFile'), agreementId: Id, file: SignedFile }),
  /** For days that were recorded wrong: the reason stays, and later papers tell it. */
  z.object({
    type: z.literal('correctSignatures'),
    agreementId: Id,
    lenderSignedOn: CalendarDate,
    borrowerSignedOn: CalendarDate,
    reason: Note.min(1),
  }),
  /** The number and the day under which the office's protocol has registered a paper. */
  z.object({ type: z.literal('recordProtocol'), agreementId: Id, protocol: PaperProtocol }),
  z.object({ type: z.literal('annulAgreement'), agreementId: Id, reason: Note.min(1) }),
  z.object({
    type: z.literal('recordHandover'),
    facts: HandoverFacts,
    number: PaperNumber,
    paper: IssuedPaper,
  }),
  /** For a report that says what was not so, while all it handed over is still where it put it. */
  z.object({ type: z.literal('annulHandover'), handoverId: Id, reason: Note.min(1) }),
  /** With the number that was printed, as for an agreement: what it adds is kept for it until it is signed. */
  z.object({
    type: z.literal('issueAddendum'),
    facts: AddendumFacts,
    count: z.int().min(1),
    paper: IssuedPaper,
  }),
  z.object({
    type: z.literal('keepSignedAddendum'),
    agreementId: Id,
    addendumId: Id,
    file: AddendumFile,
  }),
  z.object({
    type: z.literal('recordAddendumProtocol'),
    agreementId: Id,
    addendumId: Id,
    protocol: AddendumProtocol,
  }),
  /** Before both have signed it; afterwards only another addendum changes what it says. */
  z.object({ type: z.literal('annulAddendum'), agreementId: Id, addendumId: Id, reason: Note.min(1) }),
  z.object({
    type: z.literal('recordReturn'),
    ...lines,
    on: CalendarDate,
    ground: ReturnGround,
    conditions: z.array(z.object({ itemId: Id, condition: Condition })),
  }),
])
export type AgreementCommand = z.infer<typeof AgreementCommand>

export const AgreementRefusal = z.discriminatedUnion('code', [
  z.object({ code: z.literal('agreementUnknown'), agreementId: Id }),
  /** The act does not fit the state the agreement is in. */
  z.object({
    code: z.literal('wrongStatus'),
    status: AgreementStatus,
    /** Of the act, once it has one; and whether it is a loan of things. */
    act: z.object({ number: z.string(), ofThings: z.boolean() }).optional(),
    needs: z.array(AgreementStatus),
  }),
  z.object({ code: z.literal('borrowerUnknown'), bodyId: Id }),
  z.object({ code: z.literal('borrowerIsLender'), name: z.string() }),
  z.object({
    code: z.literal('borrowerSuppressed'),
    name: z.string(),
    on: CalendarDate,
    successorId: Id.optional(),
    successorName: z.string().optional(),
  }),
  /** The body that signed is no more, and none has taken its place. */
  z.object({ code: z.literal('receiverSuppressed'), name: z.string(), on: CalendarDate }),
  /** One or more items cannot be lent; each with its reason. */
  z.object({
    code: z.literal('itemsUnavailable'),
    items: z.array(
      z.object({
        itemId: Id,
        inventoryNumber: z.string(),
        reason: Unavailable,
        /** Number of the agreement that holds it, or the borrower of the draft. */
        holder: z.string().optional(),
      }),
    ),
  }),
  z.object({ code: z.literal('itemUnknown'), itemId: Id }),
  z.object({ code: z.literal('itemTwice'), itemId: Id }),
  z.object({ code: z.literal('tooFewFree'), title: z.string(), wanted: z.int(), free: z.int() }),
  z.object({ code: z.literal('lineUnknown'), itemId: Id }),
  z.object({ code: z.literal('agreementEmpty') }),
  z.object({ code: z.literal('termsMissing'), fields: z.array(z.string()) }),
  z.object({ code: z.literal('endBeforeStart'), endsOn: CalendarDate, startsOn: CalendarDate }),
  z.object({ code: z.literal('deliveryAfterEnd'), deliverBy: CalendarDate, endsOn: CalendarDate }),
  z.object({ code: z.literal('signatoryUnknown'), signatoryId: Id }),
  z.object({
    code: z.literal('signatoryNotInOffice'),
    name: z.string(),
    from: CalendarDate,
    to: CalendarDate.optional(),
    on: CalendarDate,
  }),
  z.object({ code: z.literal('stampDutyUndecided'), bodyId: Id, name: z.string() }),
  /** An estimate under art. 1806 was chosen, and these items have no value to estimate. */
  z.object({ code: z.literal('estimateWithoutValue'), itemIds: z.array(Id) }),
  z.object({ code: z.literal('numberTaken'), number: z.string(), next: z.string() }),
  z.object({ code: z.literal('dateInFuture'), on: CalendarDate, today: CalendarDate }),
  z.object({ code: z.literal('dateBefore'), on: CalendarDate, notBefore: CalendarDate }),
  /** What was handed over was handed over under an agreement that both had signed. */
  z.object({
    code: z.literal('signedAfterHandover'),
    on: CalendarDate,
    handedOverOn: CalendarDate,
    number: z.string(),
    ofThings: z.boolean(),
  }),
  z.object({ code: z.literal('signaturesUnchanged') }),
  z.object({ code: z.literal('protocolUnchanged') }),
  /** The very same file is in the register already. */
  z.object({ code: z.literal('signedFileTwice') }),
  /** Who signed the file has signed one that is in the register already. */
  z.object({ code: z.literal('signedFileAddsNothing'), parties: z.array(Party) }),
  z.object({ code: z.literal('partySignsTwice'), party: Party }),
  z.object({ code: z.literal('nothingHandedOver') }),
  z.object({ code: z.literal('handoverUnknown'), handoverId: Id }),
  z.object({ code: z.literal('handoverAlreadyAnnulled'), number: z.string(), on: CalendarDate }),
  /** Everything that was agreed has been handed over already. */
  z.object({ code: z.literal('nothingLeftToHandOver') }),
  z.object({ code: z.literal('nothingToGiveBack') }),
  z.object({ code: z.literal('lineNotPending'), itemId: Id, inventoryNumber: z.string() }),
  z.object({ code: z.literal('lineNotHandedOver'), itemId: Id, inventoryNumber: z.string() }),
  z.object({ code: z.literal('addendumUnknown'), addendumId: Id }),
  /** Another one waits to be signed: two at once could contradict each other. */
  z.object({ code: z.literal('addendumOutstanding'), count: z.int() }),
  z.object({ code: z.literal('addendumSettled'), count: z.int(), state: z.enum(['signed', 'annulled']) }),
  /** The loan ended before both had signed it. */
  z.object({ code: z.literal('addendumLapsed'), count: z.int(), endedOn: CalendarDate }),
  /** After its end a loan is neither extended nor changed: a new agreement is made. */
  z.object({ code: z.literal('addendumAfterEnd'), endsOn: CalendarDate }),
  /** It has effect only if both have signed it before the end that was agreed. */
  z.object({ code: z.literal('addendumSignedLate'), on: CalendarDate, endsOn: CalendarDate }),
  z.object({ code: z.literal('extensionNotLater'), newEndsOn: CalendarDate, endsOn: CalendarDate }),
  z.object({ code: z.literal('addendumChangesNothing') }),
  z.object({ code: z.literal('itemAlreadyListed'), itemId: Id, inventoryNumber: z.string() }),
  z.object({ code: z.literal('placesUnchanged') }),
  z.object({ code: z.literal('contactUnchanged'), party: Party }),
  /** Things that nothing takes the place of are given back, which needs no addendum. */
  z.object({ code: z.literal('replacedByNothing') }),
  z.object({ code: z.literal('replacedEnded'), itemId: Id, inventoryNumber: z.string() }),
  z.object({ code: z.literal('seatsBeyondAgreed'), itemId: Id, wanted: z.int(), left: z.int() }),
])
export type AgreementRefusal = z.infer<typeof AgreementRefusal>
