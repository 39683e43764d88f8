import { rm } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { layoutOf } from '#main/journal/file/layout.ts'
import { handOver, importList, readyDraft } from '#test/support/host-loan.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'
import { allFacts } from '#test/support/whole-history.ts'
import { wholeHistory } from '#src/contract/history.ts'
import { wholeList } from '#src/contract/list-query.ts'

/** What the screens would show of the whole register. */
async function everything(office: HostOffice, agreementId: string) {
  const window = { query: wholeList, offset: 0, limit: 500 }
  return {
    overview: await office.get('register.overview', {}),
    items: (await office.get('items.list', window)).rows,
    agreements: (await office.get('agreements.list', window)).rows,
    bodies: (await office.get('bodies.list', window)).rows,
    page: await office.get('agreements.page', { id: agreementId }),
    history: await allFacts(office, { subject: agreementId, filter: wholeHistory }),
    chronicle: await allFacts(office, { filter: wholeHistory }),
    deliveries: await office.get('imports.list', {}),
  }
}

test.each(['csv', 'xlsx', 'ods'] as const)(
  'from a list in %s to a handover, closed and opened again',
  (format) =>
    withPlaces(async (places) => {
      const office = await HostOffice.open(places)
      expect((await office.get('register.status', {})).founded).toBe(false)
      await office.found()
      await importList(office, format, 30)
      const agreementId = await readyDraft(office)

      const twice = [
        office.ask('agreements.issue', { id: agreementId }),
        office.ask('agreements.issue', { id: agreementId }),
      ]
      const [first, second] = await Promise.all(twice)
      expect(first).toMatchObject({ ok: true, value: { paper: { kind: 'agreement' } } })
      expect(second).toMatchObject({ ok: false, error: { code: 'wrongStatus', status: 'issued' } })

      const { today } = await office.get('register.status', {})
      await office.sign(agreementId)
      const handover = await handOver(office, agreementId)
      const paper = await office.get('papers.read', { sha256: handover.paper.sha256 })
      expect(Buffer.from(paper.bytes.slice(0, 5)).toString()).toBe('%PDF-')
      expect((await office.get('agreements.page', { id: agreementId })).agreement.status).toBe('inForce')

      const before = await everything(office, agreementId)
      expect(before.overview.assets).toMatchObject({ inStock: 25, lent: 5 })
      expect(before.agreements.map(({ number }) => number)).toEqual([`1/${today.slice(0, 4)}`])
      await office.close()

      const again = await HostOffice.open(places)
      expect(await everything(again, agreementId)).toEqual(before)
      await again.close()

      await rm(layoutOf(places.registerFolder).snapshot)
      const replayed = await HostOffice.open(places)
      expect(await everything(replayed, agreementId)).toEqual(before)
      await replayed.close()
    }),
)

test('a character that the papers cannot print stops the issue before a number is taken', () =>
  withPlaces(async (places) => {
    const office = await HostOffice.open(places)
    await office.found()
    await importList(office, 'csv', 10)
    const agreementId = await readyDraft(office)
    const { agreement } = await office.get('agreements.page', { id: agreementId })
    const write = (purpose: string) =>
      office.act({ type: 'writeTerms', agreementId, terms: { ...agreement.terms, purpose } })
    await write('Postazioni per lo sportello \u{1F5A5}')
    expect(await office.ask('agreements.issue', { id: agreementId })).toMatchObject({
      ok: false,
      error: { code: 'glyphMissing', characters: ['\u{1F5A5}'] },
    })
    await write('Postazioni per «A&B <C>»')
    const { paper } = await office.get('agreements.issue', { id: agreementId })
    expect(paper.number).toMatch(/^1\//)
    await office.close()
  }))

test('an import that nothing uses is taken back whole; one that is used is not', () =>
  withPlaces(async (places) => {
    const office = await HostOffice.open(places)
    await office.found()
    const first = await importList(office, 'csv', 12)
    await office.act({ type: 'undoDeliveryImport', importId: first })
    const window = { query: wholeList, offset: 0, limit: 100 }
    expect((await office.get('items.list', window)).total).toBe(0)
    const second = await importList(office, 'csv', 12)
    await readyDraft(office)
    const undo = await office.ask('register.act', {
      command: { type: 'undoDeliveryImport', importId: second },
    })
    expect(undo).toMatchObject({ ok: false, error: { code: 'importUsed', used: 5 } })
    const { deliveries } = await office.get('imports.list', {})
    expect(deliveries.map(({ importId, undone }) => [importId, undone])).toEqual([
      [second, false],
      [first, true],
    ])
    await office.close()
  }))

test('a screen hears that the register grew, and finds its choices and people again', () =>
  withPlaces(async (places) => {
    const office = await HostOffice.open(places)
    await office.found()
    await office.get('preferences.write', { key: 'items.columns', value: { title: 240 } })
    const { ids } = await office.get('people.put', {
      people: [{ name: 'Ada Di Prova', office: 'Anagrafe', email: '', phone: '', note: '' }],
    })
    const { id: bodyId } = await office.borrower()
    const contact = { personId: ids[0] ?? '', role: 'Referente' }
    await office.act({ type: 'nameContact', bodyId, contact })
    await office.close()
    const again = await HostOffice.open({ ...places, resourcesFolder: path.resolve('assets') })
    expect(await again.get('preferences.read', { key: 'items.columns' })).toEqual({ value: { title: 240 } })
    const { contacts } = await again.get('bodies.page', { id: bodyId })
    expect(contacts).toMatchObject([{ person: { name: 'Ada Di Prova' }, role: 'Referente' }])
    await again.close()
  }))
