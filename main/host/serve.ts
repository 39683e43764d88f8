import { contract, isRequestName, type RequestName } from '#src/contract/contract.ts'
import type { AnswerMessage, AnyRefusal, Notice } from '#src/contract/protocol.ts'
import { RequestMessage } from '#src/contract/protocol.ts'
import { refused, type Result } from '#src/shared/result.ts'
import { agreementHandlers } from './handlers/agreements.ts'
import { bodyHandlers } from './handlers/bodies.ts'
import { importHandlers } from './handlers/imports.ts'
import { itemHandlers } from './handlers/items.ts'
import { listHandlers } from './handlers/lists.ts'
import { registerHandlers } from './handlers/register.ts'
import type { HandlersOf, Job, Services } from './services.ts'

export type Handlers = HandlersOf<typeof contract>

export const allHandlers = (services: Services): Handlers => ({
  ...registerHandlers(services),
  ...bodyHandlers(services),
  ...itemHandlers(services),
  ...agreementHandlers(services),
  ...listHandlers(services),
  ...importHandlers(services),
})

/** Writes down a mistake of the program, and gives the reference under which it can be found. */
export type BugReport = (what: string, error: unknown) => string

/** Answers one request: decodes it, asks its handler, and checks that the answer has the form it promised. */
export async function answer(
  handlers: Handlers,
  name: string,
  request: unknown,
  job: Job,
  report: BugReport,
): Promise<Result<unknown, AnyRefusal>> {
  if (!isRequestName(name)) return refused({ code: 'unknownRequest', request: name })
  const decoded = contract[name].request.safeParse(request)
  if (!decoded.success) {
    const path = decoded.error.issues[0]?.path.map(String).join('.') ?? ''
    return refused({ code: 'malformedRequest', request: name, path })
  }
  try {
    const outcome = await handle(handlers, name, decoded.data, job)
    if (!outcome.ok) return outcome
    return { ok: true, value: contract[name].answer.parse(outcome.value) }
  } catch (error) {
    return refused({ code: 'bug', reference: report(name, error) })
  }
}

type AnyHandler = (request: unknown, job: Job) => Promise<Result<unknown, AnyRefusal>>

/** The handler of that name takes what the codec of that name gives: the pairing is by key on both sides. */
const handle = (handlers: Handlers, name: RequestName, request: unknown, job: Job) =>
  (handlers[name] as AnyHandler)(request, job)

/** A line to one screen. */
export type Line = {
  readonly send: (message: AnswerMessage | Notice) => void
  readonly onMessage: (listener: (message: unknown) => void) => void
  readonly onClose: (listener: () => void) => void
}

/** Serves one screen until its line closes. What is not even a request is dropped: there is nothing to answer to. */
export function serve(line: Line, handlers: Handlers, report: BugReport): void {
  let open = true
  line.onClose(() => {
    open = false
  })
  line.onMessage((data) => {
    const message = RequestMessage.safeParse(data)
    if (!message.success) return
    const { id, name, request } = message.data
    const job: Job = {
      progress: (done, total) => open && line.send({ notice: 'progress', job: id, done, total }),
      cancelled: () => !open,
    }
    void answer(handlers, name, request, job, report).then((outcome) => {
      if (open) line.send({ id, answer: outcome })
    })
  })
}
