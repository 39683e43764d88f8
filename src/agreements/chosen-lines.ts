import type { Id } from '#src/shared/text.ts'
import type { Agreement, AssetLine, LicenceLine, LineState } from './agreement.ts'
import type { ChosenLines, SeatsOf } from './agreement-lines.ts'
import type { AgreementRefusal } from './commands.ts'
import type { Known } from './decision.ts'

/** What the act asks of its lines: where they stand, and how many seats of a pool it may touch. */
export type Needed = {
  readonly state: LineState
  readonly otherwise: 'lineNotPending' | 'lineNotHandedOver'
  readonly seatsLeft: (line: LicenceLine) => number
}

export const isNothing = ({ assetIds, licences, serviceIds }: ChosenLines): boolean =>
  assetIds.length + licences.length + serviceIds.length === 0

/** The first line that is not in the agreement under that kind, is chosen twice, or does not stand as needed. */
export function chosenFault(
  known: Known,
  agreement: Agreement,
  chosen: ChosenLines,
  needed: Needed,
): AgreementRefusal | undefined {
  return (
    linesFault(known, agreement.assets, chosen.assetIds, needed) ??
    linesFault(known, agreement.services, chosen.serviceIds, needed) ??
    seatsFault(agreement, chosen.licences, needed)
  )
}

function linesFault(
  known: Known,
  lines: readonly AssetLine[],
  chosen: readonly Id[],
  { state, otherwise }: Needed,
): AgreementRefusal | undefined {
  const stateOf = new Map(lines.map((line) => [line.itemId, line.state]))
  const seen = new Set<Id>()
  for (const itemId of chosen) {
    if (!stateOf.has(itemId)) return { code: 'lineUnknown', itemId }
    if (seen.has(itemId)) return { code: 'itemTwice', itemId }
    seen.add(itemId)
    if (stateOf.get(itemId) === state) continue
    const inventoryNumber = known.items.items.get(itemId)?.inventoryNumber ?? itemId
    return { code: otherwise, itemId, inventoryNumber }
  }
  return undefined
}

function seatsFault(
  agreement: Agreement,
  chosen: readonly SeatsOf[],
  { seatsLeft }: Needed,
): AgreementRefusal | undefined {
  const lines = new Map(agreement.licences.map((line) => [line.itemId, line]))
  const seen = new Set<Id>()
  for (const { itemId, seats } of chosen) {
    const line = lines.get(itemId)
    if (!line) return { code: 'lineUnknown', itemId }
    if (seen.has(itemId)) return { code: 'itemTwice', itemId }
    seen.add(itemId)
    const left = seatsLeft(line)
    if (seats > left) return { code: 'seatsBeyondAgreed', itemId, wanted: seats, left }
  }
  return undefined
}
