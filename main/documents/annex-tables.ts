import type { AssetRow, AssetTotals, LicenceRow, ServiceRow } from '#src/agreements/paper-annexes.ts'
import { countByCategory } from '#src/agreements/paper-annexes.ts'
import type { HandoverRow } from '#src/agreements/paper-handover.ts'
import type { FundShare, PaperFunding } from '#src/agreements/paper-funding.ts'
import { amount, counted, shortDate, wholeNumber } from './italian.ts'
import type { Block, Column, Row, TableBlock, TotalRow } from './kit/blocks.ts'
import { bold, plain } from './kit/rich-text.ts'
import {
  annexText,
  cellText,
  columnText,
  conditionWords,
  countedText,
  metricWords,
  serviceWords,
} from './text/it.ts'
import { accessoriesText, assetMarks, feeText, sharesText } from './text/phrases.ts'

/** A column and what it says of a row. An `optional` one is left out where it would say nothing of any. */
export type Field<R> = Column & {
  readonly say: (row: R) => string
  readonly optional?: true
  /** Left white, to be written in by hand. */
  readonly byHand?: true
}

const fieldsThatSay = <R>(fields: readonly Field<R>[], rows: readonly R[]): readonly Field<R>[] =>
  fields.filter(({ optional, say }) => !optional || rows.some((row) => say(row) !== ''))

const cellsOf = <R>(row: R, fields: readonly Field<R>[]): Row =>
  fields.map(({ say, byHand }) => (byHand ? '' : say(row) || '–'))

const columnsOf = <R>(fields: readonly Field<R>[]): readonly Column[] =>
  fields.map(({ say: _say, optional: _optional, byHand: _byHand, ...column }) => column)

const lines = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n')

/** Which fund paid for what: a column only where one did not pay for all. */
export const fundField = ({ differs }: PaperFunding): readonly Field<{ paidBy: readonly FundShare[] }>[] =>
  differs
    ? [
        {
          header: columnText.fund,
          width: { share: 14 },
          optional: true,
          say: (row) => sharesText(row.paidBy),
        },
      ]
    : []

const position = {
  header: columnText.position,
  width: 28,
  align: 'right',
  say: (row: { position: number }) => String(row.position),
} as const

/** Which thing it is, by its labels. */
export const thing: readonly Field<AssetRow>[] = [
  position,
  {
    header: columnText.inventoryNumber,
    width: 68,
    whole: true,
    rowHeader: true,
    say: (row) => row.inventoryNumber,
  },
  { header: columnText.makeAndModel, width: { share: 15 }, say: (row) => `${row.manufacturer} ${row.model}` },
  {
    header: columnText.serialNumber,
    width: { share: 16 },
    whole: true,
    say: (row) => lines(row.serialNumber, assetMarks(row)),
  },
  { header: columnText.accessories, width: { share: 20 }, optional: true, say: accessoriesText },
]
export const state: Field<AssetRow> = {
  header: columnText.condition,
  width: 50,
  whole: true,
  say: (row) => conditionWords[row.condition],
}

export const place: Field<AssetRow> = {
  header: columnText.place,
  width: { share: 13 },
  optional: true,
  say: (row) => row.place,
}

const lentFields: readonly Field<AssetRow>[] = [...thing, place, state]
export const valueField: Field<AssetRow> = {
  header: columnText.value,
  width: 56,
  whole: true,
  align: 'right',
  optional: true,
  say: (row) => (row.value === undefined ? '' : amount(row.value)),
}

/** The things of an agreement under their categories, with their totals. */
export function assetsTable(
  assets: readonly AssetRow[],
  totals: AssetTotals,
  funding: PaperFunding,
): TableBlock {
  return thingsTable([...lentFields, ...fundField(funding), valueField], assets, totals)
}

/** Things under their categories, with their total; that of their values stands under them, in whichever column. */
export function thingsTable<R extends AssetRow>(
  all: readonly Field<R>[],
  assets: readonly R[],
  counts: AssetTotals,
): TableBlock {
  const fields = fieldsThatSay(all, assets)
  // A total of what the list does not show could not be checked against it.
  const showsAccessories = fields.some(({ header }) => header === columnText.accessories)
  const totals = showsAccessories ? counts : { ...counts, accessories: 0 }
  const at = fields.findIndex(({ header }) => header === valueField.header)
  const total: TotalRow =
    totals.valued > 0 && at !== -1
      ? {
          label: totalLabel(totals),
          span: at,
          cells: [amount(totals.value), ...fields.slice(at + 1).map(() => '')],
        }
      : { label: cellText.total(piecesText(totals)), span: fields.length, cells: [] }
  return { kind: 'table', columns: columnsOf(fields), rows: byCategory(assets, fields), totals: [total] }
}

type InUse = AssetRow & Pick<ServiceRow, 'person'>
export const placeAndPerson: Field<InUse> = {
  header: columnText.placeAndPerson,
  width: { share: 17 },
  optional: true,
  say: (row) => lines(row.place, personText(row)),
}

/** Longer than this, what is wrong with a thing is told under the table: a narrow cell would make a column of it. */
const longestDefects = 160

const handedFields = (notes: readonly HandoverRow[]): readonly Field<HandoverRow>[] => [
  ...thing,
  placeAndPerson,
  state,
  {
    header: columnText.knownDefects,
    width: { share: 15 },
    say: (row) =>
      notes.includes(row) ? cellText.seeNote(notes.indexOf(row) + 1) : row.knownDefects || cellText.noDefects,
  },
  {
    header: columnText.warrantyEnd,
    width: 56,
    whole: true,
    optional: true,
    say: (row) => (row.warrantyEnd ? shortDate(row.warrantyEnd) : ''),
  },
]

/** The things of a handover: how they were on the day, where they went and to whom. */
export function handedOver(
  assets: readonly HandoverRow[],
  totals: AssetTotals,
  funding: PaperFunding,
): readonly Block[] {
  const notes = assets.filter(({ knownDefects }) => knownDefects.length > longestDefects)
  const fields = fieldsThatSay([...handedFields(notes), ...fundField(funding)], assets)
  const total: TotalRow = { label: cellText.total(piecesText(totals)), span: fields.length, cells: [] }
  const table: TableBlock = {
    kind: 'table',
    columns: columnsOf(fields),
    rows: byCategory(assets, fields),
    totals: [total],
  }
  if (notes.length === 0) return [table]
  const items = notes.map((row) => ({
    text: [bold(row.inventoryNumber), plain(`: ${row.knownDefects}`)],
  }))
  return [
    table,
    { kind: 'heading', level: 2, text: annexText.defects },
    { kind: 'list', numbering: 'decimal', items },
  ]
}

/** Rows that come in order of category, each category titled with its name and count. */
function byCategory<R extends AssetRow>(assets: readonly R[], fields: readonly Field<R>[]): readonly Row[] {
  return countByCategory(assets).flatMap(({ category, count }) => [
    { group: `${category} – ${counted(count, ...countedText.asset)}` },
    ...assets.filter((row) => row.category === category).map((row) => cellsOf(row, fields)),
  ])
}

const licenceFields: readonly Field<LicenceRow>[] = [
  position,
  { header: columnText.product, width: { share: 24 }, rowHeader: true, say: (row) => row.product },
  { header: columnText.publisher, width: { share: 14 }, optional: true, say: (row) => row.publisher },
  { header: columnText.metric, width: { share: 14 }, say: (row) => metricWords[row.metric] },
  {
    header: columnText.expiry,
    width: 66,
    whole: true,
    say: (row) => (row.expiresOn ? shortDate(row.expiresOn) : cellText.noExpiry),
  },
  { header: columnText.terms, width: { share: 34 }, optional: true, say: (row) => row.terms },
]

const seatsField: Field<LicenceRow> = {
  header: columnText.seats,
  width: 48,
  align: 'right',
  say: (row) => wholeNumber(row.seats),
}

const serviceFields: readonly Field<ServiceRow>[] = [
  position,
  {
    header: columnText.identifier,
    width: 76,
    whole: true,
    rowHeader: true,
    say: (row) => row.inventoryNumber,
  },
  { header: columnText.serviceKind, width: { share: 14 }, say: (row) => serviceWords[row.serviceKind] },
  { header: columnText.service, width: { share: 22 }, say: (row) => row.name },
  {
    header: columnText.holder,
    width: { share: 24 },
    optional: true,
    say: (row) => lines(personText(row), row.place),
  },
  {
    header: columnText.freeUntil,
    width: 72,
    whole: true,
    say: (row) => (row.freeUntil ? shortDate(row.freeUntil) : cellText.untilTheEnd),
  },
  {
    header: columnText.feeAfterwards,
    width: { share: 24 },
    optional: true,
    say: (row) => (row.feeAfterwards ? feeText(row.feeAfterwards) : ''),
  },
]

/** Licences are made available, services activated: a titled table for each that there is. */
export function licencesAndServices(
  lists: {
    readonly licences: readonly LicenceRow[]
    readonly seats: number
    readonly services: readonly ServiceRow[]
    readonly funding: PaperFunding
  },
  titles: { readonly licences: string; readonly services: string },
): readonly Block[] {
  const { licences, services, funding } = lists
  const ofLicences = fieldsThatSay([...licenceFields, ...fundField(funding), seatsField], licences)
  const ofServices = fieldsThatSay([...serviceFields, ...fundField(funding)], services)
  const seats = { label: cellText.seatsTotal, span: ofLicences.length - 1, cells: [wholeNumber(lists.seats)] }
  const first: readonly Block[] = [
    { kind: 'heading', level: 2, text: titles.licences },
    {
      kind: 'table',
      columns: columnsOf(ofLicences),
      rows: licences.map((row) => cellsOf(row, ofLicences)),
      totals: [seats],
    },
  ]
  const second: readonly Block[] = [
    { kind: 'heading', level: 2, text: titles.services },
    {
      kind: 'table',
      columns: columnsOf(ofServices),
      rows: services.map((row) => cellsOf(row, ofServices)),
    },
  ]
  return [...(licences.length > 0 ? first : []), ...(services.length > 0 ? second : [])]
}

const personText = ({ person }: Pick<ServiceRow, 'person'>): string =>
  person ? [person.name, person.office].filter((text) => text !== '').join(', ') : ''

function piecesText({ pieces, accessories }: AssetTotals): string {
  const things = counted(pieces, ...countedText.asset)
  return accessories === 0 ? things : `${things}, ${counted(accessories, ...countedText.accessory)}`
}

/** A total of part of the values says of how many. */
function totalLabel(totals: AssetTotals): string {
  const { valued, pieces } = totals
  const part = cellText.valuedPart(wholeNumber(valued), wholeNumber(pieces))
  const known = valued > 0 && valued < pieces ? ` (${part})` : ''
  return cellText.total(`${piecesText(totals)}${known}`)
}
