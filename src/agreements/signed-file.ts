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

/** A signed file as it was brought in, kept byte for byte under its hash: PAdES is a PDF, CAdES a `.p7m`. */
export const SignedFile = z.object({
  sha256: Sha256,
  bytes: z.int().min(1),
  form: z.enum(['pades', 'cades']),
  /** The handover report it signs; the agreement itself when absent. */
  handoverId: Id.optional(),
  signatures: z.array(PartySignature).min(1),
})
export type SignedFile = z.infer<typeof SignedFile>

/** A paper has some hundred kilobytes, and a signature some ten: what is larger is something else. */
export const largestSignedFile = 60 * 1024 * 1024

/** How the bytes of a signed file are called on the disk. */
export const signedExtension = (form: SignedFile['form']): 'pdf' | 'p7m' => (form === 'pades' ? 'pdf' : 'p7m')

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
