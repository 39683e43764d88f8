import { createHash } from 'node:crypto'
import { largestSignedFile, type UnreadableKind } from '#src/agreements/signed-file.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { readSignedMessage, type SignedMessage } from './cms.ts'
import { openPdf, pdfAdditions, type PdfAdditions } from './pdf-signatures.ts'
import { type PaperChange, paperChange } from './same-paper.ts'
import { type DatedSignature, datedSignatures, datedWithin, isSound, type TimeStamp } from './time-stamp.ts'
import { fromText, signedPartsOf, withMailLines } from './text-envelope.ts'
import { readTimeStampedData } from './time-stamped-data.ts'
import { isPdf, whatItIs } from './what-it-is.ts'

/** The papers that a signed file may be of, by hash and length, and how their bytes are read. */
export type IssuedPapers = {
  readonly papers: readonly { readonly sha256: string; readonly bytes: number }[]
  readonly read: (sha256: string) => Promise<Uint8Array | undefined>
}

export type FoundSignature = DatedSignature & {
  /** The field of the PDF that it is in. */
  readonly field?: string
}

/** What a signed file is: which issued paper it holds, and who signed it. */
export type SignedReading = {
  readonly sha256: string
  readonly form: 'pades' | 'cades'
  /** The file that came is itself the envelope of its time stamps. */
  readonly envelope?: 'tsd'
  readonly signatures: readonly FoundSignature[]
  /** Of the whole PDF, or of the whole file: they are no party's signature. */
  readonly timeStamps: readonly TimeStamp[]
}

export type SignedRefusal =
  | { readonly code: 'signedFileTooLarge'; readonly size: number; readonly limit: number }
  /** Neither a PDF nor a `.p7m`, nor one of them in a `.tsd`, or one that is damaged, or locked with a password. */
  | { readonly code: 'signedFileUnreadable'; readonly found: UnreadableKind }
  /** It holds no paper of this register. */
  | { readonly code: 'signedFileUnknown' }
  /** It begins with a paper of this register, and then changes what the paper says. */
  | ({ readonly code: 'signedFileAltered'; readonly sha256: string } & PaperChange)
  /** A paper of this register that nobody has signed. */
  | { readonly code: 'signedFileUnsigned'; readonly sha256: string }

/** Files signed by one after the other are put one in the other. */
const deepest = 10

/** Reads a signed file and finds the paper in it by its content; the name of the file says nothing. */
export async function readSigned(
  file: Uint8Array,
  issued: IssuedPapers,
): Promise<Result<SignedReading, SignedRefusal>> {
  if (file.length > largestSignedFile)
    return refused({ code: 'signedFileTooLarge', size: file.length, limit: largestSignedFile })
  const opened = await unfolded(file, issued)
  if (opened === undefined) return refused({ code: 'signedFileUnreadable', found: await whatItIs(file) })
  const { content, around, signatures, timeStamps, ...how } = opened
  const paper = paperAtBeginning(content, issued.papers)
  if (paper === undefined) return refused({ code: 'signedFileUnknown' })
  const { sha256, bytes } = paper
  const inside = content.length > bytes ? await additions(content, paper, issued) : ok(nothingAdded)
  if (!inside.ok) return inside
  const within = inside.value.signatures.map((one) => datedWithin(one, around))
  const all = [...within, ...signatures]
  if (all.length === 0) return refused({ code: 'signedFileUnsigned', sha256 })
  return ok({ sha256, ...how, signatures: all, timeStamps: [...timeStamps, ...inside.value.timeStamps] })
}

/**
 * The paper that a file holds, if it holds one of this register, without a look at what was added to it: that costs
 * much more, and is done when somebody wants to keep the file.
 */
export async function paperWithin(file: Uint8Array, issued: IssuedPapers): Promise<string | undefined> {
  const opened = file.length > largestSignedFile ? undefined : await unfolded(file, issued)
  return opened && paperAtBeginning(opened.content, issued.papers)?.sha256
}

type Unfolded = Omit<SignedReading, 'sha256'> & {
  readonly content: Uint8Array
  /** The nearest sound stamp on all of the content: of those around it, it was put on first. */
  readonly around?: TimeStamp
}

/**
 * The document inside the envelopes, with the signatures of each of them, and the stamps of those that are there for
 * time; a PDF is its own.
 */
async function unfolded(file: Uint8Array, issued: IssuedPapers): Promise<Unfolded | undefined> {
  let found: Unfolded = { content: file, form: 'pades', signatures: [], timeStamps: [] }
  for (let depth = 0; depth < deepest; depth += 1) {
    const bytes = fromText(found.content)
    // In an envelope a PDF may be written as mail does, and is signed so; one that came so by itself is no PDF.
    if (isPdf(bytes) && (depth > 0 || bytes === found.content)) return { ...found, content: bytes }
    const next = timeEnvelopeOff(found, bytes, depth === 0) ?? (await signedEnvelopeOff(found, bytes, issued))
    if (next === undefined) return undefined
    found = next
  }
  return undefined
}

function timeEnvelopeOff(found: Unfolded, bytes: Uint8Array, isOutermost: boolean): Unfolded | undefined {
  const data = readTimeStampedData(bytes)
  if (data === undefined) return undefined
  // The first is on the content; the others renew it, and say nothing when it does not hold.
  const [first] = data.timeStamps
  return {
    ...found,
    content: data.content,
    timeStamps: [...found.timeStamps, ...data.timeStamps],
    ...(first && isSound(first) && { around: first }),
    ...(isOutermost && { envelope: 'tsd' }),
  }
}

async function signedEnvelopeOff(
  found: Unfolded,
  bytes: Uint8Array,
  issued: IssuedPapers,
): Promise<Unfolded | undefined> {
  const parts = signedPartsOf(bytes)
  const message = readSignedMessage(parts?.signature ?? bytes)
  const content =
    message &&
    (parts
      ? signedPart(message, parts.signed)
      : (message.content ?? (await signedElsewhere(message, issued))))
  if (message === undefined || content === undefined) return undefined
  const signatures = datedSignatures(message, content).map((one) => datedWithin(one, found.around))
  return { ...found, content, form: 'cades', signatures: [...signatures, ...found.signatures] }
}

/** What stands beside a signature, with the ends of lines under which it was signed. */
function signedPart({ digests: [declared] }: SignedMessage, part: Uint8Array): Uint8Array {
  if (declared === undefined) return part
  const isSigned = createHash(declared.algorithm).update(part).digest('hex') === declared.hex
  return isSigned ? part : withMailLines(part)
}

/** The paper that a detached signature was made of, by the digest that it declares. */
async function signedElsewhere(
  { digests }: SignedMessage,
  { papers, read }: IssuedPapers,
): Promise<Uint8Array | undefined> {
  const [declared] = digests
  if (declared === undefined) return undefined
  if (declared.algorithm === 'sha256') {
    const paper = papers.find(({ sha256 }) => sha256 === declared.hex)
    return paper && read(paper.sha256)
  }
  for (const { sha256 } of papers) {
    const bytes = await read(sha256)
    if (bytes && createHash(declared.algorithm).update(bytes).digest('hex') === declared.hex) return bytes
  }
  return undefined
}

/**
 * The issued paper whose very bytes are all, or the beginning, of the content. Papers end where a PDF says that it ends,
 * and so do the revisions added to one: only there a paper of that length can be.
 */
function paperAtBeginning(content: Uint8Array, papers: IssuedPapers['papers']) {
  const lengths = endsIn(content)
  const candidates = papers.filter(({ bytes }) => lengths.has(bytes)).sort((a, b) => a.bytes - b.bytes)
  const hash = createHash('sha256')
  let hashed = 0
  for (const paper of candidates) {
    hash.update(content.subarray(hashed, paper.bytes))
    hashed = paper.bytes
    if (hash.copy().digest('hex') === paper.sha256) return paper
  }
  return undefined
}

const endMark = Buffer.from('%%EOF')

/** How long the content is up to each mark of an end, with and without the end of its line. */
function endsIn(content: Uint8Array): ReadonlySet<number> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const ends = new Set<number>()
  for (let at = bytes.indexOf(endMark); at !== -1; at = bytes.indexOf(endMark, at + 1))
    for (const line of [0, 1, 2]) ends.add(at + endMark.length + line)
  return ends
}

const nothingAdded: PdfAdditions = { signatures: [], timeStamps: [] }

/** The signatures and time stamps in what was appended to the paper, if it is nothing but them. */
async function additions(
  content: Uint8Array,
  { sha256, bytes }: IssuedPapers['papers'][number],
  issued: IssuedPapers,
): Promise<Result<PdfAdditions, SignedRefusal>> {
  const original = await issued.read(sha256)
  const [before, after] = await Promise.all([original && openPdf(original), openPdf(content)])
  if (before === undefined || after === undefined)
    return refused({ code: 'signedFileUnreadable', found: 'pdf' })
  const change = paperChange(before, after)
  return change
    ? refused({ code: 'signedFileAltered', sha256, ...change })
    : ok(pdfAdditions(after, content, bytes))
}
