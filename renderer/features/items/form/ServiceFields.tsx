import { ServiceKind } from '#src/items/item.ts'
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
import type { FormPart } from './form-parts.ts'
import type { ServiceDraft } from './item-draft.ts'

const { labels, sections } = words

interface ServiceFieldsProps extends FormPart<ServiceDraft> {
  /** How many alike; missing while one is corrected. */
  count?: ReactNode
}

/** Something that is activated and ceases: until when it is free, what it costs then, and to whom. */
export const ServiceFields = ({ draft, errors, change, count }: ServiceFieldsProps) => (
  <FormSection title={sections.what} columns={3}>
    <Select
      label={labels.serviceKind}
      choices={ServiceKind.options.map((value) => ({ value, label: serviceKindWords[value] }))}
      value={draft.serviceKind}
      onChange={(serviceKind) => change({ serviceKind })}
      focusOnOpen
    />
    <TextField
      label={labels.name}
      value={draft.name}
      onChange={(name) => change({ name })}
      error={errors['name']}
      required
    />
    {count}
    <DateField
      label={itemFieldWords.freeUntil}
      value={draft.freeUntil}
      onChange={(freeUntil) => change({ freeUntil })}
      error={errors['freeUntil']}
    />
    <MoneyField
      label={labels.fee}
      value={draft.fee}
      onChange={(fee) => change({ fee })}
      error={errors['feeAfterwards.amount']}
    />
    {draft.fee !== null && <FeeTerms draft={draft} errors={errors} change={change} />}
    <FormRow>
      <TextArea
        label={labels.note}
        value={draft.note}
        onChange={(note) => change({ note })}
        error={errors['note']}
        rows={2}
      />
    </FormRow>
  </FormSection>
)

const FeeTerms = ({ draft, change }: FormPart<ServiceDraft>) => (
  <>
    <Select
      label={labels.feePeriod}
      choices={(['month', 'year'] as const).map((value) => ({ value, label: words.periods[value] }))}
      value={draft.feePeriod}
      onChange={(feePeriod) => change({ feePeriod })}
    />
    <Select
      label={labels.feePayer}
      choices={(['lender', 'borrower'] as const).map((value) => ({ value, label: words.payers[value] }))}
      value={draft.feePayer}
      onChange={(feePayer) => change({ feePayer })}
    />
  </>
)
