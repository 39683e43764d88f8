import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Signers, type TestSigner } from '#test/support/signing/signers.ts'
import {
  type IssuedAgreement,
  issuedAgreement,
  isSound,
  signedBy,
  unreadable,
} from './support/signed-agreement.ts'

let signers: Signers
let ada: TestSigner
let agreement: IssuedAgreement

beforeAll(async () => {
  signers = await Signers.open()
  ada = await signers.signer('Àda', 'Di Prova')
  agreement = issuedAgreement()
}, 60_000)
afterAll(() => signers.close())

/** In base64, in lines of as many characters as mail has. */
const lines = (bytes: Uint8Array | string): string =>
  Buffer.from(bytes).toString('base64').replaceAll(/.{76}/g, '$&\r\n')

/** Ada’s signature is found in the file, over the paper, and it is sound. */
async function expectAda(file: Uint8Array): Promise<void> {
  const answer = await agreement.read(file)
  expect(answer).toMatchObject(signedBy(agreement.sha256, 'cades', 'Àda Di Prova'))
  expect(isSound(answer)).toBe(true)
}

describe('a .p7m in a text:', () => {
  test('as programs that sign write it', async () => {
    const file = await signers.cades(agreement.bytes, ada)
    const pem = (await signers.cades(agreement.bytes, ada, { pem: true }))
      .toString()
      .replaceAll(' CMS-', ' PKCS7-')
    const twice = Buffer.from(lines(lines(file)))
    const marked = Buffer.from(`\uFEFF${lines(file)}`)
    for (const text of [Buffer.from(pem), twice, marked]) await expectAda(text)
  })

  test('around the paper as a mail program attaches it', async () => {
    const attached = `Content-Type: application/pdf;\r\n name="contratto.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines(agreement.bytes)}`
    await expectAda(await signers.cades(Buffer.from(attached), ada, { smime: true }))
    // Nobody has signed it.
    expect(await agreement.read(Buffer.from(attached))).toEqual(unreadable('encodedPdf'))
    // Something else was signed with it.
    const withOther = `Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n${attached}\r\n--a--\r\n`
    expect(await agreement.read(await signers.cades(Buffer.from(withOther), ada))).toEqual(
      unreadable('mailSigned'),
    )
  })

  test('after the words that programs put before a block', async () => {
    const pem = (await signers.cades(agreement.bytes, ada, { pem: true })).toString()
    const words =
      'Bag Attributes\n    localKeyID: 01 A2 \n    friendlyName: Àda\nsubject=C = IT, CN = Àda\n\n'
    const certificate = await readFile(ada.certificate, 'utf8')
    for (const before of [words, `${words}${certificate}${words}`, 'Firma di Àda:\r\n'])
      await expectAda(Buffer.from(`${before}${pem}`))
  })
})

describe('a signature beside the paper in one message', () => {
  const part = () => {
    const headers =
      'Content-Type: application/pdf; name="contratto.pdf"\r\nContent-Transfer-Encoding: base64\r\n'
    return `${headers}Content-Disposition: attachment; filename="contratto.pdf"\r\n\r\n${lines(agreement.bytes)}\r\n`
  }
  const message = (signed: string | Uint8Array) =>
    signers.cades(Buffer.from(signed), ada, { smime: true, detached: true })

  test('is of the paper, where the paper is all that was signed', async () => {
    const attached = await message(part())
    // Saved where lines end with a line feed alone, and as a message that was sent.
    const saved = attached.toString('latin1').replaceAll('\r\n', '\n')
    const sent = `From: ada@example.it\r\nTo: regione@example.it\r\n${attached.toString('latin1')}`
    for (const file of [await message(agreement.bytes), attached, Buffer.from(saved), Buffer.from(sent)])
      await expectAda(file)
  })

  test('is of the message, where something else was signed with it', async () => {
    const text = 'Content-Type: text/plain\r\n\r\nSi trasmette il contratto.\r\n'
    const mixed = `Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n${text}--a\r\n${part()}--a--\r\n`
    expect(await agreement.read(await message(mixed))).toEqual(unreadable('mailSigned'))
  })

  test('is broken when the paper is another one than was signed', async () => {
    const other = (await message('Content-Type: text/plain\r\n\r\nUn altro documento.\r\n')).toString(
      'latin1',
    )
    const swapped = other.replace(/Content-Type: text\/plain[\s\S]*?(?=\r?\n--)/, () => part())
    expect(await agreement.read(Buffer.from(swapped))).toMatchObject({
      ok: true,
      value: { signatures: [{ fault: 'documentChanged' }] },
    })
  })

  test('is damaged when it is cut off', async () => {
    const whole = await message(part())
    for (const length of [whole.length - 3000, whole.length / 2, 200])
      expect(await agreement.read(whole.subarray(0, length))).toEqual(unreadable('mailSigned'))
  })
})
