/** What a long work passes between two steps; while it is shut the work waits there. */
export class Gate {
  #shut: Promise<void> | undefined
  #letGo = () => {}

  shut(): void {
    if (this.#shut) return
    const { promise, resolve } = withResolvers()
    this.#shut = promise
    this.#letGo = resolve
  }

  open(): void {
    this.#shut = undefined
    this.#letGo()
  }

  async passed(): Promise<void> {
    // It may have been shut again before whoever waited had its turn.
    while (this.#shut) await this.#shut
  }
}

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {}
  const promise = new Promise<void>((settle) => (resolve = settle))
  return { promise, resolve }
}
