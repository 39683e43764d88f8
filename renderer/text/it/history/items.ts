import type { Change, Sentence } from '#src/contract/history.ts'
import type { Condition } from '#src/items/item.ts'
import type { ItemEvent } from '#src/items/events.ts'
import type { RegisterEvent } from '#src/register/register.ts'
import type { Id } from '#src/shared/text.ts'
import { formatNumber } from '#renderer/text/format.ts'
import { agreementWords } from '#renderer/text/it/agreements.ts'
import { loanText } from '#renderer/text/it/agreements-loan.ts'
import { itemFieldWords } from '#renderer/text/it/items.ts'
import { itemPageText } from '#renderer/text/it/items-page.ts'
import { conditionWords, statusWord } from '#renderer/text/it/statuses.ts'
import { itemChanges, type ItemDetails } from './item-changes.ts'
import type { Tellers } from './tellers.ts'
import {
  agreementAbout,
  agreementIn,
  change,
  type Context,
  itemNotes,
  nameOf,
  note,
  type Of,
  plain,
  say,
  told,
} from './telling.ts'

/** The facts about items, in words. */
export const itemTellers: Tellers<ItemEvent> = {
  inventoryPatternSet: ({ prefix, digits }) => {
    const count = digits === 1 ? 'una cifra' : `${formatNumber(digits)} cifre`
    return told('office', [], `Numeri d’inventario: ${prefix === '' ? count : `${prefix} e ${count}`}`)
  },
  deliveryImported: (event, context) =>
    told('registration', [nameOf('delivery', event.importId, context)], 'Elenco di consegna importato', {
      notes: [[`SHA-256 del file: ${event.sha256}`]],
    }),
  deliveryImportUndone: (event, context) =>
    told(
      'cancellation',
      [nameOf('delivery', event.importId, context)],
      'Importazione della consegna annullata',
    ),
  assetsReceived: (event, context) => {
    const ids = event.assets.map(({ id }) => id)
    const from = event.importId === undefined ? [] : [nameOf('delivery', event.importId, context)]
    const [only, another] = ids
    if (only !== undefined && another === undefined)
      return told(
        'registration',
        [nameOf('item', only, context)],
        from[0] ? say`Ricevuto con la consegna ${from[0]}` : 'Ricevuto',
      )
    const count = context.crowd ?? ids.length
    const notes = itemNotes(ids, context, count)
    return told('registration', from, `Ricevuti ${agreementWords.assets(count)}`, { notes })
  },
  licencesAcquired: ({ licences }, context) =>
    came(licences, context, 'Licenza registrata', (count) => `Registrate ${formatNumber(count)} licenze`),
  servicesRegistered: ({ services }, context) =>
    came(services, context, 'Servizio registrato', (count) => `Registrati ${agreementWords.services(count)}`),
  itemCorrected: (event, context) => {
    const before = detailsIn(context.former, event.itemId)
    const fund = (id: Id) => plain([nameOf('fund', id, context)])
    const changes = before ? itemChanges(before, event.correction.details, fund) : []
    return told('correction', [nameOf('item', event.itemId, context)], 'Dati corretti', {
      changes,
      notes: [
        ...note('Motivo', event.reason),
        ...(before && changes.length === 0 ? [['Nessun dato è cambiato.']] : []),
      ],
    })
  },
  assetSetAside: (event, context) =>
    told(
      'use',
      [nameOf('item', event.itemId, context)],
      `Messo da parte: ${statusWord(event.to).toLowerCase()}`,
      {
        changes: statusChange(context.former, event.to),
        notes: note('Motivo', event.reason),
      },
    ),
  assetRestored: (event, context) =>
    told('use', [nameOf('item', event.itemId, context)], 'Rimesso in magazzino', {
      changes: statusChange(context.former, 'inStock'),
      notes: note('Motivo', event.reason),
    }),
  itemsReserved: (event, context) =>
    moved('draft', event, context, {
      one: (agreement) => say`Riservato: ${agreement}`,
      all: (contents) => `Riserva di ${contents}`,
    }),
  itemsReleased: (event, context) =>
    moved('draft', event, context, {
      one: (agreement) => say`Tornato libero: non è più riservato (${agreement})`,
      all: (contents) => `Fine della riserva di ${contents}`,
    }),
  itemsHandedOver: ({ assets, ...event }, context) => {
    const lines = { ...event, assetIds: assets.map(({ itemId }) => itemId) }
    const own = assets.find(({ itemId }) => itemId === context.view?.id)
    return moved(
      'handover',
      lines,
      context,
      {
        one: (agreement) => say`Consegnato con il ${agreement}`,
        all: (contents) => `${assets.length > 0 ? 'Consegna' : 'Attivazione'} di ${contents}`,
      },
      own ? handedNotes(own, context) : [],
    )
  },
  itemsTakenBack: (event, context) =>
    moved('cancellation', event, context, {
      one: (agreement) => say`Consegna annullata: di nuovo da consegnare per il ${agreement}`,
      all: (contents) => `Consegna annullata di ${contents}`,
    }),
  itemsGivenBack: (event, context) => {
    const own = event.condition.find(({ itemId }) => itemId === context.view?.id)
    return moved(
      'return',
      event,
      context,
      {
        one: (agreement) => say`Rientrato dal ${agreement}`,
        all: (contents) => `Rientro di ${contents}`,
      },
      own ? conditionNote(own.condition) : [],
    )
  },
  servicesApproved: (event, context) => {
    const own = context.view?.place === 'item' ? context.view.id : undefined
    if (own !== undefined)
      return told('issue', [nameOf('item', own, context)], 'Approvato con l’emissione dell’atto')
    const notes = itemNotes(event.serviceIds, context)
    return told('issue', [], `Approvazione di ${agreementWords.services(event.serviceIds.length)}`, { notes })
  },
  itemUseNamed: (event, context) => {
    const changes = useChanges(event, context)
    const about = [nameOf('item', event.itemId, context)]
    if (event.personId !== undefined)
      return told('use', about, say`Assegnato a ${nameOf('person', event.personId, context)}`, { changes })
    return told('use', about, event.place === '' ? 'Tolta l’indicazione d’uso' : 'Indicato il luogo d’uso', {
      changes,
    })
  },
}

function came(
  things: readonly { readonly id: Id }[],
  context: Context,
  one: string,
  many: (count: number) => string,
) {
  const ids = things.map(({ id }) => id)
  const [only, another] = ids
  if (only !== undefined && another === undefined)
    return told('registration', [nameOf('item', only, context)], one)
  const count = context.crowd ?? ids.length
  return told('registration', [], many(count), { notes: itemNotes(ids, context, count) })
}

type Lines = {
  readonly agreementId: Id
  readonly assetIds: readonly Id[]
  readonly licences: readonly { readonly itemId: Id; readonly seats: number }[]
  readonly serviceIds: readonly Id[]
}
type Words = {
  readonly one: (agreement: ReturnType<typeof agreementIn>) => Sentence
  readonly all: (contents: string) => string
}

/** A move of several items under an agreement, told of one of them in its own history. */
function moved(
  kind: 'draft' | 'handover' | 'return' | 'cancellation',
  lines: Lines,
  context: Context,
  words: Words,
  ownNotes: Sentence[] = [],
) {
  const { view } = context
  const seats = lines.licences.reduce((sum, line) => sum + line.seats, 0)
  if (view?.place !== 'item') {
    const ids = [...lines.assetIds, ...lines.licences.map(({ itemId }) => itemId), ...lines.serviceIds]
    const contents = loanText.contents(lines.assetIds.length, seats, lines.serviceIds.length)
    const notes = itemNotes(ids, context)
    return told(kind, agreementAbout(lines.agreementId, context), words.all(contents), { notes })
  }
  const own = lines.licences.filter(({ itemId }) => itemId === view.id)
  const notes = [...ownNotes, ...own.map((line): Sentence => [agreementWords.seats(line.seats)])]
  const what = words.one(agreementIn(lines.agreementId, context))
  return told(kind, [nameOf('item', view.id, context)], what, { notes })
}

type Handed = Of<'itemsHandedOver'>['assets'][number]

const handedNotes = ({ condition, knownDefects, place, personId }: Handed, context: Context): Sentence[] => [
  ...conditionNote(condition),
  ...note(itemPageText.facts.knownDefects, knownDefects),
  ...note(itemFieldWords.place, place),
  ...(personId === undefined
    ? []
    : [say`${itemPageText.facts.person}: ${nameOf('person', personId, context)}`]),
]

const conditionNote = (condition: Condition): Sentence[] => [
  [`Condizioni: ${conditionWords[condition].toLowerCase()}`],
]

/** What the item was said to be by an earlier fact. */
function detailsIn(event: RegisterEvent | undefined, id: Id): ItemDetails | undefined {
  const isIt = (one: { readonly id: Id }) => one.id === id
  if (event?.type === 'itemCorrected') return event.correction.details
  if (event?.type === 'assetsReceived') return event.assets.find(isIt)
  if (event?.type === 'licencesAcquired') return event.licences.find(isIt)
  return event?.type === 'servicesRegistered' ? event.services.find(isIt) : undefined
}

function statusChange(former: RegisterEvent | undefined, now: string): Change[] {
  if (!former) return []
  const before =
    former.type === 'assetSetAside' ? former.to : former.type === 'itemsGivenBack' ? 'returned' : 'inStock'
  return change('status', itemFieldWords.status, statusWord(before), statusWord(now))
}

/** Who used it and where, before and after. */
function useChanges(event: Of<'itemUseNamed'>, context: Context): Change[] {
  const before = useIn(context.former, event.itemId)
  const person = (id: Id | undefined) => (id === undefined ? '' : plain([nameOf('person', id, context)]))
  return [
    ...change('place', itemFieldWords.place, before.place, event.place),
    ...change('person', itemPageText.facts.person, person(before.personId), person(event.personId)),
  ]
}

type Use = { readonly place: string; readonly personId?: Id | undefined }

function useIn(former: RegisterEvent | undefined, id: Id): Use {
  if (former?.type === 'itemUseNamed') return former
  if (former?.type === 'itemsHandedOver')
    return former.assets.find(({ itemId }) => itemId === id) ?? { place: '' }
  return { place: '' }
}
