import type { ListQuery, RowSelection } from '#src/contract/list-query.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { ask } from '#renderer/bridge/host.ts'
import { discarded, startDraft } from '#renderer/shared/start-draft.ts'
import { ok, type Result } from '#src/shared/result.ts'
import { chosenItems, ofKind } from './chosen-items.ts'

/** What a selection holds that a draft can take by name; of a licence one takes seats, so it is only counted. */
export interface Lendable {
  assetIds: string[]
  serviceIds: string[]
  licences: number
}

export async function lendableOf(
  query: ListQuery,
  selection: RowSelection,
): Promise<Result<Lendable, AnyRefusal>> {
  const assets = await chosenItems(query, selection, [ofKind('asset')])
  if (!assets.ok) return assets
  const services = await chosenItems(query, selection, [ofKind('service')])
  if (!services.ok) return services
  const licences = await chosenItems(query, selection, [ofKind('licence')])
  if (!licences.ok) return licences
  return ok({ assetIds: assets.value, serviceIds: services.value, licences: licences.value.length })
}

/** Begins a draft for the borrower with these items; when they cannot be lent no empty draft is left behind. */
export async function beginLoan(
  borrowerId: string,
  { assetIds, serviceIds }: Lendable,
): Promise<Result<string, AnyRefusal>> {
  const started = await startDraft(borrowerId)
  if (!started.ok) return started
  const agreementId = started.value
  const added = await ask('register.act', {
    command: { type: 'addToDraft', agreementId, assetIds, licences: [], serviceIds },
  })
  return added.ok ? ok(agreementId) : discarded(agreementId, added.error)
}
