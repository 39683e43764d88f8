import type { Terms } from '#src/agreements/agreement.ts'
import { NumberField } from '#renderer/components/fields/NumberField.tsx'
import { RadioGroup } from '#renderer/components/fields/RadioGroup.tsx'
import { Select } from '#renderer/components/fields/Select.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { FormSection } from '#renderer/components/FormSection.tsx'
import { termsText as words } from '#renderer/text/it/agreements-terms.ts'
import { Term } from './Term.tsx'
import type { TermsAtWork } from './use-terms.ts'

const choices = <const Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<NoInfer<Value>, string>>,
) => values.map((value) => ({ value, label: labels[value] }))

const valuations: readonly Terms['valuationEffect'][] = ['inventoryOnly', 'estimate1806']

export const ValuationSection = ({ at }: { at: TermsAtWork }) => (
  <FormSection title={words.valuation} description={words.valuationHelp} columns={1}>
    <Term field="valuationEffect" at={at}>
      <RadioGroup
        label={words.valuationEffect}
        value={at.form.valuationEffect ?? null}
        onChange={(effect) => at.set('valuationEffect', effect)}
        error={at.errorOf('valuationEffect')}
        required
        choices={valuations.map((value) => ({
          value,
          label: words.valuationEffects[value],
          detail: words.valuationDetails[value],
        }))}
      />
    </Term>
  </FormSection>
)

export const CareSection = ({ at }: { at: TermsAtWork }) => (
  <FormSection title={words.care} description={words.careHelp} columns={3}>
    <Term field="installation" at={at}>
      <Select
        label={words.installation}
        choices={choices(['lender', 'borrower', 'supplier'], words.installations)}
        value={at.form.installation ?? null}
        onChange={(who) => at.set('installation', who)}
        error={at.errorOf('installation')}
        required
      />
    </Term>
    <Term field="routineMaintenance" at={at}>
      <Select
        label={words.routineMaintenance}
        choices={choices(['lender', 'borrower'], words.parties)}
        value={at.form.routineMaintenance ?? null}
        onChange={(who) => at.set('routineMaintenance', who)}
        error={at.errorOf('routineMaintenance')}
        required
      />
    </Term>
    <Term field="insurance" at={at}>
      <Select
        label={words.insurance}
        choices={choices(['none', 'lender', 'borrower'], words.insurances)}
        value={at.form.insurance ?? null}
        onChange={(who) => at.set('insurance', who)}
        error={at.errorOf('insurance')}
        required
      />
    </Term>
  </FormSection>
)

const periods = ['extensionNoticeDays', 'withdrawalNoticeDays', 'inspectionNoticeDays', 'returnDays'] as const

export const NoticesSection = ({ at }: { at: TermsAtWork }) => (
  <FormSection title={words.notices} description={words.noticesHelp} columns={3}>
    {periods.map((field) => (
      <Term key={field} field={field} at={at}>
        <NumberField
          label={words[field]}
          value={at.form[field] ?? null}
          onChange={(days) => at.set(field, days)}
          min={0}
          unit={words.days}
          error={at.errorOf(field)}
          required
        />
      </Term>
    ))}
    <Term field="theftNoticeHours" at={at}>
      <NumberField
        label={words.theftNoticeHours}
        value={at.form.theftNoticeHours ?? null}
        onChange={(hours) => at.set('theftNoticeHours', hours)}
        min={1}
        unit={words.hours}
        error={at.errorOf('theftNoticeHours')}
        required
      />
    </Term>
    <Term field="court" at={at}>
      <TextField
        label={words.court}
        value={at.form.court ?? ''}
        onChange={(court) => at.set('court', court)}
        placeholder={words.courtExample}
        error={at.errorOf('court')}
        required
      />
    </Term>
  </FormSection>
)
