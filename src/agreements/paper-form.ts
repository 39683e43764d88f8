import type { Body, Logo } from '#src/bodies/body.ts'
import type { SecondLanguageUse } from '#src/bodies/second-language.ts'
import { secondLanguageFor } from '#src/bodies/paper-languages.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import type { Head } from '#src/shared/ledger-head.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { type Amendment, amendmentsBy } from './addendum.ts'
import type { Agreement, AgreementStatus, LineState, PaperNumber } from './agreement.ts'
import type { AgreementRefusal } from './commands.ts'
import { daysLate, type FormFacts, formDayFault, type FormKind, type FormRefusal } from './form.ts'
import { agreedOfThings } from './of-things.ts'
import type { PaperSources } from './paper.ts'
import {
  type AssetRow,
  assetRow,
  type AssetTotals,
  assetTotals,
  byCategory,
  itemsOfKind,
} from './paper-annexes.ts'
import { fundingOf, type PaperFunding } from './paper-funding.ts'
import {
  contactOf,
  lenderOf,
  type PaperContact,
  type PaperParty,
  type PaperPerson,
  type PaperSignatory,
  partyOf,
  type PeopleLookup,
  successorOn,
  userOf,
} from './paper-parties.ts'

export type FormParty = PaperParty & {
  /** Who signed the agreement for it: whoever has the power on the day may sign in his place. */
  readonly signatory: PaperSignatory
  readonly contact: PaperContact | undefined
}

/** A thing in such a paper. Who uses it is told only where the paper checks it. */
export type FormRow = AssetRow & {
  readonly person: PaperPerson | undefined
  /** Where it is not with the borrower any more: since when. */
  readonly returnedOn: CalendarDate | undefined
}

/** Everything such a paper prints. */
export type FormPaper = {
  readonly kind: FormKind
  readonly on: CalendarDate
  readonly head: Head
  readonly logo: Logo | undefined
  /** The language it is printed in besides Italian, where the office has a text in it. */
  readonly secondLanguage: SecondLanguageUse | undefined
  readonly lender: FormParty
  readonly borrower: FormParty
  /** The suppressed body that signed the agreement, where the borrower has taken its place since. */
  readonly predecessor: PaperParty | undefined
  readonly agreementNumber: PaperNumber
  /** Whether the act that was signed is a loan of things: an addendum may have made it one since. */
  readonly agreedOfThings: boolean
  /** The day of the last signature. */
  readonly agreementSignedOn: CalendarDate
  /** The addenda that have changed the agreement. */
  readonly amendments: readonly Amendment[]
  readonly endsOn: CalendarDate
  /** Days since the end of the loan; 0 until then. */
  readonly daysLate: number
  readonly day: CalendarDate | undefined
  readonly previous: string
  /** Why things are asked back before the end; empty once the loan is over. */
  readonly need: string
  readonly assets: readonly FormRow[]
  readonly totals: AssetTotals
  readonly funding: PaperFunding
}

type Moment = { readonly on: CalendarDate; readonly head: Head; readonly people: PeopleLookup }
type Refusal = AgreementRefusal | FormRefusal

/** What the paper says, at one point of the ledger; refused where it would say what is not so. */
export function formPaper(
  known: PaperSources,
  facts: FormFacts,
  { on, head, people }: Moment,
): Result<FormPaper, Refusal> {
  const { kind, agreementId, day, previous, need } = facts
  const agreement = known.agreements.agreements.get(agreementId)
  const lender = lenderOf(known.bodies)
  const signer = agreement && known.bodies.bodies.get(agreement.borrowerId)
  if (!agreement || !lender || !signer) return refused({ code: 'agreementUnknown', agreementId })
  const signed = signedAgreement(agreement, statusesFor(kind))
  if (!signed.ok) return signed
  const { number, signedOn, endsOn } = signed.value
  const things = linesOf(known, agreement, kind === 'wipeCertificate' ? 'ended' : 'handedOver')
  const fault = linesFault(kind, things.length) ?? formDayFault(facts, { on, endsOn })
  if (fault) return refused(fault)
  const { terms } = agreement
  const borrower = successorOn(known.bodies, signer, on) ?? signer
  const succeeds = borrower !== signer
  const late = daysLate({ on, endsOn })
  const party = (body: Body, signatoryId: string | undefined, contactId: string | undefined) => {
    const { name = '', role = '', act = '' } = body.signatories.find(({ id }) => id === signatoryId) ?? {}
    return { ...partyOf(body), signatory: { name, role, act }, contact: contactOf(people, contactId) }
  }
  const returned = new Map(agreement.assets.map(({ itemId, endedOn }) => [itemId, endedOn]))
  const assets = things.map((asset, index) => ({
    ...assetRow(asset, index, known.programmes),
    person: kind === 'auditReport' ? userOf(people, asset.personId) : undefined,
    returnedOn: returned.get(asset.id),
  }))
  return ok({
    kind,
    on,
    head,
    logo: known.bodies.lenderLogo,
    secondLanguage: secondLanguageFor(known.bodies, borrower),
    lender: party(lender, terms.lenderSignatoryId, terms.lenderContactId),
    borrower: party(borrower, terms.borrowerSignatoryId, succeeds ? undefined : terms.borrowerContactId),
    predecessor: succeeds ? partyOf(signer) : undefined,
    agreementNumber: number,
    agreedOfThings: agreedOfThings(agreement),
    agreementSignedOn: signedOn,
    amendments: amendmentsBy(agreement, on),
    endsOn,
    daysLate: late,
    day,
    previous,
    // Once the loan is over things are due for that alone: a letter that says both says them of different dates.
    need: late > 0 ? '' : need,
    assets,
    totals: assetTotals(assets),
    funding: fundingOf(things, known.programmes),
  })
}

/** Memories are wiped when things are back, also after the loan is over; all else is about a loan that lasts. */
const statusesFor = (kind: FormKind): AgreementStatus[] =>
  kind === 'wipeCertificate' ? ['inForce', 'closed'] : ['inForce']

function signedAgreement(agreement: Agreement, needs: AgreementStatus[]) {
  const { status, number, terms, lenderSignedOn, borrowerSignedOn } = agreement
  const { endsOn } = terms
  if (!needs.includes(status) || !number || !endsOn || !lenderSignedOn || !borrowerSignedOn)
    return refused({ code: 'wrongStatus', status, needs } as const)
  return ok({
    number,
    endsOn,
    signedOn: lenderSignedOn > borrowerSignedOn ? lenderSignedOn : borrowerSignedOn,
  })
}

const linesOf = ({ items }: PaperSources, { assets }: Agreement, wanted: LineState) =>
  byCategory(
    itemsOfKind(
      items.items,
      assets.filter(({ state }) => state === wanted),
      'asset',
    ),
  )

/** Every one of them is about things. */
function linesFault(kind: FormKind, things: number): FormRefusal | undefined {
  if (things > 0) return undefined
  return { code: kind === 'wipeCertificate' ? 'nothingReturned' : 'nothingHeld' }
}
