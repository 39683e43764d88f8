import { writeXlsx as writeWorkbook } from 'hucre/xlsx'
import { outSheet, styles } from './out-sheet.ts'
import type { OutTable } from './out-table.ts'

/** An Excel workbook of one sheet. */
export function writeXlsx(table: OutTable): Promise<Uint8Array> {
  const sheet = outSheet(table, literal)
  for (const [column, { opens }] of table.columns.entries()) {
    if (opens === undefined) continue
    for (const [line, row] of sheet.rows.entries()) {
      const path = row[column]
      if (line > 0 && typeof path === 'string') sheet.cells.set(`${line},${column}`, linkTo(path))
    }
  }
  // The header on each page. hucre writes this name itself, but without the quotes that a name with blanks must have.
  const titles = { name: '_xlnm.Print_Titles', range: `'${sheet.name}'!$1:$1`, scope: sheet.name }
  return writeWorkbook({ sheets: [sheet], namedRanges: [titles] })
}

const link = {
  ...styles.text,
  font: { name: 'Calibri', size: 11, underline: true, color: { rgb: '0563C1' } },
}

/** A path from the folder of the workbook, as an address: names hold blanks, accents and what addresses mean otherwise. */
const linkTo = (path: string) => ({
  style: link,
  hyperlink: { target: path.split('/').map(encodeURIComponent).join('/') },
})

/** Letters written as `_xHHHH_` would be read as one character: the low line that starts them is written so. */
const literal = (text: string) => text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
