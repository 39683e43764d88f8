import { useState } from 'react'
import { NumberField } from '#renderer/components/fields/NumberField.tsx'
import { itemFormErrors, itemFormText as words } from '#renderer/text/it/items-form.ts'
import { FormFooter } from './FormFooter.tsx'
import { Funding } from './Funding.tsx'
import { emptyService } from './item-draft.ts'
import type { NewFormProps } from './NewAssets.tsx'
import { PurchaseFields } from './PurchaseFields.tsx'
import { readService } from './read-item.ts'
import { ServiceFields } from './ServiceFields.tsx'
import { useItemForm } from './use-item-form.ts'

/** The most services alike that one command registers. */
const limit = 10_000

/** So many services alike: 800 VPN accounts are one act. */
export const NewServices = ({ onSaved, onCancel }: NewFormProps) => {
  const { form, tried, busy, refusal, part, save } = useItemForm(emptyService, readService)
  const [count, setCount] = useState<number | null>(1)
  const fits = count !== null && Number.isInteger(count) && count >= 1 && count <= limit
  const record = () =>
    save(
      (service) => (fits ? { type: 'registerServices', service, count } : undefined),
      ({ subject }) => onSaved(count ?? 0, subject),
    )
  return (
    <>
      <div className="item-form" ref={form}>
        <ServiceFields
          {...part}
          count={
            <NumberField
              label={words.labels.count}
              value={count}
              onChange={setCount}
              min={1}
              max={limit}
              error={tried && !fits ? itemFormErrors['count'] : undefined}
              required
            />
          }
        />
        <PurchaseFields {...part} />
        <Funding {...part} />
      </div>
      <FormFooter
        label={words.addServices(fits ? count : 0)}
        busy={busy}
        refusal={refusal}
        onSave={record}
        onCancel={onCancel}
      />
    </>
  )
}
