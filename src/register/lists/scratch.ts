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

/** So many rooms are kept for the next answers: the largest, for small ones are had for nothing. */
const mostFree = 6

/** Rooms for the numbers that an answer keeps, which serve another one when it is forgotten. */
export class Rooms {
  #free: Uint32Array[] = []

  /** Room for so many numbers, which hold whatever was left there. */
  take(length: number): Uint32Array {
    const at = this.#free.findIndex((room) => room.length >= length && room.length <= 2 * length)
    const [room = new Uint32Array(length)] = at === -1 ? [] : this.#free.splice(at, 1)
    return room.subarray(0, length)
  }

  /** Nobody reads these numbers any more. */
  giveBack(buffer: ArrayBufferLike): void {
    const rooms = [new Uint32Array(buffer), ...this.#free]
    this.#free = rooms.sort((a, b) => b.length - a.length).slice(0, mostFree)
  }
}
