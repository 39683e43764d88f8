import type { HistoryFact } from '#src/contract/register.ts'
import type { Item } from '#src/items/item.ts'
import type { RegisterEvent } from '#src/register/register.ts'
import type { TimelineFact } from '#renderer/components/Timeline.tsx'
import { itemHistoryText as words } from '#renderer/text/it/items-page.ts'
import { conditionWords, statusWord } from '#renderer/text/it/statuses.ts'
import { changesBetween } from './item-changes.ts'

type Details = Parameters<typeof changesBetween>[0]
type Told = { what: string; details?: string[] }

/** The facts of the ledger about one item, in plain words, in the order given (the newest first). */
export function itemHistory(facts: readonly HistoryFact[], item: Item): TimelineFact[] {
  return facts.flatMap((fact, place) =>
    fact.events.flatMap((event, index) => {
      const told = tell(event, { fact, item, former: () => detailsBefore(facts, place) })
      if (!told) return []
      const { what, details = [] } = told
      return {
        id: `${fact.sequence}.${index}`,
        at: fact.at,
        by: fact.by,
        what,
        ...(details.length > 0 && { details: details.join('\n') }),
      }
    }),
  )
}

type Telling = { fact: HistoryFact; item: Item; former: () => Details | undefined }

function tell(event: RegisterEvent, { fact, item, former }: Telling): Told | undefined {
  const named = (id: string, say: (name: string) => string) => {
    const name = fact.names[id]
    return name === undefined ? '' : say(name)
  }
  switch (event.type) {
    case 'assetsReceived':
      return { what: event.importId === undefined ? words.received : words.receivedByImport }
    case 'licencesAcquired':
      return { what: words.licenceAcquired }
    case 'servicesRegistered':
      return { what: words.serviceRegistered }
    case 'itemCorrected':
      return { what: words.corrected, details: correctionDetails(former(), event.correction.details) }
    case 'assetSetAside':
      return { what: words.setAside(statusWord(event.to)), details: [event.reason] }
    case 'assetRestored':
      return { what: words.restored, details: event.reason === '' ? [] : [event.reason] }
    case 'itemsReserved':
      return { what: words.reserved(named(event.agreementId, words.for)), details: seatsIn(event, item) }
    case 'itemsReleased':
      return { what: words.released(named(event.agreementId, words.for)), details: seatsIn(event, item) }
    case 'servicesApproved':
      return { what: words.approved }
    case 'itemUseNamed':
      return event.personId === undefined && event.place === ''
        ? { what: words.useCleared }
        : { what: words.useNamed, details: event.place === '' ? [] : [words.place(event.place)] }
    case 'itemsHandedOver':
      return {
        what: words.handedOver(named(event.agreementId, words.to)),
        details: [...conditionIn(event.assets, item), ...seatsIn(event, item)],
      }
    case 'itemsGivenBack':
      return {
        what: words.givenBack(named(event.agreementId, words.of)),
        details: [...conditionIn(event.condition, item), ...seatsIn(event, item)],
      }
    default:
      return undefined
  }
}

type Seats = { readonly licences: readonly { itemId: string; seats: number }[] }
const seatsIn = ({ licences }: Seats, { id }: Item): string[] =>
  licences.filter(({ itemId }) => itemId === id).map(({ seats }) => words.seats(seats))

type Conditions = readonly { itemId: string; condition: keyof typeof conditionWords }[]
const conditionIn = (conditions: Conditions, { id }: Item): string[] =>
  conditions
    .filter(({ itemId }) => itemId === id)
    .map(({ condition }) => words.condition(conditionWords[condition]))

function correctionDetails(before: Details | undefined, after: Details): string[] {
  const changes = before ? changesBetween(before, after) : []
  return changes.length === 0 ? [words.nothingChanged] : changes
}

/** What the item was said to be before a fact: by the last correction before it, or when it came. */
function detailsBefore(facts: readonly HistoryFact[], place: number): Details | undefined {
  for (const { events } of facts.slice(place + 1))
    for (const event of events) {
      if (event.type === 'itemCorrected') return event.correction.details
      if (event.type === 'assetsReceived') return event.assets[0]
      if (event.type === 'licencesAcquired') return event.licences[0]
      if (event.type === 'servicesRegistered') return event.services[0]
    }
  return undefined
}
