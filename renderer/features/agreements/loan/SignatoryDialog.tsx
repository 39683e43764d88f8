import { useState } from 'react'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { type Body, Signatory } from '#src/bodies/body.ts'
import { ask } from '#renderer/bridge/host.ts'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { FormDialog } from '#renderer/shared/FormDialog.tsx'
import { toast } from '#renderer/components/toast.ts'
import { borrowerText as words } from '#renderer/text/it/agreements-loan.ts'
import type { Draft } from './use-draft.ts'

interface SignatoryDialogProps {
  body: Body
  act: Draft['act']
  onClose: () => void
  /** With the key of the one added. */
  onAdded: (signatoryId: string) => void
}

const NewSignatory = Signatory.omit({ id: true })
const blank = { name: '', role: '', act: '', from: null, to: null }
type Fields = { name: string; role: string; act: string; from: string | null; to: string | null }

/** Adds who may sign for a body without leaving the loan. */
export const SignatoryDialog = (props: SignatoryDialogProps) => {
  const { onClose } = props
  const { fields, set, errorOf, add, refusal } = useNewSignatory(props)
  return (
    <FormDialog
      title={words.addSignatory}
      confirmLabel={words.add}
      onConfirm={add}
      onClose={onClose}
      columns={2}
      refusal={refusal}
    >
      <TextField
        label={words.name}
        value={fields.name}
        onChange={(name) => set({ name })}
        error={errorOf('name', words.writeName)}
        required
        focusOnOpen
      />
      <TextField
        label={words.role}
        value={fields.role}
        onChange={(role) => set({ role })}
        placeholder={words.roleExample}
        error={errorOf('role', words.writeRole)}
        required
      />
      <div className="form-dialog-wide">
        <TextField
          label={words.act}
          value={fields.act}
          onChange={(act) => set({ act })}
          placeholder={words.actExample}
        />
      </div>
      <DateField
        label={words.from}
        value={fields.from}
        onChange={(from) => set({ from })}
        error={errorOf('from', words.writeFrom)}
        required
      />
      <DateField label={words.to} value={fields.to} onChange={(to) => set({ to })} />
    </FormDialog>
  )
}

function useNewSignatory({ body, act, onClose, onAdded }: SignatoryDialogProps) {
  const [fields, setFields] = useState<Fields>(blank)
  const [asked, setAsked] = useState(false)
  const [refusal, setRefusal] = useState<AnyRefusal>()
  const read = NewSignatory.safeParse({ ...fields, to: fields.to ?? undefined })
  const wrong = new Set(read.success ? [] : read.error.issues.map(({ path }) => path[0]))
  const add = async () => {
    setAsked(true)
    if (!read.success) return
    const outcome = await act({ type: 'appointSignatory', bodyId: body.id, signatory: read.data })
    if (!outcome.ok) return setRefusal(outcome.error)
    toast.say(words.signatoryAdded(read.data.name), { tone: 'success' })
    const page = await ask('bodies.page', { id: body.id })
    const added = page.ok ? page.value.body.signatories.at(-1) : undefined
    if (added) onAdded(added.id)
    onClose()
  }
  return {
    fields,
    set: (changes: Partial<Fields>) => setFields({ ...fields, ...changes }),
    errorOf: (field: keyof Fields, text: string) => (asked && wrong.has(field) ? text : undefined),
    add,
    refusal,
  }
}
