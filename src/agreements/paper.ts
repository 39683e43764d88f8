import { stampDuty, type TaxStatutes, taxStatutes } from '#src/bodies/stamp-duty.ts'
import type { Logo } from '#src/bodies/body.ts'
import type { SecondLanguageUse } from '#src/bodies/second-language.ts'
import { secondLanguageFor } from '#src/bodies/paper-languages.ts'
import type { Item } from '#src/items/item.ts'
import type { ProgrammesState } from '#src/programmes/fund.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import type { Head } from '#src/shared/ledger-head.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import { type Agreement, type PaperNumber, Terms } from './agreement.ts'
import type { AgreementRefusal } from './commands.ts'
import type { Known } from './decision.ts'
import { issueFault } from './issue.ts'
import {
  assetRow,
  type AssetRow,
  type AssetTotals,
  assetTotals,
  byCategory,
  type CategoryCount,
  countByCategory,
  isPhone,
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
  partyOf,
  type PeopleLookup,
  signatoryOf,
  type SigningBody,
} from './paper-parties.ts'

/** What a paper reads of the register. */
export type PaperSources = Known & { readonly programmes: ProgrammesState }

/** Which clauses the facts call for. */
export type AgreementClauses = {
  readonly assets: boolean
  readonly licences: boolean
  readonly services: boolean
  readonly vpnAccounts: boolean
  readonly phones: boolean
  /** At least one thing is under its maker's or supplier's warranty on the day of issue. */
  readonly warranty: boolean
  /** At least one thing has a value on record, so that values are printed and their effect must be said. */
  readonly values: boolean
  /** A service has a date after which it is no longer free. */
  readonly freeForATime: boolean
  /** Persons are named, or will be: holders of accounts and of named seats, people who answer for the goods. */
  readonly personalData: boolean
  readonly unionFunding: boolean
  /** Services shared between administrations: art. 15 of law 241/1990 governs them, and the way they are signed. */
  readonly amongAdministrations: boolean
}

/** Everything the agreement prints, and nothing that the register does not hold. */
export type AgreementPaper = {
  /** Absent from a draft: it prints «BOZZA» on every page and cannot be issued. */
  readonly number: PaperNumber | undefined
  readonly issuedOn: CalendarDate
  readonly lender: SigningBody
  readonly borrower: SigningBody
  /** The ledger at the moment of issue, that the paper attests; absent from a draft. */
  readonly head: Head | undefined
  readonly logo: Logo | undefined
  /** The language it is printed in besides Italian, where the office has a text in it. */
  readonly secondLanguage: SecondLanguageUse | undefined
  readonly terms: Terms
  readonly funding: PaperFunding
  readonly clauses: AgreementClauses
  readonly stampDuty: 'exempt' | 'due'
  /** Those in force on the day of issue. */
  readonly statutes: TaxStatutes
  readonly assets: readonly AssetRow[]
  readonly totals: AssetTotals
  readonly categories: readonly CategoryCount[]
  readonly licences: readonly LicenceRow[]
  readonly seats: number
  readonly services: readonly ServiceRow[]
}

export type AgreementPaperOptions = {
  readonly number?: PaperNumber | undefined
  readonly head?: Head | undefined
  readonly issuedOn: CalendarDate
  readonly people: PeopleLookup
}

/** The paper of an agreement as it would be issued on that day; refused for whatever its issue would be. */
export function agreementPaper(
  known: PaperSources,
  agreementId: Id,
  { number, head, issuedOn, people }: AgreementPaperOptions,
): Result<AgreementPaper, AgreementRefusal> {
  const agreement = known.agreements.agreements.get(agreementId)
  if (!agreement) return refused({ code: 'agreementUnknown', agreementId })
  const fault = issueFault(known, agreement, { today: issuedOn })
  if (fault) return refused(fault)
  const terms = Terms.parse(agreement.terms)
  const parties = signingBodies(known, agreement, terms, { issuedOn, people })
  if (!parties.ok) return parties
  const { lists, items } = agreementLists(known, agreement, people)
  const funding = fundingOf(items, known.programmes)
  return ok({
    issuedOn,
    ...parties.value,
    terms,
    funding,
    clauses: agreementClauses(lists, funding, parties.value, { terms, issuedOn }),
    statutes: taxStatutes(issuedOn),
    ...lists,
    number,
    logo: known.bodies.lenderLogo,
    secondLanguage: secondLanguageFor(known.bodies, known.bodies.bodies.get(agreement.borrowerId)),
    head,
  })
}

type Parties = Pick<AgreementPaper, 'lender' | 'borrower' | 'stampDuty'>

function signingBodies(
  known: PaperSources,
  agreement: Agreement,
  terms: Terms,
  { issuedOn, people }: AgreementPaperOptions,
): Result<Parties, AgreementRefusal> {
  const { lenderSignatoryId, borrowerSignatoryId, lenderContactId, borrowerContactId } = terms
  const lender = lenderOf(known.bodies)
  const borrower = known.bodies.bodies.get(agreement.borrowerId)
  if (!lender || !borrower) return refused({ code: 'borrowerUnknown', bodyId: agreement.borrowerId })
  const forLender = signatoryOf(lender, lenderSignatoryId, issuedOn)
  if (!forLender) return refused({ code: 'signatoryUnknown', signatoryId: lenderSignatoryId })
  const forBorrower = signatoryOf(borrower, borrowerSignatoryId, issuedOn)
  if (!forBorrower) return refused({ code: 'signatoryUnknown', signatoryId: borrowerSignatoryId })
  const duty = stampDuty(lender, borrower)
  if (duty === 'undecided')
    return refused({ code: 'stampDutyUndecided', bodyId: borrower.id, name: borrower.name })
  return ok({
    lender: {
      ...partyOf(lender),
      signatory: forLender,
      act: terms.lenderAct,
      contact: contactOf(people, lenderContactId),
    },
    borrower: {
      ...partyOf(borrower),
      signatory: forBorrower,
      act: terms.borrowerAct,
      contact: contactOf(people, borrowerContactId),
    },
    stampDuty: duty,
  })
}

/** What an agreement is about, as its annexes list it. */
export type AgreementLists = Pick<
  AgreementPaper,
  'assets' | 'totals' | 'categories' | 'licences' | 'seats' | 'services'
>

/** The lines of an agreement, as far as its lists tell of them. */
export type ListedLines = {
  readonly assets: readonly { readonly itemId: Id }[]
  readonly licences: readonly { readonly itemId: Id; readonly seats: number }[]
  readonly services: readonly { readonly itemId: Id }[]
}

export function agreementLists(
  known: PaperSources,
  agreement: ListedLines,
  people: PeopleLookup,
): { readonly lists: AgreementLists; readonly items: readonly Item[] } {
  const { programmes } = known
  const { items } = known.items
  const things = byCategory(itemsOfKind(items, agreement.assets, 'asset'))
  const pools = itemsOfKind(items, agreement.licences, 'licence')
  const activities = itemsOfKind(items, agreement.services, 'service')
  const seatsOf = (itemId: Id) => agreement.licences.find((line) => line.itemId === itemId)?.seats ?? 0
  const assets = things.map((asset, index) => assetRow(asset, index, programmes))
  const licences = pools.map((licence, index) => licenceRow(licence, seatsOf(licence.id), index, programmes))
  const services = activities.map((service, index) =>
    serviceRow(service, service.personId, index, { people, programmes }),
  )
  return {
    items: [...things, ...pools, ...activities],
    lists: {
      assets,
      totals: assetTotals(assets),
      categories: countByCategory(assets),
      licences,
      seats: licences.reduce((sum, { seats }) => sum + seats, 0),
      services,
    },
  }
}

/** An in-house company is none: what is agreed with it is no accord of art. 15 of law 241/1990. */
export const areAdministrations = ({
  lender,
  borrower,
}: Pick<AgreementPaper, 'lender' | 'borrower'>): boolean =>
  lender.kind !== 'inHouseCompany' && borrower.kind !== 'inHouseCompany'

/** The clauses that these lists call for. */
export function agreementClauses(
  { assets, totals, licences, services }: AgreementLists,
  { statements }: PaperFunding,
  parties: Pick<AgreementPaper, 'lender' | 'borrower'>,
  { terms, issuedOn }: Pick<AgreementPaper, 'terms' | 'issuedOn'>,
): AgreementClauses {
  const vpnAccounts = services.some(({ serviceKind }) => serviceKind === 'vpnAccount')
  const accounts = services.some(
    ({ serviceKind }) => serviceKind !== 'webHosting' && serviceKind !== 'cloudFee',
  )
  const named = terms.lenderContactId !== undefined || terms.borrowerContactId !== undefined
  return {
    assets: assets.length > 0,
    licences: licences.length > 0,
    services: services.length > 0,
    vpnAccounts,
    phones: assets.some(isPhone),
    warranty: assets.some(({ warrantyEnd }) => warrantyEnd !== undefined && warrantyEnd >= issuedOn),
    values: totals.valued > 0,
    freeForATime: services.some(({ freeUntil }) => freeUntil !== undefined),
    personalData: accounts || named || licences.some(({ metric }) => metric === 'perUser'),
    unionFunding: statements.length > 0,
    amongAdministrations: services.length > 0 && areAdministrations(parties),
  }
}
