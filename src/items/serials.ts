import { bareNumber, manufacturerKey } from './item.ts'

type Met = { readonly manufacturer: string; readonly place: number; readonly before: Met | undefined }

/**
 * The serial numbers of a list, in which no manufacturer may have one twice. They are told apart by the number first:
 * seldom do two manufacturers have the same one, and a number as it stands need not be put together with a name.
 */
export class SerialsMet {
  readonly #met = new Map<string, Met>()

  /** Notes that the serial number stands at that place, or answers the place at which it already stood. */
  meet(manufacturer: string, serialNumber: string, place: number): number | undefined {
    const number = bareNumber(serialNumber)
    const before = this.#met.get(number)
    for (let met = before; met !== undefined; met = met.before)
      if (manufacturerKey(met.manufacturer) === manufacturerKey(manufacturer)) return met.place
    this.#met.set(number, { manufacturer, place, before })
    return undefined
  }
}
