import { availableParallelism } from 'node:os'
import type { Worker, WorkerOptions } from 'node:worker_threads'
import type { Drawing } from '#main/documents/drawing.ts'
import { refused } from '#src/shared/result.ts'
import { type Drawer, type Outcome, unwatched, type Watch } from './drawer.ts'

/** What a thread hears: something to draw, or that nobody waits for it any more. */
export type ToThread = Drawing | 'leave'

/** What a thread says: how far it is, what came of it, or a mistake of the program. */
export type FromThread =
  | { readonly steps: number }
  | { readonly outcome: Outcome }
  | { readonly mistake: unknown }

/**
 * So many megabytes of what a thread makes may lie about before it is swept. Left to itself, a thread would hold 100 MB
 * more for a list of 5,000 things, and draw it in no less time.
 */
export const youngMegabytes = 16

/** How a thread is begun. */
export const threadOptions = (resourcesFolder: string): WorkerOptions => ({
  workerData: resourcesFolder,
  resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
})

type Asked = {
  readonly drawing: Drawing
  readonly watch: Watch
  readonly answer: (outcome: Outcome) => void
  readonly fail: (error: unknown) => void
  /** How many threads died over it. */
  deaths: number
}

/** After so many milliseconds in which there was nothing to draw, the threads leave the memory. */
const idle = 5 * 60_000

/**
 * Draws in threads of its own, as many as the machine has processors, up to four. They begin when there is something
 * to draw, and each keeps its fonts and texts. The drawing of one that dies is done once more by another.
 */
export class DrawingPool implements Drawer {
  readonly atOnce = Math.min(4, availableParallelism())
  readonly #begin: () => Worker
  readonly #threads = new Map<Worker, Asked | undefined>()
  readonly #idle: number
  #waiting: Asked[] = []
  #ending: ReturnType<typeof setTimeout> | undefined

  constructor(begin: () => Worker, after = idle) {
    this.#begin = begin
    this.#idle = after
  }

  draw(drawing: Drawing, watch: Watch = unwatched): Promise<Outcome> {
    return new Promise((answer, fail) => {
      this.#waiting.push({ drawing, watch, answer, fail, deaths: 0 })
      this.#goOn()
    })
  }

  async close(): Promise<void> {
    clearTimeout(this.#ending)
    const left = [...this.#waiting, ...this.#threads.values()]
    const threads = [...this.#threads.keys()]
    this.#waiting = []
    this.#threads.clear()
    for (const asked of left) asked?.answer(refused({ code: 'workCancelled' }))
    await Promise.all(threads.map((thread) => thread.terminate()))
  }

  #goOn(): void {
    clearTimeout(this.#ending)
    this.#waiting = this.#waiting.filter(({ watch, answer }) => {
      const isLeft = watch.cancelled()
      if (isLeft) answer(refused({ code: 'workCancelled' }))
      return !isLeft
    })
    while (this.#waiting.length > 0) {
      const thread = this.#free()
      const asked = thread && this.#waiting.shift()
      if (!asked) return
      this.#threads.set(thread, asked)
      tell(thread, asked.drawing)
    }
  }

  #free(): Worker | undefined {
    for (const [thread, asked] of this.#threads) if (!asked) return thread
    return this.#threads.size < this.atOnce ? this.#another() : undefined
  }

  #another(): Worker {
    const thread = this.#begin()
    let fault: unknown
    thread.on('message', (said: FromThread) => this.#hear(thread, said))
    thread.on('error', (error) => (fault = error))
    thread.on('exit', () => this.#ended(thread, fault))
    return thread
  }

  #hear(thread: Worker, said: FromThread): void {
    const asked = this.#threads.get(thread)
    if (!asked) return
    if ('steps' in said) {
      asked.watch.progress?.(said.steps)
      if (asked.watch.cancelled()) tell(thread, 'leave')
      return
    }
    if ('outcome' in said) asked.answer(said.outcome)
    else asked.fail(said.mistake)
    this.#threads.set(thread, undefined)
    this.#goOn()
    this.#endLater()
  }

  #endLater(): void {
    if (this.#waiting.length > 0 || [...this.#threads.values()].some((asked) => asked)) return
    this.#ending = setTimeout(() => void this.close(), this.#idle)
    this.#ending.unref()
  }

  #ended(thread: Worker, fault: unknown): void {
    const asked = this.#threads.get(thread)
    this.#threads.delete(thread)
    if (asked) {
      asked.deaths += 1
      if (asked.deaths === 1) this.#waiting.unshift(asked)
      else asked.fail(new Error('two threads ended while drawing the same paper', { cause: fault }))
    }
    this.#goOn()
  }
}

const tell = (thread: Worker, message: ToThread): void => thread.postMessage(message)
