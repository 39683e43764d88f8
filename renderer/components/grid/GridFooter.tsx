import type { ReactNode } from 'react'
import type { RowSelection } from '#src/contract/list-query.ts'
import { Button } from '#renderer/components/Button.tsx'
import { counted } from '#renderer/text/format.ts'
import { gridText } from '#renderer/text/it/grid.ts'
import { allRows, noRows, selectedCount } from './selection.ts'

export interface GridFooterProps {
  total: number
  /** Whether the rows are known yet: until then there is no number to tell, not even zero. */
  known: boolean
  /** What a row is, one and many: `['bene', 'beni']`. */
  noun: readonly [one: string, many: string]
  selection: RowSelection | undefined
  onSelectionChange: ((selection: RowSelection) => void) | undefined
  /** What can be done with the rows chosen. */
  bulkActions: ReactNode
  /** The totals of what is filtered. */
  totals: ReactNode
}

/** Under the rows: how many they are and their totals; while some are chosen, what can be done with them. */
export const GridFooter = ({
  total,
  known,
  noun,
  selection,
  onSelectionChange,
  ...slots
}: GridFooterProps) => {
  const count = selection ? selectedCount(selection, total) : 0
  return (
    <div className="grid-footer" data-selecting={count > 0}>
      <output className="grid-count">
        {count > 0 ? gridText.selected(count, total) : known && counted(total, ...noun)}
      </output>
      {count > 0 && (
        <>
          {count < total && (
            <Button kind="quiet" onPress={() => onSelectionChange?.(allRows)}>
              {gridText.selectAllResults(total)}
            </Button>
          )}
          <Button kind="quiet" onPress={() => onSelectionChange?.(noRows)}>
            {gridText.clearSelection}
          </Button>
          <div className="grid-bulk">{slots.bulkActions}</div>
        </>
      )}
      <div className="grid-totals">{known && slots.totals}</div>
    </div>
  )
}
