import { useRef } from 'react'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { gridText } from '#renderer/text/it/grid.ts'
import { GridFooter } from './GridFooter.tsx'
import { GridHeader } from './GridHeader.tsx'
import { GridRow } from './GridRow.tsx'
import type { DataGridProps, GridSource } from './grid-types.ts'
import { headerState } from './selection.ts'
import { useGrid } from './useGrid.ts'
import './data-grid.css'

/** A list of any length: rows by windows, one keyboard stop, columns as the person arranged them. */
export const DataGrid = <Row,>(props: DataGridProps<Row>) => {
  const scroller = useRef<HTMLDivElement>(null)
  const grid = useGrid(props, scroller)
  const { shown, active, model } = grid
  const { source, selection } = props
  return (
    <div className="grid-frame">
      <div ref={scroller} className="grid">
        <table className="grid-table" style={{ height: grid.height }} {...grid.attributes} {...grid.handlers}>
          <thead className="grid-top">
            <GridHeader
              model={model}
              columns={shown.columns}
              heads={shown.heads}
              pinnedCount={shown.pinnedCount}
              selected={selection && headerState(selection, source.total)}
              activeColumn={active.row === -1 ? active.column : -1}
              menu={grid.menu}
              onMenu={grid.setMenu}
            />
          </thead>
          <GridBody source={source} grid={grid} />
        </table>
        {source.total === 0 && <div className="grid-empty">{props.empty ?? <NothingFound />}</div>}
      </div>
      <GridFooter
        total={source.total}
        known={source.question !== ''}
        noun={props.noun}
        selection={selection}
        onSelectionChange={props.onSelectionChange}
        bulkActions={props.bulkActions}
        totals={props.totals}
      />
    </div>
  )
}

interface GridBodyProps<Row> {
  source: GridSource<Row>
  grid: ReturnType<typeof useGrid<Row>>
}

const GridBody = <Row,>({ source, grid }: GridBodyProps<Row>) => (
  <tbody>
    {grid.items.map(({ key, index, start }) => {
      const row = source.rowAt(index)
      return (
        <GridRow
          key={key}
          grid={grid.model.grid}
          index={index}
          top={start}
          row={row}
          columns={grid.shown.columns}
          pinnedCount={grid.shown.pinnedCount}
          selected={grid.isSelected(row)}
          activeColumn={grid.active.row === index ? grid.active.column : -1}
        />
      )
    })}
  </tbody>
)

const NothingFound = () => (
  <EmptyState icon="search" title={gridText.noResults}>
    {gridText.noResultsHelp}
  </EmptyState>
)
