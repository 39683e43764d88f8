import { z } from 'zod'
import { agreementRequests } from '#src/contract/agreements.ts'
import { bodyRequests } from '#src/contract/bodies.ts'
import { formRequests } from '#src/contract/forms.ts'
import { historyRequests } from '#src/contract/history.ts'
import { importRequests } from '#src/contract/imports.ts'
import { itemRequests } from '#src/contract/items.ts'
import { listRequests } from '#src/contract/lists.ts'
import { peopleRequests } from '#src/contract/people.ts'
import {
  type AnswerMessage,
  type AnyRefusal,
  CancelMessage,
  type Notice,
  PauseMessage,
  RequestMessage,
} from '#src/contract/protocol.ts'
import { registerRequests } from '#src/contract/register.ts'
import { savedPaperRequests } from '#src/contract/saved-papers.ts'
import { signatureRequests } from '#src/contract/signatures.ts'
import { templateRequests } from '#src/contract/templates.ts'
import { undoRequests } from '#src/contract/undo.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { Gate } from './gate.ts'
import { agreementHandlers } from '#main/host/handlers/agreements.ts'
import { bodyHandlers } from '#main/host/handlers/bodies.ts'
import { formHandlers } from '#main/host/handlers/forms.ts'
import { historyHandlers } from '#main/host/handlers/history.ts'
import { importHandlers } from '#main/host/handlers/imports.ts'
import { itemHandlers } from '#main/host/handlers/items.ts'
import { listHandlers } from '#main/host/handlers/lists.ts'
import { peopleHandlers } from '#main/host/handlers/people.ts'
import { registerHandlers } from '#main/host/handlers/register.ts'
import { savedPaperHandlers } from '#main/host/handlers/saved-papers.ts'
import { signatureHandlers } from '#main/host/handlers/signatures.ts'
import { templateHandlers } from '#main/host/handlers/templates.ts'
import { undoHandlers } from '#main/host/handlers/undo.ts'
import type { Handler, HandlersOf, Job, Requests, Services } from './services.ts'

/** Writes down a mistake of the program, and gives the reference under which it can be found. */
export type BugReport = (what: string, error: unknown) => string

/** Answers one request of a screen, whatever it is. */
export type Answerer = (name: string, request: unknown, job: Job) => Promise<Result<unknown, AnyRefusal>>

/** The same; with a date, of the register as it was at the end of that day. */
export type AnswererInTime = (
  name: string,
  request: unknown,
  job: Job,
  asAt: CalendarDate | undefined,
) => Promise<Result<unknown, AnyRefusal>>

/** One request of the contract with what answers it. */
export type Bound = (request: unknown, job: Job) => Promise<Result<unknown, AnyRefusal>>

/** Answers all that the contract names. */
export function answererOf(services: Services, report: BugReport): Answerer {
  const bound = new Map<string, Bound>([
    ...bind(registerRequests, registerHandlers(services), report),
    ...bind(bodyRequests, bodyHandlers(services), report),
    ...bind(itemRequests, itemHandlers(services), report),
    ...bind(agreementRequests, agreementHandlers(services), report),
    ...bind(formRequests, formHandlers(services), report),
    ...bind(savedPaperRequests, savedPaperHandlers(services), report),
    ...bind(signatureRequests, signatureHandlers(services), report),
    ...bind(templateRequests, templateHandlers(services), report),
    ...bind(listRequests, listHandlers(services), report),
    ...bind(importRequests, importHandlers(services), report),
    ...bind(historyRequests, historyHandlers(services), report),
    ...bind(peopleRequests, peopleHandlers(services), report),
    ...bind(undoRequests, undoHandlers(services), report),
  ])
  return async (name, request, job) =>
    (await bound.get(name)?.(request, job)) ?? refused({ code: 'unknownRequest', request: name })
}

/** Each handler of a part of the contract, between the decoding of its request and the checking of its answer. */
export function bind<R extends Requests>(
  requests: R,
  handlers: HandlersOf<R>,
  report: BugReport,
): [string, Bound][] {
  return Object.keys(requests).flatMap((name): [string, Bound][] => {
    const codecs = requests[name]
    const handler = handlers[name]
    return codecs && handler ? [[name, bindOne(name, codecs, handler, report)]] : []
  })
}

function bindOne<Request extends z.ZodType, Answer extends z.ZodType>(
  name: string,
  codecs: { readonly request: Request; readonly answer: Answer },
  handler: Handler<Request, Answer>,
  report: BugReport,
): Bound {
  return async (request, job) => {
    const decoded = z.safeParse(codecs.request, request)
    if (!decoded.success) {
      const path = decoded.error.issues[0]?.path.map(String).join('.') ?? ''
      return refused({ code: 'malformedRequest', request: name, path })
    }
    try {
      const outcome = await handler(decoded.data, job)
      return outcome.ok ? ok(z.parse(codecs.answer, outcome.value)) : outcome
    } catch (error) {
      return refused({ code: 'bug', reference: report(name, error) })
    }
  }
}

/** A line to one screen. */
export type Line = {
  readonly send: (message: AnswerMessage | Notice) => void
  readonly onMessage: (listener: (message: unknown) => void) => void
  readonly onClose: (listener: () => void) => void
}

/** Serves one screen until its line closes. What is not even a request is dropped: there is nothing to answer to. */
export function serve(line: Line, answerer: AnswererInTime): void {
  let open = true
  const awaited = new Map<number, Gate>()
  /** Nobody waits for it any more: not even where it rests. */
  const forget = (id: number) => {
    awaited.get(id)?.open()
    awaited.delete(id)
  }
  line.onClose(() => {
    open = false
    for (const id of awaited.keys()) forget(id)
  })
  line.onMessage((data) => {
    const cancel = CancelMessage.safeParse(data)
    if (cancel.success) forget(cancel.data.cancel)
    const pause = PauseMessage.safeParse(data)
    if (pause.success) awaited.get(pause.data.pause)?.[pause.data.resting ? 'shut' : 'open']()
    const message = RequestMessage.safeParse(data)
    if (!message.success) return
    const { id, name, request, asAt } = message.data
    const gate = new Gate()
    awaited.set(id, gate)
    const job: Job = {
      progress: (done, total) => open && line.send({ notice: 'progress', job: id, done, total }),
      cancelled: () => !open || !awaited.has(id),
      resumed: () => gate.passed(),
    }
    void reply(id, answerer(name, request, job, asAt))
  })

  async function reply(id: number, answered: ReturnType<Answerer>): Promise<void> {
    const answer = await answered
    awaited.delete(id)
    if (open) line.send({ id, answer })
  }
}
