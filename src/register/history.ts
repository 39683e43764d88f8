import type { StoredEvent } from '#src/history/stored-event.ts'
import type { AgreementEvent } from '#src/agreements/events.ts'
import type { BodyEvent } from '#src/bodies/events.ts'
import type { Id } from '#src/shared/text.ts'
import { crowdOf } from './crowd.ts'
import type { RegisterEvent } from './register.ts'
import { concernedBy } from './undo/events.ts'
import { inventoryPatternKey, secondLanguageKey } from './undo/records.ts'

/** From everything the ledger speaks of to the sequence numbers of the entries that do, in their order. */
export type HistoryIndex = ReadonlyMap<Id, readonly number[]>

/** The same, to be added to. */
export type GrowingHistory = Map<Id, number[]>

/** Subjects noted in one step. */
const stepSubjects = 2048

/**
 * Notes that an entry speaks of its subjects. Whoever signs for the Region is named in each of its agreements: a list
 * is added to, for copying it at every entry would take longer and longer. Who holds one as it was looks at no entry
 * beyond the head that was then.
 */
export function noteHistory(index: GrowingHistory, sequence: number, events: readonly RegisterEvent[]): void {
  for (const _ of notingHistory(index, sequence, events));
}

/** The same in small steps. What was noted once is not noted again, as long as no later entry was. */
export function* notingHistory(
  index: GrowingHistory,
  sequence: number,
  events: readonly RegisterEvent[],
): Generator<void, void> {
  // One list for all that are named for the first time: only longer ones are of one subject alone.
  const first = [sequence]
  let count = 0
  for (const event of events)
    for (const subject of subjectsOf(event)) {
      const known = index.get(subject)
      if (!known) index.set(subject, first)
      else if (known.at(-1) === sequence) continue
      else if (known.length > 1) known.push(sequence)
      else index.set(subject, [...known, sequence])
      count += 1
      if (count % stepSubjects === 0) yield
    }
}

/** The index as it was at that entry: what came after may have been noted while it was being written down. */
export function historyUpTo(sequence: number, noted: Iterable<readonly [Id, number[]]>): GrowingHistory {
  const index = new Map(noted)
  for (const [subject, entries] of index) {
    if ((entries.at(-1) ?? 0) <= sequence) continue
    const known = entries.filter((entry) => entry <= sequence)
    if (known.length > 0) index.set(subject, known)
    else index.delete(subject)
  }
  return index
}

type Of<T extends RegisterEvent['type']> = Extract<RegisterEvent, { type: T }>

const idOf = ({ id }: { readonly id: Id }) => id
const itemOf = ({ itemId }: { readonly itemId: Id }) => itemId
const personOf = ({ personId }: { readonly personId?: Id | undefined }) => given(personId)
const given = (...ids: readonly (Id | undefined)[]): Id[] => ids.flatMap((id) => id ?? [])

/** What a fact is about: bodies, items, agreements, funds, deliveries, and the people it names by key. */
export function subjectsOf(event: RegisterEvent): Id[] {
  switch (event.type) {
    case 'bodiesListed':
      return event.bodies.map(idOf)
    case 'inventoryPatternSet':
      return [inventoryPatternKey]
    case 'commandUndone':
    case 'commandRedone':
      return concernedBy(event)
    case 'deliveryImported':
    case 'deliveryImportUndone':
      return [event.importId]
    case 'assetsReceived':
      return [...event.assets.map(idOf), ...given(event.importId)]
    case 'licencesAcquired':
      return event.licences.map(idOf)
    case 'servicesRegistered':
      return event.services.map(idOf)
    case 'servicesApproved':
      return event.serviceIds
    case 'itemsReserved':
    case 'itemsReleased':
    case 'itemsTakenBack':
    case 'itemsGivenBack':
      return [event.agreementId, ...event.assetIds, ...event.serviceIds, ...event.licences.map(itemOf)]
    case 'itemsHandedOver':
      return [
        event.agreementId,
        ...event.assets.map(itemOf),
        ...event.serviceIds,
        ...event.licences.map(itemOf),
        ...event.assets.flatMap(personOf),
      ]
    case 'itemUseNamed':
      return [event.itemId, ...personOf(event)]
    case 'itemCorrected':
    case 'assetSetAside':
    case 'assetRestored':
      return [event.itemId]
    case 'fundRecorded':
      return [event.fundId]
    case 'templatePublished':
      return []
    default:
      return subjectsOfParties(event)
  }
}

type OfParties = AgreementEvent | Exclude<BodyEvent, { type: 'bodiesListed' }>

function subjectsOfParties(event: OfParties): Id[] {
  switch (event.type) {
    case 'draftStarted':
    case 'draftBorrowerChosen':
      return [event.agreementId, event.borrowerId]
    case 'draftTermsWritten':
      return [event.agreementId, ...peopleOfTerms(event)]
    case 'handoverRecorded':
      return [event.agreementId, ...[...event.handover.assets, ...event.handover.services].flatMap(personOf)]
    case 'draftLinesAdded':
    case 'draftLinesRemoved':
    case 'draftDiscarded':
    case 'agreementIssued':
    case 'agreementSigned':
    case 'signedFileKept':
    case 'paperProtocolled':
    case 'signaturesCorrected':
    case 'agreementAnnulled':
    case 'handoverAnnulled':
    case 'linesEnded':
    case 'addendumFileKept':
    case 'addendumSigned':
    case 'addendumProtocolled':
    case 'addendumAnnulled':
      return [event.agreementId]
    case 'addendumIssued':
      // What it adds is told with its reservation; what it replaces, here.
      return [event.agreementId, ...event.addendum.changes.replacedIds, ...peopleOfAddendum(event)]
    case 'secondLanguageChosen':
      return [event.bodyId, secondLanguageKey]
    case 'bodySuppressed':
      return given(event.bodyId, event.successorId)
    case 'signatoryAppointed':
      return [event.bodyId, event.signatory.id]
    case 'signatoryEnded':
      return [event.bodyId, event.signatoryId]
    case 'contactNamed':
      return [event.bodyId, event.contact.personId]
    case 'contactRemoved':
      return [event.bodyId, event.personId]
    default:
      return [event.bodyId]
  }
}

const peopleOfTerms = ({ terms }: Of<'draftTermsWritten'>): Id[] =>
  given(terms.lenderSignatoryId, terms.borrowerSignatoryId, terms.lenderContactId, terms.borrowerContactId)

/** Who signs it, and who answers for the goods from then on. */
const peopleOfAddendum = ({ addendum }: Of<'addendumIssued'>): Id[] => {
  const { lenderSignatoryId, borrowerSignatoryId, changes } = addendum
  return given(lenderSignatoryId, borrowerSignatoryId, changes.lenderContactId, changes.borrowerContactId)
}

/** A fact of many things told as a whole names so many of them at most. */
const namedAtMost = 12

/** A stored fact with only as much of its crowd as will be read, and how many there were. */
export type Narrowed = { readonly event: StoredEvent; readonly crowd: number | undefined }

/** A stored fact without the crowd that came with the subject, so that what nobody will read is not decoded. */
export function withoutCrowd(event: StoredEvent, subject: Id | undefined): Narrowed {
  const crowd = crowdOf(event)
  if (!crowd) return { event, crowd: undefined }
  const isWhole = subject === undefined || event['importId'] === subject
  // One more than is named, so that a crowd never looks like a single thing.
  const kept = isWhole ? crowd.first(namedAtMost + 1) : crowd.those((id) => id === subject)
  return { event: { ...event, [crowd.field]: kept }, crowd: isWhole ? crowd.size : kept.length }
}

/** The part of a fact that is about one subject: a delivery of 300 things told for one of them tells one. */
export function aboutSubject(event: RegisterEvent, subject: Id): RegisterEvent | undefined {
  if (!subjectsOf(event).includes(subject)) return undefined
  const isSubject = ({ id }: { readonly id: Id }) => id === subject
  const isTheirs = (one: { readonly personId?: Id | undefined }) => one.personId === subject
  switch (event.type) {
    case 'bodiesListed':
      return { ...event, bodies: event.bodies.filter(isSubject) }
    case 'assetsReceived':
      return event.importId === subject ? event : { ...event, assets: event.assets.filter(isSubject) }
    case 'licencesAcquired':
      return { ...event, licences: event.licences.filter(isSubject) }
    case 'servicesRegistered':
      return { ...event, services: event.services.filter(isSubject) }
    case 'handoverRecorded': {
      if (event.agreementId === subject) return event
      const { assets, services } = event.handover
      return {
        ...event,
        handover: {
          ...event.handover,
          assets: assets.filter(isTheirs),
          services: services.filter(isTheirs),
          licences: [],
        },
      }
    }
    default:
      return event
  }
}

/** Where a fact that changes something may find what that was before: an earlier fact of these types about it. */
export type Former = { readonly subject: Id; readonly types: readonly RegisterEvent['type'][] }

const described = ['itemCorrected', 'assetsReceived', 'licencesAcquired', 'servicesRegistered'] as const
const used = ['itemUseNamed', 'itemsHandedOver', 'itemsReleased', 'itemsGivenBack'] as const
const stood = ['assetSetAside', 'assetRestored', 'itemsGivenBack', 'itemsReleased', 'assetsReceived'] as const

/** What must be found before the change that a fact made can be told; nothing for a fact that tells all by itself. */
export function formerOf(event: RegisterEvent): Former | undefined {
  switch (event.type) {
    case 'itemCorrected':
      return { subject: event.itemId, types: described }
    case 'itemUseNamed':
      return { subject: event.itemId, types: used }
    case 'assetSetAside':
    case 'assetRestored':
      return { subject: event.itemId, types: stood }
    case 'fundRecorded':
      return { subject: event.fundId, types: ['fundRecorded'] }
    case 'bodyRecorded':
      return { subject: event.bodyId, types: ['bodyRecorded', 'bodiesListed'] }
    case 'bodiesListed': {
      const [body, another] = event.bodies
      return body && !another ? { subject: body.id, types: ['bodyRecorded', 'bodiesListed'] } : undefined
    }
    case 'draftTermsWritten':
      return { subject: event.agreementId, types: ['draftTermsWritten'] }
    case 'signaturesCorrected':
      return { subject: event.agreementId, types: ['signaturesCorrected', 'agreementSigned'] }
    case 'addendumFileKept':
    case 'addendumSigned':
    case 'addendumProtocolled':
    case 'addendumAnnulled':
      return { subject: event.agreementId, types: ['addendumIssued'] }
    case 'secondLanguageChosen':
      return { subject: secondLanguageKey, types: ['secondLanguageChosen'] }
    case 'draftBorrowerChosen':
      return { subject: event.agreementId, types: ['draftBorrowerChosen', 'draftStarted'] }
    default:
      return undefined
  }
}
