import { Button } from 'react-aria-components/Button'
import { Menu as AriaMenu, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Icon } from '#renderer/components/Icon.tsx'
import { MenuGroups, type MenuAction, type MenuGroup } from '#renderer/components/Menu.tsx'
import { gridText } from '#renderer/text/it/grid.ts'
import type { GridColumn, HeadModel } from './grid-types.ts'
import { shiftedColumn, withPinned, withVisible } from './layout.ts'
import { sortedBy } from './sort.ts'

export interface ColumnMenuProps<Row> {
  column: GridColumn<Row>
  model: HeadModel
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** What can be done with a column, behind the small button in its head (Alt+↓ by keyboard). */
export const ColumnMenu = <Row,>({ column, model, open, onOpenChange }: ColumnMenuProps<Row>) => (
  <MenuTrigger isOpen={open} onOpenChange={onOpenChange}>
    <Button
      className="grid-menu-button"
      aria-label={gridText.columnMenu(column.header)}
      excludeFromTabOrder
      preventFocusOnPress
    >
      <Icon name="chevronDown" />
    </Button>
    <Popover className="popup" offset={2}>
      <AriaMenu className="popup-list" aria-label={gridText.columnMenu(column.header)}>
        <MenuGroups label={gridText.columnMenu(column.header)} groups={columnActions(column, model)} />
      </AriaMenu>
    </Popover>
  </MenuTrigger>
)

const columnActions = <Row,>(column: GridColumn<Row>, model: HeadModel): MenuGroup[] => {
  const groups: MenuGroup[] = [{ actions: arrangeActions(column, model) }]
  return column.sortable === true ? [{ actions: sortActions(column.id, model) }, ...groups] : groups
}

const sortActions = (id: string, { sort, onSort }: HeadModel): MenuAction[] => [
  {
    id: 'ascending',
    icon: 'arrowUp',
    label: gridText.sortAscending,
    onAction: () => onSort(sortedBy(sort, id, 'ascending', false)),
  },
  {
    id: 'descending',
    icon: 'arrowDown',
    label: gridText.sortDescending,
    onAction: () => onSort(sortedBy(sort, id, 'descending', false)),
  },
  {
    id: 'none',
    icon: 'close',
    label: gridText.noSort,
    onAction: () => onSort(sortedBy(sort, id, 'none', true)),
  },
]

const arrangeActions = <Row,>(
  column: GridColumn<Row>,
  { ids, layout, onLayout }: HeadModel,
): MenuAction[] => {
  const { id } = column
  const pinned = layout.pinned.includes(id)
  const actions: MenuAction[] = [
    {
      id: 'pin',
      icon: 'pin',
      label: pinned ? gridText.unpin : gridText.pin,
      onAction: () => onLayout(withPinned(layout, id, !pinned)),
    },
    {
      id: 'left',
      icon: 'chevronLeft',
      label: gridText.moveLeft,
      onAction: () => onLayout(shiftedColumn(ids, layout, id, -1)),
    },
    {
      id: 'right',
      icon: 'chevronRight',
      label: gridText.moveRight,
      onAction: () => onLayout(shiftedColumn(ids, layout, id, 1)),
    },
  ]
  if (column.leading === true) return actions
  return [
    ...actions,
    {
      id: 'hide',
      icon: 'close',
      label: gridText.hide,
      onAction: () => onLayout(withVisible(layout, id, false)),
    },
  ]
}
