import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { SegmentedControl } from '#renderer/components/fields/SegmentedControl.tsx'
import { toast } from '#renderer/components/toast.ts'
import { itemFormText as words } from '#renderer/text/it/items-form.ts'
import { itemKindWords } from '#renderer/text/it/statuses.ts'
import { NewAssets } from './form/NewAssets.tsx'
import { NewLicence } from './form/NewLicence.tsx'
import { NewServices } from './form/NewServices.tsx'
import './items.css'

const kinds = ['asset', 'licence', 'service'] as const
type Kind = (typeof kinds)[number]

/** Things, licences and services written by hand. */
export const NewItemsPage = () => {
  const navigate = useNavigate()
  const [kind, setKind] = useState<Kind>('asset')
  const cancel = () => void navigate({ to: '/beni' })
  const saved = (count: number, itemId: string | undefined) => {
    toast.say(words.added[kind](count), { tone: 'success' })
    void navigate(
      count === 1 && itemId !== undefined ? { to: '/beni/$id', params: { id: itemId } } : { to: '/beni' },
    )
  }
  const form = { onSaved: saved, onCancel: cancel }
  return (
    <div className="item-page item-page-form">
      <PageHeader
        title={words.title}
        crumbs={[{ label: words.items, onPress: cancel }, { label: words.title }]}
      />
      <div className="item-kind">
        <SegmentedControl
          label={words.kinds}
          segments={kinds.map((value) => ({ value, label: itemKindWords[value] }))}
          value={kind}
          onChange={setKind}
        />
      </div>
      {kind === 'asset' && <NewAssets {...form} />}
      {kind === 'licence' && <NewLicence {...form} />}
      {kind === 'service' && <NewServices {...form} />}
    </div>
  )
}
