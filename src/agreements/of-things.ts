import type { Agreement } from './agreement.ts'

/**
 * Whether the act itself is a loan of things: one on licences and services alone is an agreement, whatever was added,
 * and every paper calls it by the title that was signed.
 */
export function agreedOfThings({ assets, addenda = [] }: Agreement): boolean {
  const changes = addenda.map((one) => one.changes)
  const added = new Set(changes.flatMap((one) => one.added.assetIds))
  // What was replaced before it was handed over is listed no more.
  const listed = [...assets.map(({ itemId }) => itemId), ...changes.flatMap(({ replacedIds }) => replacedIds)]
  return listed.some((itemId) => !added.has(itemId))
}
