import { ok, refused, type Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import type { ItemRefusal } from './commands.ts'
import type { InventoryPattern, ItemsState } from './state.ts'

/** The number that a value of the counter gives under the office's pattern. */
export const inventoryNumber = (pattern: InventoryPattern, counter: number): string =>
  `${pattern.prefix}${String(counter).padStart(pattern.digits, '0')}`

/** The next numbers that nothing bears or ever bore, without taking them. */
export function proposedNumbers(state: ItemsState, count: number): string[] {
  const numbers: string[] = []
  for (let counter = state.lastInventoryCounter; numbers.length < count;) {
    counter += 1
    const number = inventoryNumber(state.inventoryPattern, counter)
    if (isFresh(state, number)) numbers.push(number)
  }
  return numbers
}

const isFresh = (state: ItemsState, number: string): boolean =>
  !state.byInventoryNumber.has(number) && !state.retiredNumbers.has(number)

type Unnumbered = { readonly inventoryNumber?: string | undefined }
type Numbered<T> = { entries: (T & { inventoryNumber: string; id: Id })[]; counter: number }

/**
 * Gives each entry a new key and its number: the one it asks for, when nothing else bears or ever bore it, or the next of the
 * pattern. A number that was withdrawn may come back only for the very thing it was for (the same serial number).
 */
export function numberWith<T extends Unnumbered>(
  state: ItemsState,
  entries: readonly T[],
  serialOf: (entry: T) => string,
  newId: () => Id,
): Result<Numbered<T>, ItemRefusal> {
  const asked = new Map<string, number>()
  for (const [index, entry] of entries.entries()) {
    const number = entry.inventoryNumber
    if (number === undefined) continue
    const fault = askedFault(state, number, index, serialOf(entry))
    if (fault) return refused(fault)
    if (asked.has(number)) return refused({ code: 'inventoryNumberTaken', inventoryNumber: number, index })
    asked.set(number, index)
  }
  let counter = state.lastInventoryCounter
  const next = (): string => {
    for (;;) {
      counter += 1
      const number = inventoryNumber(state.inventoryPattern, counter)
      if (!asked.has(number) && isFresh(state, number)) return number
    }
  }
  const numbered = entries.map((entry) => ({
    ...entry,
    inventoryNumber: entry.inventoryNumber ?? next(),
    id: newId(),
  }))
  return ok({ entries: numbered, counter })
}

function askedFault(
  state: ItemsState,
  number: string,
  index: number,
  serial: string,
): ItemRefusal | undefined {
  const itemId = state.byInventoryNumber.get(number)
  if (itemId !== undefined) return { code: 'inventoryNumberTaken', inventoryNumber: number, index, itemId }
  const retiredFor = state.retiredNumbers.get(number)
  const itsOwn = retiredFor === undefined || (retiredFor !== '' && retiredFor === serial)
  return itsOwn ? undefined : { code: 'inventoryNumberRetired', inventoryNumber: number, index }
}
