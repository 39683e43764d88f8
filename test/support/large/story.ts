import type { PaperNumber } from '#src/agreements/agreement.ts'
import type { AssetDetails } from '#src/items/item.ts'
import type { RegisterEvent } from '#src/register/register.ts'
import { addDays, CalendarDate } from '#src/shared/dates.ts'
import { comune, fund, paper, region, signatory, terms } from '#test/support/domain/builders.ts'

/** How large the register of a Region is: entries beyond those its items and agreements need tell of daily use. */
export type Size = { readonly items: number; readonly agreements: number; readonly entries: number }

export type Told = { readonly command: string; readonly events: readonly RegisterEvent[] }

const firstDay = CalendarDate.parse('2023-12-01')
const places = 300
const perDelivery = 500

const makers = ['Acme', 'Borealis', 'Cirrus', 'Delta Sistemi', 'Èlite', 'Fónix']
const categories = ['Notebook', 'Monitor', 'Telefono VoIP', 'Stampante', 'Tablet', 'Dock']

const pick = <T>(list: readonly T[], at: number): T => {
  const one = list[at % list.length]
  if (one === undefined) throw new Error('empty list')
  return one
}

/** A number that looks like chance and is the same every time. */
export const mixed = (index: number): number => (index * 2_654_435_761) >>> 0
const hex = (value: number): string => value.toString(16).toUpperCase().padStart(8, '0')
const mac = (index: number): string => `02:00:${(hex(mixed(index)).match(/../g) ?? []).join(':')}`

export function assetDetails(index: number): AssetDetails {
  const year = 2020 + (index % 6)
  return {
    inventoryNumber: `INV${String(index).padStart(6, '0')}`,
    purchase: {
      supplier: `Fornitore ${index % 37}`,
      order: `ORD-${Math.floor(index / 300)}`,
      invoice: `FT-${Math.floor(index / 300)}`,
      date: CalendarDate.parse(`${year}-0${1 + (index % 9)}-1${index % 10}`),
      price: 10_000 + (mixed(index) % 200_000),
      vat: 2200,
    },
    funding: [{ fundId: 'erdf', share: 10_000 }],
    note: '',
    category: pick(categories, index),
    manufacturer: pick(makers, mixed(index) % 97),
    model: `Modello ${mixed(index) % 211}`,
    serialNumber: `SN${mixed(index).toString(36).toUpperCase()}X${index}`,
    accessories: [],
    macAddress: mac(index),
    imei: '',
    hostname: `pc-${index}`,
    phoneExtension: '',
    phoneNumber: '',
    condition: 'new',
    knownDefects: '',
    inventoryValue: 10_000 + (mixed(index) % 200_000),
  }
}

/** The ledger of a Region, entry by entry: deliveries, loans from their draft to the return of some, daily use. */
export function* largeStory(size: Size): Generator<Told, void> {
  let told = 0
  for (const one of [...founding(), ...deliveries(size)]) {
    told += 1
    yield one
  }
  const lent = Math.min(3, Math.floor(size.items / Math.max(1, size.agreements)))
  for (let index = 0; index < size.agreements; index += 1)
    for (const one of loan(index, lent)) {
      told += 1
      yield one
    }
  // What is not in a loan is looked after: the same things, again and again.
  const first = size.agreements * lent
  const free = Math.max(1, size.items - first)
  for (let index = 0; told < size.entries; index += 1, told += 1)
    yield upkeep(`item${first + (Math.floor(index / 2) % free)}`, index)
}

function founding(): Told[] {
  const bodies = Array.from({ length: places }, (_, index) => ({
    id: `body${index}`,
    ...comune({
      name: `Comune di Località ${index}`,
      istatCode: String(990_000 + index),
      cadastralCode: `Z${String(index).padStart(3, '0')}`,
    }),
  }))
  const signs = (bodyId: string): RegisterEvent => ({
    type: 'signatoryAppointed',
    v: 1,
    bodyId,
    signatory: { id: `${bodyId}-signs`, ...signatory() },
  })
  const source = 'Elenco inventato'
  return [
    { command: 'listBodies', events: [{ type: 'bodiesListed', v: 1, source, asOf: firstDay, bodies }] },
    { command: 'appointSignatory', events: bodies.map(({ id }) => signs(id)) },
    { command: 'recordFund', events: [{ type: 'fundRecorded', v: 1, fundId: 'erdf', details: fund() }] },
    {
      command: 'foundRegister',
      events: [
        { type: 'bodyRecorded', v: 1, bodyId: 'region', details: region() },
        { type: 'lenderNamed', v: 1, bodyId: 'region' },
        signs('region'),
      ],
    },
  ]
}

function* deliveries({ items }: Size): Generator<Told, void> {
  for (let first = 0; first < items; first += perDelivery) {
    const length = Math.min(perDelivery, items - first)
    const assets = Array.from({ length }, (_, at) => ({
      ...assetDetails(first + at),
      id: `item${first + at}`,
    }))
    yield {
      command: 'receiveAssets',
      events: [{ type: 'assetsReceived', v: 1, on: firstDay, counter: first + length, assets }],
    }
  }
}

function loan(index: number, lent: number): Told[] {
  const agreementId = `agreement${index}`
  const on = addDays(firstDay, 10 + (index % 900))
  const act = { v: 1, agreementId, on } as const
  const assetIds = Array.from({ length: lent }, (_, at) => `item${index * lent + at}`)
  const lines = { ...act, assetIds, licences: [], serviceIds: [] }
  const bodyId = `body${index % places}`
  const number = { count: 1 + Math.floor(index / 3), year: Number(on.slice(0, 4)) }
  const signatories = { lenderSignatoryId: 'region-signs', borrowerSignatoryId: `${bodyId}-signs` }
  const begun: Told[] = [
    { command: 'startDraft', events: [{ type: 'draftStarted', ...act, borrowerId: bodyId }] },
    {
      command: 'addToDraft',
      events: [
        { type: 'draftLinesAdded', ...lines },
        { type: 'itemsReserved', ...lines },
      ],
    },
    { command: 'writeTerms', events: [{ type: 'draftTermsWritten', ...act, terms: terms(signatories) }] },
    { command: 'issueAgreement', events: [{ type: 'agreementIssued', ...act, number, paper }] },
    {
      command: 'recordSignatures',
      events: [{ type: 'agreementSigned', ...act, lenderSignedOn: on, borrowerSignedOn: on }],
    },
    { command: 'recordHandover', events: handover(act, number, assetIds) },
  ]
  const back: RegisterEvent[] = [
    { type: 'linesEnded', ...lines, ground: 'useCompleted' },
    { type: 'itemsGivenBack', ...lines, condition: [] },
  ]
  return index % 5 > 0 ? begun : [...begun, { command: 'recordReturn', events: back }]
}

type Act = { readonly v: 1; readonly agreementId: string; readonly on: CalendarDate }

function handover(act: Act, number: PaperNumber, assetIds: readonly string[]): RegisterEvent[] {
  const { agreementId, on } = act
  const use = { place: 'Municipio', condition: 'new', knownDefects: '' } as const
  const assets = assetIds.map((itemId) => ({ itemId, ...use }))
  const report = {
    id: `handover-${agreementId}`,
    agreementId,
    number,
    on,
    place: 'Municipio',
    deliveredBy: { name: 'Ugo Di Prova', role: 'Tecnico' },
    receivedBy: { name: 'Ada Di Prova', role: 'Sindaca' },
    assets: assets.map((asset) => ({ ...asset, accessories: [] })),
    licences: [],
    services: [],
    reservations: '',
    paper,
  }
  return [
    { type: 'handoverRecorded', ...act, handover: report },
    { type: 'itemsHandedOver', ...act, assets, licences: [], serviceIds: [] },
  ]
}

function upkeep(itemId: string, index: number): Told {
  const on = addDays(firstDay, 10 + (index % 900))
  return index % 2 === 0
    ? {
        command: 'setAssetAside',
        events: [{ type: 'assetSetAside', v: 1, itemId, on, to: 'underRepair', reason: 'Non si accende' }],
      }
    : {
        command: 'restoreAsset',
        events: [{ type: 'assetRestored', v: 1, itemId, on, reason: 'Riparato' }],
      }
}
