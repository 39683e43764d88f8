import { useMemo, useState } from 'react'
import { type Addendum, addsSomething, outstandingAddendum } from '#src/agreements/addendum.ts'
import { awaitsHandover } from '#src/agreements/agreement.ts'
import { ReturnGround } from '#src/agreements/commands.ts'
import { Condition } from '#src/items/item.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import type { AgreementPage } from '#src/contract/agreements.ts'
import type { RowSelection } from '#src/contract/list-query.ts'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { Select } from '#renderer/components/fields/Select.tsx'
import { allRows, selectionTest } from '#renderer/components/grid/selection.ts'
import { Notice } from '#renderer/components/Notice.tsx'
import { FormDialog } from '#renderer/shared/FormDialog.tsx'
import { agreementWords } from '#renderer/text/it/agreements.ts'
import { loanText } from '#renderer/text/it/agreements-loan.ts'
import { loanPageText as words } from '#renderer/text/it/agreements-page.ts'
import { conditionWords } from '#renderer/text/it/statuses.ts'
import type { LoanDialogProps } from './loan-dialog.ts'
import { standingLines } from './agreement-lines.ts'
import { PickLines } from './PickLines.tsx'
import { returnCommand } from './return-command.ts'
import { useLoanAct } from './use-loan-act.ts'

const same = '-'

/** Records that things have come back: which, why, in which condition. */
export const ReturnDialog = (props: LoanDialogProps) => {
  const { today, onClose } = props
  const at = useReturn(props)
  return (
    <FormDialog
      title={words.actions.recordReturn}
      confirmLabel={words.actions.recordReturn}
      onConfirm={at.record}
      onClose={onClose}
      width="wide"
      refusal={at.refusal}
    >
      <p>{words.returnHelp}</p>
      <div className="loan-return-facts">
        <Select
          label={words.ground}
          choices={grounds}
          value={at.ground}
          onChange={at.setGround}
          error={at.asked && at.ground === null ? words.groundNeeded : undefined}
          required
          focusOnOpen
        />
        <DateField
          label={words.returnedOn}
          value={at.on}
          onChange={at.setOn}
          max={today}
          error={at.asked && at.on === null ? words.dateNeeded : undefined}
          required
        />
        <Select
          label={words.conditionOnReturn}
          choices={conditions}
          value={at.condition}
          onChange={at.setCondition}
        />
      </div>
      <PickLines
        label={words.whatComesBack}
        lines={at.held}
        selection={at.selection}
        onSelectionChange={at.setSelection}
      />
      {at.lapses && <Notice tone="warning" title={words.lapses(at.lapses.count)} live />}
      {at.asked && at.chosen.length === 0 && <Notice tone="error" title={words.chooseWhat} live />}
    </FormDialog>
  )
}

const grounds = ReturnGround.options.map((value) => ({ value, label: agreementWords.grounds[value] }))
const conditions = [
  { value: same, label: words.sameCondition } as const,
  ...Condition.options.map((value) => ({ value, label: conditionWords[value] })),
]

function useReturn({ page, today, onClose }: LoanDialogProps) {
  const [selection, setSelection] = useState<RowSelection>(allRows)
  const [ground, setGround] = useState<ReturnGround | null>(null)
  const [on, setOn] = useState<string | null>(today)
  const [condition, setCondition] = useState<Condition | typeof same>(same)
  const [asked, setAsked] = useState(false)
  const { give, refusal } = useLoanAct(onClose)
  const held = useMemo(
    () => standingLines(page).filter(({ state, assigned }) => state === 'handedOver' || assigned > 0),
    [page],
  )
  const isChosen = selectionTest(selection)
  const chosen = held.filter(({ itemId }) => isChosen(itemId))
  const record = async () => {
    setAsked(true)
    const date = CalendarDate.safeParse(on)
    if (ground === null || !date.success || chosen.length === 0) return
    const facts = { on: date.data, ground, condition: condition === same ? undefined : condition }
    const command = returnCommand(page.agreement.id, chosen, facts)
    const seats = command.licences.reduce((sum, line) => sum + line.seats, 0)
    await give(
      command,
      words.returned(loanText.contents(command.assetIds.length, seats, command.serviceIds.length)),
    )
  }
  const fields = { ground, setGround, on, setOn, condition, setCondition, selection, setSelection }
  const lapses = chosen.length === held.length ? lapsingIn(page) : undefined
  return { ...fields, asked, held, chosen, lapses, record, refusal }
}

/** The addendum that is never signed any more once all that the borrower has is back: the loan ends by that. */
function lapsingIn({ agreement }: AgreementPage): Addendum | undefined {
  const waiting = outstandingAddendum(agreement)
  return waiting && !addsSomething(waiting.changes.added) && !awaitsHandover(agreement) ? waiting : undefined
}
