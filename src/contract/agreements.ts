import { z } from 'zod'
import { Bytes } from './bytes.ts'
import { extensionManyRequests } from './extension-many.ts'
import { handoverManyRequests } from './handover-many.ts'
import { IssuedMany, IssuePlan } from './issue-many.ts'
import { ManyIds } from './many-loans.ts'
import { AddendumFacts } from '#src/agreements/addendum.ts'
import { AgreementAction } from '#src/agreements/actions.ts'
import { Agreement, Handover } from '#src/agreements/agreement.ts'
import { AgreementRefusal, HandoverFacts } from '#src/agreements/commands.ts'
import { PaperProtocol } from '#src/agreements/protocol.ts'
import { PaperExtension, Party, SignedFile } from '#src/agreements/signed-file.ts'
import { Body } from '#src/bodies/body.ts'
import { SecondLanguage } from '#src/shared/languages.ts'
import { Item } from '#src/items/item.ts'
import { Person } from '#src/people/person.ts'
import { Sha256 } from '#src/shared/codes.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { Cents } from '#src/shared/money.ts'
import { Id } from '#src/shared/text.ts'
import { PaperKind } from '#src/templates/template.ts'

/** A paper that was issued, as people know it. */
export const PaperRow = z.object({
  kind: z.enum(['agreement', 'handover', 'addendum']),
  /** A contract of loan or an addendum to one, a report of a delivery; else it is of licences and services alone. */
  ofThings: z.boolean(),
  number: z.string(),
  on: CalendarDate,
  sha256: Sha256,
  bytes: z.int(),
  /** The name proposed for its file, without the extension. */
  fileName: z.string(),
  /** Of a handover report. */
  handoverId: Id.optional(),
  /** Of an addendum. */
  addendumId: Id.optional(),
  /** Its registration in the office's protocol. */
  protocol: PaperProtocol.optional(),
  /** The signed files of it that came back, each with the name proposed for it. */
  signedFiles: z.array(SignedFile.extend({ fileName: z.string() })),
  /** Who has not signed it yet, as far as the register knows. */
  unsigned: z.array(Party),
  /** It stays as it was issued, and no longer stands. */
  annulled: z.object({ on: CalendarDate, reason: z.string() }).optional(),
  /** Of an addendum that can no longer be signed: the loan ended that day. */
  lapsedOn: CalendarDate.optional(),
})
export type PaperRow = z.infer<typeof PaperRow>

export const AgreementPage = z.object({
  agreement: Agreement,
  number: z.string().optional(),
  borrower: Body,
  /** Who receives and answers in the place of a borrower that is no more. */
  successor: Body.optional(),
  lender: Body,
  /** The items of its lines, in the order of the lines: assets, licences, services. */
  items: z.array(Item),
  people: z.array(Person),
  handovers: z.array(Handover),
  papers: z.array(PaperRow),
  /** The second language of its papers, and those that the office has a text of in it. */
  secondLanguage: z.object({ language: SecondLanguage, papers: z.array(PaperKind) }).optional(),
  totals: z.object({
    assets: z.int(),
    pending: z.int(),
    handedOver: z.int(),
    ended: z.int(),
    /** Those that an annulled agreement will not hand over any more. */
    released: z.int(),
    seats: z.int(),
    services: z.int(),
    value: Cents,
  }),
  actions: z.array(
    z.object({ action: AgreementAction, possible: z.boolean(), reason: AgreementRefusal.optional() }),
  ),
  /** Of a draft: all that stands between it and its issue. */
  issueFaults: z.array(AgreementRefusal),
  /** The number of the next agreement to be issued, if nobody issues another meanwhile. */
  nextNumber: z.string(),
  expired: z.boolean(),
})
export type AgreementPage = z.infer<typeof AgreementPage>

const PaperBytes = z.object({ bytes: Bytes, fileName: z.string() })
const Issued = z.object({ sequence: z.int(), id: Id, paper: PaperRow })

export const agreementRequests = {
  'agreements.page': { request: z.object({ id: Id }), answer: AgreementPage },
  /** The real paper as it would be issued now, marked as a draft. */
  'agreements.preview': { request: z.object({ id: Id }), answer: PaperBytes },
  'agreements.issue': { kind: 'command', request: z.object({ id: Id }), answer: Issued },
  /** What issuing these agreements would do; nothing is done. */
  'agreements.issuePlan': { request: z.object({ ids: ManyIds }), answer: IssuePlan },
  /**
   * Issues drafts one after the other; reports progress. When it is cancelled it answers with what it did: asked again
   * for the same drafts it goes on with those that are left.
   */
  'agreements.issueMany': { kind: 'command', request: z.object({ ids: ManyIds }), answer: IssuedMany },
  ...handoverManyRequests,
  'handovers.preview': { request: z.object({ facts: HandoverFacts }), answer: PaperBytes },
  'handovers.record': { kind: 'command', request: z.object({ facts: HandoverFacts }), answer: Issued },
  'addenda.preview': { request: z.object({ facts: AddendumFacts }), answer: PaperBytes },
  /** What it adds is kept for it; it changes the agreement once both parties have signed it. */
  'addenda.issue': { kind: 'command', request: z.object({ facts: AddendumFacts }), answer: Issued },
  ...extensionManyRequests,
  /**
   * The register of the things on loan, or the list of those that one body holds, drawn now; it is kept nowhere. It may
   * be thousands of lines long: it can be cancelled.
   */
  'papers.holdings': { request: z.object({ bodyId: Id.optional() }), answer: PaperBytes },
  /** The metadata of an issued paper (AgID, annex 5), as XML. */
  'papers.metadata': { request: z.object({ sha256: Sha256 }), answer: PaperBytes },
  /** A paper as it was issued, or a signed file as it came back: the very bytes. */
  'papers.read': {
    request: z.object({ sha256: Sha256, extension: PaperExtension.default('pdf') }),
    answer: PaperBytes,
  },
} as const
