import { Condition } from '#src/items/item.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { fieldOf, type FormPart } from '#renderer/components/fields/form-part.ts'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { MoneyField } from '#renderer/components/fields/MoneyField.tsx'
import { Select } from '#renderer/components/fields/Select.tsx'
import { SuggestField } from '#renderer/components/fields/SuggestField.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { FormRow, FormSection } from '#renderer/components/FormSection.tsx'
import { itemFieldWords } from '#renderer/text/it/items.ts'
import { itemFormText as words } from '#renderer/text/it/items-form.ts'
import { conditionWords } from '#renderer/text/it/statuses.ts'
import { Accessories } from './Accessories.tsx'
import type { AssetDraft } from './item-draft.ts'

type Part = FormPart<AssetDraft>
const { labels, sections } = words

/** What the thing is: what all its like have in common. */
export const AssetIdentity = (part: Part) => {
  const { draft, errors, change } = part
  const known = useAsk('items.suggestions', {}).data
  const models = (known?.models ?? [])
    .filter(({ manufacturer }) => draft.manufacturer === '' || manufacturer === draft.manufacturer)
    .map(({ model }) => model)
  return (
    <FormSection title={sections.what} columns={3}>
      <SuggestField
        label={itemFieldWords.category}
        suggestions={known?.categories ?? []}
        {...fieldOf(part, 'category')}
        required
        focusOnOpen
      />
      <SuggestField
        label={itemFieldWords.manufacturer}
        suggestions={known?.manufacturers ?? []}
        {...fieldOf(part, 'manufacturer')}
        required
      />
      <SuggestField
        key={draft.manufacturer}
        label={itemFieldWords.model}
        suggestions={[...new Set(models)]}
        {...fieldOf(part, 'model')}
        required
      />
      <FormRow>
        <Accessories
          accessories={draft.accessories}
          errors={errors}
          onChange={(accessories) => change({ accessories })}
        />
      </FormRow>
    </FormSection>
  )
}

const isPhone = (category: string) => /telefon|phone|voip|cordless/i.test(category)

/** How it is found on the network; a phone also by its number. One piece alone has these. */
export const AssetNetwork = (part: Part) => {
  const { draft } = part
  const text = (field: 'hostname' | 'macAddress' | 'imei' | 'phoneExtension' | 'phoneNumber') => (
    <TextField label={itemFieldWords[field]} {...fieldOf(part, field)} />
  )
  const phone = isPhone(draft.category) || draft.phoneExtension !== '' || draft.phoneNumber !== ''
  return (
    <FormSection title={sections.network} columns={3}>
      {text('hostname')}
      {text('macAddress')}
      {text('imei')}
      {phone && text('phoneExtension')}
      {phone && text('phoneNumber')}
    </FormSection>
  )
}

/** In which state it is, and what must be said of it. */
export const AssetRest = (part: Part) => (
  <FormSection title={sections.rest} description={sections.restHelp} columns={3}>
    <Select
      label={labels.condition}
      choices={Condition.options.map((value) => ({ value, label: conditionWords[value] }))}
      {...fieldOf(part, 'condition')}
    />
    <MoneyField label={labels.inventoryValue} {...fieldOf(part, 'inventoryValue')} />
    <DateField label={itemFieldWords.warrantyEnd} {...fieldOf(part, 'warrantyEnd')} />
    <FormRow>
      <TextArea label={labels.knownDefects} {...fieldOf(part, 'knownDefects')} rows={2} />
    </FormRow>
    <FormRow>
      <TextArea label={labels.note} {...fieldOf(part, 'note')} rows={2} />
    </FormRow>
  </FormSection>
)
