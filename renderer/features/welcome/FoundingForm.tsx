import { useRef, useState } from 'react'
import { ask } from '#renderer/bridge/host.ts'
import { Button } from '#renderer/components/Button.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { FileDrop } from '#renderer/components/fields/FileDrop.tsx'
import { fieldOf, type FormPart } from '#renderer/components/fields/form-part.ts'
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

type FormProps = FormPart<FoundingDraft>

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
  const part = { draft, errors, change }
  return (
    <form
      ref={form}
      className="welcome-form"
      onSubmit={(event) => {
        event.preventDefault()
        void begin()
      }}
    >
      <Operator {...part} />
      <Region {...part} />
      <Signatory {...part} />
      <Inventory {...part} />
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

const Operator = (part: FormProps) => (
  <FormSection title={welcomeText.you} description={welcomeText.youHelp}>
    <TextField label={welcomeText.operator} {...fieldOf(part, 'operator')} required focusOnOpen />
  </FormSection>
)

const Region = (part: FormProps) => (
  <FormSection title={welcomeText.region} description={welcomeText.regionHelp}>
    <FormRow>
      <TextField
        label={welcomeText.name}
        placeholder={welcomeText.nameExample}
        {...fieldOf(part, 'name')}
        required
      />
    </FormRow>
    <TextField
      label={welcomeText.taxCode}
      description={welcomeText.taxCodeHelp}
      {...fieldOf(part, 'taxCode')}
      required
    />
    <TextField label={welcomeText.ipaCode} {...fieldOf(part, 'ipaCode')} />
    <FormRow>
      <TextField label={welcomeText.certifiedEmail} type="email" {...fieldOf(part, 'certifiedEmail')} />
    </FormRow>
    <FormRow>
      <TextField label={welcomeText.address} {...fieldOf(part, 'address')} />
    </FormRow>
    <TextField label={welcomeText.postalCode} {...fieldOf(part, 'postalCode')} />
    <TextField label={welcomeText.town} {...fieldOf(part, 'town')} />
    <FormRow>
      <LogoField {...part} />
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

const Signatory = (part: FormProps) => (
  <FormSection title={welcomeText.signatory} description={welcomeText.signatoryHelp}>
    <TextField label={welcomeText.signatoryName} {...fieldOf(part, 'signatoryName')} />
    <TextField label={welcomeText.signatoryRole} {...fieldOf(part, 'signatoryRole')} />
    <TextField
      label={welcomeText.signatoryAct}
      placeholder={welcomeText.signatoryActExample}
      {...fieldOf(part, 'signatoryAct')}
    />
    <DateField label={welcomeText.signatoryFrom} {...fieldOf(part, 'signatoryFrom')} />
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
