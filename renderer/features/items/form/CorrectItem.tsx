import type { ItemPage } from '#src/contract/items.ts'
import type { Asset, Licence, Service } from '#src/items/item.ts'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { FormSection } from '#renderer/components/FormSection.tsx'
import { toast } from '#renderer/components/toast.ts'
import { itemFieldWords } from '#renderer/text/it/items.ts'
import { itemFormText as words } from '#renderer/text/it/items-form.ts'
import { AssetIdentity, AssetNetwork, AssetRest } from './AssetFields.tsx'
import type { FormPart } from './form-parts.ts'
import { FormFooter } from './FormFooter.tsx'
import { Funding } from './Funding.tsx'
import { type AssetDraft, assetDraft, type CommonDraft, licenceDraft, serviceDraft } from './item-draft.ts'
import { LicenceFields } from './LicenceFields.tsx'
import { PurchaseFields } from './PurchaseFields.tsx'
import { readAsset, readLicence, readService } from './read-item.ts'
import { ServiceFields } from './ServiceFields.tsx'
import { useItemForm } from './use-item-form.ts'

/** What the register says of an item, put right. */
export const CorrectItem = ({ facts, onClose }: { facts: ItemPage; onClose: () => void }) => {
  const { item } = facts
  if (item.kind === 'asset') return <CorrectAsset item={item} onClose={onClose} />
  if (item.kind === 'licence') return <CorrectLicence item={item} onClose={onClose} />
  return <CorrectService item={item} onClose={onClose} />
}

interface CorrectProps<I> {
  item: I
  onClose: () => void
}

const done = (onClose: () => void) => () => {
  toast.say(words.saved, { tone: 'success' })
  onClose()
}

const CorrectAsset = ({ item, onClose }: CorrectProps<Asset>) => {
  const { form, busy, refusal, part, save } = useItemForm(assetDraft(item), readAsset)
  const correct = () =>
    save(
      (asset) => ({
        type: 'correctItem',
        itemId: item.id,
        correction: { kind: 'asset', details: { ...asset, inventoryNumber: numberOf(asset, item) } },
      }),
      done(onClose),
    )
  return (
    <>
      <div className="item-form" ref={form}>
        <AssetIdentity {...part} />
        <AssetNumbers {...part} />
        <PurchaseFields {...part} />
        <Funding {...part} />
        <AssetNetwork {...part} />
        <AssetRest {...part} />
      </div>
      <FormFooter label={words.save} busy={busy} refusal={refusal} onSave={correct} onCancel={onClose} />
    </>
  )
}

const CorrectLicence = ({ item, onClose }: CorrectProps<Licence>) => {
  const { form, busy, refusal, part, save } = useItemForm(licenceDraft(item), readLicence)
  const correct = () =>
    save(
      (licence) => ({
        type: 'correctItem',
        itemId: item.id,
        correction: { kind: 'licence', details: { ...licence, inventoryNumber: numberOf(licence, item) } },
      }),
      done(onClose),
    )
  return (
    <>
      <div className="item-form" ref={form}>
        <LicenceFields {...part} />
        <InventoryNumberSection {...part} />
        <PurchaseFields {...part} />
        <Funding {...part} />
      </div>
      <FormFooter label={words.save} busy={busy} refusal={refusal} onSave={correct} onCancel={onClose} />
    </>
  )
}

const CorrectService = ({ item, onClose }: CorrectProps<Service>) => {
  const { form, busy, refusal, part, save } = useItemForm(serviceDraft(item), readService)
  const correct = () =>
    save(
      (service) => ({
        type: 'correctItem',
        itemId: item.id,
        correction: { kind: 'service', details: { ...service, inventoryNumber: numberOf(service, item) } },
      }),
      done(onClose),
    )
  return (
    <>
      <div className="item-form" ref={form}>
        <ServiceFields {...part} />
        <InventoryNumberSection {...part} />
        <PurchaseFields {...part} />
        <Funding {...part} />
      </div>
      <FormFooter label={words.save} busy={busy} refusal={refusal} onSave={correct} onCancel={onClose} />
    </>
  )
}

type Numbered = { readonly inventoryNumber?: string | undefined }

/** An inventory number that was emptied stays what it was: nothing is without one. */
const numberOf = (read: Numbered, former: { readonly inventoryNumber: string }) =>
  read.inventoryNumber ?? former.inventoryNumber

const AssetNumbers = ({ draft, errors, change }: FormPart<AssetDraft>) => (
  <FormSection title={words.sections.numbers} columns={3}>
    <TextField
      label={itemFieldWords.serialNumber}
      value={draft.serialNumber}
      onChange={(serialNumber) => change({ serialNumber })}
      error={errors['serialNumber']}
      required
    />
    <InventoryNumberField draft={draft} errors={errors} change={change} />
  </FormSection>
)

const InventoryNumberSection = (part: FormPart<CommonDraft>) => (
  <FormSection title={words.sections.numbers} columns={3}>
    <InventoryNumberField {...part} />
  </FormSection>
)

const InventoryNumberField = ({ draft, errors, change }: FormPart<CommonDraft>) => (
  <TextField
    label={words.labels.inventoryNumber}
    value={draft.inventoryNumber}
    onChange={(inventoryNumber) => change({ inventoryNumber })}
    error={errors['inventoryNumber']}
    required
  />
)
