import { useMemo, useState } from 'react'
import { ReturnGround } from '#src/agreements/commands.ts'
import { Condition } from '#src/items/item.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import type { RowSelection } from '#src/contract/list-query.ts'
import { Button } from '#renderer/components/Button.tsx'
import { Dialog } from '#renderer/components/Dialog.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { Select } from '#renderer/components/fields/Select.tsx'
import { allRows, selectionTest } from '#renderer/components/grid/selection.ts'
import { Notice } from '#renderer/components/Notice.tsx'
import { agreementWords } from '#renderer/text/it/agreements.ts'
import { loanText } from '#renderer/text/it/agreements-loan.ts'
import { loanPageText as words } from '#renderer/text/it/agreements-page.ts'
import { commonText } from '#renderer/text/it/common.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { conditionWords } from '#renderer/text/it/statuses.ts'
import type { LoanDialogProps } from './ActionDialog.tsx'
import { standingLines } from './agreement-lines.ts'
import { PickLines } from './PickLines.tsx'
import { returnCommand } from './return-command.ts'
import { useLoanAct } from './use-loan-act.ts'

const same = '-'

/** Records that things have come back: which, why, in which condition. */
export const ReturnDialog = ({ page, today, onClose }: LoanDialogProps) => {
  const [selection, setSelection] = useState<RowSelection>(allRows)
  const [ground, setGround] = useState<ReturnGround | null>(null)
  const [on, setOn] = useState<string | null>(today)
  const [condition, setCondition] = useState<Condition | typeof same>(same)
  const [asked, setAsked] = useState(false)
  const { give, acting, refusal } = useLoanAct(onClose)
  const held = useMemo(
    () => standingLines(page).filter(({ state, assigned }) => state === 'handedOver' || assigned > 0),
    [page],
  )
  const isChosen = selectionTest(selection)
  const chosen = held.filter(({ itemId }) => isChosen(itemId))
  const date = CalendarDate.safeParse(on)
  const record = () => {
    setAsked(true)
    if (ground === null || !date.success || chosen.length === 0) return
    const command = returnCommand(page.agreement.id, chosen, {
      on: date.data,
      ground,
      condition: condition === same ? undefined : condition,
    })
    const seats = command.licences.reduce((sum, line) => sum + line.seats, 0)
    const contents = loanText.contents(command.assetIds.length, seats, command.serviceIds.length)
    give(command, words.returned(contents))
  }
  return (
    <Dialog
      open
      title={words.actions.recordReturn}
      onClose={onClose}
      width="wide"
      mustAnswer
      actions={
        <>
          <Button onPress={onClose}>{commonText.cancel}</Button>
          <Button kind="primary" onPress={record} busy={acting}>
            {words.actions.recordReturn}
          </Button>
        </>
      }
    >
      <div className="loan-dialog-form">
        <p>{words.returnHelp}</p>
        <div className="loan-return-facts">
          <Select
            label={words.ground}
            choices={ReturnGround.options.map((value) => ({ value, label: agreementWords.grounds[value] }))}
            value={ground}
            onChange={setGround}
            error={asked && ground === null ? words.groundNeeded : undefined}
            required
            focusOnOpen
          />
          <DateField
            label={words.returnedOn}
            value={on}
            onChange={setOn}
            max={today}
            error={asked && !date.success ? words.dateNeeded : undefined}
            required
          />
          <Select
            label={words.conditionOnReturn}
            choices={[
              { value: same, label: words.sameCondition },
              ...Condition.options.map((value) => ({ value, label: conditionWords[value] })),
            ]}
            value={condition}
            onChange={setCondition}
          />
        </div>
        <PickLines
          label={words.whatComesBack}
          lines={held}
          selection={selection}
          onSelectionChange={setSelection}
        />
        {asked && chosen.length === 0 && <Notice tone="error" title={words.chooseWhat} live />}
        {refusal && <Notice tone="error" title={refusalText(refusal)} live />}
      </div>
    </Dialog>
  )
}
