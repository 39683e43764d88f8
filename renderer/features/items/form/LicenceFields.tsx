import { LicenceMetric } from '#src/items/item.ts'
import { Checkbox } from '#renderer/components/fields/Checkbox.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { MoneyField } from '#renderer/components/fields/MoneyField.tsx'
import { NumberField } from '#renderer/components/fields/NumberField.tsx'
import { Select } from '#renderer/components/fields/Select.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { FormRow, FormSection } from '#renderer/components/FormSection.tsx'
import { itemFieldWords } from '#renderer/text/it/items.ts'
import { itemFormText as words } from '#renderer/text/it/items-form.ts'
import { metricWords } from '#renderer/text/it/statuses.ts'
import type { FormPart } from './form-parts.ts'
import type { LicenceDraft } from './item-draft.ts'

const { labels, sections } = words

/** A pool of seats: of what, how many, until when, and whether a comune may use them. */
export const LicenceFields = ({ draft, errors, change }: FormPart<LicenceDraft>) => (
  <FormSection title={sections.what} columns={3}>
    <TextField
      label={labels.product}
      value={draft.product}
      onChange={(product) => change({ product })}
      error={errors['product']}
      required
      focusOnOpen
    />
    <TextField
      label={labels.publisher}
      value={draft.publisher}
      onChange={(publisher) => change({ publisher })}
      error={errors['publisher']}
    />
    <NumberField
      label={itemFieldWords.seats}
      value={draft.seats}
      onChange={(seats) => change({ seats })}
      error={errors['seats']}
      min={1}
      required
    />
    <Select
      label={labels.metric}
      choices={LicenceMetric.options.map((value) => ({ value, label: metricWords[value] }))}
      value={draft.metric}
      onChange={(metric) => change({ metric })}
    />
    <DateField
      label={itemFieldWords.expiresOn}
      value={draft.expiresOn}
      onChange={(expiresOn) => change({ expiresOn })}
      error={errors['expiresOn']}
    />
    <MoneyField
      label={labels.inventoryValue}
      value={draft.inventoryValue}
      onChange={(inventoryValue) => change({ inventoryValue })}
      error={errors['inventoryValue']}
    />
    <LicenceTerms draft={draft} errors={errors} change={change} />
  </FormSection>
)

const LicenceTerms = ({ draft, errors, change }: FormPart<LicenceDraft>) => (
  <>
    <FormRow>
      <Checkbox
        label={labels.allowsOtherBodies}
        checked={draft.allowsOtherBodies}
        onChange={(allowsOtherBodies) => change({ allowsOtherBodies })}
      />
    </FormRow>
    <FormRow>
      <TextArea
        label={labels.terms}
        value={draft.terms}
        onChange={(terms) => change({ terms })}
        error={errors['terms']}
        rows={2}
      />
    </FormRow>
    <FormRow>
      <TextArea
        label={labels.note}
        value={draft.note}
        onChange={(note) => change({ note })}
        error={errors['note']}
        rows={2}
      />
    </FormRow>
  </>
)
