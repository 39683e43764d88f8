import { useRef, useState } from 'react'
import { type Fund, FundKind, unionStatement } from '#src/programmes/fund.ts'
import { useAct } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/components/Button.tsx'
import { Dialog } from '#renderer/components/Dialog.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { MoneyField } from '#renderer/components/fields/MoneyField.tsx'
import { Select } from '#renderer/components/fields/Select.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { toast } from '#renderer/components/toast.ts'
import { ReasonField } from '#renderer/shared/ReasonField.tsx'
import { useCtrlEnter } from '#renderer/components/keyboard/ctrl-enter.ts'
import { focusFirstError } from '#renderer/components/keyboard/first-error.ts'
import { commonText } from '#renderer/text/it/common.ts'
import { fundText as words } from '#renderer/text/it/items-funds.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { fundKindWords } from '#renderer/text/it/statuses.ts'
import { draftOf, emptyFund, type FundDraft, type FundErrors, readFund } from './fund-draft.ts'

interface FundDialogProps {
  /** Missing for a new one. */
  fund?: Fund | undefined
  onClose: () => void
}

/** A fund written for the first time, or corrected. */
export const FundDialog = ({ fund, onClose }: FundDialogProps) => {
  const fields = useRef<HTMLDivElement>(null)
  const [draft, setDraft] = useState(fund ? draftOf(fund) : emptyFund)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const { act, acting } = useAct()
  const read = readFund(draft)
  const save = async () => {
    setTried(true)
    if ('errors' in read || (fund && reason.trim() === '')) return focusFirstError(fields.current)
    const answer = await act({
      type: 'recordFund',
      details: read.details,
      ...(fund && { fundId: fund.id, reason }),
    })
    if (!answer.ok) return setRefusal(refusalText(answer.error))
    toast.say(words.saved, { tone: 'success' })
    onClose()
  }
  useCtrlEnter(() => void save())
  return (
    <Dialog
      open
      mustAnswer
      title={fund ? words.correctTitle(fund.name) : words.addTitle}
      onClose={onClose}
      width="wide"
      actions={
        <>
          <Button onPress={onClose}>{commonText.cancel}</Button>
          <Button kind="primary" writes busy={acting} onPress={() => void save()}>
            {words.save}
          </Button>
        </>
      }
    >
      <div className="fund-fields" ref={fields}>
        <FundFields
          draft={draft}
          errors={tried && 'errors' in read ? read.errors : {}}
          onChange={(changes) => setDraft((before) => ({ ...before, ...changes }))}
        />
        {fund && <ReasonField value={reason} onChange={setReason} tried={tried} />}
      </div>
      {refusal !== undefined && <Notice tone="error" title={refusal} live />}
    </Dialog>
  )
}

interface FundFieldsProps {
  draft: FundDraft
  errors: FundErrors
  onChange: (changes: Partial<FundDraft>) => void
}

const FundFields = ({ draft, errors, onChange }: FundFieldsProps) => (
  <>
    <TextField
      label={words.columns.name}
      description={words.nameHelp}
      value={draft.name}
      onChange={(name) => onChange({ name })}
      error={errors.name}
      required
      focusOnOpen
    />
    <Select
      label={words.columns.kind}
      description={words.statements[unionStatement(factsOf(draft))]}
      choices={FundKind.options.map((value) => ({ value, label: fundKindWords[value] }))}
      value={draft.kind}
      onChange={(kind) => onChange({ kind })}
      required
    />
    <TextField
      label={words.columns.programme}
      description={words.programmeHelp}
      value={draft.programme}
      onChange={(programme) => onChange({ programme })}
    />
    <TextField
      label={words.columns.operationCode}
      description={words.operationHelp}
      value={draft.operationCode}
      onChange={(operationCode) => onChange({ operationCode })}
    />
    <TextField
      label={words.columns.cup}
      description={words.cupHelp}
      value={draft.cup}
      onChange={(cup) => onChange({ cup })}
      error={errors.cup}
    />
    <MoneyField
      label={words.columns.budget}
      value={draft.budget}
      onChange={(budget) => onChange({ budget })}
      error={errors.budget}
    />
    <DateField
      label={words.columns.finalPaymentDate}
      description={words.finalPaymentHelp}
      value={draft.finalPaymentDate}
      onChange={(finalPaymentDate) => onChange({ finalPaymentDate })}
      error={errors.finalPaymentDate}
    />
  </>
)

/** Only the kind decides the statement. */
const factsOf = ({ name, kind, programme, operationCode }: FundDraft) => ({
  name,
  kind,
  programme,
  operationCode,
})
