import { strFromU8, unzipSync } from 'fflate'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { pageTexts } from '#test/documents/support/reader.ts'
import type { RequestOf } from '#src/contract/contract.ts'
import { handOver, importList, readyDraft } from '#test/support/host-loan.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'

/** An office with two loans in force for one comune, and a draft. */
async function withLoans(
  use: (office: HostOffice, loans: { lent: string[]; draft: string; zip: string }) => Promise<void>,
): Promise<void> {
  await withPlaces(async (places) => {
    const office = await HostOffice.open(places)
    await office.found()
    await importList(office, 'csv', 15)
    const borrower = await office.borrower()
    const lent: string[] = []
    for (let made = 0; made < 2; made += 1) {
      const id = await readyDraft(office, borrower)
      await office.get('agreements.issue', { id })
      await office.sign(id)
      await handOver(office, id)
      lent.push(id)
    }
    const zip = path.join(path.dirname(places.registerFolder), 'forms.zip')
    await use(office, { lent, draft: await readyDraft(office, borrower), zip })
    await office.close()
  })
}

const words = async (bytes: Uint8Array): Promise<string> =>
  (await pageTexts(bytes)).join(' ').replaceAll(/\s+/g, ' ')

const facts = { kind: 'returnReport' } as const
const pattern: RequestOf<'papers.forms'>['pattern'] = [
  { field: 'kind' },
  { text: ' - Contratto ' },
  { field: 'agreement' },
  { text: ' - ' },
  { field: 'body' },
]

test('a form of one loan is drawn from the register, and kept nowhere', () =>
  withLoans(async (office, { lent: [id = ''] }) => {
    const before = (await office.get('register.status', {})).head
    const { bytes, fileName } = await office.get('papers.form', { facts: { ...facts, agreementId: id } })
    expect(fileName).toMatch(/^Verbale di restituzione - Contratto 1-\d{4} - Comune di Borgo Inventato$/)
    expect(await words(bytes)).toContain('n. 5 (cinque) beni')
    expect((await office.get('register.status', {})).head).toEqual(before)
    expect((await office.get('agreements.page', { id })).papers).toHaveLength(2)
  }))

test('the plan tells which of many loans can have it, and what stands in the way of the others', () =>
  withLoans(async (office, { lent, draft }) => {
    const plan = await office.get('papers.formsPlan', { ids: [...lent, draft], facts })
    expect(plan.ready).toEqual(lent)
    expect(plan.refused).toMatchObject([
      { id: draft, borrower: 'Borgo Inventato', reason: { code: 'wrongStatus', status: 'draft' } },
    ])
    const early = await office.get('papers.formsPlan', {
      ids: lent,
      facts: { kind: 'finalNotice', day: '2099-01-01' },
    })
    expect(early.refused.map(({ reason }) => reason.code)).toEqual(['notLateYet', 'notLateYet'])
  }))

test('for many loans they come in one file, in a folder for each body, with a spreadsheet that lists them', () =>
  withLoans(async (office, { lent, zip }) => {
    const heard: number[] = []
    const answer = await office.ask(
      'papers.forms',
      { ids: lent, facts, pattern, place: office.pick(zip) },
      { progress: (done) => heard.push(done), cancelled: () => false },
    )
    if (!answer.ok) throw new Error(answer.error.code)
    expect(heard).toEqual([0, 1])
    const plan = await office.get('papers.formsPlan', { ids: lent, facts })
    expect(plan.fileName).toMatch(/^Verbale di restituzione del \d{2}-\d{2}-\d{4}$/)
    const files = unzipSync(await readFile(zip))
    const papers = Object.keys(files).filter((name) => name.endsWith('.pdf'))
    expect(papers).toHaveLength(2)
    for (const name of papers) {
      expect(name).toMatch(/^Comune di Borgo Inventato\/Verbale di restituzione - Contratto [12]-\d{4} - /)
      expect(await words(files[name] ?? new Uint8Array())).toContain('Verbale di restituzione')
    }
    const sheet = unzipSync(files['Indice.xlsx'] ?? new Uint8Array())
    const cells = strFromU8(
      sheet['xl/sharedStrings.xml'] ?? sheet['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
    )
    for (const name of papers) expect(cells).toContain(name)
  }))

test('one that cannot be drawn is told, and stops none of the others', () =>
  withLoans(async (office, { lent: [first = '', second = ''], draft, zip }) => {
    const place = office.pick(zip)
    const some = await office.get('papers.forms', { ids: [first, draft, second], facts, pattern, place })
    expect(some.papers).toBe(2)
    expect(some.refused).toMatchObject([{ id: draft, reason: { code: 'wrongStatus' } }])
    const names = Object.keys(unzipSync(await readFile(zip))).filter((name) => name.endsWith('.pdf'))
    expect(names).toHaveLength(2)
  }))

test('nobody who has left is waited for, and where none can have it that is said', () =>
  withLoans(async (office, { lent, draft, zip }) => {
    const gone = { progress: () => {}, cancelled: () => true }
    const place = office.pick(zip)
    expect(await office.ask('papers.forms', { ids: lent, facts, pattern, place }, gone)).toMatchObject({
      error: { code: 'workCancelled' },
    })
    expect(await office.ask('papers.forms', { ids: [draft], facts, pattern, place })).toMatchObject({
      error: { code: 'wrongStatus' },
    })
    // Nothing is left where it was to be.
    expect(await readdir(path.dirname(zip))).not.toContain('forms.zip')
  }))
