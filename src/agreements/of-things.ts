import type { Agreement } from './agreement.ts'

/** Whether it was a loan of things before its addendum of that count: one that adds things to licences makes it one. */
export function lendsBefore({ assets, addenda = [] }: Agreement, count: number): boolean {
  const changes = addenda.filter((one) => one.count >= count).map((one) => one.changes)
  const added = new Set(changes.flatMap((one) => one.added.assetIds))
  // What was replaced before it was handed over is listed no more.
  const listed = [...assets.map(({ itemId }) => itemId), ...changes.flatMap(({ replacedIds }) => replacedIds)]
  return listed.some((itemId) => !added.has(itemId))
}

/** Whether the act itself is a loan of things: one on licences and services alone is an agreement, whatever was added. */
export const agreedOfThings = (agreement: Agreement): boolean => lendsBefore(agreement, 1)
