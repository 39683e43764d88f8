import type { Logo } from '#src/bodies/body.ts'
import type { Asset } from '#src/items/item.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import type { Head } from '#src/shared/ledger-head.ts'
import type { Cents } from '#src/shared/money.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { type Id, searchable } from '#src/shared/text.ts'
import { type Addendum, type Amendment, amendmentsBy } from './addendum.ts'
import type { Agreement, Handover, PaperNumber } from './agreement.ts'
import { agreedOfThings } from './of-things.ts'
import type { PaperSources } from './paper.ts'
import { byCategory, itemsOfKind } from './paper-annexes.ts'
import { type FundShare, sharesOf } from './paper-funding.ts'
import { lenderOf, officialName, type PaperParty, partyOf, successorOn } from './paper-parties.ts'

/** A thing that a body holds. */
export type HeldThing = Pick<
  Asset,
  'inventoryNumber' | 'category' | 'manufacturer' | 'model' | 'serialNumber' | 'place'
> & {
  readonly value: Cents | undefined
  readonly paidBy: readonly FundShare[]
  /** The last report by which it was handed over. */
  readonly handover: { readonly on: CalendarDate; readonly number: PaperNumber } | undefined
  /** The addendum by which it was lent; the agreement itself when absent. */
  readonly addendum: number | undefined
}

/** An addendum that changed the agreement, with what it changed. */
export type HeldAddendum = Amendment & {
  /** The end of the loan before it and after it, where it moved it. */
  readonly extension: { readonly from: CalendarDate; readonly to: CalendarDate } | undefined
  readonly added: Pick<HoldingTotals, 'things' | 'seats' | 'services'>
  /** How many things were to come back for those that it added. */
  readonly replaced: number
}

export type HoldingTotals = {
  readonly things: number
  readonly value: Cents
  /** How many things have a value on record: a total of part of them must say so. */
  readonly valued: number
  readonly seats: number
  readonly services: number
}

/** What a body holds by one agreement. */
export type HeldUnder = {
  readonly number: PaperNumber | undefined
  /** The day of the last signature. */
  readonly signedOn: CalendarDate | undefined
  readonly addenda: readonly HeldAddendum[]
  readonly endsOn: CalendarDate | undefined
  /** Whether the act that was signed is a loan of things: an addendum may have made it one since. */
  readonly agreedOfThings: boolean
  readonly things: readonly HeldThing[]
  readonly totals: HoldingTotals
}

/** What one body holds. */
export type Holder = {
  readonly body: PaperParty
  /** The body that has taken its place since, and answers for what it had. */
  readonly successor: string | undefined
  readonly agreements: readonly HeldUnder[]
  readonly totals: HoldingTotals
}

/** The register of the things on loan at one point of the ledger, of all bodies or of one. */
export type HoldingsPaper = {
  readonly on: CalendarDate
  /** The last entry of the ledger that was known. */
  readonly head: Head
  readonly lender: PaperParty
  readonly logo: Logo | undefined
  /** The one body that it is about. */
  readonly borrower: PaperParty | undefined
  readonly holders: readonly Holder[]
  readonly totals: HoldingTotals
}

type HoldingsRefusal = { readonly code: 'notFounded' } | { readonly code: 'bodyUnknown'; readonly bodyId: Id }

/** What is handed over and not given back, by body and by agreement. A pure function of the register at that head. */
export function holdingsPaper(
  known: PaperSources,
  { on, head, bodyId }: { readonly on: CalendarDate; readonly head: Head; readonly bodyId?: Id | undefined },
): Result<HoldingsPaper, HoldingsRefusal> {
  const lender = lenderOf(known.bodies)
  if (!lender) return refused({ code: 'notFounded' })
  const borrower = bodyId === undefined ? undefined : known.bodies.bodies.get(bodyId)
  if (bodyId !== undefined && !borrower) return refused({ code: 'bodyUnknown', bodyId })
  const bodyIds = bodyId === undefined ? [...known.agreements.byBorrower.keys()] : [bodyId]
  const holders = bodyIds.flatMap((id) => holderOf(known, id, on) ?? [])
  return ok({
    on,
    head,
    lender: partyOf(lender),
    logo: known.bodies.lenderLogo,
    borrower: borrower && partyOf(borrower),
    holders: holders.sort((a, b) => byText(nameKey(a), nameKey(b))),
    totals: sumOf(holders.map(({ totals }) => totals)),
  })
}

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

/** Namesakes in the order of their provinces, and then of their codes. */
const nameKey = ({ body }: Holder): string =>
  [searchable(body.name), body.province ?? '', body.taxCode ?? ''].join('\u0000')

function holderOf(known: PaperSources, bodyId: Id, on: CalendarDate): Holder | undefined {
  const body = known.bodies.bodies.get(bodyId)
  if (!body) return undefined
  const agreements = (known.agreements.byBorrower.get(bodyId) ?? [])
    .flatMap((id) => known.agreements.agreements.get(id) ?? [])
    .map((agreement) => heldUnder(known, agreement, on))
    .filter(({ totals }) => totals.things + totals.seats + totals.services > 0)
    .sort((a, b) => numberKey(a) - numberKey(b))
  if (agreements.length === 0) return undefined
  const successor = successorOn(known.bodies, body, on)
  return {
    body: partyOf(body),
    successor: successor && officialName(successor),
    agreements,
    totals: sumOf(agreements.map(({ totals }) => totals)),
  }
}

const numberKey = ({ number }: HeldUnder): number => (number ? number.year * 1_000_000 + number.count : 0)

function heldUnder(
  { items, programmes, agreements }: PaperSources,
  agreement: Agreement,
  on: CalendarDate,
): HeldUnder {
  const { number, terms, assets, licences, services } = agreement
  const amendments = amendmentsOf(agreement, on)
  const addendumOf = new Map(
    amendments.flatMap(({ count, changes }) => changes.added.assetIds.map((id) => [id, count] as const)),
  )
  const reports = handoverOfEach(agreement.handovers.flatMap((id) => agreements.handovers.get(id) ?? []))
  const held = assets.filter(({ state }) => state === 'handedOver')
  const things = byCategory(itemsOfKind(items.items, held, 'asset')).map((asset): HeldThing => {
    const { inventoryNumber, category, manufacturer, model, serialNumber, place, inventoryValue } = asset
    const report = reports.get(asset.id)
    return {
      inventoryNumber,
      category,
      manufacturer,
      model,
      serialNumber,
      place,
      value: inventoryValue,
      paidBy: sharesOf(asset, programmes),
      handover: report && { on: report.on, number: report.number },
      addendum: addendumOf.get(asset.id),
    }
  })
  const totals: HoldingTotals = {
    things: things.length,
    value: things.reduce((sum, { value }) => sum + (value ?? 0), 0),
    valued: things.filter(({ value }) => value !== undefined).length,
    seats: licences.reduce((sum, { assigned }) => sum + assigned, 0),
    services: services.filter(({ state }) => state === 'handedOver').length,
  }
  return {
    number,
    signedOn: lastOf(agreement.lenderSignedOn, agreement.borrowerSignedOn),
    addenda: amendments.map(heldAddendum),
    endsOn: terms.endsOn,
    agreedOfThings: agreedOfThings(agreement),
    // As they are, under the act by which each was lent.
    things: things.sort((a, b) => (a.addendum ?? 0) - (b.addendum ?? 0)),
    totals,
  }
}

const lastOf = (one: CalendarDate | undefined, other: CalendarDate | undefined): CalendarDate | undefined =>
  one && other && (one > other ? one : other)

/** The addenda that had changed the agreement by that day. */
const amendmentsOf = (agreement: Agreement, on: CalendarDate): readonly (Addendum & Amendment)[] =>
  amendmentsBy(agreement, on).flatMap((amendment) => {
    const addendum = agreement.addenda?.find(({ count }) => count === amendment.count)
    return addendum ? [{ ...addendum, ...amendment }] : []
  })

function heldAddendum({ count, signedOn, formerEndsOn, changes }: Addendum & Amendment): HeldAddendum {
  const { endsOn, added, replacedIds } = changes
  return {
    count,
    signedOn,
    extension: endsOn && { from: formerEndsOn, to: endsOn },
    added: {
      things: added.assetIds.length,
      seats: added.licences.reduce((sum, { seats }) => sum + seats, 0),
      services: added.serviceIds.length,
    },
    replaced: replacedIds.length,
  }
}

/** The last report that names each thing and was not annulled: one that came back may have been handed over again. */
const handoverOfEach = (handovers: readonly Handover[]): ReadonlyMap<Id, Handover> =>
  new Map(
    handovers
      .filter(({ annulled }) => annulled === undefined)
      .flatMap((handover) => handover.assets.map(({ itemId }) => [itemId, handover] as const)),
  )

const sumOf = (totals: readonly HoldingTotals[]): HoldingTotals => {
  const sum = (field: keyof HoldingTotals) => totals.reduce((total, one) => total + one[field], 0)
  return {
    things: sum('things'),
    value: sum('value'),
    valued: sum('valued'),
    seats: sum('seats'),
    services: sum('services'),
  }
}
