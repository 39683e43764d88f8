import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { answerCodecs, kindOf, type RequestName, type RequestOf } from '#src/contract/contract.ts'
import { wholeHistory } from '#src/contract/history.ts'
import { wholeList } from '#src/contract/list-query.ts'
import { addDays, CalendarDate } from '#src/shared/dates.ts'
import { workstation } from '#test/support/domain/builders.ts'
import { Days } from '#test/support/days.ts'
import { knownFormats } from '#src/items/label-format.ts'
import { handOver, importList, readyDraft } from '#test/support/host-loan.ts'
import { pageTexts } from '#test/documents/support/reader.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'
import { allFacts } from '#test/support/whole-history.ts'

const lastDay = CalendarDate.parse('2025-12-31')
const dayBefore = addDays(lastDay, -1)

type Questions = { readonly [N in RequestName]?: RequestOf<N> }

/** The year ends with a loan that is issued, and another one that is being made. */
async function yearEnds(office: HostOffice, folder: string): Promise<Questions> {
  await office.found()
  await importList(office, 'csv', 12)
  const issued = await readyDraft(office)
  const { paper } = await office.get('agreements.issue', { id: issued })
  const draft = await office.act({ type: 'startDraft', borrowerId: await borrowerOf(office, issued) })
  await office.act({ type: 'takeFreeAssets', agreementId: draft, ...machine, count: 2 })
  const { agreement } = await office.get('agreements.page', { id: issued })
  await office.act({ type: 'writeTerms', agreementId: draft, terms: agreement.terms })
  const place = office.pick(path.join(folder, 'papers.zip'))
  return questionsAbout(office, { issued, draft, sha256: paper.sha256, place })
}

const machine = { manufacturer: 'Marca Inventata', model: 'Modello 1' }

const borrowerOf = async (office: HostOffice, id: string) =>
  (await office.get('agreements.page', { id })).borrower.id

const papers = ['agreements.preview', 'handovers.preview', 'addenda.preview', 'papers.holdings']

const labelSheet: RequestOf<'items.labels'>['sheet'] = {
  format: knownFormats['dymo-11354'],
  symbol: 'qr',
  start: 1,
  shift: { x: 0, y: 0 },
  outlines: false,
}

const choice: RequestOf<'papers.save'>['choice'] = {
  kinds: ['agreement', 'handover'],
  signed: true,
  metadata: true,
}
const pattern: RequestOf<'papers.save'>['pattern'] = [{ field: 'kind' }]

const ofTexts: Questions = { 'templates.list': {}, 'templates.read': { paper: 'agreement' } }

const anAddendum = (agreementId: string): RequestOf<'addenda.preview'>['facts'] => ({
  agreementId,
  changes: {
    added: { assetIds: [], licences: [], serviceIds: [] },
    replacedIds: [],
    places: [{ name: 'Biblioteca', address: '' }],
  },
  previous: '',
  reason: '',
  lenderSignatoryId: '',
  borrowerSignatoryId: '',
})

const ofManyPapers = ({
  issued,
  draft,
  place,
}: {
  issued: string
  draft: string
  place: string
}): Questions => ({
  'addenda.preview': { facts: anAddendum(issued) },
  'addenda.extensionPlan': {
    ids: [issued, draft],
    facts: { newEnd: { kind: 'later', months: 12 }, lenderSignatoryId: '', previous: '', reason: '' },
  },
  'papers.form': { facts: { kind: 'returnReport', agreementId: issued } },
  'papers.formsPlan': { ids: [issued], facts: { kind: 'returnReport' } },
  'papers.forms': { ids: [issued], facts: { kind: 'returnReport' }, pattern, place },
  'papers.savePlan': { ids: [draft, issued], choice },
  'papers.save': { ids: [draft, issued], choice, pattern, place },
})

/** A question of every kind there is: one that is missing here fails the first test. */
async function questionsAbout(
  office: HostOffice,
  { issued, draft, sha256, place }: { issued: string; draft: string; sha256: string; place: string },
): Promise<Questions> {
  const { items, borrower, lender: body } = await office.get('agreements.page', { id: issued })
  const [item] = items
  if (!item) throw new Error('the loan has no items')
  const window = { query: wholeList, offset: 0, limit: 100 }
  const columns = [{ field: 'title', header: 'Bene' }]
  return {
    'register.status': {},
    'register.overview': {},
    'register.logo': {},
    'history.page': { filter: wholeHistory, limit: 100 },
    'history.export': { filter: wholeHistory, format: 'csv', sheetName: 'Storia' },
    'agreements.page': { id: issued },
    'agreements.preview': { id: draft },
    'agreements.issuePlan': { ids: [draft, issued] },
    'handovers.preview': {
      facts: {
        agreementId: issued,
        on: lastDay,
        place: 'Municipio',
        deliveredBy: { name: 'Ugo Di Prova', role: 'Tecnico' },
        receivedBy: { name: 'Ada Di Prova', role: 'Sindaca' },
        assets: [],
        licences: [],
        services: [],
        reservations: '',
      },
    },
    'handovers.plan': {
      ids: [issued],
      facts: { on: lastDay, deliveredBy: { name: 'Ugo Di Prova', role: '' }, receiver: 'contact' },
    },
    'papers.holdings': {},
    ...ofManyPapers({ issued, draft, place }),
    'papers.metadata': { sha256 },
    'papers.read': { sha256 },
    ...ofTexts,
    'bodies.search': { text: 'borgo', limit: 10 },
    'bodies.page': { id: borrower.id },
    'people.page': { id: body.signatories[0]?.id ?? '' },
    'people.search': { text: 'prova', limit: 10 },
    'funds.list': {},
    'items.page': { id: item.id },
    'items.labels': { itemIds: [item.id], sheet: labelSheet },
    'items.resolveCodes': { codes: ['SN-1', item.inventoryNumber] },
    'items.stock': {},
    'items.suggestions': {},
    'items.proposeNumbers': { count: 3 },
    'items.list': window,
    'agreements.list': window,
    'bodies.list': window,
    'lists.ids': { collection: 'items', query: wholeList },
    'lists.options': { collection: 'items', field: 'status', search: '' },
    'lists.export': { collection: 'items', query: wholeList, columns, format: 'csv', sheetName: 'Beni' },
    'imports.list': {},
  }
}

/** The new year changes what every one of those questions is about. */
async function newYear(office: HostOffice, { 'agreements.page': page }: Questions): Promise<void> {
  const agreementId = page?.id ?? ''
  await office.sign(agreementId)
  await handOver(office, agreementId)
  await office.act({ type: 'receiveAssets', assets: [workstation('SN-2026')] })
  await office.act({ type: 'startDraft', borrowerId: await borrowerOf(office, agreementId) })
}

async function answersTo(office: HostOffice, questions: Questions): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {}
  for (const [name, request] of Object.entries(questions)) {
    const answer = await office.raw(name, request)
    // How often a list has changed is of no day.
    answers[name] = JSON.parse(JSON.stringify(answer), (key, value) =>
      key === 'version' ? undefined : value,
    )
  }
  // A page of a history is as long as a short while allows: all of it is compared.
  answers['history.page'] = await allFacts(office, { filter: wholeHistory })
  return answers
}

const namesOf = (kind: ReturnType<typeof kindOf>) =>
  Object.keys(answerCodecs).filter((name) => kindOf(name) === kind)

async function inTheNewYear(
  use: (parts: {
    office: HostOffice
    days: Days
    questions: Questions
    evening: Record<string, unknown>
    folder: string
  }) => Promise<void>,
): Promise<void> {
  await withPlaces(async (places) => {
    const days = new Days(lastDay)
    const office = await HostOffice.open(places, { world: days })
    const questions = await yearEnds(office, path.dirname(places.registerFolder))
    const evening = await answersTo(office, questions)
    days.become('2026-02-10')
    await newYear(office, questions)
    await use({ office, days, questions, evening, folder: places.registerFolder })
    await office.close()
  })
}

test('every question of the contract, asked as at a day, has the answer of that day’s evening', () =>
  inTheNewYear(async ({ office, questions, evening }) => {
    expect(Object.keys(questions).sort()).toEqual(namesOf('question').sort())
    const now = await answersTo(office.asAt(lastDay), questions)
    for (const name of Object.keys(questions)) {
      // What goes out of the program says which day it shows: it is looked at in the tests below.
      const marked = [...papers, 'lists.export', 'history.export'].includes(name)
      if (marked) expect(now[name]).toMatchObject({ ok: Object(evening[name]).ok })
      else expect(now[name], name).toEqual(evening[name])
    }
    const today = await answersTo(office, questions)
    expect(today['register.overview']).not.toEqual(evening['register.overview'])
    expect(today['history.page']).not.toEqual(evening['history.page'])
    expect(today['items.page']).not.toEqual(evening['items.page'])
  }))

test('every command of the contract, given as at a day, is refused and writes nothing', () =>
  inTheNewYear(async ({ office, folder }) => {
    const files = (await readdir(folder, { recursive: true })).sort()
    const before = await office.get('register.status', {})
    const past = office.asAt(lastDay)
    for (const name of namesOf('command'))
      expect(await past.raw(name, {}), name).toEqual({
        ok: false,
        error: { code: 'asAtReadOnly', date: lastDay },
      })
    expect(await office.get('register.status', {})).toEqual(before)
    expect((await readdir(folder, { recursive: true })).sort()).toEqual(files)
  }))

test('what belongs to the workplace has no date', () =>
  inTheNewYear(async ({ office }) => {
    const past = office.asAt(lastDay)
    await past.get('preferences.write', { key: 'items.columns', value: 7 })
    expect(await office.get('preferences.read', { key: 'items.columns' })).toEqual({ value: 7 })
    expect(await past.get('register.pastDays', {})).toEqual({ first: lastDay, last: '2026-02-09' })
  }))

test('a day that is not over, and one before the register, are refused with the reason', () =>
  inTheNewYear(async ({ office, days }) => {
    const ask = (date: CalendarDate) => office.asAt(date).ask('register.overview', {})
    const today = days.today()
    for (const date of [today, addDays(today, 1)])
      expect(await ask(date)).toEqual({ ok: false, error: { code: 'asAtNotOver', date, today } })
    expect(await ask(dayBefore)).toEqual({
      ok: false,
      error: { code: 'asAtBeforeRegister', date: dayBefore, begins: lastDay },
    })
    expect(await ask(lastDay)).toMatchObject({ ok: true })
  }))

test('one building answers all who ask, hears of nobody who has left, and commands go on meanwhile', () =>
  inTheNewYear(async ({ office }) => {
    const heard: number[] = []
    const job = { progress: (done: number) => void heard.push(done), cancelled: () => false }
    const past = office.asAt(lastDay)
    const asked = [past.ask('register.overview', {}, job), past.ask('register.overview', {}, job)]
    const command = office.act({ type: 'receiveAssets', assets: [workstation('SN-MEANWHILE')] })
    const [first, second] = await Promise.all(asked)
    await command
    expect(first).toMatchObject({ ok: true })
    expect(second).toEqual(first)
    expect(heard.length).toBeGreaterThan(0)
    const { rows } = await past.get('items.list', { query: wholeList, offset: 0, limit: 100 })
    expect(rows.map(({ serialNumber }) => serialNumber)).not.toContain('SN-MEANWHILE')
  }))

test('what goes out of the program as at a day bears it, on every row and on every page', () =>
  inTheNewYear(async ({ office, questions }) => {
    const past = office.asAt(lastDay)
    const list = questions['lists.export']
    const draft = questions['agreements.preview']
    if (!list || !draft) throw new Error('the questions are missing')
    const { bytes } = await past.get('lists.export', list)
    const [header, ...rows] = new TextDecoder().decode(bytes).trim().split('\r\n')
    expect(header).toMatch(/Situazione al;Bene$/)
    expect(rows).toHaveLength(12)
    for (const row of rows) expect(row).toMatch(/^31\/12\/2025;/)
    const history = await past.get('history.export', {
      filter: wholeHistory,
      format: 'csv',
      sheetName: 'Storia',
    })
    for (const line of new TextDecoder().decode(history.bytes).trim().split('\r\n').slice(1))
      expect(line).toMatch(/^31\/12\/2025;/)
    const now = await office.get('lists.export', list)
    expect(new TextDecoder().decode(now.bytes)).not.toContain('Situazione al')

    for (const paper of [
      await past.get('agreements.preview', draft),
      await past.get('papers.holdings', {}),
    ]) {
      const pages = await pageTexts(paper.bytes)
      for (const page of pages) expect(page).toContain('Situazione al 31/12/2025')
    }
    const today = await office.get('papers.holdings', {})
    expect(today.fileName).toBe('Registro dei beni in comodato al 10-02-2026')
    expect((await pageTexts(today.bytes)).join()).toContain('Situazione al 10/02/2026')
  }))
