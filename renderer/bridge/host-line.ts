import { type AnswerOf, answerCodecs, type RequestName, type RequestOf } from '#src/contract/contract.ts'
import { type AnyRefusal, HostMessage, type Notice } from '#src/contract/protocol.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'

/** The end of a line to the host. */
export type LineEnd = {
  readonly send: (message: unknown) => void
  readonly listen: (listener: (message: unknown) => void) => void
}

type Waiting = {
  readonly answered: (answer: Result<unknown, AnyRefusal>) => void
  readonly progress: ((done: number, total: number) => void) | undefined
}

/** By which a person has a long work rest, and go on. */
export class RestSwitch {
  #listener: ((resting: boolean) => void) | undefined

  onChange(listener: (resting: boolean) => void): void {
    this.#listener = listener
  }

  turn(resting: boolean): void {
    this.#listener?.(resting)
  }
}

export type AskOptions = {
  /** Hears how far a long work is. */
  readonly onProgress?: (done: number, total: number) => void
  /** Says that nobody waits for the answer any more; it still comes, as a refusal or because it was ready. */
  readonly signal?: AbortSignal
  /** Has the work rest, and go on. */
  readonly rest?: RestSwitch
  /** Asks of the register as it was at the end of that day. */
  readonly asAt?: CalendarDate | undefined
}

/** Questions to the register host and their answers, matched by number, decoded on this side too. */
export class HostLine {
  readonly #end: LineEnd
  readonly #waiting = new Map<number, Waiting>()
  readonly #listeners = new Set<(notice: Notice) => void>()
  #last = 0

  constructor(end: LineEnd) {
    this.#end = end
    end.listen((message) => this.#hear(message))
  }

  async ask<N extends RequestName>(
    name: N,
    request: RequestOf<N>,
    { onProgress, signal, rest, asAt }: AskOptions = {},
  ): Promise<Result<AnswerOf<N>, AnyRefusal>> {
    // Nobody waits for it since before the line was there.
    if (signal?.aborted) return refused({ code: 'workCancelled' })
    this.#last += 1
    const id = this.#last
    const answer = await new Promise<Result<unknown, AnyRefusal>>((answered) => {
      this.#waiting.set(id, { answered, progress: onProgress })
      this.#end.send({ id, name, request, ...(asAt !== undefined && { asAt }) })
      rest?.onChange((resting) => this.#end.send({ pause: id, resting }))
      signal?.addEventListener('abort', () => this.#end.send({ cancel: id }))
    })
    if (!answer.ok) return answer
    const decoded = answerCodecs[name].answer.safeParse(answer.value)
    return decoded.success ? ok(decoded.data) : refused({ code: 'malformedAnswer', request: name })
  }

  /** Hears what the host says unasked. Returns how to stop. */
  onNotice(listener: (notice: Notice) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Answers everyone who still waits: the host is gone, and will not. */
  abandon(): void {
    for (const { answered } of this.#waiting.values()) answered(refused({ code: 'hostStopped' }))
    this.#waiting.clear()
  }

  #hear(data: unknown): void {
    const message = HostMessage.safeParse(data)
    if (!message.success) return
    if (!('notice' in message.data)) {
      const { id, answer } = message.data
      this.#waiting.get(id)?.answered(answer)
      this.#waiting.delete(id)
      return
    }
    if (message.data.notice === 'progress') {
      const { job, done, total } = message.data
      this.#waiting.get(job)?.progress?.(done, total)
    }
    for (const listener of this.#listeners) listener(message.data)
  }
}
