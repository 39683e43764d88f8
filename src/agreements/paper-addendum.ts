import type { Logo } from '#src/bodies/body.ts'
import type { SecondLanguageUse } from '#src/bodies/second-language.ts'
import { secondLanguageFor } from '#src/bodies/paper-languages.ts'
import { stampDuty, type TaxStatutes, taxStatutes } from '#src/bodies/stamp-duty.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import type { Head } from '#src/shared/ledger-head.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import {
  type AddendumChanges,
  type AddendumFacts,
  addsSomething,
  type Amendment,
  amendmentsBy,
  onlyExtends,
} from './addendum.ts'
import type { Agreement, PaperNumber } from './agreement.ts'
import { type AmendedAgreement, amendedAgreement } from './amended-agreement.ts'
import type { AgreementRefusal } from './commands.ts'
import { addendumFault } from './issue-addendum.ts'
import { agreedOfThings } from './of-things.ts'
import { areAdministrations, type PaperSources } from './paper.ts'
import {
  type AssetRow,
  assetRow,
  type AssetTotals,
  assetTotals,
  byCategory,
  itemsOfKind,
  licenceRow,
  type LicenceRow,
  serviceRow,
  type ServiceRow,
} from './paper-annexes.ts'
import { fundingOf, type PaperFunding } from './paper-funding.ts'
import {
  contactOf,
  lenderOf,
  type PaperContact,
  partyOf,
  type PeopleLookup,
  signatoryOf,
  type SigningBody,
} from './paper-parties.ts'
import type { Place } from './place.ts'
import type { Party } from './signed-file.ts'

/** Things that the addendum lists, with what they are worth together. */
export type AddendumThings = { readonly assets: readonly AssetRow[]; readonly totals: AssetTotals }

/** Everything an addendum prints. */
export type AddendumPaper = {
  /** Counted in its agreement; absent from a draft, which prints «BOZZA» on every page. */
  readonly count: number | undefined
  readonly on: CalendarDate
  readonly head: Head | undefined
  readonly logo: Logo | undefined
  readonly lender: SigningBody
  readonly borrower: SigningBody
  readonly agreementNumber: PaperNumber
  /** The day of the last signature. */
  readonly agreementSignedOn: CalendarDate
  /** The addenda that changed the agreement before. */
  readonly earlier: readonly Amendment[]
  readonly endsOn: CalendarDate
  readonly newEndsOn: CalendarDate | undefined
  /** Whether it is an extension and nothing else. */
  readonly onlyExtends: boolean
  /** Whether the act that was signed is a loan of things: an addendum may have made it one since. */
  readonly agreedOfThings: boolean
  /** Whether things are lent by now, or licences and services alone made available. */
  readonly lendsAssets: boolean
  readonly stampDuty: 'exempt' | 'due'
  /** What the agreement is with what this one adds; absent where it adds nothing. */
  readonly amended: AmendedAgreement | undefined
  /** Whether it is, or becomes, an accord among administrations on services (art. 15 of law 241/1990). */
  readonly amongAdministrations: boolean
  /** The statutes that its stamp duty is by, which may no longer be those of its agreement. */
  readonly statutes: TaxStatutes
  readonly previous: string
  readonly reason: string
  /** What the borrower keeps for longer: told when the addendum extends the loan. */
  readonly extended: AddendumThings
  readonly added: AddendumThings & {
    readonly licences: readonly LicenceRow[]
    readonly seats: number
    readonly services: readonly ServiceRow[]
    /** What paid for it. */
    readonly funding: PaperFunding
  }
  readonly replaced: AddendumThings & {
    /** How many of them the borrower has in hand, and gives back. */
    readonly held: number
  }
  readonly places: { readonly former: readonly Place[]; readonly next: readonly Place[] } | undefined
  readonly contacts: readonly {
    readonly party: Party
    readonly former: PaperContact | undefined
    readonly next: PaperContact
  }[]
  /** Days in which what is replaced is given back, once what takes its place is there. */
  readonly returnDays: number
  /** Whether the value of the things is an estimate that moves the risk of loss (art. 1806 c.c.). */
  readonly estimate: boolean
  readonly funding: PaperFunding
  readonly secondLanguage: SecondLanguageUse | undefined
}

type Moment = {
  readonly count?: number | undefined
  readonly head?: Head | undefined
  readonly on: CalendarDate
  readonly people: PeopleLookup
}

/** The paper of an addendum as it would be issued on that day; refused for whatever its issue would be. */
export function addendumPaper(
  known: PaperSources,
  facts: AddendumFacts,
  moment: Moment,
): Result<AddendumPaper, AgreementRefusal> {
  const { agreementId, changes } = facts
  const { on, people } = moment
  const agreement = known.agreements.agreements.get(agreementId)
  if (!agreement) return refused({ code: 'agreementUnknown', agreementId })
  const signed = signedAgreement(agreement)
  if (!signed.ok) return signed
  const fault = addendumFault(known, agreement, facts, { today: on })
  if (fault) return refused(fault)
  const parties = partiesOf(known, agreement, facts, moment)
  if (!parties.ok) return parties
  const { number, issuedOn, signedOn, endsOn } = signed.value
  const lists = listsOf(known, agreement, changes, people)
  return ok({
    count: moment.count,
    on,
    head: moment.head,
    logo: known.bodies.lenderLogo,
    ...parties.value,
    statutes: taxStatutes(on),
    agreementNumber: number,
    agreementSignedOn: signedOn,
    earlier: amendmentsBy(agreement, on),
    endsOn,
    newEndsOn: changes.endsOn,
    onlyExtends: onlyExtends({ changes }),
    agreedOfThings: agreedOfThings(agreement),
    lendsAssets: agreement.assets.length > 0,
    previous: facts.previous,
    reason: facts.reason,
    ...lists,
    ...amendmentOf(known, agreement, issuedOn, { changes, parties: parties.value, people }),
    places: changes.places && { former: agreement.terms.places ?? [], next: changes.places },
    contacts: contactsOf(agreement, changes, people),
    returnDays: agreement.terms.returnDays ?? 0,
    estimate: agreement.terms.valuationEffect === 'estimate1806',
    secondLanguage: secondLanguageFor(known.bodies, known.bodies.bodies.get(agreement.borrowerId)),
  })
}

function signedAgreement(agreement: Agreement) {
  const { status, number, issuedOn, terms, lenderSignedOn, borrowerSignedOn } = agreement
  const { endsOn } = terms
  const needs: Agreement['status'][] = ['signed', 'inForce']
  if (!needs.includes(status) || !number || !issuedOn || !endsOn || !lenderSignedOn || !borrowerSignedOn)
    return refused({ code: 'wrongStatus', status, needs } as const)
  const signedOn = lenderSignedOn > borrowerSignedOn ? lenderSignedOn : borrowerSignedOn
  return ok({ number, issuedOn, endsOn, signedOn })
}

type Parties = Pick<AddendumPaper, 'lender' | 'borrower' | 'stampDuty'>

function partiesOf(
  known: PaperSources,
  { borrowerId, terms }: Agreement,
  { lenderSignatoryId, borrowerSignatoryId }: AddendumFacts,
  { on, people }: Moment,
): Result<Parties, AgreementRefusal> {
  const lender = lenderOf(known.bodies)
  const borrower = known.bodies.bodies.get(borrowerId)
  if (!lender || !borrower) return refused({ code: 'borrowerUnknown', bodyId: borrowerId })
  const forLender = signatoryOf(lender, lenderSignatoryId, on)
  if (!forLender) return refused({ code: 'signatoryUnknown', signatoryId: lenderSignatoryId })
  const forBorrower = signatoryOf(borrower, borrowerSignatoryId, on)
  if (!forBorrower) return refused({ code: 'signatoryUnknown', signatoryId: borrowerSignatoryId })
  const signing = (body: typeof lender, signatory: typeof forLender, contactId: Id | undefined) => ({
    ...partyOf(body),
    signatory,
    act: undefined,
    contact: contactOf(people, contactId),
  })
  return ok({
    lender: signing(lender, forLender, terms.lenderContactId),
    borrower: signing(borrower, forBorrower, terms.borrowerContactId),
    stampDuty: stampDuty(lender, borrower) === 'due' ? 'due' : 'exempt',
  })
}

function amendmentOf(
  known: PaperSources,
  agreement: Agreement,
  issuedOn: CalendarDate,
  amending: Parameters<typeof amendedAgreement>[3],
): Pick<AddendumPaper, 'amended' | 'amongAdministrations'> {
  const { added } = amending.changes
  return {
    amended: addsSomething(added) ? amendedAgreement(known, agreement, issuedOn, amending) : undefined,
    amongAdministrations:
      agreement.services.length + added.serviceIds.length > 0 && areAdministrations(amending.parties),
  }
}

type Lists = Pick<AddendumPaper, 'extended' | 'added' | 'replaced' | 'funding'>

function listsOf(
  { items: { items }, programmes }: PaperSources,
  agreement: Agreement,
  { endsOn, added, replacedIds }: AddendumChanges,
  people: PeopleLookup,
): Lists {
  const lines = (ids: readonly Id[]) => ids.map((itemId) => ({ itemId }))
  const things = (ids: readonly { readonly itemId: Id }[]) => byCategory(itemsOfKind(items, ids, 'asset'))
  const gone = new Set(replacedIds)
  const stay = agreement.assets.filter(({ itemId, state }) => state !== 'ended' && !gone.has(itemId))
  const kept = endsOn === undefined ? [] : things(stay)
  const next = things(lines(added.assetIds))
  const former = things(lines(replacedIds))
  const pools = itemsOfKind(items, added.licences, 'licence')
  const activities = itemsOfKind(items, lines(added.serviceIds), 'service')
  const seatsOf = (itemId: Id) => added.licences.find((line) => line.itemId === itemId)?.seats ?? 0
  const licences = pools.map((pool, index) => licenceRow(pool, seatsOf(pool.id), index, programmes))
  const listed = (assets: typeof kept): AddendumThings => {
    const rows = assets.map((asset, index) => assetRow(asset, index, programmes))
    return { assets: rows, totals: assetTotals(rows) }
  }
  const inHand = new Set(
    agreement.assets.filter(({ state }) => state === 'handedOver').map(({ itemId }) => itemId),
  )
  return {
    extended: listed(kept),
    added: {
      ...listed(next),
      licences,
      seats: licences.reduce((sum, { seats }) => sum + seats, 0),
      services: activities.map((service, index) =>
        serviceRow(service, service.personId, index, { people, programmes }),
      ),
      funding: fundingOf([...next, ...pools, ...activities], programmes),
    },
    replaced: { ...listed(former), held: replacedIds.filter((id) => inHand.has(id)).length },
    funding: fundingOf([...kept, ...next, ...former, ...pools, ...activities], programmes),
  }
}

/** Whoever is on record no longer is named by nobody: he cannot be told from his key. */
function contactsOf(
  { terms }: Agreement,
  changes: AddendumChanges,
  people: PeopleLookup,
): AddendumPaper['contacts'] {
  const changed = (party: Party, formerId: Id | undefined, nextId: Id | undefined) => {
    const next = contactOf(people, nextId)
    return next ? [{ party, former: contactOf(people, formerId), next }] : []
  }
  return [
    ...changed('lender', terms.lenderContactId, changes.lenderContactId),
    ...changed('borrower', terms.borrowerContactId, changes.borrowerContactId),
  ]
}
