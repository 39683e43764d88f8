import { ServiceKind } from '#src/items/item.ts'
import { fieldOf, type FormPart } from '#renderer/components/fields/form-part.ts'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { MoneyField } from '#renderer/components/fields/MoneyField.tsx'
import { Select } from '#renderer/components/fields/Select.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { FormRow, FormSection } from '#renderer/components/FormSection.tsx'
import { itemFieldWords } from '#renderer/text/it/items.ts'
import { itemFormText as words } from '#renderer/text/it/items-form.ts'
import { serviceKindWords } from '#renderer/text/it/statuses.ts'
import type { ReactNode } from 'react'
import type { ServiceDraft } from './item-draft.ts'

const { labels, sections } = words

interface ServiceFieldsProps extends FormPart<ServiceDraft> {
  /** How many alike; missing while one is corrected. */
  count?: ReactNode
}

/** Something that is activated and ceases: until when it is free, what it costs then, and to whom. */
export const ServiceFields = ({ count, ...part }: ServiceFieldsProps) => (
  <FormSection title={sections.what} columns={3}>
    <Select
      label={labels.serviceKind}
      choices={ServiceKind.options.map((value) => ({ value, label: serviceKindWords[value] }))}
      {...fieldOf(part, 'serviceKind')}
      focusOnOpen
    />
    <TextField label={labels.name} {...fieldOf(part, 'name')} required />
    {count}
    <DateField label={itemFieldWords.freeUntil} {...fieldOf(part, 'freeUntil')} />
    <MoneyField label={labels.fee} {...fieldOf(part, 'fee')} error={part.errors['feeAfterwards.amount']} />
    {part.draft.fee !== null && <FeeTerms {...part} />}
    <FormRow>
      <TextArea label={labels.note} {...fieldOf(part, 'note')} rows={2} />
    </FormRow>
  </FormSection>
)

const FeeTerms = (part: FormPart<ServiceDraft>) => (
  <>
    <Select
      label={labels.feePeriod}
      choices={(['month', 'year'] as const).map((value) => ({ value, label: words.periods[value] }))}
      {...fieldOf(part, 'feePeriod')}
    />
    <Select
      label={labels.feePayer}
      choices={(['lender', 'borrower'] as const).map((value) => ({ value, label: words.payers[value] }))}
      {...fieldOf(part, 'feePayer')}
    />
  </>
)
