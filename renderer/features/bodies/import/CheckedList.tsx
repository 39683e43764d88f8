import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { BodyListPreview } from '#src/contract/bodies.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { ask } from '#renderer/bridge/host.ts'
import { Button } from '#renderer/components/Button.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { toast } from '#renderer/components/toast.ts'
import { bodyImportText as words } from '#renderer/text/it/bodies-import.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { ListPreview } from './ListPreview.tsx'
import { type SuppressionChoices, suppressionsOf, undated } from './suppression-choices.ts'

/** A list that was read: what it would change, and the decision. */
export const CheckedList = ({ preview, today }: { preview: BodyListPreview; today: CalendarDate }) => {
  const navigate = useNavigate()
  const [choices, setChoices] = useState<SuppressionChoices>({})
  const [asOf, setAsOf] = useState<string | null>(today)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const day = CalendarDate.safeParse(asOf)
  const summary = words.summary(preview.added.length, preview.changed.length, Object.keys(choices).length)
  const apply = async () => {
    setTried(true)
    if (busy || !day.success || undated(choices).length > 0) return
    setBusy(true)
    const suppressed = suppressionsOf(choices)
    const outcome = await ask('bodies.applyList', { token: preview.token, asOf: day.data, suppressed })
    setBusy(false)
    if (!outcome.ok) return setRefusal(refusalText(outcome.error))
    toast.say(words.done(summary, day.data), { tone: 'success' })
    void navigate({ to: '/enti' })
  }
  return (
    <>
      {summary === '' && preview.missing.length === 0 && (
        <div className="import-bodies-notice">
          <Notice tone="success" title={words.unchanged} live />
        </div>
      )}
      <ListPreview
        preview={preview}
        choices={choices}
        undated={tried ? undated(choices) : []}
        onChoose={setChoices}
      />
      {refusal !== undefined && (
        <div className="import-bodies-notice">
          <Notice tone="error" title={refusal} live />
        </div>
      )}
      <Decision
        asOf={asOf}
        error={tried && !day.success ? words.asOfMissing : undefined}
        today={today}
        summary={summary}
        busy={busy}
        onAsOf={setAsOf}
        onApply={() => void apply()}
      />
    </>
  )
}

interface DecisionProps {
  asOf: string | null
  error: string | undefined
  today: CalendarDate
  /** What would change, in words; empty when nothing would. */
  summary: string
  busy: boolean
  onAsOf: (asOf: string | null) => void
  onApply: () => void
}

const Decision = ({ asOf, error, today, summary, busy, onAsOf, onApply }: DecisionProps) => {
  const navigate = useNavigate()
  return (
    <footer className="import-bodies-footer">
      <DateField label={words.asOf} value={asOf} onChange={onAsOf} error={error} max={today} required />
      <output className="import-bodies-summary">{summary === '' ? words.nothing : summary}</output>
      <Button onPress={() => void navigate({ to: '/enti' })}>{words.cancel}</Button>
      <Button
        kind="primary"
        busy={busy}
        disabledReason={summary === '' ? words.nothing : undefined}
        shortcut="Ctrl+Enter"
        onPress={onApply}
      >
        {words.apply}
      </Button>
    </footer>
  )
}
