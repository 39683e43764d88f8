import type { Logo } from '#src/bodies/body.ts'
import type { SecondLanguageUse } from '#src/bodies/second-language.ts'
import { secondLanguageFor } from '#src/bodies/paper-languages.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { itemTitle } from '#src/items/item.ts'
import type { Head } from '#src/shared/ledger-head.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { type Amendment, amendmentsBy } from './addendum.ts'
import type { Agreement, PaperNumber } from './agreement.ts'
import type { AgreementRefusal, HandoverFacts } from './commands.ts'
import { handoverFault } from './handover.ts'
import { agreedOfThings } from './of-things.ts'
import type { PaperSources } from './paper.ts'
import {
  assetRow,
  type AssetRow,
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
  lenderOf,
  type PaperParty,
  type PaperPerson,
  partyOf,
  type PeopleLookup,
  successorOn,
  userOf,
} from './paper-parties.ts'

/** A thing as it was on the day it was handed over. */
export type HandoverRow = AssetRow & {
  readonly knownDefects: string
  readonly person: PaperPerson | undefined
}

/** Everything a handover report prints, and nothing that the register does not hold. */
export type HandoverPaper = {
  /** Absent from a draft. */
  readonly number: PaperNumber | undefined
  readonly agreementNumber: PaperNumber
  /** The day of the last signature: an act between two who sign apart bears that date. */
  readonly agreementSignedOn: CalendarDate
  /** The addenda that had changed the agreement by the day of the report. */
  readonly amendments: readonly Amendment[]
  /** Whether the act that was signed is a loan of things: an addendum may have made it one since. */
  readonly agreedOfThings: boolean
  readonly endsOn: CalendarDate
  readonly on: CalendarDate
  readonly place: string
  readonly lender: PaperParty
  readonly borrower: PaperParty
  /** The suppressed body that signed the agreement, where the borrower has taken its place since. */
  readonly predecessor: PaperParty | undefined
  /** The ledger at the moment of issue, that the report attests; absent from a draft. */
  readonly head: Head | undefined
  readonly logo: Logo | undefined
  /** The language it is printed in besides Italian, where the office has a text in it. */
  readonly secondLanguage: SecondLanguageUse | undefined
  readonly deliveredBy: HandoverFacts['deliveredBy']
  readonly receivedBy: HandoverFacts['receivedBy']
  readonly funding: PaperFunding
  readonly assets: readonly HandoverRow[]
  readonly totals: AssetTotals
  readonly licences: readonly LicenceRow[]
  readonly seats: number
  readonly services: readonly ServiceRow[]
  /** Whether something of the agreement still waits after this report. */
  readonly partial: boolean
  readonly reservations: string
  /** What was put right since the agreement was issued, of the things handed over, the oldest first. */
  readonly rectifications: readonly PaperRectification[]
  /** When and why the days of the signatures were put right. */
  readonly signaturesRectified: readonly { readonly on: CalendarDate; readonly reason: string }[]
  /** Earlier reports of the same agreement that no longer stand. */
  readonly annulled: readonly AnnulledReport[]
}

/** A correction of what the register said of a thing. */
export type PaperRectification = {
  readonly inventoryNumber: string
  readonly title: string
  readonly on: CalendarDate
  readonly reason: string
}

export type AnnulledReport = {
  readonly number: PaperNumber
  readonly handedOverOn: CalendarDate
  readonly on: CalendarDate
  readonly reason: string
}

export type HandoverPaperOptions = {
  readonly number?: PaperNumber | undefined
  readonly head?: Head | undefined
  readonly people: PeopleLookup
}

/** The report that these facts would make; refused for whatever recording them would be. */
export function handoverPaper(
  known: PaperSources,
  facts: HandoverFacts,
  { number, head, people }: HandoverPaperOptions,
): Result<HandoverPaper, AgreementRefusal> {
  const agreement = known.agreements.agreements.get(facts.agreementId)
  if (!agreement) return refused({ code: 'agreementUnknown', agreementId: facts.agreementId })
  const { number: agreementNumber, lenderSignedOn, borrowerSignedOn, terms } = agreement
  if (!agreementNumber || !lenderSignedOn || !borrowerSignedOn || !terms.endsOn)
    return refused({ code: 'wrongStatus', status: agreement.status, needs: ['signed', 'inForce'] })
  // Whether the day has come is for the register to say when the report is recorded: a paper has no clock.
  const fault = handoverFault(known, agreement, facts, { today: facts.on })
  if (fault) return refused(fault)
  const lender = lenderOf(known.bodies)
  const signer = known.bodies.bodies.get(agreement.borrowerId)
  if (!lender || !signer) return refused({ code: 'borrowerUnknown', bodyId: agreement.borrowerId })
  const successor = successorOn(known.bodies, signer, facts.on)
  const borrower = successor ?? signer
  return ok({
    agreementNumber,
    agreementSignedOn: lenderSignedOn > borrowerSignedOn ? lenderSignedOn : borrowerSignedOn,
    agreedOfThings: agreedOfThings(agreement),
    amendments: amendmentsBy(agreement, facts.on),
    endsOn: terms.endsOn,
    on: facts.on,
    place: facts.place,
    lender: partyOf(lender),
    borrower: partyOf(borrower),
    predecessor: successor && partyOf(signer),
    deliveredBy: facts.deliveredBy,
    receivedBy: facts.receivedBy,
    ...listsOf(known, facts, people),
    partial: leavesSomething(agreement, facts),
    reservations: facts.reservations,
    rectifications: rectificationsSince(known, agreement, facts),
    signaturesRectified: agreement.rectifications ?? [],
    annulled: annulledReports(known, agreement),
    number,
    logo: known.bodies.lenderLogo,
    secondLanguage: secondLanguageFor(known.bodies, borrower),
    head,
  })
}

type Lists = Pick<HandoverPaper, 'assets' | 'totals' | 'licences' | 'seats' | 'services' | 'funding'>

function listsOf(known: PaperSources, facts: HandoverFacts, people: PeopleLookup): Lists {
  const { programmes } = known
  const { items } = known.items
  const handed = new Map(facts.assets.map((asset) => [asset.itemId, asset]))
  const things = byCategory(itemsOfKind(items, facts.assets, 'asset'))
  const pools = itemsOfKind(items, facts.licences, 'licence')
  const activities = itemsOfKind(items, facts.services, 'service')
  const assets = things.map((asset, index) =>
    handoverRow(assetRow(asset, index, programmes), handed.get(asset.id), people),
  )
  const licences = pools.map((licence, index) => {
    const seats = facts.licences.find(({ itemId }) => itemId === licence.id)?.seats ?? 0
    return licenceRow(licence, seats, index, programmes)
  })
  const services = activities.map((service, index) => {
    const named = facts.services.find(({ itemId }) => itemId === service.id)?.personId
    return serviceRow(service, named ?? service.personId, index, { people, programmes })
  })
  return {
    funding: fundingOf([...things, ...pools, ...activities], programmes),
    assets,
    totals: assetTotals(assets),
    licences,
    seats: licences.reduce((sum, { seats }) => sum + seats, 0),
    services,
  }
}

function rectificationsSince(
  { items }: PaperSources,
  { issuedOn }: Agreement,
  { assets, licences, services }: HandoverFacts,
): PaperRectification[] {
  return [...assets, ...licences, ...services]
    .flatMap(({ itemId }) => {
      const item = items.items.get(itemId)
      return (item?.rectifications ?? []).map(({ on, reason }) => ({
        inventoryNumber: item?.inventoryNumber ?? '',
        title: item ? itemTitle(item) : '',
        on,
        reason,
      }))
    })
    .filter(({ on }) => issuedOn === undefined || on >= issuedOn)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

const annulledReports = ({ agreements }: PaperSources, { handovers }: Agreement): AnnulledReport[] =>
  handovers.flatMap((id) => {
    const report = agreements.handovers.get(id)
    return report?.annulled ? [{ number: report.number, handedOverOn: report.on, ...report.annulled }] : []
  })

/** What was found on the day goes before what the record of the thing says. */
function handoverRow(
  row: AssetRow,
  handed: HandoverFacts['assets'][number] | undefined,
  people: PeopleLookup,
): HandoverRow {
  if (!handed) return { ...row, knownDefects: '', person: undefined }
  const { place, condition, knownDefects, accessories, personId } = handed
  return {
    ...row,
    condition,
    knownDefects,
    place: place || row.place,
    accessories,
    person: userOf(people, personId),
  }
}

/** Whether lines would still be pending after these facts. */
function leavesSomething(agreement: Agreement, facts: HandoverFacts): boolean {
  const handed = new Set([...facts.assets, ...facts.services].map(({ itemId }) => itemId))
  const waits = [...agreement.assets, ...agreement.services].some(
    ({ itemId, state }) => state === 'pending' && !handed.has(itemId),
  )
  const seatsWait = agreement.licences.some(({ itemId, seats, assigned, released }) => {
    const now = facts.licences.find((line) => line.itemId === itemId)?.seats ?? 0
    return seats - assigned - released > now
  })
  return waits || seatsWait
}
