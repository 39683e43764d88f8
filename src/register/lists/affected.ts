import type { Agreement } from '#src/agreements/agreement.ts'
import type { AgreementEvent } from '#src/agreements/events.ts'
import type { Register, RegisterEvent } from '#src/register/register.ts'
import type { UndoEvent } from '#src/register/undo/events.ts'
import type { Id } from '#src/shared/text.ts'

/** The rows of each list that a fact makes say something else. */
export type Affected = {
  /** Items that were not there. */
  readonly arrived: readonly Id[]
  readonly items: readonly Id[]
  readonly agreements: readonly Id[]
  readonly bodies: readonly Id[]
}

const idOf = ({ id }: { readonly id: Id }): Id => id
const itemOf = ({ itemId }: { readonly itemId: Id }): Id => itemId

const nothing: Affected = { arrived: [], items: [], agreements: [], bodies: [] }
const items = (ids: readonly Id[]): Affected => ({ ...nothing, items: ids })

/**
 * Which rows a fact concerns, once the register has taken it in. A row may be named that stays as it was; none that
 * changes is left out.
 */
export function affected(register: Register, event: RegisterEvent): Affected {
  if ('records' in event) return putBack(register, event)
  switch (event.type) {
    case 'bodiesListed':
      return bodies(register, event.bodies.map(idOf))
    case 'bodyRecorded':
    case 'bodySuppressed':
      return bodies(register, [event.bodyId])
    case 'fundRecorded':
      return items(paidBy(register, event.fundId))
    case 'assetsReceived':
    case 'licencesAcquired':
    case 'servicesRegistered':
      return { ...nothing, arrived: newcomers(event).map(idOf) }
    case 'deliveryImportUndone':
      return items(register.items.imports.get(event.importId)?.itemIds ?? [])
    case 'itemCorrected':
      return corrected(register, [event.itemId])
    case 'assetSetAside':
    case 'assetRestored':
    case 'itemUseNamed':
      return items([event.itemId])
    case 'servicesApproved':
      return items(event.serviceIds)
    case 'itemsReserved':
    case 'itemsReleased':
    case 'itemsTakenBack':
    case 'itemsGivenBack':
      return items([...event.assetIds, ...event.serviceIds, ...event.licences.map(itemOf)])
    case 'itemsHandedOver':
      return items([...event.assets.map(itemOf), ...event.serviceIds, ...event.licences.map(itemOf)])
    case 'signatoryAppointed':
    case 'signatoryEnded':
    case 'contactNamed':
    case 'contactRemoved':
    case 'lenderNamed':
    case 'lenderLogoChosen':
    case 'secondLanguageChosen':
    case 'inventoryPatternSet':
    case 'deliveryImported':
    case 'templatePublished':
      return nothing
    default:
      return agreement(register, event.agreementId, renamed.has(event.type) ? linesOf : () => [])
  }
}

/** Its items repeat whom the agreement is for and under which number. */
const renamed: ReadonlySet<AgreementEvent['type']> = new Set(['draftBorrowerChosen', 'agreementIssued'])

type Entry = Extract<RegisterEvent, { type: 'assetsReceived' | 'licencesAcquired' | 'servicesRegistered' }>

function newcomers(event: Entry): readonly { readonly id: Id }[] {
  if ('assets' in event) return event.assets
  return 'licences' in event ? event.licences : event.services
}

/** What an item names its holder by: a pool of seats names none. */
const linesOf = ({ assets, services }: Agreement): Id[] => [...assets, ...services].map(itemOf)

/**
 * The agreement, its borrower, and those of its items that repeat what changed. A borrower it had before is not
 * concerned: only a draft changes borrower, and a draft counts nothing as held.
 */
function agreement({ agreements }: Register, id: Id, itemsOf: (agreement: Agreement) => Id[]): Affected {
  const known = agreements.agreements.get(id)
  return known ? { ...nothing, items: itemsOf(known), agreements: [id], bodies: [known.borrowerId] } : nothing
}

/** Agreements and items repeat the name and the province of the borrower. */
function bodies({ agreements }: Register, ids: readonly Id[]): Affected {
  const own = ids.flatMap((id) => agreements.byBorrower.get(id) ?? [])
  const held = own.flatMap((id) => {
    const known = agreements.agreements.get(id)
    return known ? linesOf(known) : []
  })
  return { ...nothing, items: held, agreements: own, bodies: ids }
}

/** The value of an item counts in every agreement that lists it, ended ones too, and in what the borrower holds. */
function corrected({ agreements }: Register, itemIds: readonly Id[]): Affected {
  const known = new Set(itemIds)
  const listing: Agreement[] = []
  for (const one of agreements.agreements.values())
    if (one.assets.some((line) => known.has(line.itemId))) listing.push(one)
  return {
    ...nothing,
    items: itemIds,
    agreements: listing.map(idOf),
    bodies: listing.map(({ borrowerId }) => borrowerId),
  }
}

function paidBy({ items: { items: all } }: Register, fundId: Id): Id[] {
  const paid: Id[] = []
  for (const item of all.values())
    if (item.funding.some((share) => share.fundId === fundId)) paid.push(item.id)
  return paid
}

/** What was put back, and the rows that repeat something of it. */
function putBack(register: Register, { records }: UndoEvent): Affected {
  const { absent } = records
  const agreementIds = [...records.agreements.map(idOf), ...absent.agreements]
  const all = [
    corrected(register, [...records.items.map(idOf), ...absent.items]),
    bodies(register, [...records.bodies.map(idOf), ...absent.bodies]),
    ...agreementIds.map((id) => agreement(register, id, linesOf)),
    ...records.funds.map(({ id }) => items(paidBy(register, id))),
  ]
  return {
    ...nothing,
    items: all.flatMap((one) => one.items),
    agreements: all.flatMap((one) => one.agreements),
    bodies: all.flatMap((one) => one.bodies),
  }
}
