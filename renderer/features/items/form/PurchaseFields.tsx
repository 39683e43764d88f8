import { useAsk } from '#renderer/bridge/queries.ts'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import type { FormPart } from '#renderer/components/fields/form-part.ts'
import { MoneyField } from '#renderer/components/fields/MoneyField.tsx'
import { NumberField } from '#renderer/components/fields/NumberField.tsx'
import { SuggestField } from '#renderer/components/fields/SuggestField.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { FormSection } from '#renderer/components/FormSection.tsx'
import { itemFieldWords } from '#renderer/text/it/items.ts'
import { itemFormText as words } from '#renderer/text/it/items-form.ts'
import type { CommonDraft, PurchaseDraft } from './item-draft.ts'

/** From whom it was bought, by which papers, for how much. */
export const PurchaseFields = ({ draft, errors, change }: FormPart<CommonDraft>) => {
  const suppliers = useAsk('items.suggestions', {}).data?.suppliers ?? []
  const { purchase } = draft
  const put = (changes: Partial<PurchaseDraft>) => change({ purchase: { ...purchase, ...changes } })
  const text = (field: 'order' | 'cig' | 'invoice') => (
    <TextField
      label={itemFieldWords[field]}
      value={purchase[field]}
      onChange={(value) => put({ [field]: value })}
      error={errors[`purchase.${field}`]}
    />
  )
  return (
    <FormSection title={words.sections.purchase} description={words.sections.purchaseHelp} columns={3}>
      <SuggestField
        label={itemFieldWords.supplier}
        suggestions={suppliers}
        value={purchase.supplier}
        onChange={(supplier) => put({ supplier })}
        error={errors['purchase.supplier']}
      />
      {text('order')}
      {text('cig')}
      {text('invoice')}
      <DateField
        label={itemFieldWords.purchaseDate}
        value={purchase.date}
        onChange={(date) => put({ date })}
        error={errors['purchase.date']}
      />
      <MoneyField
        label={words.labels.price}
        value={purchase.price}
        onChange={(price) => put({ price })}
        error={errors['purchase.price']}
      />
      <NumberField
        label={itemFieldWords.vat}
        value={purchase.vat}
        onChange={(vat) => put({ vat })}
        decimals={2}
        min={0}
        max={100}
        unit="%"
        error={errors['purchase.vat']}
      />
    </FormSection>
  )
}
