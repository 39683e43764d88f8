import { useState } from 'react'
import { Tabs } from '#renderer/components/Tabs.tsx'
import { useScanner } from '#renderer/components/scanner/useScanner.ts'
import { itemsText as words } from '#renderer/text/it/agreements-loan.ts'
import { addingTo } from './add-lines.ts'
import { LoanLines } from './LoanLines.tsx'
import { PasteCodes, withCode } from './PasteCodes.tsx'
import { SearchItems } from './SearchItems.tsx'
import { TakeModels } from './TakeModels.tsx'
import { TakeSeats } from './TakeSeats.tsx'
import { TakeServices } from './TakeServices.tsx'
import type { Draft } from './use-draft.ts'
import './items-step.css'

/** Second step: the ways to add at the left, what is in the loan at the right. */
export const ItemsStep = ({ draft }: { draft: Draft }) => {
  const [way, setWay] = useState('cerca')
  const [codes, setCodes] = useState('')
  const onAdd = addingTo(draft)
  const here = new Set(draft.page.items.map(({ id }) => id))
  useScanner((code) => {
    setWay('codici')
    setCodes((before) => withCode(before, code))
  })
  return (
    <div className="items-step">
      <div className="items-ways">
        <Tabs
          label={words.ways}
          current={way}
          onChange={setWay}
          tabs={[
            { id: 'cerca', label: words.search, content: <SearchItems onAdd={onAdd} /> },
            {
              id: 'codici',
              label: words.paste,
              content: <PasteCodes onAdd={onAdd} here={here} text={codes} onTextChange={setCodes} />,
            },
            { id: 'modello', label: words.byModel, content: <TakeModels draft={draft} /> },
            { id: 'licenze', label: words.licences, content: <TakeSeats onAdd={onAdd} /> },
            { id: 'servizi', label: words.services, content: <TakeServices draft={draft} /> },
          ]}
        />
      </div>
      <LoanLines draft={draft} />
    </div>
  )
}
