import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '#renderer/bridge/queries.ts'
import { Notice } from '#renderer/components/Notice.tsx'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { StatusChip } from '#renderer/components/StatusChip.tsx'
import { HistoryPanel } from '#renderer/shared/history/HistoryPanel.tsx'
import { queryRefusal } from '#renderer/shared/refusal.ts'
import { importText as words } from '#renderer/text/it/imports.ts'
import { UndoImport } from './UndoImport.tsx'
import './imports.css'

/** One delivery that was taken in: its items, the way to take it back, what happened to it. */
export const DeliveryPage = () => {
  const navigate = useNavigate()
  const { id } = useParams({ strict: false })
  const [undoing, setUndoing] = useState(false)
  const answer = useAsk('imports.list', {})
  const refusal = queryRefusal(answer.error)
  const delivery = answer.data?.deliveries.find(({ importId }) => importId === id)
  if (refusal !== undefined || (answer.data && !delivery))
    return (
      <div className="delivery-page">
        <Notice tone="error" title={refusal ?? words.unknownDelivery} />
      </div>
    )
  if (!delivery) return null
  const { importId, fileName, at, by, items, undone } = delivery
  return (
    <div className="delivery-page">
      <PageHeader
        title={fileName}
        state={undone && <StatusChip tone="closed">{words.undone}</StatusChip>}
        facts={[words.pastFacts(at, by, items)]}
        crumbs={[
          { label: words.items, onPress: () => void navigate({ to: '/beni' }) },
          { label: words.title, onPress: () => void navigate({ to: '/beni/importa' }) },
          { label: fileName },
        ]}
        actions={
          undone
            ? []
            : [
                {
                  id: 'items',
                  label: words.showItems,
                  icon: 'device',
                  onPress: () => void navigate({ to: '/beni', search: { importazione: importId } }),
                },
                {
                  id: 'undo',
                  label: words.undo,
                  icon: 'undo',
                  writes: true,
                  onPress: () => setUndoing(true),
                },
              ]
        }
      />
      <div className="delivery-history">
        <HistoryPanel key={importId} subject={importId} name={fileName} />
      </div>
      {undoing && <UndoImport delivery={delivery} onClose={() => setUndoing(false)} />}
    </div>
  )
}
