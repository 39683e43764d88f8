import type { ReactNode } from 'react'
import type { AgreementPage } from '#src/contract/agreements.ts'
import { addDays, type CalendarDate } from '#src/shared/dates.ts'
import { Checkbox } from '#renderer/components/fields/Checkbox.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { PlacesFields } from '#renderer/features/agreements/loan/PlacesFields.tsx'
import { addendumText as words } from '#renderer/text/it/agreements-addendum.ts'
import { ContactChoice, SignatoryChoice } from './PeopleChoices.tsx'
import type { AddendumAtWork } from './use-addendum.ts'

interface AddendumFieldsProps {
  at: AddendumAtWork
  page: AgreementPage
  endsOn: CalendarDate
  today: CalendarDate
  /** What stands in the way, where it is seen. */
  children: ReactNode
}

/** What the addendum says besides the things. */
export const AddendumFields = ({ at, page, endsOn, today, children }: AddendumFieldsProps) => {
  const { draft, set, errors } = at
  const choices = { at, page, today }
  return (
    <section className="two-parts-fields addendum-fields" aria-label={words.facts}>
      {children}
      <DateField
        label={words.endsOn}
        description={words.presentEnd(endsOn)}
        value={draft.endsOn}
        onChange={(date) => set({ endsOn: date })}
        min={addDays(endsOn, 1)}
        error={errors.endsOn}
        focusOnOpen
      />
      <PlacesChoice at={at} page={page} />
      <ContactChoice party="lender" {...choices} />
      <ContactChoice party="borrower" {...choices} />
      <SignatoryChoice party="lender" {...choices} />
      <SignatoryChoice party="borrower" {...choices} />
      <TextField
        label={words.previous}
        description={words.previousHelp}
        value={draft.previous}
        onChange={(previous) => set({ previous })}
        error={errors.previous}
      />
      <TextArea
        label={words.reason}
        description={words.reasonHelp}
        value={draft.reason}
        onChange={(reason) => set({ reason })}
        error={errors.reason}
        rows={3}
      />
    </section>
  )
}

const PlacesChoice = ({ at, page }: Pick<AddendumFieldsProps, 'at' | 'page'>) => {
  const { draft, set, errors } = at
  const { places = [] } = page.agreement.terms
  const present = places.map(({ name, address }) => [name, address].filter(Boolean).join(', '))
  return (
    <>
      <Checkbox
        label={words.changePlaces}
        description={words.presentPlaces(present)}
        checked={draft.changesPlaces}
        onChange={(changesPlaces) => set({ changesPlaces })}
      />
      {draft.changesPlaces && (
        <PlacesFields
          places={draft.places}
          onChange={(changed) => set({ places: changed })}
          error={errors.places}
          borrower={page.borrower}
        />
      )}
    </>
  )
}
