import { addYears, type CalendarDate } from '#src/shared/dates.ts'
import type { Body } from '#src/bodies/body.ts'
import { Button } from '#renderer/components/Button.tsx'
import { Checkbox } from '#renderer/components/fields/Checkbox.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { FormRow, FormSection } from '#renderer/components/FormSection.tsx'
import { IconButton } from '#renderer/components/IconButton.tsx'
import { termsText as words } from '#renderer/text/it/agreements-terms.ts'
import { Term } from './Term.tsx'
import type { PlaceFields } from './terms-form.ts'
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
    </Term>
    <Term field="places" at={at} wide>
      <Places at={at} borrower={borrower} />
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

const blankPlace: PlaceFields = { name: '', address: '' }

const Places = ({ at, borrower }: { at: TermsAtWork; borrower: Body }) => {
  const { places } = at.form
  const change = (index: number, changes: Partial<PlaceFields>) =>
    at.set(
      'places',
      places.map((place, other) => (other === index ? { ...place, ...changes } : place)),
    )
  const seat = seatOf(borrower)
  const addSeat = () => at.set('places', [...places.filter(({ name }) => name !== ''), seat])
  return (
    <div className="term-places">
      <p className="field-label">{words.places}</p>
      {places.map((place, index) => (
        <div key={index} className="term-place">
          <TextField
            label={words.place(index + 1)}
            labelHidden
            placeholder={words.placeName}
            value={place.name}
            onChange={(name) => change(index, { name })}
            error={index === 0 ? at.errorOf('places') : undefined}
          />
          <TextField
            label={words.address(index + 1)}
            labelHidden
            placeholder={words.placeAddress}
            value={place.address}
            onChange={(address) => change(index, { address })}
          />
          <IconButton
            icon="close"
            label={words.removePlace(index + 1)}
            disabled={places.length === 1}
            onPress={() =>
              at.set(
                'places',
                places.filter((_, other) => other !== index),
              )
            }
          />
        </div>
      ))}
      <div className="loan-buttons">
        <Button kind="quiet" icon="add" onPress={() => at.set('places', [...places, blankPlace])}>
          {words.addPlace}
        </Button>
        {seat.address !== '' && (
          <Button kind="quiet" icon="building" onPress={addSeat}>
            {words.placeFromSeat}
          </Button>
        )}
      </div>
    </div>
  )
}

const seatOf = ({ seat }: Body): PlaceFields => ({
  name: words.townHall,
  address: [seat?.address, [seat?.postalCode, seat?.town].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', '),
})
