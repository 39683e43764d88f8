import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { ItemPage as Facts } from '#src/contract/items.ts'
import { itemTitle } from '#src/items/item.ts'
import { Id } from '#src/shared/text.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { Notice } from '#renderer/components/Notice.tsx'
import { PageHeader, type PageAction } from '#renderer/components/PageHeader.tsx'
import { queryRefusal } from '#renderer/shared/refusal.ts'
import { useShortcut } from '#renderer/components/keyboard/shortcut.ts'
import { itemPageText as words } from '#renderer/text/it/items-page.ts'
import { labelsText } from '#renderer/text/it/labels.ts'
import { CorrectItem } from './form/CorrectItem.tsx'
import { ItemChip } from './ItemChip.tsx'
import { ItemFacts } from './page/ItemFacts.tsx'
import { RestoreDialog, SetOneAsideDialog } from './page/StatusDialogs.tsx'
import { LabelsDialog } from './labels/LabelsDialog.tsx'
import './items.css'

type Open = 'correct' | 'setAside' | 'restore' | 'label'

/** One item: what it is, who has it, who paid for it, what happened to it. */
export const ItemPage = () => {
  const { id } = useParams({ strict: false })
  const answer = useAsk('items.page', { id: Id.parse(id) })
  const refusal = queryRefusal(answer.error)
  if (refusal !== undefined)
    return (
      <div className="item-page">
        <Notice tone="error" title={refusal} />
      </div>
    )
  // While another item is awaited the former one must not stand under its address.
  return answer.data?.item.id === id && answer.data ? <LoadedItem key={id} facts={answer.data} /> : null
}

const LoadedItem = ({ facts }: { facts: Facts }) => {
  const navigate = useNavigate()
  const [open, setOpen] = useState<Open>()
  const { item } = facts
  const close = () => setOpen(undefined)
  useShortcut('Alt+ArrowLeft', () => void navigate({ to: '/beni' }))
  return (
    <div className="item-page">
      <PageHeader
        title={itemTitle(item)}
        state={<ItemChip status={item.status} />}
        facts={headFacts(facts)}
        crumbs={[
          { label: words.list, onPress: () => void navigate({ to: '/beni' }) },
          { label: item.inventoryNumber },
        ]}
        actions={open === 'correct' ? [] : actionsOf(facts, setOpen)}
      />
      {open === 'correct' ? <CorrectItem facts={facts} onClose={close} /> : <ItemFacts facts={facts} />}
      {open === 'setAside' && <SetOneAsideDialog item={item} onClose={close} />}
      {open === 'label' && <LabelsDialog assetIds={[item.id]} onClose={close} />}
      {open === 'restore' && <RestoreDialog item={item} onClose={close} />}
    </div>
  )
}

function headFacts({ item }: Facts): string[] {
  const number = words.inventory(item.inventoryNumber)
  if (item.kind === 'asset') return [number, words.serial(item.serialNumber), words.since(item.since)]
  if (item.kind === 'service') return [number, words.since(item.since)]
  const held = item.allocations.reduce((sum, { seats }) => sum + seats, 0)
  return [number, words.seatsOf(item.seats - held, item.seats)]
}

const aside: readonly string[] = ['underRepair', 'outOfUse', 'missing', 'stolen']

function actionsOf({ item }: Facts, open: (what: Open) => void): PageAction[] {
  const withdrawn = item.status === 'withdrawn' ? words.withdrawn : undefined
  const correct: PageAction = {
    id: 'correct',
    label: words.correct,
    writes: true,
    onPress: () => open('correct'),
    disabledReason: withdrawn,
  }
  if (item.kind !== 'asset') return [correct]
  const free = item.status === 'inStock' || item.status === 'returned'
  const isAside = aside.includes(item.status)
  return [
    correct,
    {
      id: 'label',
      label: labelsText.one,
      icon: 'print',
      onPress: () => open('label'),
      disabledReason: withdrawn,
    },
    {
      id: 'setAside',
      label: words.setAside,
      icon: 'archive',
      writes: true,
      onPress: () => open('setAside'),
      disabledReason: withdrawn ?? (free ? undefined : words.onlyFree),
    },
    {
      id: 'restore',
      label: words.restore,
      icon: 'undo',
      writes: true,
      onPress: () => open('restore'),
      disabledReason: withdrawn ?? (isAside ? undefined : words.notAside),
    },
  ]
}
