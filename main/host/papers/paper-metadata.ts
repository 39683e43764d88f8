import { agidMetadata } from '#main/exchange/agid-metadata.ts'
import { type Agreement, paperNumberText } from '#src/agreements/agreement.ts'
import { officialName, successorOn } from '#src/agreements/paper-parties.ts'
import { type SignedFile, signedExtension } from '#src/agreements/signed-file.ts'
import { agreedOfThings } from '#src/agreements/of-things.ts'
import type { Body } from '#src/bodies/body.ts'
import type { PaperRow } from '#src/contract/agreements.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { assertNever, ok, refused, type Result } from '#src/shared/result.ts'
import { metadataText as words } from '#renderer/text/it/metadata.ts'
import { type IssuedPapers, issuedPapers } from './issued-papers.ts'
import type { Services } from '#main/host/services.ts'

/** The register of loans among those of the office, for systems that keep documents. */
const registerCode = 'COMODATI'

/**
 * The metadata of an issued paper, or of a signed file of it that came back, as the register knows them now, as XML: the
 * paper itself is not touched.
 */
export function paperMetadata(
  services: Services,
  sha256: string,
): Result<{ bytes: Uint8Array; fileName: string }, AnyRefusal> {
  const { agreements, handovers } = services.ledger.register.agreements
  const handover = [...handovers.values()].find(({ paper }) => paper.sha256 === sha256)
  const isOf = ({ paper, addenda = [], signedFiles = [] }: Agreement) =>
    [paper, ...addenda.flatMap((one) => [one.paper, ...(one.signedFiles ?? [])]), ...signedFiles].some(
      (one) => one?.sha256 === sha256,
    )
  const agreement = handover ? agreements.get(handover.agreementId) : [...agreements.values()].find(isOf)
  if (!agreement) return refused({ code: 'paperMissing', sha256 })
  const issued = issuedPapers(services.ledger.register, agreement)
  for (const row of issued?.rows ?? []) {
    const file = [row, ...row.signedFiles].find((one) => one.sha256 === sha256)
    if (issued && file)
      return ok({ bytes: metadataOfFile(services, issued, row, file), fileName: file.fileName })
  }
  return refused({ code: 'paperMissing', sha256 })
}

/** A file of a paper: the paper as it was issued or, by their hash, what came back signed; and what it is called. */
type PaperFile = { readonly sha256: string; readonly fileName: string }

/** The same of a file of a paper of an agreement. */
export function metadataOfFile(
  { program, ledger }: Services,
  { agreement, borrower, lender }: IssuedPapers,
  row: PaperRow,
  file: PaperFile,
): Uint8Array {
  // A report of a day after the merger was made with the body that took the place of the one that signed.
  const successor = row.kind === 'handover' && successorOn(ledger.register.bodies, borrower, row.on)
  return Buffer.from(metadataOf(row, file, { agreement, borrower: successor || borrower, lender, program }))
}

type Known = {
  readonly agreement: Agreement
  readonly lender: Body
  readonly borrower: Body
  readonly program: string
}

function metadataOf(row: PaperRow, file: PaperFile, { agreement, lender, borrower, program }: Known): string {
  const number = agreement.number ? paperNumberText(agreement.number) : ''
  const [name = '', version = ''] = program.split(' ')
  const { annulled, lapsedOn } = row
  const place = row.signedFiles.findIndex(({ sha256 }) => sha256 === file.sha256)
  const signed = row.signedFiles[place]
  const registered = row.kind === 'addendum' ? words.addendumNumber(row.number, number) : row.number
  // That of the act itself, which an addendum may have made a loan of things since.
  const agreedAsLoan = agreedOfThings(agreement)
  const agreementId = words.agreementId(number, agreedAsLoan)
  const described = describe(row, { number, identifier: agreementId }, officialName(borrower), agreedAsLoan)
  return agidMetadata({
    sha256: file.sha256,
    ...described,
    identifier: signed ? words.signedId(described.identifier, place + 1) : described.identifier,
    author: { ...lender, name: officialName(lender) },
    recipient: { ...borrower, name: officialName(borrower) },
    registered: { register: registerCode, number: registered, date: row.on },
    protocol: row.protocol,
    fileName: `${file.fileName}.${signed ? signedExtension(signed) : 'pdf'}`,
    product: signed ? undefined : { name, version },
    format: signed ? signedFormat(signed) : 'pdf',
    caseFile: words.caseFile(number, agreedAsLoan),
    primary:
      row.kind !== 'agreement' && agreement.paper
        ? { sha256: agreement.paper.sha256, identifier: agreementId }
        : undefined,
    note: annulled
      ? words.annulled(annulled.on, annulled.reason)
      : lapsedOn !== undefined
        ? words.lapsed(lapsedOn)
        : '',
  })
}

const signedFormat = (file: SignedFile): 'signedPdf' | 'p7m' | 'tsd' => {
  const extension = signedExtension(file)
  return extension === 'pdf' ? 'signedPdf' : extension
}

/** How each kind of paper is identified, and what it says it is about. */
function describe(
  { kind, number: own, ofThings }: PaperRow,
  agreement: { readonly number: string; readonly identifier: string },
  borrower: string,
  isLoan: boolean,
) {
  switch (kind) {
    case 'agreement':
      return {
        identifier: agreement.identifier,
        type: isLoan ? words.loan : words.agreement,
        subject: words.agreementSubject(agreement.number, borrower, isLoan),
      }
    case 'handover':
      return {
        identifier: words.handoverId(own, ofThings),
        type: ofThings ? words.handover : words.activation,
        subject: words.handoverSubject(own, agreement.number, borrower, { ofThings, isLoan }),
      }
    case 'addendum':
      return {
        identifier: words.addendumId(own, agreement.identifier),
        type: words.addendum,
        subject: words.addendumSubject(own, agreement.number, borrower, isLoan),
      }
    default:
      return assertNever(kind, 'paper')
  }
}
