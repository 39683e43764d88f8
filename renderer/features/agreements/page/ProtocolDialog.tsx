import { useState } from 'react'
import type { PaperRow } from '#src/contract/agreements.ts'
import type { Command } from '#src/register/register.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { FormDialog } from '#renderer/shared/FormDialog.tsx'
import { paperText } from '#renderer/text/it/agreements.ts'
import { protocolText as words } from '#renderer/text/it/metadata.ts'
import { useLoanAct } from './use-loan-act.ts'

interface ProtocolDialogProps {
  agreementId: string
  paper: PaperRow
  today: CalendarDate
  onClose: () => void
}

/** Notes under which number the office's protocol has registered a paper, or puts it right. */
export const ProtocolDialog = ({ agreementId, paper, today, onClose }: ProtocolDialogProps) => {
  const { handoverId, addendumId } = paper
  const [number, setNumber] = useState(paper.protocol?.number ?? '')
  const [date, setDate] = useState<string | null>(paper.protocol?.date ?? today)
  const [tried, setTried] = useState(false)
  const { give, refusal } = useLoanAct(onClose)
  const day = CalendarDate.safeParse(date)
  const save = async () => {
    setTried(true)
    if (number.trim() === '' || !day.success) return
    const protocol = { number: number.trim(), date: day.data }
    const command: Command =
      addendumId === undefined
        ? {
            type: 'recordProtocol',
            agreementId,
            protocol: { ...protocol, ...(handoverId !== undefined && { handoverId }) },
          }
        : { type: 'recordAddendumProtocol', agreementId, addendumId, protocol }
    await give(command, words.done)
  }
  return (
    <FormDialog
      title={words.title(paperText.titled(paper))}
      confirmLabel={words.save}
      onConfirm={save}
      onClose={onClose}
      width="narrow"
      refusal={refusal}
    >
      <p>{words.help}</p>
      <TextField
        label={words.number}
        value={number}
        onChange={setNumber}
        error={tried && number.trim() === '' ? words.numberNeeded : undefined}
        required
        focusOnOpen
      />
      <DateField
        label={words.date}
        value={date}
        onChange={setDate}
        max={today}
        error={tried && !day.success ? words.dateNeeded : undefined}
        required
      />
    </FormDialog>
  )
}
