import { PDF, PdfDict, PdfName, PdfString } from '@libpdf/core'
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type IssuedPapers, readSigned } from '#main/exchange/signed/read-signed.ts'
import { demonstrationSigned } from '#main/demo/demonstration-signatures.ts'
import { Instant } from '#src/shared/dates.ts'
import { type CmsOptions, pdfsig, Signers, type TestSigner } from '#test/support/signing/signers.ts'
import { countersigned, signatureValueOf } from '#test/support/signing/time-authority.ts'
import { drawAgreement, drawHandover, PaperOffice } from './support/loans.ts'
import { isSound, signedBy, unreadable } from './support/signed-agreement.ts'

let signers: Signers
let ada: TestSigner
let ivo: TestSigner
let curve: TestSigner
let agreement: Uint8Array
let issued: IssuedPapers

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

beforeAll(async () => {
  signers = await Signers.open()
  ada = await signers.signer('Àda', 'Di Prova')
  ivo = await signers.signer('Ivo', 'Di Prova')
  curve = await signers.signer('Eva', 'Di Prova', 'ec')
  const office = new PaperOffice()
  const assets = office.things(15)
  const others = assets.splice(12)
  agreement = drawAgreement(office.paper({ assets }))
  const handover = drawHandover(office.handoverPaper({ assets: others }, { assets: others }))
  const papers = [handover, agreement].map((bytes) => ({
    sha256: sha256(bytes),
    bytes: bytes.length,
    content: bytes,
  }))
  issued = { papers, read: async (wanted) => papers.find((one) => one.sha256 === wanted)?.content }
}, 60_000)
afterAll(() => signers.close())

/** An agreement with its lists inside, as files. */
async function withFiles() {
  const office = new PaperOffice()
  const content = drawAgreement(office.paper({ assets: office.things(3) }, { machineReadableAnnexes: true }))
  const paper = { sha256: sha256(content), bytes: content.length }
  return { ...paper, content, issued: { papers: [paper], read: async () => content } }
}

const read = (bytes: Uint8Array) => readSigned(bytes, issued)
const found = (form: 'pades' | 'cades', ...names: string[]) => signedBy(sha256(agreement), form, ...names)

describe('a .p7m', () => {
  const ways: [string, CmsOptions][] = [
    ['in DER', {}],
    ['in BER, with indefinite lengths', { ber: true }],
    ['in PEM', { pem: true }],
    ['as a message of S/MIME', { smime: true }],
    ['detached', { detached: true }],
    ['detached, under another digest than the papers’ own', { detached: true, digest: 'sha384' }],
    ['with RSA-PSS', { pss: true }],
    ['without signed attributes', { bare: true }],
    ['under SHA-512', { digest: 'sha512' }],
  ]
  test.each(ways)('%s is found to hold the paper, and its signature computes', async (_way, options) => {
    const answer = await read(await signers.cades(agreement, ada, options))
    expect(answer).toMatchObject(found('cades', 'Àda Di Prova'))
    expect(isSound(answer)).toBe(true)
  })

  test('with an elliptic curve', async () => {
    const answer = await read(await signers.cades(agreement, curve))
    expect(answer).toMatchObject(found('cades', 'Eva Di Prova'))
    expect(isSound(answer)).toBe(true)
  })

  test('in base64 without the lines of PEM', async () => {
    const text = (await signers.cades(agreement, ada)).toString('base64')
    expect(await read(Buffer.from(text.replaceAll(/.{76}/g, '$&\r\n')))).toMatchObject(
      found('cades', 'Àda Di Prova'),
    )
  })

  test('in another, in another: the inner signatures first', async () => {
    const inner = await signers.cades(await signers.cades(agreement, ada), ivo)
    const answer = await read(await signers.cades(inner, curve))
    expect(answer).toMatchObject(found('cades', 'Àda Di Prova', 'Ivo Di Prova', 'Eva Di Prova'))
    expect(isSound(answer)).toBe(true)
  })

  test('around a PDF that another party has signed inside', async () => {
    const answer = await read(await signers.cades(await signers.pades(agreement, ada, 'FirmaComodante'), ivo))
    expect(answer).toMatchObject(found('cades', 'Àda Di Prova', 'Ivo Di Prova'))
    expect(isSound(answer)).toBe(true)
  })
})

describe('what a .p7m says of who signed:', () => {
  test('a counter-signature is told, with whose signature it is on', async () => {
    const file = await signers.cades(agreement, ada)
    const onValue = await signers.cades(signatureValueOf(file), ivo, { detached: true })
    const answer = await read(countersigned(file, onValue))
    expect(answer).toMatchObject(found('cades', 'Àda Di Prova', 'Ivo Di Prova'))
    expect(isSound(answer)).toBe(true)
    expect(answer.ok && answer.value.signatures.map(({ countersigns }) => countersigns)).toEqual([
      undefined,
      'Àda Di Prova',
    ])
  })

  test('a counter-signature of something else is broken', async () => {
    const onPaper = await signers.cades(agreement, ivo, { detached: true })
    const answer = await read(countersigned(await signers.cades(agreement, ada), onPaper))
    expect(answer).toMatchObject({ ok: true, value: { signatures: [{}, { fault: 'documentChanged' }] } })
  })

  test.each([
    ['as Europe writes it', 'TINIT-PRVDAA70A41L424A', 'PRVDAA70A41L424A'],
    ['as Italy wrote it before', 'IT:PRVDAA70A41L424A', 'PRVDAA70A41L424A'],
    ['not at all', '20261234', undefined],
  ])('the tax code, %s', async (_how, number, taxCode) => {
    const eva = await signers.signer('Eva', `Numero ${number.slice(0, 2)}`, 'rsa', number)
    const answer = await read(await signers.cades(agreement, eva))
    expect(answer.ok && answer.value.signatures.map(({ certificate }) => certificate?.taxCode)).toEqual([
      taxCode,
    ])
  })
})

describe('a .p7m that cannot be taken:', () => {
  test('whose content was changed after the signature is of no paper, and of its own signature neither', async () => {
    const file = await signers.cades(agreement, ada)
    const at = file.indexOf('/Type')
    file[at + 1] = 'X'.charCodeAt(0)
    expect(await read(file)).toEqual({ ok: false, error: { code: 'signedFileUnknown' } })
  })

  test('whose signature was changed is said to be broken', async () => {
    const file = await signers.cades(agreement, ada)
    const last = file.length - 20
    file[last] = (file[last] ?? 0) ^ 1
    expect(await read(file)).toMatchObject({ ok: true, value: { signatures: [{ fault: 'valueWrong' }] } })
  })

  test('under SHA-1 is not taken for a signature', async () => {
    expect(await read(await signers.cades(agreement, ada, { digest: 'sha1' }))).toMatchObject({
      ok: true,
      value: { signatures: [{ fault: 'algorithmRefused' }] },
    })
  })

  test('of another document is of no paper', async () => {
    const other = await signers.cades(Buffer.from('%PDF-1.7 un altro documento'), ada)
    expect(await read(other)).toEqual({ ok: false, error: { code: 'signedFileUnknown' } })
    const detached = await signers.cades(Buffer.from('%PDF-1.7 un altro documento'), ada, { detached: true })
    expect(await read(detached)).toEqual(unreadable('detached'))
    const letter = await signers.cades(Buffer.from('Un testo'), ada)
    expect(await read(letter)).toEqual(unreadable('otherInside'))
  })

  test.each([
    ['empty', Buffer.alloc(0)],
    ['text', Buffer.from('Gentile Regione, in allegato il contratto firmato')],
    ['other', Buffer.alloc(5000)],
    ['damaged', Buffer.from('3082ffff06092a864886f70d010702a0', 'hex')],
    ['encrypted', Buffer.from('3082ffff06092a864886f70d010703a0', 'hex')],
    ['office', Buffer.from('504b0304140000000800', 'hex')],
    ['image', Buffer.from('89504e470d0a1a0a00', 'hex')],
    ['mail', Buffer.from('From: ente@pec.example\r\nSubject: POSTA\r\n\r\nGentile Regione')],
  ] as const)('that is %s is not read, and said to be so', async (kind, bytes) => {
    expect(await read(bytes)).toEqual(unreadable(kind))
  })

  test('cut short is not read', async () => {
    const file = await signers.cades(agreement, ada)
    expect(await read(file.subarray(0, file.length - 4000))).toEqual(unreadable('damaged'))
  })

  test('of 200 MB is refused before it is read', async () => {
    expect(await read(Buffer.alloc(200 * 1024 * 1024))).toMatchObject({
      ok: false,
      error: { code: 'signedFileTooLarge', size: 200 * 1024 * 1024 },
    })
  })
})

describe('a signed PDF', () => {
  test('holds the paper and the signatures of both, as Poppler finds them too', async () => {
    const signed = await signers.pades(
      await signers.pades(agreement, ada, 'FirmaComodante'),
      curve,
      'FirmaComodatario',
    )
    const answer = await read(signed)
    expect(answer).toMatchObject(found('pades', 'Àda Di Prova', 'Eva Di Prova'))
    expect(answer).toMatchObject({
      value: { signatures: [{ field: 'FirmaComodante' }, { field: 'FirmaComodatario' }] },
    })
    expect(isSound(answer)).toBe(true)
    expect((await pdfsig(signed)).match(/Signature is Valid/g)).toHaveLength(2)
  })

  test('by Poppler and NSS, in our field and in one of its own', async () => {
    const first = await signers.poppler(agreement, ada, 'Di Prova', 'FirmaComodante')
    const answer = await read(await signers.poppler(first, ivo, 'Di Prova'))
    expect(answer).toMatchObject(found('pades', 'Àda Di Prova', 'Ivo Di Prova'))
    expect(isSound(answer)).toBe(true)
  })

  test('whose annexes are also files inside it', async () => {
    const paper = await withFiles()
    const first = await signers.pades(paper.content, ada, 'FirmaComodante')
    const answer = await readSigned(
      await signers.poppler(first, ivo, 'Di Prova', 'FirmaComodatario'),
      paper.issued,
    )
    expect(answer).toMatchObject({
      ok: true,
      value: { sha256: paper.sha256, signatures: [{ certificate: { name: 'Àda Di Prova' } }, {}] },
    })
    expect(isSound(answer)).toBe(true)
  })

  test('of the demonstration is sound, and the same every time', async () => {
    const signature = {
      field: 'FirmaComodante',
      name: 'Ada Inventati',
      organisation: 'Regione',
      at: Instant.parse('2026-03-01T10:00:00.000Z'),
    }
    const signed = await demonstrationSigned(agreement, [signature])
    expect(isSound(await read(signed))).toBe(true)
    expect(await pdfsig(signed)).toContain('Signature is Valid')
    expect(sha256(await demonstrationSigned(agreement, [signature]))).toBe(sha256(signed))
  })
})

describe('a PDF that cannot be taken:', () => {
  test('that nobody signed is told apart', async () => {
    expect(await read(agreement)).toEqual({
      ok: false,
      error: { code: 'signedFileUnsigned', sha256: sha256(agreement) },
    })
  })

  test('of which one byte was changed is of no paper', async () => {
    const signed = await signers.pades(agreement, ada, 'FirmaComodante')
    const changed = Buffer.from(signed)
    changed[agreement.length - 2000] = 0
    expect(await read(changed)).toEqual({ ok: false, error: { code: 'signedFileUnknown' } })
  })

  test('of which what was appended was changed does not compute', async () => {
    const signed = Buffer.from(await signers.pades(agreement, ada, 'FirmaComodante'))
    const at = signed.lastIndexOf('/Filter /Adobe')
    signed.write('/Filter /Xdobe', at)
    expect(await read(signed)).toMatchObject({
      ok: true,
      value: { signatures: [{ fault: 'documentChanged' }] },
    })
  })

  test('whose ranges are not those of the file does not cover the document', async () => {
    const text = Buffer.from(await signers.pades(agreement, ada, 'FirmaComodante')).toString('latin1')
    const longer = text.replace(/(\/ByteRange \[0 \d+\s+\d+\s+)\d{3}/, '$1999')
    expect(await read(Buffer.from(longer, 'latin1'))).toMatchObject({
      ok: true,
      value: { signatures: [{ fault: 'rangeWrong' }] },
    })
  })
})

describe('a PDF that begins with the paper and then changes it', () => {
  const changes: [string, (pdf: PDF) => void, object][] = [
    [
      'writes on a page',
      (pdf) => pdf.getPage(1)?.drawText('Canone: 500 euro al mese', { x: 80, y: 400 }),
      { page: 2 },
    ],
    ['takes a page away', (pdf) => pdf.removePage(2), {}],
    [
      'runs a script when it is opened',
      (pdf) =>
        pdf.context.catalog.getDict().set(
          'OpenAction',
          new PdfDict([
            ['S', PdfName.of('JavaScript')],
            ['JS', PdfString.fromString('app.alert(1)')],
          ]),
        ),
      {},
    ],
    [
      'sticks a note on it',
      (pdf) =>
        pdf
          .getPage(0)
          ?.addTextAnnotation({ rect: { x: 50, y: 700, width: 20, height: 20 }, contents: 'ma non vale' }),
      { page: 1 },
    ],
  ]
  test.each(changes)(
    '%s, and is signed: the paper is altered, and the page is said',
    async (_what, change, where) => {
      const pdf = await PDF.load(agreement)
      change(pdf)
      const changed = await pdf.save({ incremental: true })
      expect(Buffer.from(changed).subarray(0, agreement.length).equals(agreement)).toBe(true)
      const signed = await signers.pades(changed, ada, 'FirmaComodante')
      expect(await read(signed)).toEqual({
        ok: false,
        error: { code: 'signedFileAltered', sha256: sha256(agreement), ...where },
      })
    },
  )

  test('in a file that it carries, and is signed: the paper is altered', async () => {
    const paper = await withFiles()
    const pdf = await PDF.load(paper.content)
    pdf.addAttachment('beni.csv', Buffer.from('altro'), { overwrite: true })
    const changed = await pdf.save({ incremental: true })
    const answer = await readSigned(await signers.pades(changed, ada, 'FirmaComodante'), paper.issued)
    expect(answer).toEqual({ ok: false, error: { code: 'signedFileAltered', sha256: paper.sha256 } })
  })
})
