import type { Item } from '#src/items/item.ts'
import {
  durabilityEnd,
  type FundKind,
  type ProgrammesState,
  type UnionStatement,
  unionStatement,
} from '#src/programmes/fund.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import type { BasisPoints } from '#src/shared/money.ts'

/** A fund that paid for something in the paper. */
export type PaperFund = {
  readonly name: string
  readonly kind: FundKind
  readonly programme: string
  readonly operationCode: string
  readonly cup: string | undefined
  readonly statement: UnionStatement
  readonly durabilityEnd: CalendarDate | undefined
}

export type PaperFunding = {
  /** By name. */
  readonly funds: readonly PaperFund[]
  readonly cups: readonly string[]
  /** Of the contracts by which the items were bought. */
  readonly cigs: readonly string[]
  /** Whether one fund did not pay for all: then the lists say which one paid for each item. */
  readonly differs: boolean
  /** Whether some of the items were paid by no fund, while others were: then not all that the paper is about was. */
  readonly inPart: boolean
  /** The statements of Union support that the paper must carry, each once; none when no money is the Union's. */
  readonly statements: readonly Exclude<UnionStatement, 'none'>[]
}

/** A fund's part in what one item cost. */
export type FundShare = { readonly fund: string; readonly share: BasisPoints }

/** The funds that paid for an item, as its record lists them. */
export const sharesOf = ({ funding }: Pick<Item, 'funding'>, { funds }: ProgrammesState): FundShare[] =>
  funding.flatMap(({ fundId, share }) => {
    const fund = funds.get(fundId)
    return fund ? [{ fund: fund.name, share }] : []
  })

/** Who paid for these items, as their records tell. */
export function fundingOf(items: readonly Item[], { funds: known }: ProgrammesState): PaperFunding {
  const ids = new Set(items.flatMap(({ funding }) => funding.map(({ fundId }) => fundId)))
  const funds = [...ids]
    .flatMap((id) => known.get(id) ?? [])
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((fund): PaperFund => ({
      name: fund.name,
      kind: fund.kind,
      programme: fund.programme,
      operationCode: fund.operationCode,
      statement: unionStatement(fund),
      cup: fund.cup,
      durabilityEnd: durabilityEnd(fund),
    }))
  const statements = (['cofinancedByUnion', 'nextGenerationEU'] as const).filter((one) =>
    funds.some(({ statement }) => statement === one),
  )
  return {
    funds,
    cups: [...new Set(funds.flatMap(({ cup }) => cup ?? []))],
    cigs: [...new Set(items.flatMap(({ purchase }) => purchase.cig ?? []))].sort(),
    differs:
      items.some(({ funding }) => funding.length > 1) ||
      new Set(items.map(({ funding }) => funding[0]?.fundId)).size > 1,
    inPart: funds.length > 0 && items.some(({ funding }) => funding.length === 0),
    statements,
  }
}
