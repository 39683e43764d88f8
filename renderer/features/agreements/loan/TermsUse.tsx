import { addYears, type CalendarDate } from '#src/shared/dates.ts'
import type { Body } from '#src/bodies/body.ts'
import { usePreference } from '#renderer/bridge/preferences.ts'
import { CommonTerms, firstTerms, lastTermsKey } from '#renderer/shared/starting-terms.ts'
import { Button } from '#renderer/components/Button.tsx'
import { Checkbox } from '#renderer/components/fields/Checkbox.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { FormRow, FormSection } from '#renderer/components/FormSection.tsx'
import { termsText as words } from '#renderer/text/it/agreements-terms.ts'
import { PlacesFields } from './PlacesFields.tsx'
import { Term } from './Term.tsx'
import type { TermsAtWork } from './use-terms.ts'

const usualYears = [1, 3, 5]

export const PeriodSection = ({ at, today }: { at: TermsAtWork; today: CalendarDate }) => (
  <FormSection title={words.period} description={words.periodHelp}>
    <Term field="endsOn" at={at}>
      <DateField
        label={words.endsOn}
        value={at.form.endsOn ?? null}
        onChange={(date) => at.set('endsOn', date)}
        error={at.errorOf('endsOn')}
        required
      />
      <div className="term-quick">
        {usualYears.map((years) => (
          <Button key={years} kind="quiet" onPress={() => at.set('endsOn', addYears(today, years))}>
            {words.years(years)}
          </Button>
        ))}
      </div>
    </Term>
    <Term field="deliverBy" at={at}>
      <DateField
        label={words.deliverBy}
        value={at.form.deliverBy ?? null}
        onChange={(date) => at.set('deliverBy', date)}
        error={at.errorOf('deliverBy')}
      />
    </Term>
  </FormSection>
)

/** The purpose of the last agreement issued: those of one programme have it in common. */
const LastPurpose = ({ at }: { at: TermsAtWork }) => {
  const [{ purpose = '' }] = usePreference(lastTermsKey, CommonTerms, firstTerms)
  if (purpose === '' || purpose === at.form.purpose) return null
  return (
    <div className="term-quick">
      <Button kind="quiet" icon="copy" onPress={() => at.set('purpose', purpose)}>
        {words.lastPurpose}
      </Button>
    </div>
  )
}

export const UseSection = ({ at, borrower }: { at: TermsAtWork; borrower: Body }) => (
  <FormSection title={words.usage} description={words.usageHelp}>
    <Term field="purpose" at={at} wide>
      <TextArea
        label={words.purpose}
        value={at.form.purpose ?? ''}
        onChange={(text) => at.set('purpose', text)}
        placeholder={words.purposeExample}
        error={at.errorOf('purpose')}
        rows={2}
        required
      />
      <LastPurpose at={at} />
    </Term>
    <Term field="places" at={at} wide>
      <PlacesFields
        places={at.form.places}
        onChange={(places) => at.set('places', places)}
        error={at.errorOf('places')}
        borrower={borrower}
      />
    </Term>
    <FormRow>
      <Checkbox
        label={words.smartWorking}
        description={words.smartWorkingHelp}
        checked={at.form.smartWorking ?? false}
        onChange={(on) => at.set('smartWorking', on)}
      />
    </FormRow>
  </FormSection>
)
