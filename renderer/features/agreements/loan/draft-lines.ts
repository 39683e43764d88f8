import type { AgreementPage } from '#src/contract/agreements.ts'
import type { Item } from '#src/items/item.ts'
import { itemTitle } from '#src/items/item.ts'
import type { Command } from '#src/register/register.ts'
import type { CalendarDate } from '#src/shared/dates.ts'

/** One line of a loan, of whatever kind, as a list shows it. */
export type LoanLine = {
  readonly itemId: string
  readonly kind: Item['kind']
  readonly title: string
  /** The number on the label, and the serial number where there is one. */
  readonly inventoryNumber: string
  readonly serialNumber: string
  /** Of a licence. */
  readonly seats: number
  readonly place: string
  readonly personId: string | undefined
  readonly personName: string
  /** Euro cents. */
  readonly value: number | undefined
  readonly freeUntil: CalendarDate | undefined
}

/** The lines of an agreement in its own order: assets, licences, services. */
export function linesOf({ agreement, items, people }: AgreementPage): LoanLine[] {
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const seats = new Map(agreement.licences.map((line) => [line.itemId, line.seats]))
  return items.map((item) => {
    const use = item.kind === 'licence' ? undefined : item
    return {
      itemId: item.id,
      kind: item.kind,
      title: itemTitle(item),
      inventoryNumber: item.inventoryNumber,
      serialNumber: item.kind === 'asset' ? item.serialNumber : '',
      seats: seats.get(item.id) ?? 0,
      place: use?.place ?? '',
      personId: use?.personId,
      personName: use?.personId === undefined ? '' : (names.get(use.personId) ?? ''),
      value: item.kind === 'asset' ? item.inventoryValue : undefined,
      freeUntil: item.kind === 'service' ? item.freeUntil : undefined,
    }
  })
}

type LineCommand = Extract<Command, { type: 'addToDraft' | 'removeFromDraft' }>

/** The command that adds these lines to a draft, or takes them out of it. */
export const lineCommand = (
  type: LineCommand['type'],
  agreementId: string,
  lines: readonly Pick<LoanLine, 'itemId' | 'kind' | 'seats'>[],
): LineCommand => ({
  type,
  agreementId,
  assetIds: lines.filter(({ kind }) => kind === 'asset').map(({ itemId }) => itemId),
  licences: lines.filter(({ kind }) => kind === 'licence').map(({ itemId, seats }) => ({ itemId, seats })),
  serviceIds: lines.filter(({ kind }) => kind === 'service').map(({ itemId }) => itemId),
})
