import type { PoolRow } from '#src/contract/items.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { formatDate } from '#renderer/text/format.ts'
import { agreementWords } from '#renderer/text/it/agreements.ts'
import { itemsText as words } from '#renderer/text/it/agreements-loan.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { unavailableText } from '#renderer/text/it/unavailable.ts'
import type { OnAdd } from './add-lines.ts'
import { StockRow } from './StockRow.tsx'

/** Seats of the licence pools. */
export const TakeSeats = ({ onAdd }: { onAdd: OnAdd }) => {
  const pools = useAsk('items.stock', {}).data?.pools
  const take = async ({ itemId, product }: PoolRow, seats: number) => {
    const said = words.seatsOfProduct(agreementWords.seats(seats), product)
    const outcome = await onAdd([{ itemId, kind: 'licence', seats }], said)
    return outcome.ok ? undefined : refusalText(outcome.error)
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
