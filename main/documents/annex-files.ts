import Papa from 'papaparse'
import type { AgreementPaper } from '#src/agreements/paper.ts'
import type { AssetRow, LicenceRow, ServiceRow } from '#src/agreements/paper-annexes.ts'
import { type ColumnKind, csvCell, csvForm, harmless, type OutValue } from '#src/shared/csv-cell.ts'
import { agreementData } from './agreement-data.ts'
import type { Attachment } from './kit/attachment.ts'
import {
  annexText,
  cellText,
  columnText,
  conditionWords,
  fileText,
  metricWords,
  serviceWords,
} from './text/it.ts'
import { accessoriesText, annexNames, feeText, sharesText } from './text/phrases.ts'

type FileColumn<R> = {
  readonly header: string
  readonly kind: ColumnKind
  readonly of: (row: R) => OutValue
}

/**
 * The lists of an agreement and its data as files, for the programs of who receives it: CSV for Italian spreadsheets,
 * with every column whatever there is to say, and JSON (`docs/agreement-data.md`). The same paper gives the same bytes.
 */
export function annexFiles(paper: AgreementPaper): readonly Attachment[] {
  const { assets, licences, services, clauses } = paper
  const names = annexNames(clauses.assets, clauses.licences || clauses.services)
  return [
    {
      name: fileText.data,
      mediaType: 'application/json',
      description: fileText.asData,
      bytes: encoded(`${JSON.stringify(agreementData(paper), undefined, 2)}\n`),
    },
    ...table(fileText.things, fileText.asTable(names.assets, annexText.lentAssets), thingColumns, assets),
    ...table(
      fileText.licences,
      fileText.asTable(names.others, annexText.agreedLicences),
      licenceColumns,
      licences,
    ),
    ...table(
      fileText.services,
      fileText.asTable(names.others, annexText.agreedServices),
      serviceColumns,
      services,
    ),
  ]
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A table of a list, where there is one. */
function table<R>(
  name: string,
  description: string,
  columns: readonly FileColumn<R>[],
  rows: readonly R[],
): readonly Attachment[] {
  if (rows.length === 0) return []
  const { delimiter, newline, byteOrderMark } = csvForm
  const lines = [
    columns.map(({ header }) => harmless(header)),
    ...rows.map((row) => columns.map(({ kind, of }) => csvCell(kind, of(row)))),
  ]
  const text = byteOrderMark + Papa.unparse(lines, { delimiter, newline }) + newline
  return [{ name, mediaType: 'text/csv', description, bytes: encoded(text) }]
}

/** In a cell of a file what is printed on several lines stands on one. */
const onOneLine = (text: string): string => text.replaceAll('\n', ', ').replaceAll('\u00a0', ' ')

const thingColumns: readonly FileColumn<AssetRow>[] = [
  { header: columnText.position, kind: 'integer', of: (row) => row.position },
  { header: fileText.category, kind: 'text', of: (row) => row.category },
  { header: columnText.inventoryNumber, kind: 'text', of: (row) => row.inventoryNumber },
  { header: fileText.manufacturer, kind: 'text', of: (row) => row.manufacturer },
  { header: fileText.model, kind: 'text', of: (row) => row.model },
  { header: columnText.serialNumber, kind: 'text', of: (row) => row.serialNumber },
  { header: fileText.mac, kind: 'text', of: (row) => row.macAddress },
  { header: fileText.imei, kind: 'text', of: (row) => row.imei },
  { header: fileText.phoneExtension, kind: 'text', of: (row) => row.phoneExtension },
  { header: fileText.phoneNumber, kind: 'text', of: (row) => row.phoneNumber },
  { header: columnText.accessories, kind: 'text', of: (row) => onOneLine(accessoriesText(row)) },
  { header: columnText.place, kind: 'text', of: (row) => row.place },
  { header: columnText.condition, kind: 'text', of: (row) => conditionWords[row.condition] },
  { header: columnText.fund, kind: 'text', of: (row) => onOneLine(sharesText(row.paidBy)) },
  { header: columnText.value, kind: 'money', of: (row) => row.value },
]

const licenceColumns: readonly FileColumn<LicenceRow>[] = [
  { header: columnText.position, kind: 'integer', of: (row) => row.position },
  { header: columnText.product, kind: 'text', of: (row) => row.product },
  { header: columnText.publisher, kind: 'text', of: (row) => row.publisher },
  { header: columnText.metric, kind: 'text', of: (row) => metricWords[row.metric] },
  { header: columnText.expiry, kind: 'date', of: (row) => row.expiresOn ?? cellText.noExpiry },
  { header: columnText.terms, kind: 'text', of: (row) => row.terms },
  { header: columnText.fund, kind: 'text', of: (row) => onOneLine(sharesText(row.paidBy)) },
  { header: columnText.seats, kind: 'integer', of: (row) => row.seats },
]

const serviceColumns: readonly FileColumn<ServiceRow>[] = [
  { header: columnText.position, kind: 'integer', of: (row) => row.position },
  { header: columnText.identifier, kind: 'text', of: (row) => row.inventoryNumber },
  { header: columnText.serviceKind, kind: 'text', of: (row) => serviceWords[row.serviceKind] },
  { header: columnText.service, kind: 'text', of: (row) => row.name },
  { header: fileText.holder, kind: 'text', of: (row) => row.person?.name },
  { header: fileText.office, kind: 'text', of: (row) => row.person?.office },
  { header: columnText.place, kind: 'text', of: (row) => row.place },
  { header: columnText.freeUntil, kind: 'date', of: (row) => row.freeUntil ?? cellText.untilTheEnd },
  {
    header: columnText.feeAfterwards,
    kind: 'text',
    of: (row) => row.feeAfterwards && onOneLine(feeText(row.feeAfterwards)),
  },
  { header: columnText.fund, kind: 'text', of: (row) => onOneLine(sharesText(row.paidBy)) },
]
