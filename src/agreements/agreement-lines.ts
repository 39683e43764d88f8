import type { Id } from '#src/shared/text.ts'
import type { Agreement } from './agreement.ts'

export type SeatsOf = { readonly itemId: Id; readonly seats: number }

/** The part of an agreement's list that an act is about. */
export type ChosenLines = {
  readonly assetIds: readonly Id[]
  readonly licences: readonly SeatsOf[]
  readonly serviceIds: readonly Id[]
}

type Lists = Pick<Agreement, 'assets' | 'licences' | 'services'>

/** Its list with these, which wait to be handed over. */
export function withLines(agreement: Agreement, lines: ChosenLines): Lists {
  const pending = (itemId: Id) => ({ itemId, state: 'pending' as const })
  const licences = [...agreement.licences]
  for (const { itemId, seats: more } of lines.licences) {
    const at = licences.findIndex((line) => line.itemId === itemId)
    const line = licences[at]
    if (line) licences[at] = { ...line, seats: line.seats + more }
    else licences.push({ itemId, seats: more, assigned: 0, released: 0 })
  }
  return {
    assets: [...agreement.assets, ...lines.assetIds.map(pending)],
    services: [...agreement.services, ...lines.serviceIds.map(pending)],
    licences,
  }
}

/** Its list without these. */
export function withoutLines(agreement: Agreement, lines: ChosenLines): Lists {
  const gone = new Set([...lines.assetIds, ...lines.serviceIds])
  const fewer = new Map(lines.licences.map(({ itemId, seats: count }) => [itemId, count]))
  return {
    assets: agreement.assets.filter(({ itemId }) => !gone.has(itemId)),
    services: agreement.services.filter(({ itemId }) => !gone.has(itemId)),
    licences: agreement.licences.flatMap((line) => {
      const left = line.seats - (fewer.get(line.itemId) ?? 0)
      return left > 0 ? [{ ...line, seats: left }] : []
    }),
  }
}
