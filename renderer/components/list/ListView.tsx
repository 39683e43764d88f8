import type { ReactNode } from 'react'
import type { Filter } from '#src/contract/list-query.ts'
import { SearchField } from '#renderer/components/fields/SearchField.tsx'
import { FilterBar } from '#renderer/components/filters/FilterBar.tsx'
import type { FilterField } from '#renderer/components/filters/filter-field.ts'
import { ColumnsButton } from '#renderer/components/grid/ColumnsButton.tsx'
import { DataGrid } from '#renderer/components/grid/DataGrid.tsx'
import type { DataGridProps } from '#renderer/components/grid/grid-types.ts'
import { Notice } from '#renderer/components/Notice.tsx'
import { ExportMenu, type SheetFormat } from './ExportMenu.tsx'
import './list-page.css'

/** What a list asks of its source, besides the order: it stays when the view changes. */
export interface ListSearch {
  search: string
  filters: readonly Filter[]
}

export interface ListViewProps<Row> extends DataGridProps<Row>, ListSearch {
  /** What is searched: «Cerca per modello, seriale, inventario». */
  searchLabel: string
  onSearchChange: (search: string) => void
  /** All that the list can be filtered by. */
  fields: readonly FilterField[]
  onFiltersChange: (filters: Filter[]) => void
  /** Why the list has no answer, in words. */
  refusal?: string | undefined
  exporting: boolean
  onExport: (format: SheetFormat) => void
  /** Conditions that came with the address and stand beside the filters, each with its way out. */
  conditions?: ReactNode
}

/** A list with its tools: search, filters, columns, export. */
export const ListView = <Row,>(props: ListViewProps<Row>) => {
  const { search, filters, searchLabel, fields, conditions, refusal, exporting, ...rest } = props
  const { onSearchChange, onFiltersChange, onExport, ...grid } = rest
  return (
    <div className="list-view">
      <div className="list-tools">
        <SearchField label={searchLabel} value={search} onChange={onSearchChange} />
        {conditions}
        <FilterBar fields={fields} filters={filters} onChange={onFiltersChange} />
        <div className="list-tools-end">
          <ColumnsButton columns={grid.columns} layout={grid.layout} onLayoutChange={grid.onLayoutChange} />
          <ExportMenu busy={exporting} onChoose={onExport} />
        </div>
      </div>
      {refusal !== undefined && <Notice tone="error" title={refusal} live />}
      {/* A list that was refused is not an empty one: it must not say so. */}
      <DataGrid {...grid} {...(refusal !== undefined && { empty: <></> })} />
    </div>
  )
}
