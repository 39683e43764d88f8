import { CheckMark } from '#renderer/components/fields/Checkbox.tsx'
import { gridText } from '#renderer/text/it/grid.ts'
import { cellId } from './cell-place.ts'
import type { GridColumn, HeadModel } from './grid-types.ts'
import { HeadCell } from './HeadCell.tsx'
import type { GridHead } from './useGridColumns.ts'

export interface GridHeaderProps<Row> {
  model: HeadModel
  columns: readonly GridColumn<Row>[]
  heads: readonly GridHead[]
  pinnedCount: number
  /** What the selection box shows; undefined when the grid has no selection. */
  selected: 'none' | 'some' | 'all' | undefined
  /** The column of the active cell, or −1 when it is not in the header. */
  activeColumn: number
  /** The column whose menu is open. */
  menu: string | undefined
  onMenu: (column: string | undefined) => void
}

/** The row of heads, always in sight at the top. */
export const GridHeader = <Row,>({ model, columns, heads, selected, ...props }: GridHeaderProps<Row>) => {
  const boxes = selected === undefined ? 0 : 1
  return (
    <tr className="grid-header" aria-rowindex={1} data-row={-1}>
      {selected !== undefined && (
        <th
          id={cellId(model.grid, -1, 0)}
          className="grid-head grid-box"
          aria-colindex={1}
          data-column={0}
          data-pinned
          data-active={props.activeColumn === 0}
          data-selected={selected === 'all' || undefined}
          data-indeterminate={selected === 'some' || undefined}
        >
          <CheckMark />
          <span className="visually-hidden">
            {gridText.selectAll}: {gridText.selectionStates[selected]}
          </span>
        </th>
      )}
      {columns.map((column, place) => {
        const head = heads[place]
        return (
          head && (
            <HeadCell
              key={column.id}
              model={model}
              column={column}
              head={head}
              place={place}
              boxes={boxes}
              pinned={place < props.pinnedCount}
              active={props.activeColumn === place + boxes}
              menuOpen={props.menu === column.id}
              onMenu={(open) => props.onMenu(open ? column.id : undefined)}
            />
          )
        )
      })}
    </tr>
  )
}
