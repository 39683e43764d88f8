import { numbersOf } from '#main/demo/chance.ts'

/** Chance that can be told again: the same seed, the same rolls. */
export class Dice {
  readonly #next: () => number

  constructor(seed: number) {
    this.#next = numbersOf(seed)
  }

  /** A number from 0, below `sides`. */
  roll(sides: number): number {
    return this.#next() % sides
  }

  oneIn(times: number): boolean {
    return this.roll(times) === 0
  }

  pick<T>(values: readonly T[]): T | undefined {
    return values.length === 0 ? undefined : values[this.roll(values.length)]
  }

  some<T>(values: readonly T[]): T[] {
    return values.filter(() => this.oneIn(2))
  }
}
