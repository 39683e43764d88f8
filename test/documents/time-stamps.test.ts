import { createHash } from 'node:crypto'
import { type PAdESLevel, P12Signer, PDF } from '@libpdf/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readFile } from 'node:fs/promises'
import { readSignedMessage } from '#main/exchange/signed/cms.ts'
import { type IssuedPapers, readSigned } from '#main/exchange/signed/read-signed.ts'
import { Signers, type TestSigner } from '#test/support/signing/signers.ts'
import { signatureValueOf, TimeAuthority, withToken } from '#test/support/signing/time-authority.ts'
import { drawAgreement, PaperOffice } from './support/loans.ts'

let signers: Signers
let ada: TestSigner
let ivo: TestSigner
let authority: TimeAuthority
let agreement: Uint8Array
let issued: IssuedPapers

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

beforeAll(async () => {
  signers = await Signers.open()
  ada = await signers.signer('Àda', 'Di Prova')
  ivo = await signers.signer('Ivo', 'Di Prova')
  authority = await TimeAuthority.open('Autorità di marcatura di prova')
  const office = new PaperOffice()
  agreement = drawAgreement(office.paper({ assets: office.things(3) }))
  const papers = [{ sha256: sha256(agreement).toString('hex'), bytes: agreement.length }]
  issued = { papers, read: async () => agreement }
}, 60_000)
afterAll(() => Promise.all([signers.close(), authority.close()]))

const read = async (bytes: Uint8Array) => {
  const answer = await readSigned(bytes, issued)
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value
}

async function pades(
  bytes: Uint8Array,
  by: TestSigner,
  fieldName: string,
  level: PAdESLevel = 'B-B',
): Promise<Uint8Array> {
  const pdf = await PDF.load(bytes)
  const signer = await P12Signer.create(await readFile(by.p12), 'prova')
  const stamping = level === 'B-B' ? {} : { timestampAuthority: authority }
  return (await pdf.sign({ signer, fieldName, level, ...stamping })).bytes
}

const stampedDocument = async (bytes: Uint8Array) => {
  const pdf = await PDF.load(bytes)
  return (await pdf.addTimestamp({ timestampAuthority: authority, longTermValidation: true })).bytes
}

const sound = (of: 'signature' | 'document') => ({
  of,
  at: expect.stringMatching(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/),
  authority: 'Autorità di marcatura di prova',
})

describe('the time stamp of a signature', () => {
  test('in a PDF says when, and by which authority', async () => {
    const { signatures } = await read(await pades(agreement, ada, 'FirmaComodante', 'B-T'))
    expect(signatures).toHaveLength(1)
    expect(signatures[0]?.timeStamp).toEqual(sound('signature'))
    expect(signatures[0]?.fault).toBeUndefined()
  })

  test('in a .p7m, by openssl, too', async () => {
    const p7m = await signers.cades(agreement, ada)
    const token = await authority.timestamp(sha256(signatureValueOf(p7m)), 'SHA-256')
    const { signatures } = await read(withToken(p7m, token))
    expect(signatures[0]?.timeStamp).toEqual(sound('signature'))
    expect(signatures[0]?.fault).toBeUndefined()
  })

  test('under SHA-512 too', async () => {
    const p7m = await signers.cades(agreement, ada)
    const digest = createHash('sha512').update(signatureValueOf(p7m)).digest()
    const { signatures } = await read(withToken(p7m, await authority.timestamp(digest, 'SHA-512')))
    expect(signatures[0]?.timeStamp).toEqual(sound('signature'))
  })

  test('of other bytes is told, and the signature stands without it', async () => {
    const p7m = await signers.cades(agreement, ada)
    const token = await authority.timestamp(sha256(agreement), 'SHA-256')
    const { signatures } = await read(withToken(p7m, token))
    expect(signatures[0]).toMatchObject({ timeStamp: { of: 'signature', fault: 'otherBytes' } })
    expect(signatures[0]?.fault).toBeUndefined()
  })

  test('under SHA-1 is not taken', async () => {
    const p7m = await signers.cades(agreement, ada)
    const digest = createHash('sha1').update(signatureValueOf(p7m)).digest()
    const { signatures } = await read(withToken(p7m, await authority.timestamp(digest, 'SHA-1')))
    expect(signatures[0]?.timeStamp?.fault).toBe('algorithmRefused')
  })

  test('that was changed does not compute', async () => {
    const p7m = await signers.cades(agreement, ada)
    const token = Buffer.from(await authority.timestamp(sha256(signatureValueOf(p7m)), 'SHA-256'))
    token[token.length - 20] = (token[token.length - 20] ?? 0) ^ 1
    expect((await read(withToken(p7m, token))).signatures[0]?.timeStamp?.fault).toBe('valueWrong')
  })

  test('that is another signature, and no token, cannot be read', async () => {
    const p7m = await signers.cades(agreement, ada)
    expect((await read(withToken(p7m, p7m))).signatures[0]?.timeStamp?.fault).toBe('unreadable')
  })

  test('whose certificate is not in it says so', async () => {
    const bare = await TimeAuthority.open('Senza certificato', { bare: true })
    const p7m = await signers.cades(agreement, ada)
    const token = await bare.timestamp(sha256(signatureValueOf(p7m)), 'SHA-256')
    expect((await read(withToken(p7m, token))).signatures[0]?.timeStamp?.fault).toBe('certificateMissing')
    await bare.close()
  })

  test('by a person, whose certificate is not for that, is no time stamp', async () => {
    const p7m = await signers.cades(agreement, ada)
    const token = await authority.timestamp(sha256(signatureValueOf(p7m)), 'SHA-256')
    const said = readSignedMessage(token)?.content ?? new Uint8Array()
    const invented = await signers.cades(said, ivo, { contentType: '1.2.840.113549.1.9.16.1.4' })
    expect((await read(withToken(p7m, invented))).signatures[0]?.timeStamp?.fault).toBe('notAuthority')
  })
})

describe('the time stamp of a document', () => {
  test('dates the signatures before it, and is no signature; what else keeps a PDF verifiable is no change', async () => {
    const signed = await pades(agreement, ada, 'FirmaComodante')
    const stamped = await stampedDocument(signed)
    const { signatures, timeStamps } = await read(await pades(stamped, ivo, 'FirmaComodatario'))
    expect(signatures.map(({ field }) => field)).toEqual(['FirmaComodante', 'FirmaComodatario'])
    const [first, second] = signatures
    expect(first?.timeStamp).toEqual(sound('document'))
    expect(second?.timeStamp, 'signed after it').toBeUndefined()
    expect(timeStamps).toEqual([sound('document')])
    expect(Buffer.from(stamped).includes('/DSS')).toBe(true)
  })

  test('of a PDF kept for the long term, with all its revisions, is read', async () => {
    const signed = await pades(agreement, ada, 'FirmaComodante', 'B-LTA')
    const { signatures, timeStamps } = await read(await pades(signed, ivo, 'FirmaComodatario', 'B-LTA'))
    expect(signatures.map(({ timeStamp }) => timeStamp)).toEqual([sound('signature'), sound('signature')])
    expect(timeStamps).toEqual([sound('document'), sound('document')])
    expect(signatures.every(({ fault }) => fault === undefined)).toBe(true)
  })

  test('is of other bytes when what it covers was changed', async () => {
    const stamped = Buffer.from(await stampedDocument(await pades(agreement, ada, 'FirmaComodante')))
    stamped.write('/Filter /Xdobe', stamped.lastIndexOf('/Filter /Adobe'))
    const { timeStamps } = await read(stamped)
    expect(timeStamps).toMatchObject([{ of: 'document', fault: 'otherBytes' }])
  })

  test('alone is not the signature of anybody', async () => {
    expect(await readSigned(await stampedDocument(agreement), issued)).toMatchObject({
      ok: false,
      error: { code: 'signedFileUnsigned' },
    })
  })
})
