import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { layoutOf } from '#main/journal/file/layout.ts'
import { addDays, type CalendarDate } from '#src/shared/dates.ts'
import { importList, readyDraft } from '#test/support/host-loan.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'
import { TimeAuthority } from '#test/support/signing/time-authority.ts'
import { timeStampedData } from '#test/support/signing/time-stamped-data.ts'

/** An office with two agreements that were issued today. */
async function withTwoIssued(
  use: (office: HostOffice, ids: [string, string], today: CalendarDate, folder: string) => Promise<void>,
): Promise<void> {
  await withPlaces(async (places) => {
    const office = await HostOffice.open(places)
    await office.found()
    await importList(office, 'csv', 20)
    const borrower = await office.borrower()
    const ids: [string, string] = [await issued(office, borrower), await issued(office, borrower)]
    const { today } = await office.get('register.status', {})
    await use(office, ids, today, places.registerFolder)
    await office.close()
  })
}

async function issued(
  office: HostOffice,
  borrower: Awaited<ReturnType<HostOffice['borrower']>>,
): Promise<string> {
  const id = await readyDraft(office, borrower)
  await office.get('agreements.issue', { id })
  return id
}

const statusOf = async (office: HostOffice, id: string) =>
  (await office.get('agreements.page', { id })).agreement.status

test('an agreement is signed when the signatures of both parties are in, in two files that came apart', () =>
  withTwoIssued(async (office, [agreementId], today, folder) => {
    const first = await office.signedBy(agreementId, { lender: today })
    const kept = await office.get('signatures.keep', { ...first.file, agreementId, signers: first.signers })
    expect(kept.missing).toEqual(['borrower'])
    expect(await statusOf(office, agreementId)).toBe('issued')
    const second = await office.signedBy(agreementId, { borrower: today })
    const done = await office.get('signatures.keep', { ...second.file, agreementId, signers: second.signers })
    expect(done.missing).toEqual([])
    const page = await office.get('agreements.page', { id: agreementId })
    expect(page.agreement).toMatchObject({ status: 'signed', lenderSignedOn: today, borrowerSignedOn: today })
    const [paper] = page.papers
    expect(paper?.unsigned).toEqual([])
    expect(paper?.signedFiles.map(({ fileName }) => fileName)).toEqual([
      `${paper?.fileName} - firmato`,
      `${paper?.fileName} - firmato 2`,
    ])
    for (const [at, { file }] of [first, second].entries()) {
      const name = `${paper?.signedFiles[at]?.sha256}.pdf`
      const stored = await readFile(path.join(layoutOf(folder).papers, name))
      expect(stored.equals(file.bytes), 'byte for byte').toBe(true)
    }
  }))

test('what a file is, who signed it, and for whom that is thought to be', () =>
  withTwoIssued(async (office, [agreementId], today) => {
    const { file } = await office.signedBy(agreementId, { lender: today, borrower: today })
    const report = await office.get('signatures.check', file)
    expect(report).toMatchObject({
      agreementId,
      form: 'pades',
      present: [],
      signatures: [
        {
          signer: 'Ada Di Prova',
          party: 'lender',
          day: today,
          issuer: 'Certificatore dimostrativo, senza valore',
        },
        { signer: 'Ada Di Prova', party: 'borrower', day: today },
      ],
    })
    expect(report.signatures.every(({ fault }) => fault === undefined)).toBe(true)
    expect(await statusOf(office, agreementId), 'a check keeps nothing').toBe('issued')
  }))

test('a file of another agreement, an unsigned one, one that adds nothing, a day before the issue', () =>
  withTwoIssued(async (office, [agreementId, other], today) => {
    const { file, signers } = await office.signedBy(agreementId, { lender: today })
    expect(await office.ask('signatures.keep', { ...file, agreementId: other, signers })).toMatchObject({
      ok: false,
      error: { code: 'signedFileOfOther', agreementId },
    })
    const page = await office.get('agreements.page', { id: agreementId })
    const { bytes } = await office.get('papers.read', { sha256: page.papers[0]?.sha256 ?? '' })
    expect(await office.ask('signatures.check', { bytes, fileName: 'contratto.pdf' })).toMatchObject({
      ok: false,
      error: { code: 'signedFileUnsigned', number: page.number },
    })
    const early = signers.map((signer) => ({ ...signer, on: addDays(today, -1) }))
    expect(await office.ask('signatures.keep', { ...file, agreementId, signers: early })).toMatchObject({
      ok: false,
      error: { code: 'dateBefore' },
    })
    await office.get('signatures.keep', { ...file, agreementId, signers })
    expect(await office.ask('signatures.keep', { ...file, agreementId, signers })).toMatchObject({
      ok: false,
      error: { code: 'signedFileTwice' },
    })
  }))

test('a file whose signature does not compute is shown, and not kept', () =>
  withTwoIssued(async (office, [agreementId], today) => {
    const { file, signers } = await office.signedBy(agreementId, { lender: today })
    const bytes = Buffer.from(file.bytes)
    bytes.write('/Filter /Xdobe', bytes.lastIndexOf('/Filter /Adobe'))
    const changed = { bytes, fileName: 'firmato.pdf' }
    expect(await office.get('signatures.check', changed)).toMatchObject({
      signatures: [{ signer: 'Ada Di Prova', fault: 'documentChanged' }],
    })
    expect(await office.ask('signatures.keep', { ...changed, agreementId, signers })).toMatchObject({
      ok: false,
      error: { code: 'signatureFaulty', fault: 'documentChanged' },
    })
    expect(await statusOf(office, agreementId)).toBe('issued')
  }))

test('a .tsd is kept as it came, and read, written out and verified under that name', () =>
  withTwoIssued(async (office, [agreementId], today, folder) => {
    const authority = await TimeAuthority.open('Autorità di marcatura di prova')
    const { file, signers } = await office.signedBy(agreementId, { lender: today, borrower: today })
    const bytes = await timeStampedData(file.bytes, authority)
    await authority.close()
    const brought = { bytes, fileName: 'contratto.pdf.tsd' }
    expect(await office.get('signatures.check', brought)).toMatchObject({
      agreementId,
      form: 'pades',
      envelope: 'tsd',
      timeStamps: [{ of: 'file', authority: 'Autorità di marcatura di prova' }],
    })
    await office.get('signatures.keep', { ...brought, agreementId, signers })
    const [paper] = (await office.get('agreements.page', { id: agreementId })).papers
    const [kept] = paper?.signedFiles ?? []
    expect(kept).toMatchObject({ form: 'pades', envelope: 'tsd' })
    const stored = await readFile(path.join(layoutOf(folder).papers, `${kept?.sha256}.tsd`))
    expect(stored.equals(bytes), 'byte for byte').toBe(true)
    const read = await office.get('papers.read', { sha256: kept?.sha256 ?? '', extension: 'tsd' })
    expect(Buffer.from(read.bytes).equals(bytes)).toBe(true)
  }))

test('a zip file gives the signed files in it, all or none', () =>
  withTwoIssued(async (office, [agreementId], today) => {
    const { file } = await office.signedBy(agreementId, { lender: today, borrower: today })
    const bytes = zipSync({ 'marzo/firmato.pdf': file.bytes, 'marzo/nota.txt': strToU8('no') })
    const { files, others } = await office.get('signatures.unpack', { bytes, fileName: 'lotto.zip' })
    expect(files.map(({ name, place }) => ({ name, place }))).toEqual([
      { name: 'firmato.pdf', place: 'lotto.zip/marzo' },
    ])
    expect(others).toEqual(['marzo/nota.txt'])
    expect(await office.get('signatures.check', { ...file, bytes: files[0]?.bytes ?? bytes })).toMatchObject({
      agreementId,
    })
    const cut = { bytes: bytes.subarray(0, 100), fileName: 'lotto.zip' }
    expect(await office.ask('signatures.unpack', cut)).toEqual({
      ok: false,
      error: { code: 'signedArchiveRefused', name: 'lotto.zip', problem: 'damaged' },
    })
  }))

test('undoing the keeping of a file takes the signature back, and the agreement waits again', () =>
  withTwoIssued(async (office, [agreementId]) => {
    await office.sign(agreementId)
    expect(await statusOf(office, agreementId)).toBe('signed')
    const { undo } = await office.get('undo.state', {})
    await office.get('undo.undo', { sequence: undo?.sequence ?? 0 })
    expect(await statusOf(office, agreementId)).toBe('issued')
    await office.sign(agreementId)
    expect(await statusOf(office, agreementId)).toBe('signed')
  }))

test('the protocol of a paper is noted and put right without touching it, and its metadata say so', () =>
  withTwoIssued(async (office, [agreementId], today) => {
    const [paper] = (await office.get('agreements.page', { id: agreementId })).papers
    const sha256 = paper?.sha256 ?? ''
    const xml = async () => Buffer.from((await office.get('papers.metadata', { sha256 })).bytes).toString()
    expect(await xml()).toContain('<Repertorio_Registro>')
    for (const number of ['0001', '0002'])
      await office.act({ type: 'recordProtocol', agreementId, protocol: { number, date: today } })
    const [noted] = (await office.get('agreements.page', { id: agreementId })).papers
    expect(noted).toMatchObject({ sha256, protocol: { number: '0002', date: today } })
    expect(await xml()).toContain('<NumeroProtocolloDocumento>0002</NumeroProtocolloDocumento>')
    expect(await xml()).toContain('<FirmatoDigitalmente>false</FirmatoDigitalmente>')
    await office.sign(agreementId)
    // The very file that was issued stays unsigned; what came back has metadata of its own.
    expect(await xml()).toContain('<FirmatoDigitalmente>false</FirmatoDigitalmente>')
    const [signed] = (await office.get('agreements.page', { id: agreementId })).papers[0]?.signedFiles ?? []
    const own = await office.get('papers.metadata', { sha256: signed?.sha256 ?? '' })
    const told = Buffer.from(own.bytes).toString()
    expect(own.fileName).toBe(signed?.fileName)
    expect(told).toContain('<FirmatoDigitalmente>true</FirmatoDigitalmente>')
    expect(told).toContain(
      `<Impronta>${Buffer.from(signed?.sha256 ?? '', 'hex').toString('base64')}</Impronta>`,
    )
    expect(told).toMatch(/<Identificativo>contratto-\d+-\d+-firmato<\/Identificativo>/)
    expect(await office.ask('papers.metadata', { sha256: 'ab'.repeat(32) })).toMatchObject({
      ok: false,
      error: { code: 'paperMissing' },
    })
  }))
