import { useState } from 'react'
import type { Filter, ListQuery, RowSelection } from '#src/contract/list-query.ts'
import { Button } from '#renderer/components/Button.tsx'
import { ExportMenu, type SheetFormat } from '#renderer/components/list/ExportMenu.tsx'
import { LabelsDialog } from '#renderer/features/items/labels/LabelsDialog.tsx'
import { went } from '#renderer/shared/refusal.ts'
import { itemBulkText as words } from '#renderer/text/it/items.ts'
import { labelsText } from '#renderer/text/it/labels.ts'
import { listText } from '#renderer/text/it/lists.ts'
import { chosenItems, ofKind } from './chosen-items.ts'
import { type Lendable, lendableOf } from './lend.ts'
import { LendDialog } from './LendDialog.tsx'
import { SetAsideDialog } from './SetAsideDialog.tsx'

export interface BulkActionsProps {
  query: ListQuery
  selection: RowSelection
  exporting: boolean
  onExport: (format: SheetFormat) => void
  /** The rows were acted upon: they need not stay selected. */
  onDone: () => void
}

type Open =
  | { what: 'lend'; lendable: Lendable }
  | { what: 'setAside' | 'labels'; assetIds: readonly string[]; chosen: number }

const canBeSetAside: Filter = { field: 'status', test: 'anyOf', values: ['inStock', 'returned'] }

/** What can be done with the items selected. */
export const BulkActions = ({ query, selection, exporting, onExport, onDone }: BulkActionsProps) => {
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const lend = async () => {
    const lendable = await lendableOf(query, selection)
    if (went(lendable)) setOpen({ what: 'lend', lendable: lendable.value })
  }
  const setAside = async () => {
    const all = await chosenItems(query, selection, [])
    const free = await chosenItems(query, selection, [ofKind('asset'), canBeSetAside])
    if (went(all) && went(free)) setOpen({ what: 'setAside', assetIds: free.value, chosen: all.value.length })
  }
  const label = async () => {
    const all = await chosenItems(query, selection, [])
    const assets = await chosenItems(query, selection, [ofKind('asset')])
    if (went(all) && went(assets))
      setOpen({ what: 'labels', assetIds: assets.value, chosen: all.value.length })
  }
  return (
    <>
      <Button icon="exchange" writes onPress={() => void lend()}>
        {words.lend}
      </Button>
      <Button icon="archive" writes onPress={() => void setAside()}>
        {words.setAside}
      </Button>
      <Button icon="print" onPress={() => void label()}>
        {labelsText.action}
      </Button>
      <ExportMenu label={listText.exportSelection} busy={exporting} onChoose={onExport} />
      {open?.what === 'labels' && (
        <LabelsDialog assetIds={open.assetIds} chosen={open.chosen} onClose={close} />
      )}
      {open?.what === 'lend' && <LendDialog lendable={open.lendable} onClose={close} />}
      {open?.what === 'setAside' && (
        <SetAsideDialog
          assetIds={open.assetIds}
          chosen={open.chosen}
          onClose={close}
          onDone={() => {
            close()
            onDone()
          }}
        />
      )}
    </>
  )
}
