import { writeTable } from '#main/exchange/write-table.ts'
import type { OutValue } from '#src/shared/csv-cell.ts'
import {
  archiveColumnTitles,
  archiveKinds,
  archiveLists,
  archiveMeanings,
} from '#renderer/text/it/archive.ts'
import { addendumStanding } from '#src/agreements/addendum.ts'
import {
  type Agreement,
  type AssetLine,
  LineStanding,
  lineStanding,
  paperNumberText,
} from '#src/agreements/agreement.ts'
import { Party, SignedFile } from '#src/agreements/signed-file.ts'
import { FundKind } from '#src/programmes/fund.ts'
import type { Register } from '#src/register/register.ts'
import { listFields } from '#src/register/lists/engine.ts'
import {
  choice,
  count,
  date,
  type Field,
  type FieldShape,
  fieldsOf,
  flag,
  key,
  type ListValue,
  money,
  paperNumber,
  text,
} from '#src/register/lists/field.ts'
import type { Collection } from '#src/register/lists/page.ts'
import { wholeList } from '#src/register/lists/query.ts'
import { cellOf, columnKinds } from './field-columns.ts'
import { fundRows } from '#main/host/fund-rows.ts'
import type { Services } from '#main/host/services.ts'

type Row = Readonly<Record<string, ListValue | undefined>>
type ListName = keyof typeof archiveMeanings
type Table = { readonly name: ListName; readonly fields: readonly Field[]; readonly rows: Iterable<Row> }
type Shapes<Name extends ListName> = Readonly<Record<keyof (typeof archiveMeanings)[Name], FieldShape>>

const lineKinds = ['asset', 'licence', 'service'] as const

const lineShapes: Shapes<'lines'> = {
  agreementId: key,
  agreementNumber: paperNumber,
  itemId: key,
  kind: choice(lineKinds),
  state: choice(LineStanding.options),
  seats: count,
  assigned: count,
  released: count,
}

const handoverShapes: Shapes<'handovers'> = {
  id: key,
  number: paperNumber,
  agreementId: key,
  on: date,
  place: text,
  deliveredBy: text,
  receivedBy: text,
  assets: count,
  reservations: text,
  annulledOn: date,
  annulledReason: text,
  paper: key,
}

const addendumShapes: Shapes<'addenda'> = {
  id: key,
  number: count,
  agreementId: key,
  issuedOn: date,
  lenderSignedOn: date,
  borrowerSignedOn: date,
  endsOn: date,
  added: count,
  replaced: count,
  reason: text,
  annulledOn: date,
  annulledReason: text,
  lapsedOn: date,
  paper: key,
}

const signatureShapes: Shapes<'signatures'> = {
  agreementId: key,
  handoverId: key,
  addendumId: key,
  party: choice(Party.options),
  signer: text,
  issuer: text,
  on: date,
  form: choice(SignedFile.shape.form.options),
  envelope: choice([SignedFile.shape.envelope.unwrap().value]),
  file: key,
}

const signatoryShapes: Shapes<'signatories'> = {
  id: key,
  bodyId: key,
  bodyName: text,
  name: text,
  role: text,
  act: text,
  from: date,
  to: date,
}

const contactShapes: Shapes<'contacts'> = { bodyId: key, bodyName: text, personId: key, role: text }

const peopleShapes: Shapes<'people'> = {
  id: key,
  name: text,
  office: text,
  email: text,
  phone: text,
  note: text,
}

const fundShapes: Shapes<'funds'> = {
  id: key,
  name: text,
  kind: choice(FundKind.options),
  programme: text,
  operationCode: text,
  cup: text,
  budget: money,
  finalPaymentDate: date,
  items: count,
  spent: money,
}

const deliveryShapes: Shapes<'deliveries'> = { id: key, fileName: text, items: count, undone: flag }

/** A list as a file for whoever has no Comodato. */
export type OpenTable = { readonly name: string; readonly bytes: Uint8Array }

/** Every collection of the register as CSV, and one more that says what their columns mean. */
export async function openTables(services: Services): Promise<OpenTable[]> {
  const { register } = services.ledger
  const tables: Table[] = [
    listTable(services, 'items'),
    listTable(services, 'agreements'),
    { name: 'lines', fields: fieldsOf(lineShapes), rows: lineRows(register) },
    { name: 'handovers', fields: fieldsOf(handoverShapes), rows: handoverRows(register) },
    { name: 'addenda', fields: fieldsOf(addendumShapes), rows: addendumRows(register) },
    { name: 'signatures', fields: fieldsOf(signatureShapes), rows: signatureRows(register) },
    listTable(services, 'bodies'),
    { name: 'signatories', fields: fieldsOf(signatoryShapes), rows: ofBodies(register, 'signatories') },
    { name: 'contacts', fields: fieldsOf(contactShapes), rows: ofBodies(register, 'contacts') },
    { name: 'people', fields: fieldsOf(peopleShapes), rows: peopleRows(services) },
    { name: 'funds', fields: fieldsOf(fundShapes), rows: spentByFund(register) },
    { name: 'deliveries', fields: fieldsOf(deliveryShapes), rows: deliveryRows(register) },
  ]
  const files: OpenTable[] = []
  for (const table of tables) files.push({ name: archiveLists[table.name], bytes: await csvOf(table) })
  files.push({ name: archiveLists.columns, bytes: await columnsOf(tables) })
  return files
}

/** All the rows, those that the screens leave out unless asked among them. */
function listTable({ lists, world }: Services, name: Collection): Table {
  const fields = listFields[name]
  const status = fields.find((field) => field.name === 'status')
  const filters = status?.choices
    ? [{ field: 'status', test: 'anyOf' as const, values: [...status.choices] }]
    : []
  const found = lists.rows(name, { ...wholeList, filters }, world.today())
  if (!found.ok) throw new Error(`the list of ${name} has no answer: ${found.error.code}`)
  return { name, fields, rows: found.value }
}

const numberOf = ({ number }: Agreement): string => (number ? paperNumberText(number) : '')

function* lineRows({ agreements }: Register): Iterable<Row> {
  for (const agreement of agreements.agreements.values()) {
    const of = { agreementId: agreement.id, agreementNumber: numberOf(agreement) }
    const standing = (line: AssetLine) => ({ ...line, state: lineStanding(agreement, line) })
    for (const line of agreement.assets) yield { ...of, kind: 'asset', ...standing(line) }
    for (const line of agreement.licences) yield { ...of, kind: 'licence', ...line }
    for (const line of agreement.services) yield { ...of, kind: 'service', ...standing(line) }
  }
}

function* handoverRows({ agreements }: Register): Iterable<Row> {
  for (const handover of agreements.handovers.values())
    yield {
      id: handover.id,
      number: paperNumberText(handover.number),
      agreementId: handover.agreementId,
      on: handover.on,
      place: handover.place,
      deliveredBy: handover.deliveredBy.name,
      receivedBy: handover.receivedBy.name,
      assets: handover.assets.length,
      reservations: handover.reservations,
      annulledOn: handover.annulled?.on,
      annulledReason: handover.annulled?.reason,
      paper: handover.paper.sha256,
    }
}

function* signatureRows({ agreements }: Register): Iterable<Row> {
  for (const { id: agreementId, signedFiles = [], addenda = [] } of agreements.agreements.values()) {
    for (const { handoverId, ...file } of signedFiles) yield* signaturesIn(file, { agreementId, handoverId })
    for (const { id: addendumId, signedFiles: files = [] } of addenda)
      for (const file of files) yield* signaturesIn(file, { agreementId, addendumId })
  }
}

function* signaturesIn(
  { sha256: file, form, envelope, signatures }: SignedFile,
  of: {
    readonly agreementId: string
    readonly handoverId?: string | undefined
    readonly addendumId?: string
  },
): Iterable<Row> {
  for (const signature of signatures) yield { ...of, form, envelope, file, ...signature }
}

/** Those who sign for the bodies, or their contacts. */
function* ofBodies({ bodies }: Register, what: 'signatories' | 'contacts'): Iterable<Row> {
  for (const body of bodies.bodies.values())
    for (const one of body[what]) yield { bodyId: body.id, bodyName: body.name, ...one }
}

function* addendumRows({ agreements }: Register): Iterable<Row> {
  for (const agreement of agreements.agreements.values())
    for (const addendum of agreement.addenda ?? []) {
      const { id, count: number, issuedOn, signed, changes, reason, annulled, paper } = addendum
      const { assetIds, licences, serviceIds } = changes.added
      const standing = addendumStanding(agreement, addendum)
      yield {
        id,
        number,
        agreementId: agreement.id,
        issuedOn,
        lenderSignedOn: signed?.lenderOn,
        borrowerSignedOn: signed?.borrowerOn,
        endsOn: changes.endsOn,
        added: assetIds.length + licences.length + serviceIds.length,
        replaced: changes.replacedIds.length,
        reason,
        annulledOn: annulled?.on,
        annulledReason: annulled?.reason,
        lapsedOn: standing.is === 'lapsed' ? standing.on : undefined,
        paper: paper.sha256,
      }
    }
}

const peopleRows = ({ opened }: Services): Row[] =>
  [...opened.people.all()].sort((a, b) => a.name.localeCompare(b.name, 'it'))

const spentByFund = (register: Register): Row[] =>
  fundRows(register).map(({ fund, items, spent }) => ({ ...fund, items, spent }))

function* deliveryRows({ items }: Register): Iterable<Row> {
  for (const { id, fileName, itemIds, undone } of items.imports.values())
    yield { id, fileName, items: itemIds.length, undone }
}

const csvOf = ({ name, fields, rows }: Table): Promise<Uint8Array> =>
  writeTable('csv', {
    sheetName: name,
    columns: fields.map((field) => ({ header: field.name, kind: columnKinds[field.kind] })),
    rows: valuesOf(fields, rows),
  })

function* valuesOf(fields: readonly Field[], rows: Iterable<Row>): Iterable<OutValue[]> {
  for (const row of rows) yield fields.map(({ name }) => cellOf(row[name]))
}

function columnsOf(tables: readonly Table[]): Promise<Uint8Array> {
  const rows = tables.flatMap(({ name, fields }) => {
    const meanings: Readonly<Record<string, string>> = archiveMeanings[name]
    return fields.map((field) => [
      archiveLists[name],
      field.name,
      archiveKinds[field.kind],
      meanings[field.name],
      field.choices?.join(', '),
    ])
  })
  const columns = archiveColumnTitles.map((header) => ({ header, kind: 'text' as const }))
  return writeTable('csv', { sheetName: archiveLists.columns, columns, rows })
}
