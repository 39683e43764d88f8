import type { GridColumn } from './grid-types.ts'

/** One cell as plain text: no tabs and no line ends, which would break the table where it is pasted. */
const cellText = <Row>(column: GridColumn<Row>, row: Row): string => {
  const content = column.text ? column.text(row) : column.cell(row)
  const text = typeof content === 'string' || typeof content === 'number' ? String(content) : ''
  return text.replace(/[\t\r\n]+/g, ' ')
}

/** Rows as tab-separated text with a header line, as spreadsheets paste it. */
export const rowsAsText = <Row>(columns: readonly GridColumn<Row>[], rows: readonly Row[]): string =>
  [
    columns.map((column) => column.header).join('\t'),
    ...rows.map((row) => columns.map((column) => cellText(column, row)).join('\t')),
  ].join('\r\n')
