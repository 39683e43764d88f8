import { type Agreement, awaitsAddendum, awaitsHandover } from '#src/agreements/agreement.ts'
import type { Overview } from '#src/contract/register.ts'
import { freeSeats } from '#src/items/item.ts'
import type { ItemsState } from '#src/items/state.ts'
import type { Register } from '#src/register/register.ts'
import { addDays, type CalendarDate } from '#src/shared/dates.ts'

/** How far ahead an end is announced. */
const announcedDays = 90
const recentDrafts = 5

/** What waits and what there is, counted over the whole register. */
export function overviewOf(register: Register, today: CalendarDate): Overview {
  const agreements = [...register.agreements.agreements.values()]
  const expiringUntil = addDays(today, announcedDays)
  const count = (test: (agreement: Agreement) => boolean) => agreements.filter(test).length
  const inForce = agreements.filter(({ status }) => status === 'inForce')
  const drafts = agreements.filter(({ status }) => status === 'draft')
  const isPast = ({ terms }: Agreement) => terms.endsOn !== undefined && terms.endsOn < today
  const changing = agreements.filter(awaitsAddendum)
  return {
    drafts: drafts.length,
    toSign: count(({ status }) => status === 'issued'),
    toHandOver: count(
      (agreement) =>
        (agreement.status === 'signed' || agreement.status === 'inForce') && awaitsHandover(agreement),
    ),
    addendaToSign: changing.length,
    addendaLate: changing.filter(isPast).length,
    inForce: inForce.length,
    expiring: inForce.filter(({ terms }) => isBetween(terms.endsOn, today, expiringUntil)).length,
    expired: inForce.filter(isPast).length,
    expiringUntil,
    ...stockCounts(register.items),
    bodiesServed: new Set(inForce.map(({ borrowerId }) => borrowerId)).size,
    recentDrafts: drafts
      .slice(-recentDrafts)
      .reverse()
      .map(({ id, borrowerId, startedOn, assets, licences, services }) => ({
        id,
        borrowerName: register.bodies.bodies.get(borrowerId)?.name ?? '',
        startedOn,
        lines: assets.length + licences.length + services.length,
      })),
  }
}

const isBetween = (date: CalendarDate | undefined, from: CalendarDate, to: CalendarDate): boolean =>
  date !== undefined && from <= date && date <= to

function stockCounts({ items }: ItemsState): Pick<Overview, 'assets' | 'seats' | 'services'> {
  const assets = { inStock: 0, reserved: 0, lent: 0, other: 0, value: 0 }
  const seats = { total: 0, assigned: 0, reserved: 0 }
  const services = { total: 0, active: 0 }
  for (const item of items.values()) {
    if (item.status === 'withdrawn') continue
    if (item.kind === 'asset') {
      const { status } = item
      assets[status === 'inStock' || status === 'reserved' || status === 'lent' ? status : 'other'] += 1
      assets.value += item.inventoryValue ?? 0
    } else if (item.kind === 'service') {
      services.total += 1
      if (item.status === 'active') services.active += 1
    } else {
      const reserved = item.allocations.reduce(
        (sum, one) => sum + (one.status === 'reserved' ? one.seats : 0),
        0,
      )
      seats.total += item.seats
      seats.reserved += reserved
      seats.assigned += item.seats - freeSeats(item) - reserved
    }
  }
  return { assets, seats, services }
}
