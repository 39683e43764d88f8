import { useCallback, useId, useState, type RefObject } from 'react'
import type { RowSelection } from '#src/contract/list-query.ts'
import { cellId } from './cell-place.ts'
import type { CellPlace, DataGridProps, HeadModel } from './grid-types.ts'
import { revealColumn } from './reveal-column.ts'
import { allRows, noRows } from './selection.ts'
import { useActiveCell } from './useActiveCell.ts'
import { useGridClipboard } from './useGridClipboard.ts'
import { useGridColumns } from './useGridColumns.ts'
import { useGridKeyboard } from './useGridKeyboard.ts'
import { useGridPointer } from './useGridPointer.ts'
import { useGridSelection } from './useGridSelection.ts'
import { useGridWidths } from './useGridWidths.ts'
import { headHeight, rowHeight, useGridWindow } from './useGridWindow.ts'

/** All that a grid does, apart from how it is drawn: `attributes` and `handlers` go on the table, the rest to its parts. */
export const useGrid = <Row>(props: DataGridProps<Row>, scroller: RefObject<HTMLDivElement | null>) => {
  const { source, selection, layout, onLayoutChange } = props
  const boxes = selection ? 1 : 0
  const [menu, setMenu] = useState<string>()
  const shown = useGridColumns(props.columns, layout, (widths) => onLayoutChange({ ...layout, widths }))
  const [active, setActive] = useActiveCell(source, shown.columns.length + boxes, boxes)
  const { items, height, scrollTo } = useGridWindow(scroller, source, active.row)
  useGridWidths(scroller, shown, boxes)
  const model = useHeadModel(props)
  const choosing = useChoosing(props)
  const common = {
    active,
    columns: shown.columns,
    boxes,
    model,
    onOpen: useOpen(props),
    onMenu: setMenu,
    ...choosing,
  }
  const onKeyDown = useGridKeyboard({
    ...common,
    rows: source.total,
    heads: shown.heads,
    page: () => Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1),
    onMove: (to: CellPlace) => {
      setActive(to)
      if (to.row >= 0) scrollTo(to.row)
      revealColumn(scroller.current, shown, boxes, to.column)
    },
  })
  const onCopy = useGridClipboard({ ...common, source, selection })
  const pointer = useGridPointer({ ...common, onActive: setActive })
  return {
    items,
    height,
    shown,
    active,
    model,
    menu,
    setMenu,
    isSelected: choosing.isSelected,
    attributes: {
      role: 'grid',
      tabIndex: 0,
      'aria-label': props.label,
      'aria-rowcount': source.total + 1,
      'aria-colcount': shown.columns.length + boxes,
      'aria-multiselectable': selection !== undefined,
      'aria-activedescendant': cellId(model.grid, active.row, active.column),
    },
    handlers: { onKeyDown, onCopy, ...pointer },
  }
}

const useHeadModel = <Row>(props: DataGridProps<Row>): HeadModel => ({
  grid: useId(),
  ids: props.columns.map(({ id }) => id),
  layout: props.layout,
  onLayout: props.onLayoutChange,
  sort: props.sort,
  onSort: props.onSortChange,
})

const useOpen = <Row>({ source, onOpen }: DataGridProps<Row>) =>
  useCallback(
    (index: number) => {
      const row = source.rowAt(index)
      if (row !== undefined) onOpen?.(row)
    },
    [source, onOpen],
  )

/** What the selection can do: one row, a range, all, none. */
const useChoosing = <Row>({ source, selection, onSelectionChange, getRowId }: DataGridProps<Row>) => {
  const { isSelected, toggle, extendTo, forget } = useGridSelection(
    source,
    getRowId,
    selection,
    onSelectionChange,
  )
  const choose = (next: RowSelection) => {
    forget()
    onSelectionChange?.(next)
  }
  const all = selection?.mode === 'all' && selection.except.length === 0
  return {
    toggle,
    extendTo,
    onSelectAll: () => choose(all ? noRows : allRows),
    onClear: () => choose(noRows),
    /** A row that is not here yet is chosen when all are. */
    isSelected: (row: Row | undefined) =>
      selection && (row === undefined ? selection.mode === 'all' : isSelected(getRowId(row))),
  }
}
