import { actionsOf } from '#src/agreements/actions.ts'
import { type Addendum, addendumStanding } from '#src/agreements/addendum.ts'
import {
  type Agreement,
  type Handover,
  type LineStanding,
  lineStanding,
  nextNumber,
  type PaperNumber,
  paperNumberText,
} from '#src/agreements/agreement.ts'
import { agreedOfThings } from '#src/agreements/of-things.ts'
import { successorOn } from '#src/agreements/paper-parties.ts'
import { issueFaults } from '#src/agreements/issue.ts'
import { protocolOf } from '#src/agreements/protocol.ts'
import { filesOf, Party, type SignedFile, signingDays } from '#src/agreements/signed-file.ts'
import type { Body } from '#src/bodies/body.ts'
import { secondLanguageFor } from '#src/bodies/paper-languages.ts'
import type { AgreementPage, PaperRow } from '#src/contract/agreements.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { Item } from '#src/items/item.ts'
import type { Person } from '#src/people/person.ts'
import type { Register } from '#src/register/register.ts'
import { type CalendarDate, yearOf } from '#src/shared/dates.ts'
import { defined } from '#src/shared/defined.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import { PaperKind, versionOn } from '#src/templates/template.ts'
import {
  addendumFileName,
  agreementFileName,
  handoverFileName,
  signedFileName,
} from '#main/host/papers/paper-names.ts'
import { personOf } from '#main/host/people/people.ts'
import type { Services } from './services.ts'

/** Everything the page of an agreement shows. */
export function agreementPage(services: Services, id: Id): Result<AgreementPage, AnyRefusal> {
  const { register } = services.ledger
  const agreement = register.agreements.agreements.get(id)
  if (!agreement) return refused({ code: 'agreementUnknown', agreementId: id })
  const { bodies, lenderId } = register.bodies
  const borrower = bodies.get(agreement.borrowerId)
  const lender = lenderId === undefined ? undefined : bodies.get(lenderId)
  if (!borrower || !lender) return refused({ code: 'bodyUnknown', bodyId: agreement.borrowerId })
  const today = services.world.today()
  const successor = successorOn(register.bodies, borrower, today)
  const items = itemsOf(register, agreement)
  const handovers = agreement.handovers.flatMap((one) => register.agreements.handovers.get(one) ?? [])
  const actions = actionsOf(register, agreement, { today })
  return ok(
    defined({
      agreement,
      number: agreement.number && paperNumberText(agreement.number),
      borrower,
      successor,
      lender,
      items,
      people: peopleOf(services, agreement, items, handovers),
      handovers,
      secondLanguage: secondLanguageOf(register, successor ?? borrower, today),
      papers: papersOf(agreement, borrower.name, handovers),
      totals: totalsOf(agreement, items),
      actions: actions.map(({ action, reason }) =>
        defined({ action, possible: reason === undefined, reason }),
      ),
      issueFaults: agreement.status === 'draft' ? issueFaults(register, agreement, { today }) : [],
      nextNumber: paperNumberText(nextNumber(register.agreements.lastNumber, yearOf(today))),
      expired:
        agreement.status === 'inForce' &&
        agreement.terms.endsOn !== undefined &&
        agreement.terms.endsOn < today,
    }),
  )
}

/** In what else, besides Italian, its papers are printed from now on. */
function secondLanguageOf({ bodies, templates }: Register, borrower: Body, today: CalendarDate) {
  const use = secondLanguageFor(bodies, borrower)
  if (!use) return undefined
  const { language } = use
  const papers = PaperKind.options.filter(
    (paper) => versionOn(templates, paper, today, language) !== undefined,
  )
  return { language, papers }
}

const itemsOf = ({ items }: Register, { assets, licences, services }: Agreement): Item[] =>
  [...assets, ...licences, ...services].flatMap(({ itemId }) => items.items.get(itemId) ?? [])

/** Everyone the agreement's lines, terms and reports name by key. */
function peopleOf(
  services: Services,
  { terms, addenda = [] }: Agreement,
  items: readonly Item[],
  handovers: readonly Handover[],
): Person[] {
  const lines = handovers.flatMap(({ assets, services: activated }) => [...assets, ...activated])
  const ids = [
    terms.borrowerContactId,
    terms.lenderContactId,
    ...addenda.flatMap(({ changes }) => [changes.lenderContactId, changes.borrowerContactId]),
    ...items.map((item) => (item.kind === 'licence' ? undefined : item.personId)),
    ...lines.map(({ personId }) => personId),
  ]
  return [...new Set(ids)].flatMap((id) => (id === undefined ? [] : (personOf(services, id) ?? [])))
}

/** The papers that were issued about an agreement, and what became of each. */
export function papersOf(
  agreement: Agreement,
  borrowerName: string,
  handovers: readonly Handover[],
): PaperRow[] {
  const { number, paper, issuedOn, status, endedOn, endReason = '' } = agreement
  const rows: PaperRow[] = []
  const ofThings = agreedOfThings(agreement)
  if (number && paper && issuedOn)
    rows.push({
      ...(status === 'annulled' && endedOn && { annulled: { on: endedOn, reason: endReason } }),
      kind: 'agreement',
      ofThings,
      number: paperNumberText(number),
      on: issuedOn,
      sha256: paper.sha256,
      bytes: paper.bytes,
      ...afterIssue(agreement, undefined, agreementFileName(number, borrowerName, ofThings)),
    })
  for (const handover of handovers) {
    const delivers = handover.assets.length > 0
    rows.push({
      handoverId: handover.id,
      ...(handover.annulled && { annulled: handover.annulled }),
      kind: 'handover',
      ofThings: delivers,
      number: paperNumberText(handover.number),
      on: handover.on,
      sha256: handover.paper.sha256,
      bytes: handover.paper.bytes,
      ...afterIssue(agreement, handover.id, handoverFileName(handover.number, borrowerName, delivers)),
    })
  }
  if (number)
    for (const addendum of agreement.addenda ?? [])
      rows.push(addendumRow(agreement, addendum, number, borrowerName))
  return rows
}

function addendumRow(
  agreement: Agreement,
  addendum: Addendum,
  of: PaperNumber,
  borrowerName: string,
): PaperRow {
  const { id, count, issuedOn, paper, signedFiles = [], protocol, signed, annulled } = addendum
  const ofThings = agreedOfThings(agreement)
  const fileName = addendumFileName(count, of, borrowerName, ofThings)
  const days = signingDays(signedFiles)
  const standing = addendumStanding(agreement, addendum)
  return {
    ...defined({ protocol, annulled, lapsedOn: standing.is === 'lapsed' ? standing.on : undefined }),
    addendumId: id,
    kind: 'addendum',
    ofThings,
    number: String(count),
    on: issuedOn,
    sha256: paper.sha256,
    bytes: paper.bytes,
    fileName,
    signedFiles: withNames(signedFiles, fileName),
    unsigned: signed ? [] : Party.options.filter((party) => days[party] === undefined),
  }
}

const withNames = (files: readonly SignedFile[], fileName: string): PaperRow['signedFiles'] =>
  files.map((file, at) => ({ ...file, fileName: signedFileName(fileName, at + 1) }))

/** What became of a paper after its issue: its protocol, what has come back of it, who still has to sign it. */
function afterIssue(
  { signedFiles, lenderSignedOn, protocols }: Agreement,
  handoverId: Id | undefined,
  fileName: string,
): Pick<PaperRow, 'fileName' | 'protocol' | 'signedFiles' | 'unsigned'> {
  const files = filesOf(signedFiles, handoverId)
  const days = signingDays(files)
  // An agreement may have been signed before the register took signed files in.
  const isSigned = handoverId === undefined && lenderSignedOn !== undefined
  const protocol = protocolOf(protocols, handoverId)
  return {
    fileName,
    ...(protocol && { protocol }),
    signedFiles: withNames(files, fileName),
    unsigned: isSigned ? [] : Party.options.filter((party) => days[party] === undefined),
  }
}

function totalsOf(agreement: Agreement, items: readonly Item[]): AgreementPage['totals'] {
  const inState = (wanted: LineStanding) =>
    agreement.assets.filter((line) => lineStanding(agreement, line) === wanted).length
  return {
    assets: agreement.assets.length,
    pending: inState('pending'),
    handedOver: inState('handedOver'),
    ended: inState('ended'),
    released: inState('released'),
    seats: agreement.licences.reduce((sum, { seats }) => sum + seats, 0),
    services: agreement.services.length,
    value: items.reduce((sum, item) => sum + (item.kind === 'asset' ? (item.inventoryValue ?? 0) : 0), 0),
  }
}
