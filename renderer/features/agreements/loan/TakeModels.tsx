import { useState } from 'react'
import type { ModelRow } from '#src/contract/items.ts'
import { searchable } from '#src/shared/text.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { SearchField } from '#renderer/components/fields/SearchField.tsx'
import { toast } from '#renderer/components/toast.ts'
import { agreementWords } from '#renderer/text/it/agreements.ts'
import { itemsText as words } from '#renderer/text/it/agreements-loan.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { StockRow } from './StockRow.tsx'
import type { Draft } from './use-draft.ts'

const titleOf = ({ manufacturer, model }: ModelRow) => `${manufacturer} ${model}`

/** So many free ones of a model: the register picks which. */
export const TakeModels = ({ draft }: { draft: Draft }) => {
  const [search, setSearch] = useState('')
  const models = useAsk('items.stock', {}).data?.models
  const wanted = searchable(search)
  const shown = (models ?? []).filter((row) => searchable(`${row.category} ${titleOf(row)}`).includes(wanted))
  const take = async ({ manufacturer, model }: ModelRow, count: number) => {
    const agreementId = draft.page.agreement.id
    const outcome = await draft.act({ type: 'takeFreeAssets', agreementId, manufacturer, model, count })
    if (outcome.ok)
      toast.say(words.added(agreementWords.assets(count)), { tone: 'success', milliseconds: 3000 })
    return outcome.ok ? undefined : refusalText(outcome.error)
  }
  if (models?.length === 0)
    return (
      <EmptyState icon="device" title={words.noModels}>
        {words.noModelsHelp}
      </EmptyState>
    )
  return (
    <div className="stock">
      <SearchField label={words.findModel} value={search} onChange={setSearch} />
      <ul className="stock-rows">
        {shown.map((row) => (
          <StockRow
            key={`${row.category} ${titleOf(row)}`}
            title={titleOf(row)}
            detail={row.category}
            free={row.free}
            total={row.total}
            onTake={(count) => take(row, count)}
          />
        ))}
      </ul>
    </div>
  )
}
