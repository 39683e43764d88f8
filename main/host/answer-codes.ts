import { describe } from '#src/agreements/draft-lines.ts'
import type { CodeAnswer } from '#src/contract/items.ts'
import { unavailability } from '#src/items/availability.ts'
import { type Item, itemTitle } from '#src/items/item.ts'
import { itemsByCode } from '#src/items/state.ts'
import type { Register } from '#src/register/register.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { defined } from '#src/shared/defined.ts'

/** For each code pasted or scanned: the item it names and whether it can be lent, or why not. */
export function answerCodes(register: Register, codes: readonly string[], on: CalendarDate): CodeAnswer[] {
  const seen = new Set<string>()
  return codes
    .map((code) => code.trim())
    .filter((code) => code !== '')
    .map((code): CodeAnswer => {
      const found = itemsByCode(register.items, code)
      const [item, another] = found
      if (!item) return { outcome: 'unknown', code }
      if (another) return { outcome: 'ambiguous', code, candidates: found.map(nameOf) }
      if (seen.has(item.id)) return { outcome: 'repeated', code }
      seen.add(item.id)
      return answerFor(register, code, item, on)
    })
}

const nameOf = (item: Item) => ({
  itemId: item.id,
  title: itemTitle(item),
  inventoryNumber: item.inventoryNumber,
})

function answerFor(register: Register, code: string, item: Item, on: CalendarDate): CodeAnswer {
  const reason = unavailability(item, on)
  if (!reason) return { outcome: 'lendable', code, kind: item.kind, ...nameOf(item) }
  const { holder } = describe(register, item, reason)
  return defined({ outcome: 'unavailable', code, ...nameOf(item), reason, holder })
}
