// How lists of 100,000 items answer, against the frame of a 60 Hz screen: `npm run bench -- query [items]`.
import type { AssetDetails } from '#src/items/item.ts'
import { ListEngine } from '#src/register/lists/engine.ts'
import { type ListQuery, wholeList } from '#src/register/lists/query.ts'
import { emptyRegister, evolve, type Register, type RegisterEvent } from '#src/register/register.ts'
import { CalendarDate } from '#src/shared/dates.ts'

const frame = 1000 / 60
const window = { offset: 0, limit: 60 }
const today = CalendarDate.parse('2026-11-22')
const count = Number(process.argv[2] ?? 100_000)
const perAgreement = 40

const makers = ['Acme', 'Borealis', 'Cirrus', 'Delta Sistemi', 'Èlite', 'Fónix']
const categories = ['Notebook', 'Monitor', 'Telefono VoIP', 'Stampante', 'Tablet', 'Dock']
const pick = <T>(list: readonly T[], at: number): T => {
  const one = list[at % list.length]
  if (one === undefined) throw new Error('empty list')
  return one
}
const mixed = (index: number): number => (index * 2_654_435_761) >>> 0
const hex = (value: number, digits: number): string => value.toString(16).toUpperCase().padStart(digits, '0')
const mac = (index: number): string => `02:00:${(hex(mixed(index), 8).match(/../g) ?? []).join(':')}`

function assetDetails(index: number): AssetDetails {
  const maker = pick(makers, mixed(index) % 97)
  return {
    inventoryNumber: `INV${String(index).padStart(6, '0')}`,
    purchase: {
      supplier: `Fornitore ${index % 37}`,
      order: `ORD-${Math.floor(index / 300)}`,
      invoice: `FT-${Math.floor(index / 300)}`,
      date: CalendarDate.parse(`20${20 + (index % 6)}-0${1 + (index % 9)}-1${index % 10}`),
      price: 10_000 + (mixed(index) % 200_000),
      vat: 2200,
    },
    funding: [{ fundId: 'erdf', share: 10_000 }],
    note: '',
    category: pick(categories, index),
    manufacturer: maker,
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

/** 300 comuni, agreements of 40 assets each, two thirds of the assets lent. */
function* facts(): Generator<RegisterEvent> {
  const places = Array.from({ length: 300 }, (_, index) => `body${index}`)
  for (const [index, bodyId] of places.entries())
    yield {
      type: 'bodyRecorded',
      v: 1,
      bodyId,
      details: { kind: 'municipality', name: `Comune di Località ${index}` },
    }
  yield {
    type: 'fundRecorded',
    v: 1,
    fundId: 'erdf',
    details: { name: 'PR FESR 2021-2027', kind: 'erdf', programme: '', operationCode: '' },
  }
  const assets = Array.from({ length: count }, (_, index) => ({ ...assetDetails(index), id: `item${index}` }))
  yield { type: 'assetsReceived', v: 1, on: today, counter: count, assets }
  const lent = assets.slice(0, Math.floor((count * 2) / 3))
  for (let first = 0; first < lent.length; first += perAgreement) {
    const agreementId = `agreement${first}`
    const lines = {
      agreementId,
      on: today,
      assetIds: lent.slice(first, first + perAgreement).map(({ id }) => id),
      licences: [],
      serviceIds: [],
    }
    yield {
      type: 'draftStarted',
      v: 1,
      agreementId,
      on: today,
      borrowerId: pick(places, first / perAgreement),
    }
    yield { type: 'draftLinesAdded', v: 1, ...lines }
    yield { type: 'itemsReserved', v: 1, ...lines }
  }
}

function built(): Register {
  const register = emptyRegister()
  for (const fact of facts()) evolve(register, fact)
  return register
}

function report(what: string, times: number[]): void {
  const sorted = times.toSorted((a, b) => a - b)
  const p95 = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0
  console.log(
    `${what.padEnd(52)} p95 ${p95.toFixed(2).padStart(8)} ms  ${(p95 / frame).toFixed(2).padStart(6)} frames`,
  )
}

const register = built()
const memoryBefore = memory()
const engine = new ListEngine(register)

function memory(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers
}

function ask(query: Partial<ListQuery>, at = window): number {
  const start = performance.now()
  const answer = engine.query('items', { ...wholeList, ...query }, at, today)
  const taken = performance.now() - start
  if (!answer.ok) throw new Error(answer.error.code)
  return taken
}

/** A fact about one item, which makes every answer given so far old. */
function change(index: number): void {
  const itemId = `item${mixed(index) % count}`
  const fact: RegisterEvent = {
    type: 'assetSetAside',
    v: 1,
    itemId,
    on: today,
    to: 'underRepair',
    reason: 'guasto',
  }
  evolve(register, fact)
  engine.follow([fact])
}

function askAfterChange(index: number, query: Partial<ListQuery>): number {
  change(index)
  return ask(query)
}

/** The times of all keystrokes but the first, as a person types the text. */
function type(text: string): number[] {
  ask({ search: text.slice(0, 1) })
  return Array.from({ length: text.length - 1 }, (_, index) => ask({ search: text.slice(0, index + 2) }))
}

const start = performance.now()
const steps = engine.warm(today)
while (steps.next().done !== true);
report(`warm, once (${count} items)`, [performance.now() - start])
report('first window of the whole list', [ask({})])

const searches = ['notebook acme', 'inv0123', 'comune di localita 12', 'sn1x', 'elite modello 17', '02:00:ab']
report('keystroke that goes on (first window)', searches.flatMap(type))
report(
  'search with nothing to start from',
  searches.map((search, index) => askAfterChange(index, { search })),
)

const columns = [
  'serialNumber',
  'inventoryNumber',
  'borrowerName',
  'price',
  'purchaseDate',
  'macAddress',
  'title',
  'status',
]
const sorted = (field: string, direction: 'ascending' | 'descending') => ({ sort: [{ field, direction }] })
report(
  'sort by a column, the first time',
  columns.map((field) => ask(sorted(field, 'ascending'))),
)
report(
  'sort by a column sorted before, after a change',
  columns.map((field, index) => askAfterChange(index, sorted(field, 'descending'))),
)
report(
  'sort by a column sorted before, rows known',
  columns.map((field) => ask(sorted(field, 'ascending'))),
)
report(
  'filter on three fields and sort',
  columns.map((field) =>
    ask({
      ...sorted(field, 'ascending'),
      filters: [
        { field: 'category', test: 'anyOf', values: ['Notebook', 'Monitor'] },
        { field: 'purchaseDate', test: 'between', from: '2022-01-01', to: '2024-12-31' },
        { field: 'serialNumber', test: 'contains', text: '1x' },
      ],
    }),
  ),
)
const bySerial = sorted('serialNumber', 'ascending')
report(
  'window of a known query',
  Array.from({ length: 500 }, (_, index) => ask(bySerial, { ...window, offset: mixed(index) % count })),
)
report(
  'whole list again after a change',
  Array.from({ length: 40 }, (_, index) => askAfterChange(index, bySerial)),
)
console.log(
  `memory on top of the register: ${Math.round((memory() - memoryBefore) / count)} bytes per item${globalThis.gc ? '' : ' (run with --expose-gc)'}`,
)
