import type { StoredEvent } from '#src/history/stored-event.ts'
import type { Id } from '#src/shared/text.ts'
import type { RegisterEvent } from './register.ts'

/** From everything the ledger speaks of to the sequence numbers of the entries that do. */
export type HistoryIndex = Map<Id, readonly number[]>

/** Notes that an entry speaks of its subjects. */
export function noteHistory(index: HistoryIndex, sequence: number, events: readonly RegisterEvent[]): void {
  for (const event of events)
    for (const subject of subjectsOf(event)) {
      const known = index.get(subject)
      if (!known) index.set(subject, [sequence])
      else if (known.at(-1) !== sequence) index.set(subject, [...known, sequence])
    }
}

const idOf = ({ id }: { readonly id: Id }) => id
const itemOf = ({ itemId }: { readonly itemId: Id }) => itemId

/** What a fact is about: bodies, items, agreements, funds, deliveries. */
export function subjectsOf(event: RegisterEvent): Id[] {
  switch (event.type) {
    case 'bodiesListed':
      return event.bodies.map(idOf)
    case 'inventoryPatternSet':
      return []
    case 'deliveryImported':
    case 'deliveryImportUndone':
      return [event.importId]
    case 'assetsReceived':
      return [...event.assets.map(idOf), ...(event.importId === undefined ? [] : [event.importId])]
    case 'licencesAcquired':
      return event.licences.map(idOf)
    case 'servicesRegistered':
      return event.services.map(idOf)
    case 'servicesApproved':
      return event.serviceIds
    case 'itemsReserved':
    case 'itemsReleased':
    case 'itemsGivenBack':
      return [event.agreementId, ...event.assetIds, ...event.serviceIds, ...event.licences.map(itemOf)]
    case 'itemsHandedOver':
      return [
        event.agreementId,
        ...event.assets.map(itemOf),
        ...event.serviceIds,
        ...event.licences.map(itemOf),
      ]
    case 'itemCorrected':
    case 'assetSetAside':
    case 'assetRestored':
    case 'itemUseNamed':
      return [event.itemId]
    case 'fundRecorded':
      return [event.fundId]
    case 'draftStarted':
    case 'draftBorrowerChosen':
      return [event.agreementId, event.borrowerId]
    case 'draftLinesAdded':
    case 'draftLinesRemoved':
    case 'draftTermsWritten':
    case 'draftDiscarded':
    case 'agreementIssued':
    case 'agreementSigned':
    case 'agreementAnnulled':
    case 'handoverRecorded':
    case 'linesEnded':
      return [event.agreementId]
    default:
      return [event.bodyId]
  }
}

/** Where the facts that bring many things at once keep them. */
const crowds: Readonly<Record<string, string>> = {
  bodiesListed: 'bodies',
  assetsReceived: 'assets',
  licencesAcquired: 'licences',
  servicesRegistered: 'services',
}

/** A stored fact without the crowd that came with the subject, so that what nobody will read is not decoded. */
export function withoutCrowd(event: StoredEvent, subject: Id): StoredEvent {
  const field = crowds[event.type]
  const crowd = field === undefined ? undefined : event[field]
  if (field === undefined || !Array.isArray(crowd)) return event
  return { ...event, [field]: crowd.filter((one) => Object(one).id === subject) }
}

/** The part of a fact that is about one subject: a delivery of 300 things told for one of them tells one. */
export function aboutSubject(event: RegisterEvent, subject: Id): RegisterEvent | undefined {
  if (!subjectsOf(event).includes(subject)) return undefined
  const isSubject = ({ id }: { readonly id: Id }) => id === subject
  switch (event.type) {
    case 'bodiesListed':
      return { ...event, bodies: event.bodies.filter(isSubject) }
    case 'assetsReceived':
      return { ...event, assets: event.assets.filter(isSubject) }
    case 'licencesAcquired':
      return { ...event, licences: event.licences.filter(isSubject) }
    case 'servicesRegistered':
      return { ...event, services: event.services.filter(isSubject) }
    default:
      return event
  }
}
