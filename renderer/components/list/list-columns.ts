import { arrangedIds, type GridLayout } from '#renderer/components/grid/layout.ts'
import type { GridColumn } from '#renderer/components/grid/grid-types.ts'

/** The columns in sight, in the order they are shown: what an export of the list must hold. */
export const shownColumns = <Row>(
  columns: readonly GridColumn<Row>[],
  layout: GridLayout,
): readonly GridColumn<Row>[] => {
  const byId = new Map(columns.map((column) => [column.id, column]))
  return arrangedIds([...byId.keys()], layout)
    .filter((id) => !layout.hidden.includes(id))
    .flatMap((id) => byId.get(id) ?? [])
}
