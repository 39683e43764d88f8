import { useRef, useState } from 'react'
import { ask } from '#renderer/bridge/host.ts'
import { Button } from '#renderer/components/Button.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { FileDrop } from '#renderer/components/fields/FileDrop.tsx'
import { NumberField } from '#renderer/components/fields/NumberField.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { FormRow, FormSection } from '#renderer/components/FormSection.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { useShortcut } from '#renderer/components/keyboard/shortcut.ts'
import { focusFirstError } from '#renderer/components/keyboard/first-error.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { welcomeText } from '#renderer/text/it/welcome.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { inventoryNumber } from '#src/items/numbering.ts'
import {
  emptyFounding,
  type FoundingDraft,
  type FoundingErrors,
  foundingErrors,
  foundingRequest,
  refusedField,
} from './founding.ts'

type FormProps = {
  draft: FoundingDraft
  errors: FoundingErrors
  change: (changes: Partial<FoundingDraft>) => void
}

/** The Region's data, asked once; everything but the name and the tax code can wait. */
export const FoundingForm = ({ today, onBack }: { today: CalendarDate; onBack: () => void }) => {
  const form = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useState(() => emptyFounding(today))
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<FoundingErrors>({})
  const [refusal, setRefusal] = useState<string>()
  const errors = tried ? { ...refused, ...foundingErrors(draft) } : {}
  const change = (changes: Partial<FoundingDraft>) => {
    setDraft((before) => ({ ...before, ...changes }))
    // What was refused spoke of what was written then.
    setRefused({})
  }
  const begin = async () => {
    if (busy) return
    setTried(true)
    setRefusal(undefined)
    if (Object.keys(foundingErrors(draft)).length > 0) return focusFirstError(form.current)
    setBusy(true)
    const answer = await ask('register.found', foundingRequest(draft))
    setBusy(false)
    if (answer.ok) return
    const field = refusedField(answer.error)
    setRefused(field ?? {})
    setRefusal(field ? undefined : refusalText(answer.error))
    focusFirstError(form.current)
  }
  useShortcut('Ctrl+Enter', () => void begin())
  const parts = { draft, errors, change }
  return (
    <form
      ref={form}
      className="welcome-form"
      onSubmit={(event) => {
        event.preventDefault()
        void begin()
      }}
    >
      <Operator {...parts} />
      <Region {...parts} />
      <Signatory {...parts} />
      <Inventory {...parts} />
      {refusal !== undefined && (
        <div className="welcome-refusal">
          <Notice tone="error" title={refusal} live />
        </div>
      )}
      <div className="welcome-actions">
        <Button onPress={onBack}>{welcomeText.back}</Button>
        <Button kind="primary" submit busy={busy}>
          {welcomeText.begin}
        </Button>
      </div>
    </form>
  )
}

const Operator = ({ draft, errors, change }: FormProps) => (
  <FormSection title={welcomeText.you} description={welcomeText.youHelp}>
    <TextField
      label={welcomeText.operator}
      value={draft.operator}
      onChange={(operator) => change({ operator })}
      error={errors.operator}
      required
      focusOnOpen
    />
  </FormSection>
)

const Region = ({ draft, errors, change }: FormProps) => (
  <FormSection title={welcomeText.region} description={welcomeText.regionHelp}>
    <FormRow>
      <TextField
        label={welcomeText.name}
        placeholder={welcomeText.nameExample}
        value={draft.name}
        onChange={(name) => change({ name })}
        error={errors.name}
        required
      />
    </FormRow>
    <TextField
      label={welcomeText.taxCode}
      description={welcomeText.taxCodeHelp}
      value={draft.taxCode}
      onChange={(taxCode) => change({ taxCode })}
      error={errors.taxCode}
      required
    />
    <TextField
      label={welcomeText.ipaCode}
      value={draft.ipaCode}
      onChange={(ipaCode) => change({ ipaCode })}
      error={errors.ipaCode}
    />
    <FormRow>
      <TextField
        label={welcomeText.certifiedEmail}
        type="email"
        value={draft.certifiedEmail}
        onChange={(certifiedEmail) => change({ certifiedEmail })}
        error={errors.certifiedEmail}
      />
    </FormRow>
    <FormRow>
      <TextField
        label={welcomeText.address}
        value={draft.address}
        onChange={(address) => change({ address })}
      />
    </FormRow>
    <TextField
      label={welcomeText.postalCode}
      value={draft.postalCode}
      onChange={(postalCode) => change({ postalCode })}
      error={errors.postalCode}
    />
    <TextField label={welcomeText.town} value={draft.town} onChange={(town) => change({ town })} />
    <FormRow>
      <LogoField draft={draft} errors={errors} change={change} />
    </FormRow>
  </FormSection>
)

const LogoField = ({ draft, errors, change }: FormProps) => (
  <div className="welcome-logo" tabIndex={-1} {...(errors.logo !== undefined && { 'aria-invalid': true })}>
    <FileDrop
      label={welcomeText.logo}
      description={draft.logo ? welcomeText.logoChosen(draft.logo.name) : welcomeText.logoHelp}
      extensions={['.png', '.jpg', '.jpeg']}
      onFile={(logo) => change({ logo })}
    />
    {errors.logo !== undefined && (
      <Notice
        tone="error"
        title={errors.logo}
        live
        action={<Button onPress={() => change({ logo: undefined })}>{welcomeText.withoutLogo}</Button>}
      />
    )}
  </div>
)

const Signatory = ({ draft, errors, change }: FormProps) => (
  <FormSection title={welcomeText.signatory} description={welcomeText.signatoryHelp}>
    <TextField
      label={welcomeText.signatoryName}
      value={draft.signatoryName}
      onChange={(signatoryName) => change({ signatoryName })}
      error={errors.signatoryName}
    />
    <TextField
      label={welcomeText.signatoryRole}
      value={draft.signatoryRole}
      onChange={(signatoryRole) => change({ signatoryRole })}
      error={errors.signatoryRole}
    />
    <TextField
      label={welcomeText.signatoryAct}
      placeholder={welcomeText.signatoryActExample}
      value={draft.signatoryAct}
      onChange={(signatoryAct) => change({ signatoryAct })}
    />
    <DateField
      label={welcomeText.signatoryFrom}
      value={draft.signatoryFrom}
      onChange={(signatoryFrom) => change({ signatoryFrom })}
      error={errors.signatoryFrom}
    />
  </FormSection>
)

const Inventory = ({ draft, errors, change }: FormProps) => (
  <FormSection title={welcomeText.inventory} description={welcomeText.inventoryHelp}>
    <TextField
      label={welcomeText.prefix}
      description={welcomeText.example(inventoryNumber(draft, 1))}
      value={draft.prefix}
      onChange={(prefix) => change({ prefix: prefix.toUpperCase() })}
      error={errors.prefix}
    />
    <NumberField
      label={welcomeText.digits}
      value={draft.digits}
      onChange={(digits) => change({ digits: digits ?? 6 })}
      min={1}
      max={12}
    />
  </FormSection>
)
