import { z } from 'zod'
import { Sha256 } from '#src/shared/codes.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { Id, Line, searchable } from '#src/shared/text.ts'

/** Who signs an agreement: the Region (comodante) and the body that borrows (comodatario). */
export const Party = z.enum(['lender', 'borrower'])
export type Party = z.infer<typeof Party>

/**
 * A signature in a file that came back. Of its certificate the ledger keeps who signed and who vouches for it; the
 * rest, the tax code among it, is in the file itself.
 */
const PartySignature = z.object({ party: Party, on: CalendarDate, signer: Line, issuer: Line })
export type PartySignature = z.infer<typeof PartySignature>

/**
 * A signed file as it was brought in, kept byte for byte under its hash: PAdES is a PDF, CAdES a `.p7m`; either may have
 * come in an envelope with the time stamps put on it (RFC 5544, `.tsd`).
 */
export const SignedFile = z.object({
  sha256: Sha256,
  bytes: z.int().min(1),
  form: z.enum(['pades', 'cades']),
  envelope: z.literal('tsd').optional(),
  /** The handover report it signs; the agreement itself when absent. */
  handoverId: Id.optional(),
  signatures: z.array(PartySignature).min(1),
})
export type SignedFile = z.infer<typeof SignedFile>

/** A paper has some hundred kilobytes, and a signature some ten: what is larger is something else. */
export const largestSignedFile = 60_000_000

/** As many as an office sends out in a year for one programme; a larger archive is something else. */
export const largestSignedArchive = 200_000_000
export const mostFilesInArchive = 500

/** How the bytes of papers and of signed files are called on the disk. */
export const PaperExtension = z.enum(['pdf', 'p7m', 'tsd'])
export type PaperExtension = z.infer<typeof PaperExtension>

export const signedExtension = ({ form, envelope }: Pick<SignedFile, 'form' | 'envelope'>): PaperExtension =>
  envelope ?? (form === 'pades' ? 'pdf' : 'p7m')

/** Whether a file of that name may be a signed one: other kinds hold no signature. */
export const isSignedFileName = (name: string): boolean => /\.(pdf|p7m|tsd)$/i.test(name)

export const isArchiveName = (name: string): boolean => /\.zip$/i.test(name)

/** What a file is that cannot be read as a signed document. */
export const UnreadableKind = z.enum([
  'empty',
  /** A message of e-mail, and one whose signature is its own. */
  'mail',
  'mailSigned',
  'encrypted',
  /** Signatures without what they sign, which is no paper of the register. */
  'detached',
  /** Signed, but what is inside is no PDF. */
  'otherInside',
  /** It begins as a signed file does. */
  'damaged',
  'pdf',
  /** A PDF as mail writes it. */
  'encodedPdf',
  'image',
  'office',
  'text',
  'other',
  /** The system does not give its bytes. */
  'withheld',
])
export type UnreadableKind = z.infer<typeof UnreadableKind>

/** Why a zip file of signed files is not looked into. */
export const ArchiveProblem = z.enum(['damaged', 'encrypted', 'tooLarge', 'tooMany', 'empty'])
export type ArchiveProblem = z.infer<typeof ArchiveProblem>

/** What a file is called and, before that, which folders and archives it is in. */
export function placed(fullName: string): { name: string; place?: string } {
  const at = fullName.lastIndexOf('/')
  return at < 1
    ? { name: fullName.slice(at + 1) }
    : { name: fullName.slice(at + 1), place: fullName.slice(0, at) }
}

/** Whether the bytes are a zip file, whatever it is called. */
export const isArchive = (bytes: Uint8Array): boolean => archiveMark.every((byte, at) => bytes[at] === byte)

const archiveMark = [0x50, 0x4b, 0x03, 0x04]

/** Whether the name in a certificate is that of a person: the same words, in any order, with more around them. */
export function namesAgree(inCertificate: string, expected: string): boolean {
  const words = (name: string) => new Set(searchable(name).match(/[a-z]+/g))
  const [found, wanted] = [words(inCertificate), words(expected)]
  const common = [...wanted].filter((word) => found.has(word)).length
  return common >= 2 && (common === wanted.size || common === found.size)
}

type Files = readonly SignedFile[] | undefined

/** Those of the files that sign one paper of an agreement. */
export const filesOf = (files: Files, handoverId: Id | undefined): SignedFile[] =>
  (files ?? []).filter((file) => file.handoverId === handoverId)

/** When each party signed, as the files say; the first day for one who signed in more than one of them. */
export function signingDays(files: Files): Partial<Record<Party, CalendarDate>> {
  const days: Partial<Record<Party, CalendarDate>> = {}
  for (const { signatures } of files ?? [])
    for (const { party, on } of signatures) {
      const known = days[party]
      if (known === undefined || on < known) days[party] = on
    }
  return days
}
