import { useState } from 'react'
import type { OfferRow } from '#src/contract/items.ts'
import { ask } from '#renderer/bridge/host.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { toast } from '#renderer/components/toast.ts'
import { formatDate } from '#renderer/text/format.ts'
import { agreementWords } from '#renderer/text/it/agreements.ts'
import { itemsText as words } from '#renderer/text/it/agreements-loan.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { serviceKindWords } from '#renderer/text/it/statuses.ts'
import { linesOf } from './draft-lines.ts'
import { namePeople } from './name-services.ts'
import { readPeople } from './people-lines.ts'
import { StockRow } from './StockRow.tsx'
import type { Draft } from './use-draft.ts'

/** So many of a service, each for a named person when the names are at hand. */
export const TakeServices = ({ draft }: { draft: Draft }) => {
  const offers = useAsk('items.stock', {}).data?.offers
  if (offers?.length === 0) return <EmptyState icon="user" title={words.noOffers} />
  return (
    <ul className="stock-rows stock">
      {offers?.map((offer) => (
        <Offer key={`${offer.serviceKind} ${offer.name}`} offer={offer} draft={draft} />
      ))}
    </ul>
  )
}

const Offer = ({ offer, draft }: { offer: OfferRow; draft: Draft }) => {
  const [names, setNames] = useState('')
  const list = readPeople(names)
  const take = async (count: number) => {
    if (!list.ok) return words.badPeopleLine(list.line)
    if (list.people.length > count) return words.tooManyPeople(list.people.length, count)
    const before = new Set(draft.page.agreement.services.map(({ itemId }) => itemId))
    const agreementId = draft.page.agreement.id
    const { serviceKind, name } = offer
    const taken = await draft.act({ type: 'takeFreeServices', agreementId, serviceKind, name, count })
    if (!taken.ok) return refusalText(taken.error)
    const page = await ask('agreements.page', { id: agreementId })
    if (!page.ok) return refusalText(page.error)
    const added = linesOf(page.value).filter(({ kind, itemId }) => kind === 'service' && !before.has(itemId))
    const named = await namePeople(draft, added, list.people)
    if (!named.ok) return refusalText(named.error)
    setNames('')
    toast.say(words.added(agreementWords.services(count)), { tone: 'success', milliseconds: 3000 })
    return undefined
  }
  return (
    <StockRow
      title={offer.name}
      detail={[
        serviceKindWords[offer.serviceKind],
        offer.freeUntil && `${words.freeUntil} ${formatDate(offer.freeUntil)}`,
      ]
        .filter(Boolean)
        .join(' · ')}
      free={offer.free}
      total={offer.total}
      onTake={take}
    >
      <TextArea
        label={words.nameThem}
        value={names}
        onChange={setNames}
        rows={3}
        placeholder={words.peopleExample}
        error={list.ok ? undefined : words.badPeopleLine(list.line)}
      />
    </StockRow>
  )
}
