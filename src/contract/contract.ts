import type { z } from 'zod'
import { agreementRequests } from './agreements.ts'
import { arrivalRequests } from './arrivals.ts'
import { backupRequests } from './backups.ts'
import { bodyRequests } from './bodies.ts'
import { formRequests } from './forms.ts'
import { historyRequests } from './history.ts'
import { importRequests } from './imports.ts'
import { itemRequests } from './items.ts'
import { listRequests } from './lists.ts'
import { peopleRequests } from './people.ts'
import { registerRequests } from './register.ts'
import { savedPaperRequests } from './saved-papers.ts'
import { signatureRequests } from './signatures.ts'
import { templateRequests } from './templates.ts'
import { undoRequests } from './undo.ts'

/** Everything a screen can ask of the register host, with the form of each request and of its answer. */
const contract = {
  ...registerRequests,
  ...bodyRequests,
  ...itemRequests,
  ...agreementRequests,
  ...formRequests,
  ...savedPaperRequests,
  ...signatureRequests,
  ...arrivalRequests,
  ...templateRequests,
  ...listRequests,
  ...importRequests,
  ...historyRequests,
  ...peopleRequests,
  ...undoRequests,
  ...backupRequests,
} as const

export type RequestName = keyof typeof contract
type Requests = { readonly [N in RequestName]: z.input<(typeof contract)[N]['request']> }
type Answers = { readonly [N in RequestName]: z.output<(typeof contract)[N]['answer']> }
export type RequestOf<N extends RequestName> = Requests[N]
export type AnswerOf<N extends RequestName> = Answers[N]

/**
 * What a request is to the register. A `question` is answered from it, as it is or as it was at the end of a past day;
 * a `command` writes, and only in the register of today; what belongs to the `workplace` (settings, a file being read)
 * has no date. A request is a question unless the contract says otherwise.
 */
type RequestKind = 'question' | 'command' | 'workplace'

const kinds = new Map<string, RequestKind>(
  Object.entries(contract).map(([name, form]) => [name, 'kind' in form ? form.kind : 'question']),
)

export const kindOf = (name: string): RequestKind | undefined => kinds.get(name)

/** The codec of each answer, by the name of its request. */
export const answerCodecs: { readonly [N in RequestName]: { readonly answer: z.ZodType<Answers[N]> } } =
  contract
