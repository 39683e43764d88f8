import type { LoanLine } from './draft-lines.ts'

/** How many there are of each thing, in the order of the lines; seats count one by one. */
export function groupsOf(lines: readonly LoanLine[]) {
  const groups = new Map<string, { key: string; title: string; count: number }>()
  for (const { kind, title, seats } of lines) {
    const key = `${kind} ${title}`
    const count = (groups.get(key)?.count ?? 0) + (kind === 'licence' ? seats : 1)
    groups.set(key, { key, title, count })
  }
  return [...groups.values()]
}
