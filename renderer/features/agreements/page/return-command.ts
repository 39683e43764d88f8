import type { ReturnGround } from '#src/agreements/commands.ts'
import type { Condition } from '#src/items/item.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import type { StandingLine } from './agreement-lines.ts'

type Facts = { on: CalendarDate; ground: ReturnGround; condition: Condition | undefined }

/** The command that records the return of these lines: of a licence, all the seats in use. */
export function returnCommand(agreementId: string, lines: readonly StandingLine[], facts: Facts) {
  const assetIds = lines.filter(({ kind }) => kind === 'asset').map(({ itemId }) => itemId)
  const { on, ground, condition } = facts
  return {
    type: 'recordReturn' as const,
    agreementId,
    on,
    ground,
    assetIds,
    serviceIds: lines.filter(({ kind }) => kind === 'service').map(({ itemId }) => itemId),
    licences: lines
      .filter(({ kind }) => kind === 'licence')
      .map(({ itemId, assigned }) => ({ itemId, seats: assigned })),
    conditions: condition === undefined ? [] : assetIds.map((itemId) => ({ itemId, condition })),
  }
}
