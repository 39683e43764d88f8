import { expect, test } from 'vitest'
import { type Disk, nodeDisk } from '#main/journal/file/disk.ts'
import { FaultyDisk } from '#test/support/faulty-disk.ts'
import { allFacts } from '#test/support/whole-history.ts'
import { wholeHistory } from '#src/contract/history.ts'
import { importList, readyDraft } from '#test/support/host-loan.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'

type Draft = (of?: Awaited<ReturnType<HostOffice['borrower']>>) => Promise<string>

/** An office with drafts that are all for one comune. */
async function withDrafts(
  count: number,
  use: (office: HostOffice, ids: string[], reopen: () => Promise<HostOffice>) => Promise<void>,
  disk: Disk = nodeDisk,
): Promise<void> {
  await withPlaces(async (places) => {
    let office = await HostOffice.open(places, { disk })
    await office.found()
    await importList(office, 'csv', count * 5)
    const draft: Draft = (of) => readyDraft(office, of)
    const borrower = await office.borrower()
    const ids: string[] = []
    for (let at = 0; at < count; at += 1) ids.push(await draft(borrower))
    const reopen = async () => {
      await office.close()
      office = await HostOffice.open(places)
      return office
    }
    await use(office, ids, reopen)
    await office.close()
  })
}

const numbersOf = async (office: HostOffice, ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await office.get('agreements.page', { id })).number?.split('/')[0]))

test('drafts are issued one after the other, each with its number and its paper', () =>
  withDrafts(4, async (office, ids) => {
    const heard: string[] = []
    const outcome = await office.ask(
      'agreements.issueMany',
      { ids },
      { progress: (done, total) => heard.push(`${done}/${total}`), cancelled: () => false },
    )
    expect(outcome).toMatchObject({ ok: true, value: { refused: [], left: 0 } })
    expect(heard).toEqual(['0/4', '1/4', '2/4', '3/4'])
    expect(await numbersOf(office, ids)).toEqual(['1', '2', '3', '4'])
    for (const id of ids) {
      const [paper] = (await office.get('agreements.page', { id })).papers
      const { bytes } = await office.get('papers.read', { sha256: paper?.sha256 ?? '' })
      expect(bytes.byteLength).toBe(paper?.bytes)
    }
  }))

test('the plan tells which are drafts and what each lacks; one that lacks something stops none', () =>
  withDrafts(3, async (office, ids) => {
    const [first = '', second = '', third = ''] = ids
    await office.get('agreements.issue', { id: first })
    const { agreement } = await office.get('agreements.page', { id: second })
    const terms = { ...agreement.terms, purpose: undefined }
    await office.act({ type: 'writeTerms', agreementId: second, terms })
    const plan = await office.get('agreements.issuePlan', { ids })
    expect(plan.others).toBe(1)
    expect(plan.drafts.map(({ ofThings }) => ofThings)).toEqual([true, true])
    expect(plan.nextNumber).toMatch(/^2\//)
    expect(plan.drafts.map(({ id, items, faults }) => [id, items, faults.map(({ code }) => code)])).toEqual([
      [second, 5, ['termsMissing']],
      [third, 5, []],
    ])
    const done = await office.get('agreements.issueMany', { ids })
    expect(done.issued.map(({ id, number }) => [id, number.split('/')[0]])).toEqual([[third, '2']])
    expect(done.refused.map(({ id, reason }) => [id, reason.code])).toEqual([
      [first, 'wrongStatus'],
      [second, 'termsMissing'],
    ])
    expect((await office.get('agreements.page', { id: second })).agreement.status).toBe('draft')
  }))

test('stopped in the middle, and asked again after the program was closed, it goes on without double numbers', () =>
  withDrafts(6, async (office, ids, reopen) => {
    let asked = 0
    const stopped = await office.ask(
      'agreements.issueMany',
      { ids },
      { progress: () => {}, cancelled: () => (asked += 1) > 2 },
    )
    expect(stopped).toMatchObject({ ok: true, value: { left: 4, refused: [] } })
    const again = await reopen()
    const { drafts, others } = await again.get('agreements.issuePlan', { ids })
    expect([drafts.length, others]).toEqual([4, 2])
    const done = await again.get('agreements.issueMany', { ids: drafts.map(({ id }) => id) })
    expect(done.issued).toHaveLength(4)
    expect(await numbersOf(again, ids)).toEqual(['1', '2', '3', '4', '5', '6'])
    const facts = await allFacts(again, { filter: wholeHistory })
    const issues = facts.filter(({ tellings }) => tellings.some(({ kind }) => kind === 'issue'))
    expect(issues).toHaveLength(6)
  }))

test('commands of others go on meanwhile, and take their own numbers', () =>
  withDrafts(5, async (office, ids) => {
    const last = ids.at(-1) ?? ''
    const many = office.get('agreements.issueMany', { ids: ids.slice(0, 4) })
    const alone = office.get('agreements.issue', { id: last })
    const [{ issued }] = await Promise.all([many, alone])
    expect(issued).toHaveLength(4)
    const numbers = (await numbersOf(office, ids)).map(Number).sort((one, other) => one - other)
    expect(numbers).toEqual([1, 2, 3, 4, 5])
  }))

test('a disk that fills up ends it at the agreement it met; with room again it goes on from that one', async () => {
  const disk = new FaultyDisk()
  await withDrafts(
    4,
    async (office, ids) => {
      const progress = (done: number) => {
        disk.fault = (step) => (done >= 2 && step === 'write' ? 'ENOSPC' : undefined)
      }
      const job = { progress, cancelled: () => false }
      const full = await office.ask('agreements.issueMany', { ids }, job)
      expect(full).toMatchObject({
        ok: true,
        value: { issued: [{}, {}], refused: [], left: 2, endedBy: { code: 'noSpace' } },
      })
      disk.fault = () => undefined
      const { drafts } = await office.get('agreements.issuePlan', { ids })
      await office.get('agreements.issueMany', { ids: drafts.map(({ id }) => id) })
      expect(await numbersOf(office, ids)).toEqual(['1', '2', '3', '4'])
    },
    disk,
  )
})
