import { BodyKind } from '#src/bodies/body.ts'
import { SecondLanguage } from '#src/shared/languages.ts'
import { Select } from '#renderer/components/fields/Select.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { bodyFieldText as words } from '#renderer/text/it/bodies.ts'
import { bodyLanguageWord, languagesText } from '#renderer/text/it/languages.ts'
import { bodyKindWords } from '#renderer/text/it/statuses.ts'
import type { BodyDraft, BodyErrors } from '#renderer/shared/body-draft.ts'

const kinds = BodyKind.options.map((value) => ({ value, label: bodyKindWords[value] }))

const languages = (['asRegion', 'none', ...SecondLanguage.options] as const).map((value) => ({
  value,
  label: value === 'asRegion' ? languagesText.asRegion : bodyLanguageWord(value),
}))

interface BodyFieldsProps {
  draft: BodyDraft
  errors: BodyErrors
  onChange: (changes: Partial<BodyDraft>) => void
}

type TextName = Exclude<keyof BodyDraft, 'kind' | 'stampDutyExempt' | 'secondLanguage'>

/** The fields of a body, each with its error under it. */
export const BodyFields = ({ draft, errors, onChange }: BodyFieldsProps) => {
  const field = (name: TextName, write = (text: string) => text) => ({
    label: words[name],
    value: draft[name],
    error: errors[name],
    onChange: (text: string) => onChange({ [name]: write(text) }),
  })
  const capitals = (text: string) => text.toUpperCase()
  return (
    <>
      <div className="form-dialog-wide">
        <TextField {...field('name')} required focusOnOpen />
      </div>
      <Select
        label={words.kind}
        choices={kinds}
        value={draft.kind}
        onChange={(kind) => onChange({ kind })}
        error={errors.kind}
        required
      />
      <TextField {...field('otherLanguageName')} description={words.otherLanguageHelp} />
      <TextField {...field('province', capitals)} maxLength={2} />
      <TextField {...field('region')} />
      <h3 className="form-dialog-heading">{words.codes}</h3>
      <TextField {...field('taxCode')} description={words.taxCodeHelp} />
      <TextField {...field('ipaCode')} description={words.ipaHelp} />
      <TextField {...field('istatCode')} description={words.istatHelp} />
      <TextField {...field('cadastralCode', capitals)} description={words.cadastralHelp} />
      <h3 className="form-dialog-heading">{words.seat}</h3>
      <div className="form-dialog-wide">
        <TextField {...field('certifiedEmail')} type="email" />
      </div>
      <div className="form-dialog-wide">
        <TextField {...field('address')} />
      </div>
      <TextField {...field('postalCode')} maxLength={5} />
      <TextField {...field('town')} />
      {draft.kind !== 'region' && (
        <div className="form-dialog-wide">
          <Select
            label={languagesText.ofBody}
            description={languagesText.ofBodyHelp}
            choices={languages}
            value={draft.secondLanguage}
            onChange={(secondLanguage) => onChange({ secondLanguage })}
          />
        </div>
      )}
    </>
  )
}
