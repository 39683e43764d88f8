import { SegmentedControl } from '#renderer/components/fields/SegmentedControl.tsx'
import { PasteCodes } from '#renderer/features/agreements/loan/PasteCodes.tsx'
import { SearchItems } from '#renderer/features/agreements/loan/SearchItems.tsx'
import { TakeSeats } from '#renderer/features/agreements/loan/TakeSeats.tsx'
import type { AgreementPage } from '#src/contract/agreements.ts'
import { addendumText as words } from '#renderer/text/it/agreements-addendum.ts'
import { ChosenThings } from './ChosenThings.tsx'
import type { AddendumAtWork } from './use-addendum.ts'

export type Way = 'search' | 'codes' | 'seats' | 'chosen'

interface AddedThingsProps {
  at: AddendumAtWork
  page: AgreementPage
  way: Way
  onWay: (way: Way) => void
  codes: string
  onCodes: (text: string) => void
}

/** The ways to add, and what has been chosen so far. */
export const AddedThings = ({ at, page, way, onWay, codes, onCodes }: AddedThingsProps) => {
  const { onAdd, set } = at
  const { added } = at.draft
  const here = new Set([...page.items.map(({ id }) => id), ...added.map(({ itemId }) => itemId)])
  return (
    <div className="addendum-added">
      <div className="addendum-ways">
        <SegmentedControl
          label={words.ways}
          value={way}
          onChange={onWay}
          segments={[
            { value: 'search', label: words.wayLabels.search },
            { value: 'codes', label: words.wayLabels.codes },
            { value: 'seats', label: words.wayLabels.seats },
            { value: 'chosen', label: words.chosenWay(added.length) },
          ]}
        />
        <p className="loan-soft">{words.addedHelp}</p>
      </div>
      {way === 'search' && <SearchItems onAdd={onAdd} withServices />}
      {way === 'codes' && <PasteCodes onAdd={onAdd} here={here} text={codes} onTextChange={onCodes} />}
      {way === 'seats' && <TakeSeats onAdd={onAdd} />}
      {way === 'chosen' && <ChosenThings added={added} onChange={(lines) => set({ added: lines })} />}
    </div>
  )
}
