import { itemFormText as words } from '#renderer/text/it/items-form.ts'
import { FormFooter } from './FormFooter.tsx'
import { Funding } from './Funding.tsx'
import { emptyLicence } from './item-draft.ts'
import { LicenceFields } from './LicenceFields.tsx'
import type { NewFormProps } from './NewAssets.tsx'
import { PurchaseFields } from './PurchaseFields.tsx'
import { readLicence } from './read-item.ts'
import { useItemForm } from './use-item-form.ts'

/** A pool of seats. */
export const NewLicence = ({ onSaved, onCancel }: NewFormProps) => {
  const { form, busy, refusal, part, save } = useItemForm(emptyLicence, readLicence)
  const record = () =>
    save(
      (licence) => ({ type: 'acquireLicence', licence }),
      ({ subject }) => onSaved(1, subject),
    )
  return (
    <>
      <div className="item-form" ref={form}>
        <LicenceFields {...part} />
        <PurchaseFields {...part} />
        <Funding {...part} />
      </div>
      <FormFooter
        label={words.addLicence}
        busy={busy}
        refusal={refusal}
        onSave={record}
        onCancel={onCancel}
      />
    </>
  )
}
