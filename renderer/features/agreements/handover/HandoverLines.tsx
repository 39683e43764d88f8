import { useEffect, useRef, useState } from 'react'
import type { AgreementPage } from '#src/contract/agreements.ts'
import { Button } from '#renderer/components/Button.tsx'
import { DataGrid } from '#renderer/components/grid/DataGrid.tsx'
import type { GridColumn } from '#renderer/components/grid/grid-types.ts'
import { useRowSource } from '#renderer/components/grid/row-source.ts'
import { useArrangement } from '#renderer/components/grid/useArrangement.ts'
import { thingColumns } from '#renderer/features/agreements/thing-columns.ts'
import { handoverText as words } from '#renderer/text/it/agreements-handover.ts'
import { itemsText } from '#renderer/text/it/agreements-loan.ts'
import { conditionWords } from '#renderer/text/it/statuses.ts'
import type { HandoverLine } from './handover-draft.ts'
import { LineDialog } from './LineDialog.tsx'
import type { HandoverAtWork } from './use-handover.ts'

const titleOf = ({ title, kind, seatsNow }: HandoverLine) =>
  kind === 'licence' ? `${title} · ${itemsText.seatsOf(seatsNow)}` : title
const useOf = ({ personName, place }: HandoverLine) => [personName, place].filter(Boolean).join(' · ')
const conditionOf = ({ condition }: HandoverLine) => condition && conditionWords[condition]
const accessoriesOf = ({ accessories }: HandoverLine) =>
  accessories.map(({ description }) => description).join(', ')

const { columns: headers } = words
const columns: readonly GridColumn<HandoverLine>[] = [
  ...thingColumns<HandoverLine>([210, 100, 130], titleOf),
  { id: 'condition', header: headers.condition, width: 96, sortable: true, cell: conditionOf },
  { id: 'use', header: headers.use, width: 180, sortable: true, cell: useOf },
  { id: 'accessories', header: headers.accessories, width: 150, cell: accessoriesOf },
  { id: 'defects', header: headers.defects, width: 150, cell: (line) => line.knownDefects },
]

const idOf = (line: HandoverLine) => line.itemId
const valueOf = (line: HandoverLine, field: string) => {
  if (field === 'use') return useOf(line)
  if (field === 'condition') return conditionOf(line)
  return field === 'serialNumber' || field === 'inventoryNumber' ? line[field] : line.title
}

/** What waits to be handed over: what is chosen goes in the report, each line as it is described. */
export const HandoverLines = ({ at, page }: { at: HandoverAtWork; page: AgreementPage }) => {
  const arrangement = useArrangement()
  const [editing, setEditing] = useState<readonly HandoverLine[]>()
  const screen = useRef<HTMLDivElement>(null)
  // The report is written already: what is left is to choose, by keyboard or by reading labels.
  useEffect(() => screen.current?.querySelector<HTMLElement>('[role="grid"]')?.focus(), [])
  return (
    <div className="handover-lines" ref={screen}>
      <p className="handover-help">{words.scanHelp}</p>
      <DataGrid
        label={words.what}
        noun={words.noun}
        columns={columns}
        source={useRowSource(at.lines, arrangement.sort, valueOf, idOf)}
        getRowId={idOf}
        {...arrangement}
        selection={at.selection}
        onSelectionChange={at.setSelection}
        onOpen={(line) => setEditing([line])}
        bulkActions={<Button onPress={() => setEditing(at.chosen)}>{words.edit}</Button>}
      />
      {editing && editing.length > 0 && (
        <LineDialog
          lines={editing}
          people={page.people}
          onApply={(change) => {
            at.change(new Set(editing.map(idOf)), change)
            setEditing(undefined)
          }}
          onClose={() => setEditing(undefined)}
        />
      )}
    </div>
  )
}
