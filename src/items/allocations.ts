import type { Id } from '#src/shared/text.ts'
import type { Allocation } from './item.ts'

/** The allocations of a pool with so many seats of an agreement less, of those that stand so. */
export function without(
  allocations: readonly Allocation[],
  seats: number,
  agreementId: Id,
  status: Allocation['status'],
): Allocation[] {
  let left = seats
  return allocations.flatMap((allocation) => {
    if (allocation.agreementId !== agreementId || allocation.status !== status) return [allocation]
    const taken = Math.min(left, allocation.seats)
    left -= taken
    return allocation.seats === taken ? [] : [{ ...allocation, seats: allocation.seats - taken }]
  })
}

/** Turns reserved seats of an agreement into assigned ones; a negative number turns them back. */
export function assign(allocations: readonly Allocation[], agreementId: Id, seats: number): Allocation[] {
  const own = allocations.filter((allocation) => allocation.agreementId === agreementId)
  const assigned = own.reduce((sum, one) => sum + (one.status === 'assigned' ? one.seats : 0), 0) + seats
  const reserved = own.reduce((sum, one) => sum + (one.status === 'reserved' ? one.seats : 0), 0) - seats
  const kept = allocations.filter((allocation) => allocation.agreementId !== agreementId)
  if (reserved > 0) kept.push({ agreementId, seats: reserved, status: 'reserved' })
  return assigned > 0 ? [...kept, { agreementId, seats: assigned, status: 'assigned' }] : kept
}
