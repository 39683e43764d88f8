import { type ReactNode, useState } from 'react'
import type { ItemPage } from '#src/contract/items.ts'
import type { ItemCommand } from '#src/items/commands.ts'
import type { Asset, Item, Licence, Service } from '#src/items/item.ts'
import { fieldOf, type FormPart } from '#renderer/components/fields/form-part.ts'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { FormSection } from '#renderer/components/FormSection.tsx'
import { toast } from '#renderer/components/toast.ts'
import { ReasonField } from '#renderer/shared/ReasonField.tsx'
import { itemFieldWords } from '#renderer/text/it/items.ts'
import { itemFormText as words } from '#renderer/text/it/items-form.ts'
import { AssetIdentity, AssetNetwork, AssetRest } from './AssetFields.tsx'
import { FormFooter } from './FormFooter.tsx'
import { Funding } from './Funding.tsx'
import { type AssetDraft, assetDraft, type CommonDraft, licenceDraft, serviceDraft } from './item-draft.ts'
import { LicenceFields } from './LicenceFields.tsx'
import { PurchaseFields } from './PurchaseFields.tsx'
import { type Read, readAsset, readLicence, readService } from './read-item.ts'
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

type Correction = Extract<ItemCommand, { type: 'correctItem' }>['correction']

/** A form that corrects one item: what is read of it becomes the correction that is recorded. */
function useCorrection<Draft, T>(
  { item, onClose }: CorrectProps<Item>,
  initial: Draft,
  read: (draft: Draft) => Read<T>,
  correction: (value: T) => Correction,
) {
  const { save, ...form } = useItemForm(initial, read)
  const [reason, setReason] = useState('')
  const correct = () =>
    save(
      (value) =>
        reason.trim() === ''
          ? undefined
          : { type: 'correctItem', itemId: item.id, reason, correction: correction(value) },
      () => {
        toast.say(words.saved, { tone: 'success' })
        onClose()
      },
    )
  return { ...form, reason, setReason, correct, onClose }
}

const CorrectAsset = (props: CorrectProps<Asset>) => {
  const form = useCorrection(props, assetDraft(props.item), readAsset, (asset) => ({
    kind: 'asset',
    details: { ...asset, inventoryNumber: numberOf(asset, props.item) },
  }))
  return (
    <CorrectionFrame {...form}>
      <AssetIdentity {...form.part} />
      <AssetNumbers {...form.part} />
      <PurchaseFields {...form.part} />
      <Funding {...form.part} />
      <AssetNetwork {...form.part} />
      <AssetRest {...form.part} />
    </CorrectionFrame>
  )
}

const CorrectLicence = (props: CorrectProps<Licence>) => {
  const form = useCorrection(props, licenceDraft(props.item), readLicence, (licence) => ({
    kind: 'licence',
    details: { ...licence, inventoryNumber: numberOf(licence, props.item) },
  }))
  return (
    <CorrectionFrame {...form}>
      <LicenceFields {...form.part} />
      <CommonNumbers {...form.part} />
    </CorrectionFrame>
  )
}

const CorrectService = (props: CorrectProps<Service>) => {
  const form = useCorrection(props, serviceDraft(props.item), readService, (service) => ({
    kind: 'service',
    details: { ...service, inventoryNumber: numberOf(service, props.item) },
  }))
  return (
    <CorrectionFrame {...form}>
      <ServiceFields {...form.part} />
      <CommonNumbers {...form.part} />
    </CorrectionFrame>
  )
}

type CorrectionFrameProps = Pick<ReturnType<typeof useItemForm>, 'form' | 'tried' | 'busy' | 'refusal'> & {
  reason: string
  setReason: (reason: string) => void
  correct: () => void
  onClose: () => void
  children: ReactNode
}

const CorrectionFrame = ({
  form,
  tried,
  busy,
  refusal,
  reason,
  setReason,
  correct,
  onClose,
  children,
}: CorrectionFrameProps) => (
  <>
    <div className="item-form" ref={form}>
      {children}
      <FormSection title={words.sections.rectification} columns={2}>
        <ReasonField value={reason} onChange={setReason} tried={tried} />
      </FormSection>
    </div>
    <FormFooter label={words.save} busy={busy} refusal={refusal} onSave={correct} onCancel={onClose} />
  </>
)

type Numbered = { readonly inventoryNumber?: string | undefined }

/** An inventory number that was emptied stays what it was: nothing is without one. */
const numberOf = (read: Numbered, former: { readonly inventoryNumber: string }) =>
  read.inventoryNumber ?? former.inventoryNumber

const AssetNumbers = (part: FormPart<AssetDraft>) => (
  <FormSection title={words.sections.numbers} columns={3}>
    <TextField label={itemFieldWords.serialNumber} {...fieldOf(part, 'serialNumber')} required />
    <InventoryNumberField {...part} />
  </FormSection>
)

/** What licences and services have in common: their number, and who paid for them. */
const CommonNumbers = (part: FormPart<CommonDraft>) => (
  <>
    <FormSection title={words.sections.numbers} columns={3}>
      <InventoryNumberField {...part} />
    </FormSection>
    <PurchaseFields {...part} />
    <Funding {...part} />
  </>
)

const InventoryNumberField = (part: FormPart<CommonDraft>) => (
  <TextField label={words.labels.inventoryNumber} {...fieldOf(part, 'inventoryNumber')} required />
)
