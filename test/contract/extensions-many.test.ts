import { expect, test } from 'vitest'
import { addMonths, CalendarDate } from '#src/shared/dates.ts'
import type { RequestOf } from '#src/contract/contract.ts'
import { pageTexts } from '#test/documents/support/reader.ts'
import { handOver, importList, readyDraft } from '#test/support/host-loan.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'

type Facts = RequestOf<'addenda.extensionPlan'>['facts']

/** An office with so many loans handed over, and one that is issued only. */
async function withLoans(
  count: number,
  use: (office: HostOffice, ids: string[], facts: Facts, endsOn: CalendarDate) => Promise<void>,
): Promise<void> {
  await withPlaces(async (places) => {
    const office = await HostOffice.open(places)
    await office.found()
    await importList(office, 'csv', (count + 1) * 5)
    const borrower = await office.borrower()
    const ids: string[] = []
    for (let made = 0; made <= count; made += 1) {
      const id = await readyDraft(office, borrower)
      await office.get('agreements.issue', { id })
      if (made < count) {
        await office.sign(id)
        await handOver(office, id)
      }
      ids.push(id)
    }
    const { agreement } = await office.get('agreements.page', { id: ids[0] ?? '' })
    const { lenderSignatoryId = '' } = agreement.terms
    const newEnd = { kind: 'later', months: 18 } as const
    const facts: Facts = {
      newEnd,
      lenderSignatoryId,
      previous: 'decreto n. 12 del 3 marzo 2026',
      reason: 'Il programma continua',
    }
    await use(office, ids, facts, CalendarDate.parse(agreement.terms.endsOn))
    await office.close()
  })
}

test('the plan tells until when each is extended, who signs, and what stands in the way of the others', () =>
  withLoans(2, async (office, ids, facts, endsOn) => {
    const plan = await office.get('addenda.extensionPlan', { ids: [...ids, 'nessuno'], facts })
    expect(plan.italianOnly).toBe(0)
    expect(plan.ready).toMatchObject(
      ids.slice(0, 2).map((id) => ({ id, count: 1, endsOn, newEndsOn: addMonths(endsOn, 18) })),
    )
    expect(plan.ready[0]?.number).toMatch(/^1\//)
    expect(plan.ready[0]?.signatory).not.toBe('')
    expect(plan.refused.map(({ id, reason }) => [id, reason.code])).toEqual([
      [ids[2], 'wrongStatus'],
      ['nessuno', 'agreementUnknown'],
    ])
    const early = { ...facts, newEnd: { kind: 'onDay', endsOn } as const }
    const tooEarly = await office.get('addenda.extensionPlan', { ids, facts: early })
    expect(tooEarly.refused[0]?.reason).toEqual({ code: 'extensionNotLater', newEndsOn: endsOn, endsOn })
    const nobody = { ...facts, lenderSignatoryId: 'nessuno' }
    const unsigned = await office.get('addenda.extensionPlan', { ids, facts: nobody })
    expect(unsigned.refused[0]?.reason.code).toBe('signatoryUnknown')
  }))

test('each gets its own addendum and its paper, says why, and cannot get another until that is signed', () =>
  withLoans(2, async (office, ids, facts) => {
    const onDay = { ...facts, newEnd: { kind: 'onDay', endsOn: CalendarDate.parse('2035-06-30') } as const }
    const done = await office.get('addenda.extendMany', { ids, facts: onDay })
    expect(done.issued.map(({ id, number }) => [id, number])).toEqual(ids.slice(0, 2).map((id) => [id, '1']))
    expect(done.refused.map(({ reason }) => reason.code)).toEqual(['wrongStatus'])
    for (const id of ids.slice(0, 2)) {
      const { agreement, papers } = await office.get('agreements.page', { id })
      expect(agreement.addenda).toMatchObject([{ count: 1, changes: { endsOn: '2035-06-30' } }])
      const paper = papers.find(({ kind }) => kind === 'addendum')
      const { bytes } = await office.get('papers.read', { sha256: paper?.sha256 ?? '' })
      const text = (await pageTexts(bytes)).join(' ').replaceAll(/\s+/g, ' ')
      for (const words of ['30 giugno 2035', facts.reason, facts.previous]) expect(text).toContain(words)
    }
    const again = await office.get('addenda.extensionPlan', { ids, facts })
    expect(again.refused.map(({ reason }) => reason.code)).toEqual([
      'addendumOutstanding',
      'addendumOutstanding',
      'wrongStatus',
    ])
    expect(await office.get('register.overview', {})).toMatchObject({ addendaToSign: 2, addendaLate: 0 })
  }))

test('stopped in the middle it goes on with those that are left, and nothing is issued twice', () =>
  withLoans(3, async (office, ids, facts) => {
    let asked = 0
    const job = { progress: () => {}, cancelled: () => (asked += 1) > 1 }
    const able = ids.slice(0, 3)
    const stopped = await office.ask('addenda.extendMany', { ids: able, facts }, job)
    expect(stopped).toMatchObject({ ok: true, value: { issued: [{}], refused: [], left: 2 } })
    const { ready } = await office.get('addenda.extensionPlan', { ids: able, facts })
    const left = ready.map(({ id }) => id)
    expect(left).toEqual(able.slice(1))
    const done = await office.get('addenda.extendMany', { ids: able, facts })
    expect(done.issued.map(({ id }) => id)).toEqual(left)
    expect(done.refused.map(({ reason }) => reason.code)).toEqual(['addendumOutstanding'])
    for (const id of able) {
      const { agreement } = await office.get('agreements.page', { id })
      expect(agreement.addenda).toHaveLength(1)
    }
  }))

test('one whose paper cannot be drawn is told, and takes no number', () =>
  withLoans(1, async (office, ids, facts) => {
    const odd = { ...facts, reason: 'Una parola \u{1F600}' }
    const done = await office.get('addenda.extendMany', { ids: ids.slice(0, 1), facts: odd })
    expect(done).toMatchObject({ issued: [], refused: [{ reason: { code: 'glyphMissing' } }], left: 0 })
    const after = await office.get('addenda.extendMany', { ids: ids.slice(0, 1), facts })
    expect(after.issued).toMatchObject([{ number: '1' }])
  }))

test('where nobody has said who writes, the whole work ends at once and says so', () =>
  withPlaces(async (places) => {
    const office = await HostOffice.open(places)
    await office.found()
    await importList(office, 'csv', 5)
    const id = await readyDraft(office)
    await office.close()
    const other = await HostOffice.open({ ...places, settingsFolder: `${places.settingsFolder}-other` })
    expect(await other.get('agreements.issueMany', { ids: [id, id] })).toEqual({
      issued: [],
      refused: [],
      left: 2,
      endedBy: { code: 'noOperator' },
    })
    await other.close()
  }))
