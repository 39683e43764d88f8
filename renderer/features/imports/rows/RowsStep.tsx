import { useMemo, useState } from 'react'
import type { CheckedRow, DeliveryCheck } from '#src/contract/imports.ts'
import { DataGrid } from '#renderer/components/grid/DataGrid.tsx'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { Checkbox } from '#renderer/components/fields/Checkbox.tsx'
import { SegmentedControl } from '#renderer/components/fields/SegmentedControl.tsx'
import { givenLayout } from '#renderer/components/grid/layout.ts'
import { Button } from '#renderer/components/Button.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import type { ReadList } from '#renderer/features/imports/import-state.ts'
import type { ImportActions } from '#renderer/features/imports/use-import.ts'
import { importText, rowsText as words } from '#renderer/text/it/imports.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { ReportButton } from './ReportButton.tsx'
import { rowColumns } from './row-columns.tsx'
import { RowDialog } from './RowDialog.tsx'
import { type Shown, useCheckedRows } from './use-checked-rows.ts'

interface RowsStepProps {
  list: ReadList
  check: DeliveryCheck
  busy: boolean
  actions: ImportActions
}

const idOf = ({ line }: CheckedRow) => String(line)

/** The third step: every row with its judgement, and the decision about those that are wrong. */
export const RowsStep = (props: RowsStepProps) => {
  const { list, check } = props
  const { preview } = list
  const [show, setShow] = useState<Shown>(check.error > 0 ? 'error' : 'all')
  const [layout, setLayout] = useState(givenLayout)
  const [open, setOpen] = useState<CheckedRow>()
  const columns = useMemo(() => rowColumns(preview.header), [preview.header])
  const { source, refusal } = useCheckedRows(preview.token, show, shownCount(check, show))
  return (
    <div className="rows-step">
      <div className="rows-head">
        <Verdict check={check} />
        {refusal && <Notice tone="error" title={refusalText(refusal)} live />}
        <div className="rows-tools">
          <SegmentedControl
            label={words.show}
            value={show}
            onChange={setShow}
            segments={[
              { value: 'all', label: words.all(shownCount(check, 'all')) },
              { value: 'warning', label: words.warnings(check.warning) },
              { value: 'error', label: words.errors(check.error) },
            ]}
          />
          {check.error > 0 && <ReportButton list={list} errors={check.error} />}
        </div>
      </div>
      <DataGrid
        label={words.title}
        noun={words.noun}
        columns={columns}
        source={source}
        getRowId={idOf}
        sort={[]}
        onSortChange={() => {}}
        layout={layout}
        onLayoutChange={setLayout}
        onOpen={setOpen}
        empty={
          <EmptyState icon="check" title={words.noneHere}>
            {words.noneHereHelp}
          </EmptyState>
        }
      />
      <RowsFoot {...props} />
      {open && <RowDialog row={open} header={preview.header} onClose={() => setOpen(undefined)} />}
    </div>
  )
}

/** The decision: leave out what is wrong, or go back and put it right. */
const RowsFoot = ({ list, check, busy, actions }: RowsStepProps) => {
  const [leaveOut, setLeaveOut] = useState(false)
  const impossible = whyNot(check, leaveOut)
  const apply = () => actions.apply(list, leaveOut)
  return (
    <div className="import-actions rows-actions">
      <Button onPress={() => actions.backToColumns(list)}>{importText.back}</Button>
      {check.error > 0 && (
        <Checkbox label={words.leaveOut(check.error)} checked={leaveOut} onChange={setLeaveOut} />
      )}
      <Button kind="primary" busy={busy} onPress={apply} disabledReason={impossible} shortcut="Ctrl+Enter">
        {words.apply(check.ready + check.warning)}
      </Button>
    </div>
  )
}

const shownCount = ({ ready, warning, error }: DeliveryCheck, show: Shown): number =>
  show === 'all' ? ready + warning + error : show === 'warning' ? warning : error

/** Why nothing can be recorded yet. */
function whyNot({ ready, warning, error }: DeliveryCheck, leaveOut: boolean): string | undefined {
  if (ready + warning === 0) return words.nothing
  return error > 0 && !leaveOut ? words.chooseErrors : undefined
}

const Verdict = ({ check }: { check: DeliveryCheck }) => {
  const { ready, warning, error } = check
  if (error > 0)
    return (
      <Notice tone="error" title={words.found(ready, warning, error)} live>
        {words.errorsHelp}
      </Notice>
    )
  if (warning > 0)
    return (
      <Notice tone="warning" title={words.found(ready, warning, error)} live>
        {words.warningsHelp}
      </Notice>
    )
  return <Notice tone="success" title={words.clean(ready)} live />
}
