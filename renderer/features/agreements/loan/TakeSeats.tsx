import type { PoolRow } from '#src/contract/items.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { toast } from '#renderer/components/toast.ts'
import { formatDate } from '#renderer/text/format.ts'
import { agreementWords } from '#renderer/text/it/agreements.ts'
import { itemsText as words } from '#renderer/text/it/agreements-loan.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { unavailableText } from '#renderer/text/it/unavailable.ts'
import { lineCommand } from './draft-lines.ts'
import { StockRow } from './StockRow.tsx'
import type { Draft } from './use-draft.ts'

/** Seats of the licence pools. */
export const TakeSeats = ({ draft }: { draft: Draft }) => {
  const pools = useAsk('items.stock', {}).data?.pools
  const take = async ({ itemId, product }: PoolRow, seats: number) => {
    const { id } = draft.page.agreement
    const outcome = await draft.act(lineCommand('addToDraft', id, [{ itemId, kind: 'licence', seats }]))
    if (!outcome.ok) return refusalText(outcome.error)
    toast.say(words.added(`${agreementWords.seats(seats)} di ${product}`), {
      tone: 'success',
      milliseconds: 3000,
    })
    return undefined
  }
  if (pools?.length === 0) return <EmptyState icon="document" title={words.noPools} />
  return (
    <ul className="stock-rows stock">
      {pools?.map((pool) => (
        <StockRow
          key={pool.itemId}
          title={pool.product}
          detail={[pool.publisher, pool.expiresOn && `${words.expires} ${formatDate(pool.expiresOn)}`]
            .filter(Boolean)
            .join(' · ')}
          free={pool.free}
          total={pool.seats}
          barred={pool.reason && unavailableText(pool.reason)}
          onTake={(seats) => take(pool, seats)}
        />
      ))}
    </ul>
  )
}
