import type { ProblemAt } from './fault.ts'
import type { Clause } from './clauses.ts'

/** An article as it stands in a template: its name, and where its heading begins. */
type Article = { readonly name: string; readonly at: number }

const articlesIn = (source: string): readonly Article[] =>
  [...source.matchAll(/^#.*\{#([a-z][a-z0-9-]*)\}\s*$/gm)].map(({ 1: name = '', index: at }) => ({
    name,
    at,
  }))

/**
 * Where the articles of a second language are not those of the Italian text: «article 5» must be the same in both. Those
 * that the Italian text has not, or has elsewhere, at their line; those that are missing, at the line they go before.
 */
export function correspondenceProblems(italian: string, source: string): readonly ProblemAt[] {
  const wanted = articlesIn(italian).map(({ name }) => name)
  const found = articlesIn(source)
  const problems: ProblemAt[] = []
  let next = 0
  for (const { name, at } of found) {
    const place = wanted.indexOf(name, next)
    if (place < 0) problems.push({ problem: { code: 'articleUnmatched', name }, at })
    else {
      const skipped = wanted.slice(next, place).filter((one) => !found.some((other) => other.name === one))
      problems.push(...skipped.map((one) => untranslated(one, at)))
      next = place + 1
    }
  }
  const left = wanted.slice(next).filter((one) => !found.some((other) => other.name === one))
  return [...problems, ...left.map((one) => untranslated(one, source.length))]
}

const untranslated = (name: string, at: number): ProblemAt => ({
  problem: { code: 'articleUntranslated', name },
  at,
})

/** A part of a text: a heading of the second level and what is under it, or what stands before the first. */
export type Part = readonly Clause[]

/** The text as its parts, in order. */
export function partsOf(clauses: readonly Clause[]): readonly Part[] {
  const parts: Clause[][] = [[]]
  for (const clause of clauses) {
    if (clause.kind === 'heading' && clause.level <= 2) parts.push([])
    parts.at(-1)?.push(clause)
  }
  return parts.filter((part, at) => at > 0 || part.length > 0)
}

/** The first part of the second text that is not the same article as the Italian part it would stand beside. */
export function unmatchedPart(italian: readonly Part[], second: readonly Part[]): ProblemAt | undefined {
  const at = (part: Part | undefined) => (part?.[0]?.kind === 'heading' ? part[0].at : 0)
  const article = (part: Part | undefined) =>
    part?.[0]?.kind === 'heading' ? (part[0].article?.name ?? '') : ''
  for (const [index, part] of second.entries())
    if (index >= italian.length || article(part) !== article(italian[index]))
      return { problem: { code: 'articleUnmatched', name: article(part) }, at: at(part) }
  const missing = italian[second.length]
  return (
    missing && { problem: { code: 'articleUntranslated', name: article(missing) }, at: at(second.at(-1)) }
  )
}
