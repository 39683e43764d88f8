/** Whole numbers from 0, below 2³², that look like chance and are the same for the same seed (mulberry32). */
export function numbersOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}

/** Choices that look like chance and are the same for the same seed. */
export class Chance {
  readonly #next: () => number

  constructor(seed: number) {
    this.#next = numbersOf(seed)
  }

  /** A whole number from 0 up to, and without, `below`. */
  below(below: number): number {
    return Math.floor((this.#next() / 2 ** 32) * below)
  }

  pick<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.below(choices.length)] ?? choices[0]
  }

  /** The same things in another order. */
  shuffled<T>(things: readonly T[]): T[] {
    const order = things.map((thing) => ({ thing, at: this.below(2 ** 30) }))
    return order.sort((a, b) => a.at - b.at).map(({ thing }) => thing)
  }
}
