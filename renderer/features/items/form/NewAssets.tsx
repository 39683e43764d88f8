import { useState } from 'react'
import type { NewAsset } from '#src/items/commands.ts'
import { InventoryNumber } from '#src/items/item.ts'
import { itemFormText as words, serialText } from '#renderer/text/it/items-form.ts'
import { AssetIdentity, AssetNetwork, AssetRest } from './AssetFields.tsx'
import { FormFooter } from './FormFooter.tsx'
import { Funding } from './Funding.tsx'
import { type AssetDraft, emptyAsset } from './item-draft.ts'
import { PurchaseFields } from './PurchaseFields.tsx'
import { readAsset } from './read-item.ts'
import type { JudgedLine } from './serial-list.ts'
import { serialLimit, Serials, useJudgedSerials } from './Serials.tsx'
import { useItemForm } from './use-item-form.ts'

export interface NewFormProps {
  onSaved: (count: number, itemId: string | undefined) => void
  onCancel: () => void
}

// The pieces have each their own serial number: the common data are read with a stand-in.
const readCommon = (draft: AssetDraft) => readAsset({ ...draft, serialNumber: '-' })

/** Things alike: what they have in common once, then the serial number of each. */
export const NewAssets = ({ onSaved, onCancel }: NewFormProps) => {
  const { form, tried, busy, refusal, part, save } = useItemForm(emptyAsset, readCommon)
  const [serials, setSerials] = useState('')
  const lines = useJudgedSerials(serials, part.draft.manufacturer)
  const problem = listProblem(lines)
  const record = () =>
    save(
      (common) =>
        problem === undefined ? { type: 'receiveAssets', assets: piecesOf(common, lines) } : undefined,
      ({ subject }) => onSaved(lines.length, subject),
    )
  return (
    <>
      <div className="item-form" ref={form}>
        <AssetIdentity {...part} />
        <Serials text={serials} onChange={setSerials} lines={lines} error={tried ? problem : undefined} />
        <PurchaseFields {...part} />
        <Funding {...part} />
        {lines.length <= 1 && <AssetNetwork {...part} />}
        <AssetRest {...part} />
      </div>
      <FormFooter
        label={words.addAssets(lines.length)}
        busy={busy}
        refusal={refusal}
        onSave={record}
        onCancel={onCancel}
      />
    </>
  )
}

function listProblem(lines: readonly JudgedLine[]): string | undefined {
  if (lines.length === 0) return serialText.none
  if (lines.length > serialLimit) return serialText.tooMany
  const wrong = lines.filter(({ problem }) => problem !== undefined).length
  return wrong > 0 ? serialText.fix(wrong) : undefined
}

/** What only one piece can have is kept only when there is one. */
const ownFacts = { hostname: '', macAddress: '', imei: '', phoneExtension: '', phoneNumber: '' }

const piecesOf = (common: NewAsset, lines: readonly JudgedLine[]): NewAsset[] =>
  lines.map(({ serialNumber, inventoryNumber }) => ({
    ...common,
    ...(lines.length > 1 && ownFacts),
    serialNumber,
    ...(inventoryNumber !== '' && { inventoryNumber: InventoryNumber.parse(inventoryNumber) }),
  }))
