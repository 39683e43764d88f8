import { bareNumber, manufacturerKey, serialKey } from './item.ts'

/**
 * The serial numbers of a list, in which no manufacturer may have one twice. They are told apart by the number first:
 * seldom do two manufacturers have the same one, and a number as it stands need not be put together with a name.
 */
export class SerialsMet {
  readonly #places: number[] = []
  readonly #manufacturers: string[] = []
  /** From a number to where its first bearer is in the two lists above. */
  readonly #first = new Map<string, number>()
  /** From the keys of serial numbers of other manufacturers with a number that was met to the place of each. */
  readonly #others = new Map<string, number>()

  /** Notes that the serial number stands at that place, or answers the place at which it already stood. */
  meet(manufacturer: string, serialNumber: string, place: number): number | undefined {
    const number = bareNumber(serialNumber)
    const first = this.#first.get(number)
    if (first === undefined) {
      this.#first.set(number, this.#places.push(place) - 1)
      this.#manufacturers.push(manufacturer)
      return undefined
    }
    if (manufacturerKey(this.#manufacturers[first] ?? '') === manufacturerKey(manufacturer))
      return this.#places[first]
    const key = serialKey(manufacturer, serialNumber)
    const other = this.#others.get(key)
    if (other === undefined) this.#others.set(key, place)
    return other
  }
}
