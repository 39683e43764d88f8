import type { AssetRow, AssetTotals, LicenceRow, ServiceRow } from '#src/agreements/paper-annexes.ts'
import type { HandoverRow } from '#src/agreements/paper-handover.ts'
import type { Block, Column, Row, TableBlock, TotalRow } from './kit/blocks.ts'
import { amount, counted, shortDate, wholeNumber } from './italian.ts'
import {
  accessoriesText,
  assetMarks,
  conditionWords,
  feeText,
  metricWords,
  serviceWords,
} from './paper-words.ts'

const position: Column = { header: 'N.', width: 28, align: 'right' }
const inventory: Column = { header: 'Inventario', width: 68, rowHeader: true }
const nothing = '–'

/** The things of an agreement: one row each, with their totals. Values have a column when any is on record. */
export function assetsTable(rows: readonly AssetRow[], totals: AssetTotals): TableBlock {
  const valued = totals.valued > 0
  const columns: readonly Column[] = [
    position,
    inventory,
    { header: 'Categoria', width: { share: 12 } },
    { header: 'Marca e modello', width: { share: 15 } },
    { header: 'Numero di serie', width: { share: 14 } },
    { header: 'Accessori', width: { share: 17 } },
    { header: 'Luogo', width: { share: 13 } },
    { header: 'Stato d’uso', width: 50 },
    ...(valued ? [{ header: 'Valore in euro', width: 54, align: 'right' } as const] : []),
  ]
  const cells = (row: AssetRow): Row => [
    String(row.position),
    row.inventoryNumber,
    row.category,
    `${row.manufacturer} ${row.model}`,
    withMarks(row),
    accessoriesText(row) || nothing,
    row.place || nothing,
    conditionWords[row.condition],
    ...(valued ? [row.value === undefined ? nothing : amount(row.value)] : []),
  ]
  const total: TotalRow = valued
    ? { label: totalLabel(totals), span: columns.length - 1, cells: [amount(totals.value)] }
    : { label: totalLabel(totals), span: columns.length, cells: [] }
  return { kind: 'table', columns, rows: rows.map(cells), totals: [total] }
}

/** The things of a handover: how they were on the day, where they went and to whom. */
export function handedOverTable(rows: readonly HandoverRow[], totals: AssetTotals): TableBlock {
  const columns: readonly Column[] = [
    position,
    inventory,
    { header: 'Bene', width: { share: 16 } },
    { header: 'Numero di serie', width: { share: 14 } },
    { header: 'Accessori', width: { share: 16 } },
    { header: 'Luogo e assegnatario', width: { share: 15 } },
    { header: 'Stato d’uso', width: 50 },
    { header: 'Difetti noti', width: { share: 15 } },
    { header: 'Garanzia fino al', width: 56 },
  ]
  const cells = (row: HandoverRow): Row => [
    String(row.position),
    row.inventoryNumber,
    `${row.category}\n${row.manufacturer} ${row.model}`,
    withMarks(row),
    accessoriesText(row) || nothing,
    [row.place, personText(row)].flatMap((text) => text || []).join('\n') || nothing,
    conditionWords[row.condition],
    row.knownDefects || 'nessuno',
    row.warrantyEnd ? shortDate(row.warrantyEnd) : nothing,
  ]
  const total: TotalRow = {
    label: `Totale: ${piecesText(totals)}`,
    span: columns.length,
    cells: [],
  }
  return { kind: 'table', columns, rows: rows.map(cells), totals: [total] }
}

/** The second annex: licences are made available, services activated; a heading for each that there is. */
export function licencesAndServices(lists: {
  readonly licences: readonly LicenceRow[]
  readonly seats: number
  readonly services: readonly ServiceRow[]
}): readonly Block[] {
  const { licences, seats, services } = lists
  const first: readonly Block[] = [
    { kind: 'heading', level: 3, text: 'Licenze messe a disposizione' },
    licencesTable(licences, seats),
  ]
  const second: readonly Block[] = [
    { kind: 'heading', level: 3, text: 'Servizi attivati' },
    servicesTable(services),
  ]
  return [...(licences.length > 0 ? first : []), ...(services.length > 0 ? second : [])]
}

/** Seats made available, pool by pool. */
function licencesTable(rows: readonly LicenceRow[], seats: number): TableBlock {
  const columns: readonly Column[] = [
    position,
    { header: 'Prodotto', width: { share: 24 }, rowHeader: true },
    { header: 'Produttore', width: { share: 14 } },
    { header: 'Conteggio', width: { share: 14 } },
    { header: 'Scadenza', width: 66 },
    { header: 'Condizioni', width: { share: 34 } },
    { header: 'Posti', width: 48, align: 'right' },
  ]
  const cells = (row: LicenceRow): Row => [
    String(row.position),
    row.product,
    row.publisher || nothing,
    metricWords[row.metric],
    row.expiresOn ? shortDate(row.expiresOn) : 'senza scadenza',
    row.terms || nothing,
    wholeNumber(row.seats),
  ]
  const total: TotalRow = { label: 'Totale dei posti', span: 6, cells: [wholeNumber(seats)] }
  return { kind: 'table', columns, rows: rows.map(cells), totals: [total] }
}

/** Services, with whom they are for and what happens when they cease to be free. */
function servicesTable(rows: readonly ServiceRow[]): TableBlock {
  const columns: readonly Column[] = [
    position,
    { header: 'Identificativo', width: 76, rowHeader: true },
    { header: 'Tipo', width: { share: 15 } },
    { header: 'Servizio', width: { share: 24 } },
    { header: 'Intestatario o destinazione', width: { share: 24 } },
    { header: 'Gratuito fino al', width: 66 },
    { header: 'Onere successivo', width: { share: 20 } },
  ]
  const cells = (row: ServiceRow): Row => [
    String(row.position),
    row.inventoryNumber,
    serviceWords[row.serviceKind],
    row.name,
    [personText(row), row.place].flatMap((text) => text || []).join('\n') || nothing,
    row.freeUntil ? shortDate(row.freeUntil) : 'termine dell’atto',
    row.feeAfterwards ? feeText(row.feeAfterwards) : nothing,
  ]
  return { kind: 'table', columns, rows: rows.map(cells) }
}

const withMarks = (row: AssetRow): string =>
  [row.serialNumber, assetMarks(row)].flatMap((text) => text || []).join('\n')

const personText = ({ person }: Pick<ServiceRow, 'person'>): string =>
  person ? [person.name, person.office].flatMap((text) => text || []).join(', ') : ''

function piecesText({ pieces, accessories }: AssetTotals): string {
  const things = counted(pieces, 'bene', 'beni')
  return accessories === 0 ? things : `${things}, ${counted(accessories, 'accessorio', 'accessori')}`
}

/** A total of part of the things says of how many. */
function totalLabel(totals: AssetTotals): string {
  const { valued, pieces } = totals
  const known = valued > 0 && valued < pieces ? ` (valore registrato per ${valued} su ${pieces})` : ''
  return `Totale: ${piecesText(totals)}${known}`
}
