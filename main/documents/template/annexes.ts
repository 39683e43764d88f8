import type { Clause } from './clauses.ts'

/** A text and the annexes written after it: each begins with a title of its own, which is not the first. */
export function withoutAnnexes(clauses: readonly Clause[]): {
  readonly text: readonly Clause[]
  readonly written: readonly (readonly Clause[])[]
} {
  const begins = (clause: Clause): boolean => clause.kind === 'heading' && clause.level === 1
  const starts = clauses.flatMap((clause, at) => (at > 0 && begins(clause) ? [at] : []))
  return {
    text: clauses.slice(0, starts[0]),
    written: starts.map((start, index) => clauses.slice(start, starts[index + 1])),
  }
}
