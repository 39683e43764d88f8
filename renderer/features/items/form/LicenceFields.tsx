import { LicenceMetric } from '#src/items/item.ts'
import { Checkbox } from '#renderer/components/fields/Checkbox.tsx'
import { fieldOf, type FormPart } from '#renderer/components/fields/form-part.ts'
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
import type { LicenceDraft } from './item-draft.ts'

const { labels, sections } = words

/** A pool of seats: of what, how many, until when, and whether a comune may use them. */
export const LicenceFields = (part: FormPart<LicenceDraft>) => (
  <FormSection title={sections.what} columns={3}>
    <TextField label={labels.product} {...fieldOf(part, 'product')} required focusOnOpen />
    <TextField label={labels.publisher} {...fieldOf(part, 'publisher')} />
    <NumberField label={itemFieldWords.seats} {...fieldOf(part, 'seats')} min={1} required />
    <Select
      label={labels.metric}
      choices={LicenceMetric.options.map((value) => ({ value, label: metricWords[value] }))}
      {...fieldOf(part, 'metric')}
    />
    <DateField label={itemFieldWords.expiresOn} {...fieldOf(part, 'expiresOn')} />
    <MoneyField label={labels.inventoryValue} {...fieldOf(part, 'inventoryValue')} />
    <LicenceTerms {...part} />
  </FormSection>
)

const LicenceTerms = (part: FormPart<LicenceDraft>) => (
  <>
    <FormRow>
      <Checkbox
        label={labels.allowsOtherBodies}
        checked={part.draft.allowsOtherBodies}
        onChange={(allowsOtherBodies) => part.change({ allowsOtherBodies })}
      />
    </FormRow>
    <FormRow>
      <TextArea label={labels.terms} {...fieldOf(part, 'terms')} rows={2} />
    </FormRow>
    <FormRow>
      <TextArea label={labels.note} {...fieldOf(part, 'note')} rows={2} />
    </FormRow>
  </>
)
