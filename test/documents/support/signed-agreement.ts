import { createHash } from 'node:crypto'
import { type IssuedPapers, readSigned } from '#main/exchange/signed/read-signed.ts'
import type { SignedFile, UnreadableKind } from '#src/agreements/signed-file.ts'
import { drawAgreement, PaperOffice } from './loans.ts'

export type Answer = Awaited<ReturnType<typeof readSigned>>

/** An agreement over so many things as it was issued, of which files may come back. */
export function issuedAgreement(things = 3) {
  const office = new PaperOffice()
  const bytes = drawAgreement(office.paper({ assets: office.things(things) }))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const issued: IssuedPapers = { papers: [{ sha256, bytes: bytes.length }], read: async () => bytes }
  return { bytes, sha256, read: (file: Uint8Array): Promise<Answer> => readSigned(file, issued) }
}

export type IssuedAgreement = ReturnType<typeof issuedAgreement>

/** What is read of a file in which those have signed that paper. */
export const signedBy = (sha256: string, form: SignedFile['form'], ...names: readonly string[]) => ({
  ok: true,
  value: {
    sha256,
    form,
    signatures: names.map((name) => ({ certificate: { name, taxCode: 'PRVDAA70A41L424A' } })),
  },
})

export const isSound = (answer: Answer): boolean =>
  answer.ok && answer.value.signatures.every(({ fault }) => fault === undefined)

export const unreadable = (kind: UnreadableKind) => ({
  ok: false,
  error: { code: 'signedFileUnreadable', found: kind },
})
