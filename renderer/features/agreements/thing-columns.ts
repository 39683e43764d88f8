import type { GridColumn } from '#renderer/components/grid/grid-types.ts'
import { thingWords as words } from '#renderer/text/it/agreements.ts'

interface Thing {
  readonly title: string
  readonly inventoryNumber: string
  readonly serialNumber: string
}

/** The columns that say which thing a row is: what it is, and its two numbers. Widths in pixels, in that order. */
export const thingColumns = <Row extends Thing>(
  [title, inventoryNumber, serialNumber]: readonly [number, number, number],
  titleOf: (row: Row) => string = (row) => row.title,
): readonly [title: GridColumn<Row>, inventoryNumber: GridColumn<Row>, serialNumber: GridColumn<Row>] => [
  { id: 'title', header: words.title, width: title, leading: true, sortable: true, cell: titleOf },
  {
    id: 'inventoryNumber',
    header: words.inventoryNumber,
    width: inventoryNumber,
    kind: 'code',
    sortable: true,
    cell: (row) => row.inventoryNumber,
  },
  {
    id: 'serialNumber',
    header: words.serialNumber,
    width: serialNumber,
    kind: 'code',
    sortable: true,
    cell: (row) => row.serialNumber,
  },
]
