import { agreedOfThings } from '#src/agreements/of-things.ts'
import { createHash } from 'node:crypto'
import type { IssuedPapers, SignedReading, SignedRefusal } from '#main/exchange/signed/read-signed.ts'
import type { Addendum } from '#src/agreements/addendum.ts'
import { type Agreement, type Handover, paperNumberText } from '#src/agreements/agreement.ts'
import { keepingBar } from '#src/agreements/keeping-bar.ts'
import { filesOf, namesAgree, Party, signedExtension, signingDays } from '#src/agreements/signed-file.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { Outcome } from '#src/contract/register.ts'
import type { FoundSignature, SignedFileReport } from '#src/contract/signatures.ts'
import { Sha256 } from '#src/shared/codes.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { defined } from '#src/shared/defined.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import { dayOf } from '#main/host/clock.ts'
import { paperRefusal } from '#main/host/papers/paper-refusal.ts'
import { act, mayWrite, type Services } from '#main/host/services.ts'

type NamedFile = { readonly bytes: Uint8Array; readonly fileName: string }

/** A paper of the register that files may come back of. */
type Paper = { readonly agreement: Agreement; readonly handover?: Handover; readonly addendum?: Addendum }

/** Reads a signed file, finds its paper by the content, and says who signed it and what is wrong with it. */
export async function checkSignedFile(
  services: Services,
  file: NamedFile,
): Promise<Result<SignedFileReport, AnyRefusal>> {
  // What reads PDF and CMS is large, and seldom needed: the program opens without it.
  const { readSigned } = await import('#main/exchange/signed/read-signed.ts')
  const papers = signablePapers(services)
  const read = await readSigned(file.bytes, papersOf(services, papers))
  if (!read.ok) return refused(readingRefusal(papers, file, read.error))
  const paper = papers.get(read.value.sha256)
  if (paper === undefined) return refused({ code: 'signedFileUnknown', name: file.fileName })
  return ok(reportOf(services, paper, file, read.value))
}

/**
 * Keeps a signed file beside the papers, byte for byte, and writes the fact. It is read again here: what is kept is
 * what was checked.
 */
export async function keepSignedFile(
  services: Services,
  file: NamedFile,
  agreementId: Id,
  signers: readonly { readonly party: Party; readonly on: CalendarDate }[],
): Promise<Result<Outcome & { missing: Party[] }, AnyRefusal>> {
  const report = await checkSignedFile(services, file)
  if (!report.ok) return report
  const { form, envelope, handover, addendum, signatures, present } = report.value
  if (report.value.agreementId !== agreementId) return refused(ofOther(report.value))
  const faulty = signatures.find(({ fault }) => fault !== undefined)
  if (faulty?.fault) return refused({ code: 'signatureFaulty', signer: faulty.signer, fault: faulty.fault })
  if (signers.length !== signatures.length)
    return refused({ code: 'malformedRequest', request: 'signatures.keep', path: 'signers' })
  const may = await mayWrite(services)
  if (!may.ok) return may
  const stored = await services.opened.papers.put(file.bytes, signedExtension({ form, envelope }))
  if (!stored.ok) return refused(paperRefusal(stored.error))
  const signed = {
    sha256: Sha256.parse(stored.value.sha256),
    bytes: file.bytes.byteLength,
    form,
    ...(envelope && { envelope }),
    signatures: signers.map((one, at) => ({
      ...one,
      signer: signatures[at]?.signer ?? '',
      issuer: signatures[at]?.issuer ?? '',
    })),
  }
  const kept = await act(
    services,
    addendum
      ? { type: 'keepSignedAddendum', agreementId, addendumId: addendum.id, file: signed }
      : {
          type: 'keepSignedFile',
          agreementId,
          file: defined({ ...signed, handoverId: handover?.id }),
        },
  )
  if (!kept.ok) return kept
  const parties = new Set([...present, ...signers.map(({ party }) => party)])
  return ok({ ...kept.value, missing: Party.options.filter((party) => !parties.has(party)) })
}

const ofOther = ({ agreementId, number, ofThings, borrower }: SignedFileReport) =>
  ({ code: 'signedFileOfOther', agreementId, number, ofThings, borrower }) as const

/** The number of the agreement or of the report that a file holds; undefined when it holds none of this register. */
export async function paperNumberWithin(services: Services, bytes: Uint8Array): Promise<string | undefined> {
  const { paperWithin } = await import('#main/exchange/signed/read-signed.ts')
  const papers = signablePapers(services)
  const paper = papers.get((await paperWithin(bytes, papersOf(services, papers))) ?? '')
  return paper && numberOf(paper)
}

/** All papers that can be signed, by the hash of their bytes. */
function signablePapers({ ledger }: Services): ReadonlyMap<string, Paper> {
  const { agreements, handovers } = ledger.register.agreements
  const papers = new Map<string, Paper>()
  for (const agreement of agreements.values()) {
    if (agreement.paper) papers.set(agreement.paper.sha256, { agreement })
    for (const addendum of agreement.addenda ?? []) papers.set(addendum.paper.sha256, { agreement, addendum })
  }
  for (const handover of handovers.values()) {
    const agreement = agreements.get(handover.agreementId)
    if (agreement) papers.set(handover.paper.sha256, { agreement, handover })
  }
  return papers
}

const papersOf = ({ opened }: Services, papers: ReadonlyMap<string, Paper>): IssuedPapers => ({
  papers: [...papers].map(([sha256, { agreement, handover, addendum }]) => ({
    sha256,
    bytes: (addendum ?? handover ?? agreement).paper?.bytes ?? 0,
  })),
  read: async (sha256) => {
    const bytes = await opened.papers.get({ sha256, extension: 'pdf' })
    return bytes.ok ? bytes.value : undefined
  },
})

const numberOf = ({ agreement, handover }: Paper): string => {
  const number = handover?.number ?? agreement.number
  return number ? paperNumberText(number) : ''
}

function readingRefusal(
  papers: ReadonlyMap<string, Paper>,
  { fileName: name }: NamedFile,
  error: SignedRefusal,
): AnyRefusal {
  switch (error.code) {
    case 'signedFileTooLarge':
      return error
    case 'signedFileAltered':
    case 'signedFileUnsigned': {
      const { sha256, ...rest } = error
      const paper = papers.get(sha256)
      return { ...rest, number: paper ? numberOf(paper) : '' }
    }
    default:
      return { ...error, name }
  }
}

function reportOf(
  services: Services,
  paper: Paper,
  { bytes }: NamedFile,
  { form, envelope, signatures, timeStamps }: SignedReading,
): SignedFileReport {
  const { agreement, handover, addendum } = paper
  const { bodies } = services.ledger.register.bodies
  const expected = expectedSigners(services, paper)
  const sha256 = Sha256.parse(createHash('sha256').update(bytes).digest('hex'))
  const present = partiesIn(paper)
  return defined({
    sha256,
    kept: (addendum ?? agreement).signedFiles?.some((file) => file.sha256 === sha256) ?? false,
    agreementId: agreement.id,
    number: agreement.number ? paperNumberText(agreement.number) : '',
    ofThings: agreedOfThings(agreement),
    borrower: bodies.get(agreement.borrowerId)?.name ?? '',
    handover: handover && {
      id: handover.id,
      number: paperNumberText(handover.number),
      ofThings: handover.assets.length > 0,
    },
    addendum: addendum && { id: addendum.id, count: addendum.count },
    form,
    envelope,
    bytes: bytes.byteLength,
    signatures: signatures.map((one) => foundSignature(one, expected)),
    timeStamps: timeStamps.map(defined),
    expected,
    present,
    bar: present.length < Party.options.length ? keepingBar(paper) : undefined,
  })
}

const partiesIn = ({ agreement, handover, addendum }: Paper): Party[] => {
  const files = addendum ? addendum.signedFiles : filesOf(agreement.signedFiles, handover?.id)
  const days = signingDays(files)
  return Party.options.filter((party) => days[party] !== undefined)
}

/** Who signs a paper: those the terms name sign the agreement, those an addendum names sign it, those who met for it the handover report. */
function expectedSigners(
  { ledger }: Services,
  { agreement, handover, addendum }: Paper,
): SignedFileReport['expected'] {
  if (handover) return { lender: handover.deliveredBy.name, borrower: handover.receivedBy.name }
  const { bodies, lenderId = '' } = ledger.register.bodies
  const { lenderSignatoryId, borrowerSignatoryId } = addendum ?? agreement.terms
  const nameIn = (bodyId: Id, signatoryId: Id | undefined) =>
    bodies.get(bodyId)?.signatories.find(({ id }) => id === signatoryId)?.name ?? ''
  return {
    lender: nameIn(lenderId, lenderSignatoryId),
    borrower: nameIn(agreement.borrowerId, borrowerSignatoryId),
  }
}

/** The fields that our papers offer to each party (`main/documents/`). */
const fields: Readonly<Record<string, Party>> = {
  FirmaComodante: 'lender',
  FirmaComodatario: 'borrower',
  FirmaConsegna: 'lender',
  FirmaRicevuta: 'borrower',
}

function foundSignature(
  { certificate, declaredAt, timeStamp, fault, countersigns, field }: SignedReading['signatures'][number],
  expected: SignedFileReport['expected'],
): FoundSignature {
  const signer = certificate?.name ?? ''
  const stamped = timeStamp?.fault === undefined ? timeStamp?.at : undefined
  const at = stamped ?? declaredAt
  const byName = Party.options.filter((party) => namesAgree(signer, expected[party]))
  return defined({
    signer,
    taxCode: certificate?.taxCode,
    organisation: certificate?.organisation,
    issuer: certificate?.issuer ?? '',
    certificateNumber: certificate?.serialNumber ?? '',
    validFrom: certificate?.validFrom ?? '',
    validTo: certificate?.validTo ?? '',
    declaredAt,
    timeStamp: timeStamp && defined(timeStamp),
    day: at === undefined ? undefined : dayOf(new Date(at)),
    fault,
    countersigns,
    party: fields[field ?? ''] ?? (byName.length === 1 ? byName[0] : undefined),
  })
}
