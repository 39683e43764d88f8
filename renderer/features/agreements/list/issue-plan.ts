import type { AnswerOf } from '#src/contract/contract.ts'

export type Plan = AnswerOf<'agreements.issuePlan'>

/** The drafts of a plan that nothing bars from being issued. */
export const issuable = ({ drafts }: Plan): string[] =>
  drafts.filter(({ faults }) => faults.length === 0).map(({ id }) => id)
