import { createHash } from 'node:crypto'
import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readTable } from '#main/exchange/read-table.ts'
import { cellText } from '#src/imports/table.ts'
import { readPattern } from '#src/agreements/file-pattern.ts'
import type { RequestOf } from '#src/contract/contract.ts'
import { fileFieldNames } from '#renderer/text/it/saved-papers.ts'
import { handOver, importList, readyDraft } from '#test/support/host-loan.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'

type Choice = RequestOf<'papers.save'>['choice']
const everything: Choice = { kinds: ['agreement', 'handover'], signed: true, metadata: true }

function pattern(written: string): RequestOf<'papers.save'>['pattern'] {
  const read = readPattern(written, fileFieldNames)
  if (!read.ok) throw new Error(read.error.code)
  return read.value
}
const given = pattern('{tipo} {numero}-{anno} - {ente}')

type Loans = { delivered: string; annulled: string; draft: string; zip: string; papers: string }

/** A loan that was delivered, one that was annulled before any signature, and a draft; all for one comune. */
async function withLoans(use: (office: HostOffice, loans: Loans) => Promise<void>): Promise<void> {
  await withPlaces(async (places) => {
    const office = await HostOffice.open(places)
    await office.found()
    await importList(office, 'csv', 15)
    const borrower = await office.borrower()
    const delivered = await readyDraft(office, borrower)
    await office.get('agreements.issue', { id: delivered })
    await office.sign(delivered)
    await handOver(office, delivered)
    const { today } = await office.get('register.status', {})
    const protocol = { number: '77/A', date: today }
    await office.act({ type: 'recordProtocol', agreementId: delivered, protocol })
    const annulled = await readyDraft(office, borrower)
    await office.get('agreements.issue', { id: annulled })
    await office.act({ type: 'annulAgreement', agreementId: annulled, reason: 'Ente sbagliato.' })
    const draft = await readyDraft(office, borrower)
    const zip = path.join(path.dirname(places.registerFolder), 'papers.zip')
    const papers = path.join(places.registerFolder, 'papers')
    await use(office, { delivered, annulled, draft, zip, papers })
    await office.close()
  })
}

const filesIn = async (zip: string) => new Map(Object.entries(unzipSync(await readFile(zip))))

async function indexOf(files: ReadonlyMap<string, Uint8Array>): Promise<string[][]> {
  const bytes = files.get('Indice.xlsx') ?? new Uint8Array()
  const table = await readTable({ name: 'Indice.xlsx', bytes })
  if (!table.ok) throw new Error(table.error.code)
  const { header, rows } = table.value
  return [[...header], ...rows.map(({ cells }) => header.map((_, column) => cellText(cells[column])))]
}

test('the plan says what there will be, how it would be called, and of which loans there is nothing', () =>
  withLoans(async (office, { delivered, annulled, draft }) => {
    const ids = [delivered, annulled, draft]
    const plan = await office.get('papers.savePlan', { ids, choice: everything })
    expect(plan).toMatchObject({
      issued: [
        { kind: 'agreement', papers: 2 },
        { kind: 'handover', papers: 1 },
        { kind: 'addendum', papers: 0 },
      ],
      papers: 3,
      signedFiles: 1,
      nothing: [{ id: draft, borrower: 'Borgo Inventato', why: 'draft' }],
    })
    expect(plan.samples.map(({ kind, folder }) => [kind, folder])).toEqual([
      ['agreement', 'Comune di Borgo Inventato'],
      ['handover', 'Comune di Borgo Inventato'],
    ])
    const [sample] = plan.samples
    expect(sample?.facts).toMatchObject({ kind: 'Contratto', protocolNumber: '77/A', state: 'firmato' })
    const only: Choice = { kinds: ['handover'], signed: false, metadata: false }
    const fewer = await office.get('papers.savePlan', { ids, choice: only })
    expect([fewer.papers, fewer.signedFiles]).toEqual([1, 0])
    expect(fewer.nothing.map(({ id, why }) => [id, why])).toEqual([
      [annulled, 'otherKinds'],
      [draft, 'draft'],
    ])
  }))

test('the very bytes that were issued and came back, with their metadata and an index that tells each', () =>
  withLoans(async (office, { delivered, annulled, draft, zip, papers }) => {
    const heard: string[] = []
    const job = {
      progress: (done: number, total: number) => heard.push(`${done}/${total}`),
      cancelled: () => false,
    }
    const request = {
      ids: [delivered, annulled, draft],
      choice: everything,
      pattern: given,
      place: office.pick(zip),
    }
    const saved = await office.ask('papers.save', request, job)
    expect(saved).toEqual({ ok: true, value: { papers: 3, missing: [] } })
    expect(heard).toEqual(['0/3', '1/3', '2/3'])
    const files = await filesIn(zip)
    const folder = 'Comune di Borgo Inventato'
    const named = [...files.keys()].map((name) => name.replaceAll(/-\d{4}/g, '-AAAA'))
    expect(named).toEqual([
      `${folder}/Contratto 1-AAAA - ${folder}.pdf`,
      `${folder}/Contratto 1-AAAA - ${folder}.xml`,
      `${folder}/Contratto 1-AAAA - ${folder} - firmato.pdf`,
      `${folder}/Contratto 1-AAAA - ${folder} - firmato.xml`,
      `${folder}/Verbale di consegna 1-AAAA - ${folder}.pdf`,
      `${folder}/Verbale di consegna 1-AAAA - ${folder}.xml`,
      `${folder}/Contratto 2-AAAA - ${folder}.pdf`,
      `${folder}/Contratto 2-AAAA - ${folder}.xml`,
      'Indice.xlsx',
    ])
    const rows = await indexOf(files)
    const [header = [], ...told] = rows
    const at = (column: string) => header.indexOf(column)
    expect(told).toHaveLength(8)
    const kept = await readdir(papers)
    for (const row of told) {
      const bytes = files.get(row[at('File')] ?? '') ?? new Uint8Array()
      expect(row[at('SHA-256')]).toBe(createHash('sha256').update(bytes).digest('hex'))
      const isMade = row[at('Contenuto')] === 'metadati'
      expect(kept.includes(`${row[at('SHA-256')]}.pdf`)).toBe(!isMade)
      const paper = (row[at('File')] ?? '').split('/').at(-1)?.replace('.xml', '.pdf')
      if (isMade) expect(strFromU8(bytes)).toContain(`<NomeDelDocumento>${paper}</NomeDelDocumento>`)
    }
    expect(
      told.map((row) => `${row[at('Documento')]}: ${row[at('Stato')]}, ${row[at('Contenuto')]}`),
    ).toEqual([
      'Contratto: firmato, documento emesso',
      'Contratto: firmato, metadati',
      'Contratto: firmato, file firmato',
      'Contratto: firmato, metadati',
      'Verbale di consegna: emesso, documento emesso',
      'Verbale di consegna: emesso, metadati',
      'Contratto: annullato, documento emesso',
      'Contratto: annullato, metadati',
    ])
    expect(told[0]?.[at('Protocollo')]).toBe('77/A')
  }))

test('names that would be the same are told apart, and nothing of one paper is taken for another', () =>
  withLoans(async (office, { delivered, annulled, zip }) => {
    const place = office.pick(zip)
    const request = {
      ids: [delivered, annulled],
      choice: everything,
      pattern: pattern('{ente}?*{anno}'),
      place,
    }
    await office.get('papers.save', request)
    const names = [...(await filesIn(zip)).keys()].filter((name) => name.endsWith('.pdf'))
    const stem = `Comune di Borgo Inventato/Comune di Borgo Inventato--${new Date().getFullYear()}`
    expect(names).toEqual([`${stem}.pdf`, `${stem} - firmato.pdf`, `${stem} (2).pdf`, `${stem} (3).pdf`])
  }))

test('a file of the register that was altered or lost is told, in the index too, and stops none of the others', () =>
  withLoans(async (office, { delivered, annulled, zip, papers }) => {
    const rows = (await office.get('agreements.page', { id: delivered })).papers
    await truncate(path.join(papers, `${rows[0]?.sha256}.pdf`), 10)
    await rm(path.join(papers, `${rows[1]?.sha256}.pdf`))
    const choice: Choice = { ...everything, metadata: false }
    const request = { ids: [delivered, annulled], choice, pattern: given, place: office.pick(zip) }
    const saved = await office.get('papers.save', request)
    expect(saved.papers).toBe(1)
    expect(saved.missing.map(({ id, reason }) => [id, reason.code])).toEqual([
      [delivered, 'paperAltered'],
      [delivered, 'paperMissing'],
    ])
    const [header = [], ...told] = await indexOf(await filesIn(zip))
    const at = (column: string) => header.indexOf(column)
    expect(told.map((row) => row[at('Nota')] !== '')).toEqual([true, false, true, false])
    expect(told[0]?.[at('File')]).toBe('')
  }))

test('stopped, or with nothing to write, it leaves what was there as it was', () =>
  withLoans(async (office, { delivered, draft, zip }) => {
    await writeFile(zip, 'of yesterday')
    const place = office.pick(zip)
    const request = { choice: everything, pattern: given, place }
    let asked = 0
    const job = { progress: () => {}, cancelled: () => (asked += 1) > 1 }
    expect(await office.ask('papers.save', { ids: [delivered, draft], ...request }, job)).toMatchObject({
      error: { code: 'workCancelled' },
    })
    expect(await office.ask('papers.save', { ids: [draft], ...request })).toMatchObject({
      error: { code: 'nothingToSave' },
    })
    expect(await readFile(zip, 'utf8')).toBe('of yesterday')
    expect((await readdir(path.dirname(zip))).filter((name) => name.endsWith('.tmp'))).toEqual([])
  }))

test('where it cannot be written, that is said', () =>
  withLoans(async (office, { delivered, zip }) => {
    const request = { ids: [delivered], choice: everything, pattern: given }
    const gone = office.pick(path.join(path.dirname(zip), 'gone', 'papers.zip'))
    expect(await office.ask('papers.save', { ...request, place: gone })).toMatchObject({
      error: { code: 'fileNotWritten', reason: 'ENOENT' },
    })
    expect(await office.ask('papers.save', { ...request, place: 'never picked' })).toMatchObject({
      error: { code: 'fileNotWritten', reason: 'placeUnknown' },
    })
  }))
