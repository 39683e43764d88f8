import { useState } from 'react'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import type { SecondLanguage } from '#src/shared/languages.ts'
import type { PaperKind } from '#src/templates/template.ts'
import { ask } from '#renderer/bridge/host.ts'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { toast } from '#renderer/components/toast.ts'
import { FormDialog } from '#renderer/shared/FormDialog.tsx'
import { templatesText as words } from '#renderer/text/it/templates.ts'

interface PublishDialogProps {
  paper: PaperKind
  language: SecondLanguage | undefined
  text: string
  today: CalendarDate
  onClose: () => void
}

/** Publishes a text, from a day on. */
export const PublishDialog = ({ paper, language, text, today, onClose }: PublishDialogProps) => {
  const [from, setFrom] = useState<string | null>(today)
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const [refusal, setRefusal] = useState<AnyRefusal>()
  const usedFrom = CalendarDate.safeParse(from)
  const publish = async () => {
    setTried(true)
    if (!usedFrom.success) return
    const published = { paper, text, usedFrom: usedFrom.data, note, ...(language && { language }) }
    const answer = await ask('templates.publish', published)
    if (!answer.ok) return setRefusal(answer.error)
    toast.say(words.published(usedFrom.data, today), { tone: 'success' })
    onClose()
  }
  return (
    <FormDialog
      title={words.publishTitle(words.nameOf(paper, language))}
      confirmLabel={words.publishNow}
      onConfirm={publish}
      onClose={onClose}
      width="narrow"
      refusal={refusal}
    >
      <p>{words.publishHelp}</p>
      <DateField
        label={words.usedFrom}
        value={from}
        onChange={setFrom}
        min={today}
        error={tried && !usedFrom.success ? words.dayNeeded : undefined}
        required
        focusOnOpen
      />
      <TextField label={words.note} description={words.noteHelp} value={note} onChange={setNote} />
    </FormDialog>
  )
}
