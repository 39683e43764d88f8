import type { BodiesState } from '#src/bodies/body.ts'
import { type ProgrammesState, type UnionStatement, unionStatement } from '#src/programmes/fund.ts'
import type { Id } from '#src/shared/text.ts'
import type { ItemsState } from './state.ts'

/** What a label says of a thing: nothing of who uses it, or where. */
export type Label = {
  readonly inventoryNumber: string
  readonly category: string
  readonly owner: string
  /** The Union's support, when its money paid for the thing. */
  readonly statement: UnionStatement
}

type Known = {
  readonly bodies: BodiesState
  readonly items: ItemsState
  readonly programmes: ProgrammesState
}

/** The labels of those of the items that one can stick a label on, in their order. */
export function labelsOf({ bodies, items, programmes }: Known, itemIds: readonly Id[]): Label[] {
  const owner = bodies.bodies.get(bodies.lenderId ?? '')?.name ?? ''
  return itemIds.flatMap((id): Label[] => {
    const item = items.items.get(id)
    if (item?.kind !== 'asset') return []
    const { inventoryNumber, category, funding } = item
    // One emblem and one statement: of a thing paid in shares, the statement of the largest.
    const shares = [...funding].sort((one, other) => other.share - one.share)
    const statements = shares.flatMap(({ fundId }) => {
      const fund = programmes.funds.get(fundId)
      return fund ? [unionStatement(fund)] : []
    })
    const statement = statements.find((one) => one !== 'none') ?? 'none'
    return [{ inventoryNumber, category, owner, statement }]
  })
}
