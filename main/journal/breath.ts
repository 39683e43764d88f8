/** Milliseconds of work between two breaths: less than a frame of the screen. */
const longest = 12

/** Lets a long work leave room to others: they have their turn whenever a breath is due. */
export class Breath {
  #since = performance.now()

  get due(): boolean {
    return performance.now() - this.#since >= longest
  }

  /** Waits until the others have had their turn. */
  async take(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve))
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
