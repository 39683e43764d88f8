import type { CalendarDate } from '#src/shared/dates.ts'
import type { Id } from '#src/shared/text.ts'
import { type AddendumChanges, boundOn } from './addendum.ts'
import { type Agreement, Terms } from './agreement.ts'
import {
  type AgreementClauses,
  agreementClauses,
  type AgreementLists,
  agreementLists,
  type AgreementPaper,
  type ListedLines,
  type PaperSources,
} from './paper.ts'
import { fundingOf, type PaperFunding } from './paper-funding.ts'
import type { PeopleLookup } from './paper-parties.ts'

/** What an agreement calls for: which clauses, and the duties of the funds that paid for what it is about. */
export type Calls = { readonly clauses: AgreementClauses; readonly funding: PaperFunding }

/** An agreement as an addendum that adds something leaves it: for what its text says then, and did not say before. */
export type AmendedAgreement = {
  readonly issuedOn: CalendarDate
  /** The texts that its paper was drawn with, as the paper notes them. */
  readonly wording: string
  readonly terms: Terms
  /** All that it is about. */
  readonly lists: AgreementLists
  /** What it called for when it was agreed, then after each addendum that binds, and at last with this one. */
  readonly calls: readonly Calls[]
}

type Amending = {
  readonly changes: AddendumChanges
  readonly parties: Pick<AgreementPaper, 'lender' | 'borrower'>
  readonly people: PeopleLookup
}

/**
 * Clauses that depend on a day (of things under warranty) are looked for on that of the agreement: so what is called for
 * once is called for ever after, and is said once.
 */
export function amendedAgreement(
  known: PaperSources,
  agreement: Agreement,
  issuedOn: CalendarDate,
  { changes, parties, people }: Amending,
): AmendedAgreement {
  const { endsOn, places } = changes
  const agreed = Terms.parse(agreement.terms)
  const terms = { ...agreed, endsOn: endsOn ?? agreed.endsOn, places: places ?? agreed.places }
  const bound = (agreement.addenda ?? []).filter((one) => boundOn(one)).map((one) => one.changes.added)
  const stages = stagesOf(agreement, bound, changes.added).map((lines) => {
    const { lists, items } = agreementLists(known, lines, people)
    const funding = fundingOf(items, known.programmes)
    return {
      lists,
      calls: { funding, clauses: agreementClauses(lists, funding, parties, { terms, issuedOn }) },
    }
  })
  const last = stages.at(-1)
  if (!last) throw new Error('addendum: an agreement without lines')
  const wording = agreement.paper?.template ?? ''
  return { issuedOn, wording, terms, lists: last.lists, calls: stages.map(({ calls }) => calls) }
}

type Added = AddendumChanges['added']

/** The lines as they were agreed, after each addendum that binds, and with the one that is to come. */
function stagesOf(agreement: ListedLines, bound: readonly Added[], next: Added): readonly ListedLines[] {
  let lines = bound.reduceRight(without, agreement)
  const stages = [lines]
  for (const added of [...bound, next]) {
    lines = withLines(lines, added)
    stages.push(lines)
  }
  return stages
}

function withLines({ assets, licences, services }: ListedLines, added: Added): ListedLines {
  const seats = new Map(licences.map((line) => [line.itemId, line.seats]))
  for (const line of added.licences) seats.set(line.itemId, (seats.get(line.itemId) ?? 0) + line.seats)
  return {
    assets: both(assets, added.assetIds),
    licences: [...seats].map(([itemId, count]) => ({ itemId, seats: count })),
    services: both(services, added.serviceIds),
  }
}

function without({ assets, licences, services }: ListedLines, added: Added): ListedLines {
  const seats = new Map(added.licences.map((line) => [line.itemId, line.seats]))
  return {
    assets: others(assets, added.assetIds),
    licences: licences
      .map((line) => ({ itemId: line.itemId, seats: line.seats - (seats.get(line.itemId) ?? 0) }))
      .filter((line) => line.seats > 0),
    services: others(services, added.serviceIds),
  }
}

type Line = { readonly itemId: Id }

const both = (lines: readonly Line[], ids: readonly Id[]): readonly Line[] =>
  [...new Set([...lines.map(({ itemId }) => itemId), ...ids])].map((itemId) => ({ itemId }))

function others(lines: readonly Line[], ids: readonly Id[]): readonly Line[] {
  const gone = new Set(ids)
  return lines.filter(({ itemId }) => !gone.has(itemId))
}
