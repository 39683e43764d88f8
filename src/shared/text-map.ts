import { StateMap } from './changes.ts'

/** Bits kept for each text: of the texts that were never met, one in so many is asked for in vain. */
const bitsEach = 16
const fewest = 1024

/**
 * A map of the state that is mostly asked for texts it has not: a delivery of twenty thousand things asks for as many
 * serial numbers that nobody has seen. In a large map each such question goes through memory at random, several times;
 * here most are answered by one bit of a small field, as a Bloom filter does it. A text that was taken out again is
 * only asked for in vain.
 */
export class TextMap<V> extends StateMap<string, V> {
  #bits = new Uint32Array(fewest / 32)

  override get(key: string): V | undefined {
    return this.#mayHave(key) ? super.get(key) : undefined
  }

  override has(key: string): boolean {
    return this.#mayHave(key) && super.has(key)
  }

  override set(key: string, value: V): this {
    super.set(key, value)
    if (this.size * bitsEach > this.#bits.length * 32) this.#meetAll(this.#bits.length * 2)
    else this.#meet(key)
    return this
  }

  /** What was taken out and comes back may not have been there when the field grew. */
  override takeBack(): void {
    super.takeBack()
    this.#meetAll(this.#bits.length)
  }

  #meetAll(words: number): void {
    this.#bits = new Uint32Array(words)
    for (const key of this.keys()) this.#meet(key)
  }

  #meet(key: string): void {
    const place = hash(key)
    const word = (place >>> 5) & (this.#bits.length - 1)
    this.#bits[word] = (this.#bits[word] ?? 0) | (1 << (place & 31))
  }

  #mayHave(key: string): boolean {
    const place = hash(key)
    return (((this.#bits[(place >>> 5) & (this.#bits.length - 1)] ?? 0) >>> (place & 31)) & 1) === 1
  }
}

/** FNV-1a of the text's units, whose last ones tell numbers in a row apart, and then spread over all the bits. */
function hash(text: string): number {
  let hashed = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hashed = Math.imul(hashed ^ text.charCodeAt(at), 0x01000193)
  hashed = Math.imul(hashed ^ (hashed >>> 16), 0x85ebca6b)
  return hashed ^ (hashed >>> 13)
}
