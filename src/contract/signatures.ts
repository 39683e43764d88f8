import { z } from 'zod'
import { AgreementRefusal } from '#src/agreements/commands.ts'
import { ArchiveProblem, Party, SignedFile, UnreadableKind } from '#src/agreements/signed-file.ts'
import { Sha256 } from '#src/shared/codes.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { Id } from '#src/shared/text.ts'
import { Bytes } from './bytes.ts'
import { Outcome } from './register.ts'

/** Why a signature in a file cannot be taken for one. */
export const SignatureFault = z.enum([
  'documentChanged',
  'valueWrong',
  'algorithmRefused',
  'certificateMissing',
  'certificateSwapped',
  'certificateNotValid',
  'rangeWrong',
  'laterSignatureBarred',
])
export type SignatureFault = z.infer<typeof SignatureFault>

/** Why a time stamp says nothing of when. */
export const TimeStampFault = z.enum([
  'unreadable',
  'otherBytes',
  'valueWrong',
  'algorithmRefused',
  'certificateMissing',
  'notAuthority',
  'certificateNotValid',
  'rangeWrong',
])
export type TimeStampFault = z.infer<typeof TimeStampFault>

/** What an authority says of the time at which a signature, a whole PDF, or a whole signed file was there. */
export const TimeStamp = z.object({
  of: z.enum(['signature', 'document', 'file']),
  at: z.string().optional(),
  authority: z.string(),
  fault: TimeStampFault.optional(),
})
export type TimeStamp = z.infer<typeof TimeStamp>

/** One signature as it was found, and for which party it is thought to be. */
export const FoundSignature = z.object({
  signer: z.string(),
  taxCode: z.string().optional(),
  organisation: z.string().optional(),
  issuer: z.string(),
  certificateNumber: z.string(),
  validFrom: z.string(),
  validTo: z.string(),
  /** As the signer's own program says. */
  declaredAt: z.string().optional(),
  timeStamp: TimeStamp.optional(),
  /** The day in Italy of its time stamp, or else of the time that it declares. */
  day: CalendarDate.optional(),
  fault: SignatureFault.optional(),
  /** Whose signature it was put on, when it was not put on the document. */
  countersigns: z.string().optional(),
  party: Party.optional(),
})
export type FoundSignature = z.infer<typeof FoundSignature>

/** What a file that came back is: which paper it holds, and who signed it. */
export const SignedFileReport = z.object({
  /** Of the file itself. */
  sha256: Sha256,
  /** The register has it already. */
  kept: z.boolean(),
  agreementId: Id,
  number: z.string(),
  /** Of the act that has that number. */
  ofThings: z.boolean(),
  borrower: z.string(),
  /** Of a handover report. */
  handover: z.object({ id: Id, number: z.string(), ofThings: z.boolean() }).optional(),
  /** Of an addendum. */
  addendum: z.object({ id: Id, count: z.int() }).optional(),
  form: SignedFile.shape.form,
  envelope: SignedFile.shape.envelope,
  bytes: z.int(),
  signatures: z.array(FoundSignature),
  /** Of the whole PDF, or of the whole file. */
  timeStamps: z.array(TimeStamp),
  /** Who should sign it. */
  expected: z.object({ lender: z.string(), borrower: z.string() }),
  /** The parties whose signatures the register has already, of that paper. */
  present: z.array(Party),
  /** Why no file of that paper is kept now, though signatures of it are missing. */
  bar: AgreementRefusal.optional(),
})
export type SignedFileReport = z.infer<typeof SignedFileReport>

const fileName = z.string().max(255)
const file = { bytes: Bytes, fileName }

/** A zip file that was looked into. */
export const UnpackedFiles = z.object({
  files: z.array(z.object({ name: fileName, place: z.string(), bytes: Bytes })),
  /** Names of what in it is not a signed file. */
  others: z.array(z.string()),
})
export type UnpackedFiles = z.infer<typeof UnpackedFiles>

export const signatureRequests = {
  /** Looks into a zip file for the signed files in it. Keeps nothing. */
  'signatures.unpack': { kind: 'workplace', request: z.object(file), answer: UnpackedFiles },
  /** Reads a signed file and finds its paper, of whichever agreement. Keeps nothing. */
  'signatures.check': {
    kind: 'workplace',
    request: z.object(file),
    answer: SignedFileReport,
  },
  /** Keeps the file; `signers` says for whom each of its signatures is, in their order. */
  'signatures.keep': {
    kind: 'command',
    request: z.object({
      ...file,
      agreementId: Id,
      signers: z.array(z.object({ party: Party, on: CalendarDate })).max(20),
    }),
    answer: Outcome.extend({ missing: z.array(Party) }),
  },
} as const

/** Why a file that came back is not taken. */
export const SignedFileRefusal = z.discriminatedUnion('code', [
  z.object({ code: z.literal('signedFileTooLarge'), size: z.int(), limit: z.int() }),
  z.object({ code: z.literal('signedFileUnreadable'), name: z.string(), found: UnreadableKind }),
  z.object({ code: z.literal('signedArchiveRefused'), name: z.string(), problem: ArchiveProblem }),
  z.object({ code: z.literal('signedFileUnknown'), name: z.string() }),
  z.object({
    code: z.literal('signedFileAltered'),
    number: z.string(),
    page: z.int().optional(),
    /** Not on its pages: what the document says of itself. */
    part: z.literal('metadata').optional(),
  }),
  z.object({ code: z.literal('signedFileUnsigned'), number: z.string() }),
  /** It is another agreement's than the one that was said. */
  z.object({
    code: z.literal('signedFileOfOther'),
    agreementId: Id,
    number: z.string(),
    ofThings: z.boolean(),
    borrower: z.string(),
  }),
  /** The folder of the register itself cannot be watched for signed files. */
  z.object({ code: z.literal('signedFolderUnfit'), folder: z.string() }),
  /** A file that arrived is no longer there, or is another one. */
  z.object({ code: z.literal('arrivedFileGone'), name: z.string() }),
  z.object({ code: z.literal('signatureFaulty'), signer: z.string(), fault: SignatureFault }),
])
export type SignedFileRefusal = z.infer<typeof SignedFileRefusal>
