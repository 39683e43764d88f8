import type { CheckedRow } from '#src/contract/imports.ts'
import type { GridColumn } from '#renderer/components/grid/grid-types.ts'
import { StatusChip, type StatusTone } from '#renderer/components/StatusChip.tsx'
import { formatNumber } from '#renderer/text/format.ts'
import { columnsText, rowsText as words } from '#renderer/text/it/imports.ts'
import { problemText } from '#renderer/text/it/imports-problems.ts'

const tones: Readonly<Record<CheckedRow['status'], StatusTone>> = {
  ready: 'success',
  warning: 'warning',
  error: 'danger',
}

/** All that is wrong or odd in a row. */
export const problemsText = ({ problems }: CheckedRow, header: readonly string[]): string =>
  problems.map((problem) => problemText(problem, header)).join(' ')

/** The columns of a judged list: line, outcome, reasons, then those of the file itself. */
export const rowColumns = (header: readonly string[]): GridColumn<CheckedRow>[] => [
  { id: 'line', header: words.line, width: 64, kind: 'number', leading: true, cell: lineOf },
  {
    id: 'status',
    header: words.status,
    width: 96,
    kind: 'status',
    cell: ({ status }) => <StatusChip tone={tones[status]}>{words.statuses[status]}</StatusChip>,
    text: ({ status }) => words.statuses[status],
  },
  {
    id: 'problems',
    header: words.problems,
    width: 460,
    cell: (row) => <span title={problemsText(row, header)}>{problemsText(row, header)}</span>,
    text: (row) => problemsText(row, header),
  },
  ...header.map((title, column) => cellColumn(title, column)),
]

const lineOf = ({ line }: CheckedRow) => formatNumber(line)

const cellColumn = (title: string, column: number): GridColumn<CheckedRow> => ({
  id: `column ${column}`,
  header: title === '' ? columnsText.untitled : title,
  width: 136,
  cell: (row) => <RowCell row={row} column={column} />,
  text: ({ cells }) => cells[column] ?? '',
})

/** A cell as the file has it, marked when something is wrong with it. */
const RowCell = ({ row, column }: { row: CheckedRow; column: number }) => {
  const faulty = row.problems.some((problem) => problem.column === column)
  const text = row.cells[column] ?? ''
  return faulty ? <mark className="faulty-cell">{text === '' ? '–' : text}</mark> : text
}
