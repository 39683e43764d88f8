import { Button } from '#renderer/components/Button.tsx'
import type { FormPart } from '#renderer/components/fields/form-part.ts'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { IconButton } from '#renderer/components/IconButton.tsx'
import { itemFormText as words } from '#renderer/text/it/items-form.ts'
import type { AccessoryDraft, AssetDraft } from './item-draft.ts'

const { labels } = words

interface AccessoriesProps {
  accessories: readonly AccessoryDraft[]
  errors: FormPart<AssetDraft>['errors']
  onChange: (accessories: readonly AccessoryDraft[]) => void
}

/** What goes with the thing, each with its own serial number when it has one. */
export const Accessories = ({ accessories, errors, onChange }: AccessoriesProps) => {
  const put = (place: number, changes: Partial<AccessoryDraft>) =>
    onChange(accessories.map((one, index) => (index === place ? { ...one, ...changes } : one)))
  return (
    <fieldset className="item-rows">
      <legend className="field-label">{words.accessories}</legend>
      {accessories.map(({ description, serialNumber }, place) => (
        <div key={place} className="item-row">
          <TextField
            label={labels.accessory(place + 1)}
            value={description}
            onChange={(value) => put(place, { description: value })}
            error={errors[`accessories.${place}.description`]}
            focusOnOpen={description === ''}
          />
          <TextField
            label={labels.accessorySerial(place + 1)}
            value={serialNumber}
            onChange={(value) => put(place, { serialNumber: value })}
          />
          <IconButton
            icon="close"
            label={words.remove(labels.accessory(place + 1).toLowerCase())}
            onPress={() => onChange(accessories.filter((_, index) => index !== place))}
          />
        </div>
      ))}
      {accessories.length < 20 && (
        <Button
          kind="quiet"
          icon="add"
          onPress={() => onChange([...accessories, { description: '', serialNumber: '' }])}
        >
          {words.addAccessory}
        </Button>
      )}
    </fieldset>
  )
}
