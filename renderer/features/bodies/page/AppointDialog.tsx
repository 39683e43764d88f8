import { useState } from 'react'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { type Body, Signatory } from '#src/bodies/body.ts'
import { useAct } from '#renderer/bridge/queries.ts'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { toast } from '#renderer/components/toast.ts'
import { FormDialog } from '#renderer/shared/FormDialog.tsx'
import { signatoryText as words } from '#renderer/text/it/bodies-page.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'

const NewSignatory = Signatory.omit({ id: true })

type Draft = { name: string; role: string; act: string; from: string | null; to: string | null }
type Errors = { readonly [F in keyof Draft]?: string | undefined }
const blank: Draft = { name: '', role: '', act: '', from: null, to: null }

/** Says who may sign for a body, by which act and in which period. */
export const AppointDialog = ({ body, onClose }: { body: Body; onClose: () => void }) => {
  const { act } = useAct()
  const [draft, setDraft] = useState(blank)
  const [tried, setTried] = useState(false)
  const [toError, setToError] = useState<string>()
  const [refusal, setRefusal] = useState<AnyRefusal>()
  const read = NewSignatory.safeParse({ ...draft, to: draft.to ?? undefined })
  const wrong = new Set(read.success ? [] : read.error.issues.map(({ path }) => path[0]))
  const errorOf = (field: keyof Draft, text: string) => (tried && wrong.has(field) ? text : undefined)
  const errors: Errors = {
    name: errorOf('name', words.writeName),
    role: errorOf('role', words.writeRole),
    from: errorOf('from', words.writeFrom),
    to: toError,
  }
  const change = (changes: Partial<Draft>) => setDraft({ ...draft, ...changes })
  const appoint = async () => {
    setTried(true)
    setToError(undefined)
    if (!read.success) return
    const outcome = await act({ type: 'appointSignatory', bodyId: body.id, signatory: read.data })
    if (!outcome.ok) {
      if (outcome.error.code !== 'periodReversed') return setRefusal(outcome.error)
      return setToError(refusalText(outcome.error))
    }
    toast.say(words.added(read.data.name), { tone: 'success' })
    onClose()
  }
  return (
    <FormDialog
      title={words.appoint}
      confirmLabel={words.appoint}
      refusal={refusal}
      onConfirm={appoint}
      onClose={onClose}
      columns={2}
    >
      <SignatoryFields draft={draft} errors={errors} onChange={change} />
    </FormDialog>
  )
}

interface SignatoryFieldsProps {
  draft: Draft
  errors: Errors
  onChange: (changes: Partial<Draft>) => void
}

const SignatoryFields = ({ draft, errors, onChange }: SignatoryFieldsProps) => (
  <>
    <TextField
      label={words.name}
      value={draft.name}
      onChange={(name) => onChange({ name })}
      error={errors.name}
      required
      focusOnOpen
    />
    <TextField
      label={words.role}
      placeholder={words.roleExample}
      value={draft.role}
      onChange={(role) => onChange({ role })}
      error={errors.role}
      required
    />
    <div className="form-dialog-wide">
      <TextField
        label={words.act}
        placeholder={words.actExample}
        value={draft.act}
        onChange={(act) => onChange({ act })}
      />
    </div>
    <DateField
      label={words.from}
      value={draft.from}
      onChange={(from) => onChange({ from })}
      error={errors.from}
      required
    />
    <DateField
      label={words.to}
      description={words.toHelp}
      value={draft.to}
      onChange={(to) => onChange({ to })}
      error={errors.to}
    />
  </>
)
