import { z } from 'zod'
import { CalendarDate } from '#src/shared/dates.ts'
import { assertNever } from '#src/shared/result.ts'
import { Id, Line, Note } from '#src/shared/text.ts'
import {
  type Agreement,
  type AgreementsState,
  DraftTerms,
  Handover,
  isSpent,
  type LicenceLine,
  PaperNumber,
  paperNumberText,
} from './agreement.ts'
import { addendumEvents, evolveAddenda } from './addendum-events.ts'
import { withLines, withoutLines } from './agreement-lines.ts'
import { IssuedPaper } from './issued-paper.ts'
import { PaperProtocol, withProtocol } from './protocol.ts'
import { SignedFile } from './signed-file.ts'

const seats = z.array(z.object({ itemId: Id, seats: z.int().min(1) }))
const lines = { assetIds: z.array(Id), licences: seats, serviceIds: z.array(Id) }
const head = { v: z.literal(1), agreementId: Id, on: CalendarDate }

export const AgreementEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('draftStarted'), ...head, borrowerId: Id }),
  z.object({ type: z.literal('draftBorrowerChosen'), ...head, borrowerId: Id }),
  z.object({ type: z.literal('draftLinesAdded'), ...head, ...lines }),
  z.object({ type: z.literal('draftLinesRemoved'), ...head, ...lines }),
  z.object({ type: z.literal('draftTermsWritten'), ...head, terms: DraftTerms }),
  z.object({ type: z.literal('draftDiscarded'), ...head }),
  z.object({
    type: z.literal('agreementIssued'),
    ...head,
    number: PaperNumber,
    paper: IssuedPaper,
  }),
  z.object({
    type: z.literal('agreementSigned'),
    ...head,
    lenderSignedOn: CalendarDate,
    borrowerSignedOn: CalendarDate,
  }),
  z.object({ type: z.literal('paperProtocolled'), ...head, protocol: PaperProtocol }),
  z.object({ type: z.literal('signedFileKept'), ...head, file: SignedFile }),
  z.object({
    type: z.literal('signaturesCorrected'),
    ...head,
    lenderSignedOn: CalendarDate,
    borrowerSignedOn: CalendarDate,
    reason: Note,
  }),
  z.object({ type: z.literal('agreementAnnulled'), ...head, reason: Note }),
  z.object({ type: z.literal('handoverRecorded'), ...head, handover: Handover }),
  /** The report stays, annulled; the lines that it had handed over wait again. */
  z.object({ type: z.literal('handoverAnnulled'), ...head, handoverId: Id, reason: Note }),
  z.object({ type: z.literal('linesEnded'), ...head, ...lines, ground: Line }),
  ...addendumEvents,
])
export type AgreementEvent = z.infer<typeof AgreementEvent>
type Of<T extends AgreementEvent['type']> = Extract<AgreementEvent, { type: T }>

export function evolveAgreements(state: AgreementsState, event: AgreementEvent): void {
  switch (event.type) {
    case 'draftStarted':
      return start(state, event)
    case 'draftBorrowerChosen':
      return chooseBorrower(state, event)
    case 'draftLinesAdded':
      return change(state, event.agreementId, (agreement) => withLines(agreement, event))
    case 'draftLinesRemoved':
      return change(state, event.agreementId, (agreement) => withoutLines(agreement, event))
    case 'draftTermsWritten':
      return change(state, event.agreementId, () => ({ terms: event.terms }))
    case 'draftDiscarded':
      return change(state, event.agreementId, () => ({ status: 'discarded', endedOn: event.on }))
    case 'agreementIssued':
      return issue(state, event)
    case 'agreementSigned':
      return change(state, event.agreementId, () => ({
        status: 'signed',
        lenderSignedOn: event.lenderSignedOn,
        borrowerSignedOn: event.borrowerSignedOn,
      }))
    case 'paperProtocolled':
      return change(state, event.agreementId, ({ protocols }) => ({
        protocols: withProtocol(protocols, event.protocol),
      }))
    case 'signedFileKept':
      return change(state, event.agreementId, ({ signedFiles = [] }) => ({
        signedFiles: [...signedFiles, event.file],
      }))
    case 'signaturesCorrected': {
      const { lenderSignedOn, borrowerSignedOn, on, reason } = event
      return change(state, event.agreementId, ({ rectifications = [] }) => ({
        lenderSignedOn,
        borrowerSignedOn,
        rectifications: [...rectifications, { on, reason }],
      }))
    }
    case 'agreementAnnulled':
      return change(state, event.agreementId, () => ({
        status: 'annulled',
        endedOn: event.on,
        endReason: event.reason,
      }))
    case 'handoverRecorded':
      return recordHandover(state, event)
    case 'handoverAnnulled':
      return annulHandover(state, event)
    case 'linesEnded':
      return endLines(state, event)
    case 'addendumIssued':
    case 'addendumFileKept':
    case 'addendumSigned':
    case 'addendumProtocolled':
    case 'addendumAnnulled':
      return change(state, event.agreementId, (agreement) => evolveAddenda(agreement, event))
    default:
      return assertNever(event, 'agreement event')
  }
}

function change(state: AgreementsState, id: Id, changes: (agreement: Agreement) => Partial<Agreement>): void {
  const agreement = state.agreements.get(id)
  if (agreement) state.agreements.set(id, { ...agreement, ...changes(agreement) })
}

function start(state: AgreementsState, event: Of<'draftStarted'>): void {
  const { agreementId: id, borrowerId, on: startedOn } = event
  state.agreements.set(id, {
    id,
    status: 'draft',
    borrowerId,
    startedOn,
    terms: {},
    assets: [],
    licences: [],
    services: [],
    handovers: [],
  })
  state.byBorrower.set(borrowerId, [...(state.byBorrower.get(borrowerId) ?? []), id])
}

function issue(state: AgreementsState, { agreementId, number, on, paper }: Of<'agreementIssued'>): void {
  state.lastNumber.set(number.year, number.count)
  state.byNumber.set(paperNumberText(number), agreementId)
  change(state, agreementId, () => ({ status: 'issued', number, issuedOn: on, paper }))
}

function chooseBorrower(state: AgreementsState, event: Of<'draftBorrowerChosen'>): void {
  const agreement = state.agreements.get(event.agreementId)
  if (!agreement) return
  const others = (state.byBorrower.get(agreement.borrowerId) ?? []).filter((id) => id !== agreement.id)
  if (others.length > 0) state.byBorrower.set(agreement.borrowerId, others)
  else state.byBorrower.delete(agreement.borrowerId)
  state.byBorrower.set(event.borrowerId, [...(state.byBorrower.get(event.borrowerId) ?? []), agreement.id])
  state.agreements.set(agreement.id, { ...agreement, borrowerId: event.borrowerId })
}

function recordHandover(state: AgreementsState, event: Of<'handoverRecorded'>): void {
  const { handover } = event
  state.handovers.set(handover.id, handover)
  state.lastHandoverNumber.set(handover.number.year, handover.number.count)
  const handed = new Set([...handover.assets, ...handover.services].map(({ itemId }) => itemId))
  const mark = <T extends { itemId: Id }>(line: T) =>
    handed.has(line.itemId) ? { ...line, state: 'handedOver' as const } : line
  change(state, event.agreementId, (agreement) => ({
    status: 'inForce',
    inForceSince: agreement.inForceSince ?? event.on,
    handovers: [...agreement.handovers, handover.id],
    assets: agreement.assets.map(mark),
    services: agreement.services.map(mark),
    licences: agreement.licences.map((line) => ({
      ...line,
      assigned: line.assigned + seatsFor(handover.licences, line),
    })),
  }))
}

function annulHandover(state: AgreementsState, event: Of<'handoverAnnulled'>): void {
  const handover = state.handovers.get(event.handoverId)
  const agreement = state.agreements.get(event.agreementId)
  if (!handover || !agreement) return
  state.handovers.set(handover.id, { ...handover, annulled: { on: event.on, reason: event.reason } })
  const listed = new Set([...handover.assets, ...handover.services].map(({ itemId }) => itemId))
  const mark = <T extends { itemId: Id }>(line: T) =>
    listed.has(line.itemId) ? { ...line, state: 'pending' as const } : line
  const left = agreement.handovers.flatMap((id) => state.handovers.get(id) ?? [])
  const [first] = left
    .filter(({ annulled }) => !annulled)
    .map(({ on }) => on)
    .sort()
  const { inForceSince: _former, ...rest } = agreement
  state.agreements.set(agreement.id, {
    ...rest,
    // Until something is handed over there is no comodato (art. 1803 c.c.), only the signed agreement.
    status: first === undefined ? 'signed' : 'inForce',
    ...(first === undefined ? {} : { inForceSince: first }),
    assets: agreement.assets.map(mark),
    services: agreement.services.map(mark),
    licences: agreement.licences.map((line) => ({
      ...line,
      assigned: line.assigned - seatsFor(handover.licences, line),
    })),
  })
}

function endLines(state: AgreementsState, event: Of<'linesEnded'>): void {
  const ended = new Set([...event.assetIds, ...event.serviceIds])
  const mark = <T extends { itemId: Id }>(line: T) =>
    ended.has(line.itemId) ? { ...line, state: 'ended' as const, endedOn: event.on } : line
  change(state, event.agreementId, (agreement) => {
    const licences = agreement.licences.map((line) => {
      const count = seatsFor(event.licences, line)
      return { ...line, assigned: Math.max(0, line.assigned - count), released: line.released + count }
    })
    const after = {
      ...agreement,
      assets: agreement.assets.map(mark),
      services: agreement.services.map(mark),
      licences,
    }
    // An agreement closes by itself when the last of its items is back.
    return isSpent(after) ? { ...after, status: 'closed', endedOn: event.on, endReason: event.ground } : after
  })
}

const seatsFor = (list: readonly { itemId: Id; seats: number }[], line: LicenceLine): number =>
  list.reduce((sum, one) => (one.itemId === line.itemId ? sum + one.seats : sum), 0)
