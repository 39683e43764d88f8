import type { Item } from '#src/items/item.ts'
import {
  durabilityEnd,
  type FundKind,
  type ProgrammesState,
  type UnionStatement,
  unionStatement,
} from '#src/programmes/fund.ts'
import type { CalendarDate } from '#src/shared/dates.ts'

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
  /** The statements of Union support that the paper must carry, each once; none when no money is the Union's. */
  readonly statements: readonly Exclude<UnionStatement, 'none'>[]
}

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
  return { funds, cups: [...new Set(funds.flatMap(({ cup }) => cup ?? []))], statements }
}
