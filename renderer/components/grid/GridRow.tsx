import { PureComponent, type ReactNode } from 'react'
import { CheckMark } from '#renderer/components/fields/Checkbox.tsx'
import { cellId } from './cell-place.ts'
import { alignmentOf, type GridColumn } from './grid-types.ts'

export interface GridRowProps<Row> {
  grid: string
  index: number
  /** Where the row stands, in pixels from the top. */
  top: number
  /** Undefined while the row is on its way: it has the same cells, with grey bars. */
  row: Row | undefined
  columns: readonly GridColumn<Row>[]
  /** How many data columns stay in sight at the left. */
  pinnedCount: number
  /** Undefined when the grid has no selection. */
  selected: boolean | undefined
  /** The column of the active cell, or −1 when it is in another row. */
  activeColumn: number
}

/**
 * One row, drawn again only when its data, its selection or its active cell change. A class, because `memo` would
 * lose the type of the rows.
 */
export class GridRow<Row> extends PureComponent<GridRowProps<Row>> {
  override render(): ReactNode {
    const { grid, index, top, row, columns, pinnedCount, selected, activeColumn } = this.props
    const boxes = selected === undefined ? 0 : 1
    return (
      <tr
        className="grid-row"
        aria-rowindex={index + 2}
        aria-selected={selected}
        aria-busy={row === undefined}
        data-odd={index % 2 === 1}
        data-row={index}
        style={{ transform: `translateY(${top}px)` }}
      >
        {selected !== undefined && (
          <td
            id={cellId(grid, index, 0)}
            className="grid-cell grid-box"
            aria-colindex={1}
            data-column={0}
            data-pinned
            data-active={activeColumn === 0}
            data-selected={selected || undefined}
          >
            <CheckMark />
          </td>
        )}
        {columns.map((column, place) => (
          <td
            key={column.id}
            id={cellId(grid, index, place + boxes)}
            className="grid-cell"
            aria-colindex={place + boxes + 1}
            data-column={place + boxes}
            data-align={alignmentOf(column)}
            data-kind={column.kind ?? 'text'}
            data-active={activeColumn === place + boxes}
            {...(place < pinnedCount && { 'data-pinned': true, style: pinnedAt(place) })}
          >
            {row === undefined ? <span className="grid-skeleton" /> : contentOf(column, row)}
          </td>
        ))}
      </tr>
    )
  }
}

/** The offset of a pinned cell: a variable of the grid, so that resizing does not draw rows again. */
export const pinnedAt = (place: number) => ({ insetInlineStart: `var(--grid-start-${place})` })

const contentOf = <Row,>(column: GridColumn<Row>, row: Row): ReactNode =>
  column.leading === true ? <span className="grid-leading">{column.cell(row)}</span> : column.cell(row)
