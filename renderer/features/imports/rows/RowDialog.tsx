import type { CheckedRow } from '#src/contract/imports.ts'
import { Dialog } from '#renderer/components/Dialog.tsx'
import { KeyValueList } from '#renderer/components/KeyValueList.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { columnsText, rowsText as words } from '#renderer/text/it/imports.ts'
import { problemText } from '#renderer/text/it/imports-problems.ts'

interface RowDialogProps {
  row: CheckedRow
  header: readonly string[]
  onClose: () => void
}

/** One row in full: what is wrong with it, then each of its cells. */
export const RowDialog = ({ row, header, onClose }: RowDialogProps) => (
  <Dialog open title={words.rowTitle(row.line)} onClose={onClose}>
    <div className="row-problems">
      {row.problems.map((problem) => (
        <Notice
          key={problemText(problem, header)}
          tone={row.status === 'error' ? 'error' : 'warning'}
          title={problemText(problem, header)}
        />
      ))}
    </div>
    <KeyValueList
      facts={header.map((title, column) => ({
        label: title === '' ? `${columnsText.untitled} ${column + 1}` : title,
        value: row.cells[column],
      }))}
    />
  </Dialog>
)
