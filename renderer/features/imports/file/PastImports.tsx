import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Delivery } from '#src/contract/imports.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/components/Button.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { StatusChip } from '#renderer/components/StatusChip.tsx'
import { queryRefusal } from '#renderer/shared/refusal.ts'
import { UndoImport } from '#renderer/features/imports/UndoImport.tsx'
import { importText as words } from '#renderer/text/it/imports.ts'

/** The deliveries taken in, the last one first, each with its items and the way to take it back. */
export const PastImports = () => {
  const answer = useAsk('imports.list', {})
  const [undoing, setUndoing] = useState<Delivery>()
  const refusal = queryRefusal(answer.error)
  if (refusal !== undefined) return <Notice tone="error" title={refusal} />
  const deliveries = answer.data?.deliveries
  if (!deliveries) return null
  if (deliveries.length === 0) return <p className="import-none">{words.nonePast}</p>
  return (
    <>
      <ul className="past-list">
        {deliveries.map((delivery) => (
          <PastImport key={delivery.importId} delivery={delivery} onUndo={() => setUndoing(delivery)} />
        ))}
      </ul>
      {undoing && <UndoImport delivery={undoing} onClose={() => setUndoing(undefined)} />}
    </>
  )
}

const PastImport = ({ delivery, onUndo }: { delivery: Delivery; onUndo: () => void }) => {
  const navigate = useNavigate()
  const { fileName, at, by, items, undone, importId } = delivery
  return (
    <li className="past-import">
      <div className="past-words">
        <p className="past-name">
          <Link to="/beni/importa/$id" params={{ id: importId }}>
            {fileName}
          </Link>
        </p>
        <p className="past-facts">{words.pastFacts(at, by, items)}</p>
      </div>
      {undone ? (
        <StatusChip tone="closed">{words.undone}</StatusChip>
      ) : (
        <>
          <Button
            kind="quiet"
            icon="device"
            onPress={() => void navigate({ to: '/beni', search: { importazione: importId } })}
          >
            {words.showItems}
          </Button>
          <Button kind="quiet" icon="undo" onPress={onUndo}>
            {words.undo}
          </Button>
        </>
      )}
    </li>
  )
}
