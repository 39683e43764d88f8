import { useState } from 'react'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { DataGrid } from '#renderer/components/grid/DataGrid.tsx'
import { givenLayout } from '#renderer/components/grid/layout.ts'
import type { GridColumn, GridSort } from '#renderer/components/grid/grid-types.ts'
import { useRowSource } from '#renderer/components/grid/row-source.ts'

interface PreviewTableProps<Row> {
  label: string
  noun: readonly [one: string, many: string]
  rows: readonly Row[]
  columns: readonly GridColumn<Row>[]
  idOf: (row: Row) => string
  valueOf: (row: Row, field: string) => string | number | undefined
  /** What stands there when there are no rows. */
  none: string
}

/** The rows of one part of the preview, however many: IndicePA's list has more than twenty thousand. */
export const PreviewTable = <Row,>({ rows, idOf, valueOf, none, ...grid }: PreviewTableProps<Row>) => {
  const [sort, setSort] = useState<GridSort>([])
  const [layout, setLayout] = useState(givenLayout)
  const source = useRowSource(rows, sort, valueOf, idOf)
  return (
    <DataGrid
      {...grid}
      source={source}
      getRowId={idOf}
      sort={sort}
      onSortChange={setSort}
      layout={layout}
      onLayoutChange={setLayout}
      empty={<EmptyState icon="check" title={none} />}
    />
  )
}
