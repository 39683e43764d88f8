/** Milliseconds of work between two breaths: less than a frame of the screen. */
const longest = 12

/** Milliseconds for which work that nobody waits for steps aside at each breath: it must come to its end all the same. */
const courtesy = 100

/** Milliseconds after which whoever waits is told how far a work has come, and may have paused it: nobody goes first. */
const attention = 3000

/** Who waits for an answer at this moment. */
export class Callers {
  readonly #waiting = new Set<Promise<unknown>>()
  readonly #letGo = new Set<() => void>()

  /** Counts whoever waits for that answer, until it is there or long in coming. */
  async answered<T>(answer: Promise<T>): Promise<T> {
    this.#waiting.add(answer)
    const late = setTimeout(() => this.#leave(answer), attention)
    try {
      return await answer
    } finally {
      clearTimeout(late)
      this.#leave(answer)
    }
  }

  #leave(answer: Promise<unknown>): void {
    this.#waiting.delete(answer)
    if (this.#waiting.size === 0) for (const letGo of this.#letGo) letGo()
  }

  /** Waits until nobody waits for an answer any more, or so many milliseconds. */
  async letFirst(atMost: number): Promise<void> {
    if (this.#waiting.size === 0) return
    await new Promise<void>((resolve) => {
      const letGo = () => {
        this.#letGo.delete(letGo)
        clearTimeout(late)
        resolve()
      }
      const late = setTimeout(letGo, atMost)
      this.#letGo.add(letGo)
    })
  }
}

/**
 * Lets a long work leave room to others: they have their turn whenever a breath is due. Work that nobody waits for also
 * lets callers go first: an answer that takes many turns would otherwise wait as many times for a piece of it.
 */
export class Breath {
  readonly #callers: Callers | undefined
  #since = performance.now()

  constructor(callers?: Callers) {
    this.#callers = callers
  }

  get due(): boolean {
    return performance.now() - this.#since >= longest
  }

  /** Waits until the others have had their turn. */
  async take(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve))
    await this.#callers?.letFirst(courtesy)
    this.#since = performance.now()
  }
}

/** Does work that comes in small steps, breathing between them. */
export async function inSteps<T>(steps: Generator<void, T>, breath: Breath = new Breath()): Promise<T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value
    if (breath.due) await breath.take()
  }
}
