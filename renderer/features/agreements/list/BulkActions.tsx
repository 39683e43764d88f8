import type { ListQuery, RowSelection } from '#src/contract/list-query.ts'
import { ExportMenu, type SheetFormat } from '#renderer/components/list/ExportMenu.tsx'
import { listText } from '#renderer/text/it/lists.ts'
import { DiscardDrafts } from './DiscardDrafts.tsx'
import { Extend } from './Extend.tsx'
import { HandOver } from './HandOver.tsx'
import { IssueDrafts } from './IssueDrafts.tsx'
import { ManyForms } from './ManyForms.tsx'
import { SavePapers } from './SavePapers.tsx'

interface BulkActionsProps {
  query: ListQuery
  selection: RowSelection
  exporting: boolean
  onExport: (format: SheetFormat) => void
  /** The rows were acted upon: they need not stay selected. */
  onDone: () => void
}

/** What can be done with the loans selected. */
export const BulkActions = ({ exporting, onExport, ...chosen }: BulkActionsProps) => (
  <>
    <IssueDrafts {...chosen} />
    <HandOver {...chosen} />
    <Extend {...chosen} />
    <ManyForms query={chosen.query} selection={chosen.selection} />
    <SavePapers query={chosen.query} selection={chosen.selection} />
    <DiscardDrafts {...chosen} />
    <ExportMenu label={listText.exportSelection} busy={exporting} onChoose={onExport} />
  </>
)
