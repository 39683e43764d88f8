import { Button as AriaButton } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { GridList, GridListItem } from 'react-aria-components/GridList'
import { Checkbox } from 'react-aria-components/Checkbox'
import { Popover } from 'react-aria-components/Popover'
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop'
import { Button } from '#renderer/components/Button.tsx'
import { CheckMark } from '#renderer/components/fields/Checkbox.tsx'
import { Icon } from '#renderer/components/Icon.tsx'
import { gridText } from '#renderer/text/it/grid.ts'
import type { GridColumn } from './grid-types.ts'
import { arrangedIds, firstLayout, movedColumn, type GridLayout } from './layout.ts'
import './columns-button.css'
import '#renderer/components/popup.css'

export interface ColumnsButtonProps<Row> {
  columns: readonly GridColumn<Row>[]
  layout: GridLayout
  onLayoutChange: (layout: GridLayout) => void
}

/** Which columns a list shows and in which order: ticked, and dragged with the pointer or with the keyboard. */
export const ColumnsButton = <Row,>({ columns, layout, onLayoutChange }: ColumnsButtonProps<Row>) => (
  <DialogTrigger>
    <Button icon="columns">{gridText.columns}</Button>
    <Popover className="popup columns-popup" offset={4} placement="bottom end">
      <Dialog className="columns-dialog" aria-label={gridText.columns}>
        <p className="columns-help">{gridText.columnsHelp}</p>
        <ColumnList columns={columns} layout={layout} onLayoutChange={onLayoutChange} />
        <Button kind="quiet" icon="undo" onPress={() => onLayoutChange(firstLayout(columns))}>
          {gridText.resetColumns}
        </Button>
      </Dialog>
    </Popover>
  </DialogTrigger>
)

const ColumnList = <Row,>({ columns, layout, onLayoutChange }: ColumnsButtonProps<Row>) => {
  const ids = columns.map(({ id }) => id)
  const byId = new Map(columns.map((column) => [column.id, column]))
  const items = arrangedIds(ids, layout).flatMap((id) => byId.get(id) ?? [])
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      if (target.dropPosition === 'on') return
      const side = target.dropPosition
      const moved = [...keys].map(String)
      onLayoutChange(moved.reduce((next, id) => movedColumn(ids, next, id, String(target.key), side), layout))
    },
  })
  return (
    <GridList
      className="columns-list"
      aria-label={gridText.columns}
      items={items}
      selectionMode="multiple"
      escapeKeyBehavior="none"
      selectedKeys={ids.filter((id) => !layout.hidden.includes(id))}
      disabledKeys={items.filter((column) => column.leading === true).map(({ id }) => id)}
      disabledBehavior="selection"
      onSelectionChange={(keys) =>
        onLayoutChange({ ...layout, hidden: keys === 'all' ? [] : ids.filter((id) => !keys.has(id)) })
      }
      dragAndDropHooks={dragAndDropHooks}
    >
      {(column) => (
        <GridListItem className="popup-item columns-item" textValue={column.header}>
          <AriaButton
            slot="drag"
            className="columns-grip"
            aria-label={`${gridText.reorder} ${column.header}`}
          >
            <Icon name="grip" />
          </AriaButton>
          <Checkbox slot="selection" className="columns-check">
            <CheckMark />
          </Checkbox>
          {column.header}
        </GridListItem>
      )}
    </GridList>
  )
}
