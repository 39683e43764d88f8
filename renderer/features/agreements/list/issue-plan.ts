import type { AnswerOf } from '#src/contract/contract.ts'

export type Plan = AnswerOf<'agreements.issuePlan'>

/** Of each of these drafts, whether it is a loan of things. */
export function ofThingsIn({ drafts }: Plan, ids: readonly string[]): boolean[] {
  const asked = new Set(ids)
  return drafts.filter(({ id }) => asked.has(id)).map(({ ofThings }) => ofThings)
}

/** The drafts of a plan that nothing bars from being issued. */
export const issuable = ({ drafts }: Plan): string[] =>
  drafts.filter(({ faults }) => faults.length === 0).map(({ id }) => id)
