/**
 * Room for the numbers that an answer needs while it is made, kept for the next one: to ask for as much anew takes as
 * long as the work, and has the collector of memory go through the whole register again and again.
 */
export class Scratch {
  #room = new Uint32Array(0)

  /** Room for so many numbers, which hold whatever was left there. Who asks next gets the same room. */
  of(length: number): Uint32Array {
    if (this.#room.length < length) this.#room = new Uint32Array(Math.max(length, this.#room.length * 2))
    return this.#room.subarray(0, length)
  }
}
