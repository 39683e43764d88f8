import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type IssuedPapers, paperWithin, readSigned } from '#main/exchange/signed/read-signed.ts'
import { Signers, type TestSigner } from '#test/support/signing/signers.ts'
import { TimeAuthority } from '#test/support/signing/time-authority.ts'
import { timeStampedData } from '#test/support/signing/time-stamped-data.ts'
import { drawAgreement, PaperOffice } from './support/loans.ts'

let signers: Signers
let ada: TestSigner
let ivo: TestSigner
let authority: TimeAuthority
let second: TimeAuthority
let agreement: Uint8Array
let issued: IssuedPapers

beforeAll(async () => {
  signers = await Signers.open()
  ada = await signers.signer('Àda', 'Di Prova')
  ivo = await signers.signer('Ivo', 'Di Prova')
  authority = await TimeAuthority.open('Autorità di marcatura di prova')
  second = await TimeAuthority.open('Seconda autorità')
  const office = new PaperOffice()
  agreement = drawAgreement(office.paper({ assets: office.things(3) }))
  const sha256 = createHash('sha256').update(agreement).digest('hex')
  issued = { papers: [{ sha256, bytes: agreement.length }], read: async () => agreement }
}, 60_000)
afterAll(() => Promise.all([signers.close(), authority.close(), second.close()]))

const read = async (bytes: Uint8Array) => {
  const answer = await readSigned(bytes, issued)
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value
}

const sound = (by = 'Autorità di marcatura di prova') => ({
  of: 'file',
  at: expect.stringMatching(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/),
  authority: by,
})

const unreadable = { ok: false, error: { code: 'signedFileUnreadable' } }

test('a .p7m in a .tsd is read, and the stamp on it says when its signatures were there', async () => {
  const p7m = await signers.cades(await signers.cades(agreement, ada), ivo)
  const tsd = await timeStampedData(p7m, authority)
  const { form, envelope, signatures, timeStamps } = await read(tsd)
  expect({ form, envelope }).toEqual({ form: 'cades', envelope: 'tsd' })
  expect(timeStamps).toEqual([sound()])
  expect(signatures.map(({ certificate }) => certificate?.name)).toEqual(['Àda Di Prova', 'Ivo Di Prova'])
  expect(signatures.map(({ fault, timeStamp }) => ({ fault, timeStamp }))).toEqual([
    { fault: undefined, timeStamp: sound() },
    { fault: undefined, timeStamp: sound() },
  ])
  expect(await paperWithin(tsd, issued)).toBe(issued.papers[0]?.sha256)
})

test('a signed PDF in a .tsd too, whose content is in pieces and whose name is stamped with it', async () => {
  const signed = await signers.pades(agreement, ada, 'FirmaComodante')
  const fileName = { name: 'contratto à.pdf', isProtected: true }
  const { form, envelope, signatures, timeStamps } = await read(
    await timeStampedData(signed, authority, { fileName, inPieces: true }),
  )
  expect({ form, envelope }).toEqual({ form: 'pades', envelope: 'tsd' })
  expect(signatures).toMatchObject([{ field: 'FirmaComodante', timeStamp: sound() }])
  expect(timeStamps).toEqual([sound()])
})

test('a name that is not stamped is left out of what is', async () => {
  const p7m = await signers.cades(agreement, ada)
  const fileName = { name: 'contratto.pdf.p7m', isProtected: false }
  expect((await read(await timeStampedData(p7m, authority, { fileName }))).timeStamps).toEqual([sound()])
})

test('a stamp that renews the first is told, and the first says when', async () => {
  const p7m = await signers.cades(agreement, ada)
  const { signatures, timeStamps } = await read(
    await timeStampedData(p7m, authority, { renewedBy: [second] }),
  )
  expect(timeStamps).toEqual([sound(), sound('Seconda autorità')])
  expect(signatures[0]?.timeStamp).toEqual(sound())
})

test('a .tsd inside a .p7m dates what is in it, and nothing of what is around it', async () => {
  const inside = await timeStampedData(await signers.cades(agreement, ada), authority)
  const { form, envelope, signatures } = await read(await signers.cades(inside, ivo))
  expect({ form, envelope }).toEqual({ form: 'cades', envelope: undefined })
  expect(signatures.map(({ timeStamp }) => timeStamp)).toEqual([sound(), undefined])
})

test('a stamp on other content is told, and says nothing of when, renewed or not', async () => {
  const p7m = await signers.cades(agreement, ada)
  for (const renewedBy of [[], [second]]) {
    const tsd = await timeStampedData(p7m, authority, { stamped: agreement, renewedBy })
    const { signatures, timeStamps } = await read(tsd)
    expect(timeStamps[0]).toMatchObject({ of: 'file', fault: 'otherBytes' })
    expect(signatures).toHaveLength(1)
    expect(signatures[0]?.timeStamp).toBeUndefined()
  }
})

test('content that was changed under its stamp is neither the paper nor stamped', async () => {
  const signed = await signers.pades(agreement, ada, 'FirmaComodante')
  const tsd = await timeStampedData(signed, authority)
  const at = tsd.lastIndexOf('/Filter /Adobe')
  tsd.write('/Filter /Xdobe', at)
  const { signatures, timeStamps } = await read(tsd)
  expect(signatures).toMatchObject([{ fault: 'documentChanged' }])
  expect(timeStamps).toMatchObject([{ fault: 'otherBytes' }])
})

test('a .tsd that is cut off, that has its content elsewhere, or that is none, cannot be read', async () => {
  const p7m = await signers.cades(agreement, ada)
  const tsd = await timeStampedData(p7m, authority)
  for (const length of [30, 64, 1000, tsd.length - 1])
    expect(await readSigned(tsd.subarray(0, length), issued), `${length} bytes`).toMatchObject(unreadable)
  expect(await readSigned(await timeStampedData(p7m, authority, { detached: true }), issued)).toMatchObject(
    unreadable,
  )
  const other = Buffer.from(tsd)
  other[other.indexOf(Buffer.from('060b2a864886f70d010910011f', 'hex')) + 12] = 0x20
  expect(await readSigned(other, issued)).toMatchObject(unreadable)
})

test('a stamp on a paper that nobody signed is no signature', async () => {
  expect(await readSigned(await timeStampedData(agreement, authority), issued)).toMatchObject({
    ok: false,
    error: { code: 'signedFileUnsigned' },
  })
})
