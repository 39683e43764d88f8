import { expect, test } from 'vitest'
import type { RequestOf } from '#src/contract/contract.ts'
import { pageTexts } from '#test/documents/support/reader.ts'
import { importList, readyDraft } from '#test/support/host-loan.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'

type Facts = RequestOf<'handovers.plan'>['facts']
type Changes = { readonly contact?: boolean; readonly places?: readonly string[] }

/** An office with loans, each as it is told; signed unless it is the last, which is issued only. */
async function withLoans(
  loans: readonly Changes[],
  use: (office: HostOffice, ids: string[], facts: Facts) => Promise<void>,
): Promise<void> {
  await withPlaces(async (places) => {
    const office = await HostOffice.open(places)
    await office.found()
    await importList(office, 'csv', loans.length * 5)
    const borrower = await office.borrower()
    const { today } = await office.get('register.status', {})
    const person = { name: 'Carla Di Prova', office: 'Ufficio CED', email: '', phone: '', note: '' }
    const [contact = ''] = (await office.get('people.put', { people: [person] })).ids
    const ids: string[] = []
    for (const [at, { contact: named = true, places: towns = ['Municipio'] }] of loans.entries()) {
      const id = await readyDraft(office, borrower)
      const { agreement } = await office.get('agreements.page', { id })
      const terms = {
        ...agreement.terms,
        places: towns.map((name) => ({ name, address: 'Via della Prova, 2' })),
        ...(named && { borrowerContactId: contact }),
      }
      await office.act({ type: 'writeTerms', agreementId: id, terms })
      await office.get('agreements.issue', { id })
      if (at < loans.length - 1) await office.sign(id)
      ids.push(id)
    }
    const deliveredBy = { name: 'Ugo Di Prova', role: 'Tecnico' }
    await use(office, ids, { on: today, deliveredBy, receiver: 'contact' })
    await office.close()
  })
}

const unsigned: Changes = {}

test('the plan tells which can be handed over together, who receives, and what the others need', () =>
  withLoans(
    [{}, { contact: false }, { places: ['Municipio', 'Biblioteca'] }, unsigned],
    async (office, ids, facts) => {
      const plan = await office.get('handovers.plan', { ids, facts })
      expect(plan.nextNumber).toMatch(/^1\//)
      expect(plan.ready).toMatchObject([
        { id: ids[0], receivedBy: 'Carla Di Prova', place: 'Municipio, Via della Prova, 2' },
      ])
      expect(plan.refused.map(({ id, reason }) => [id, reason.code])).toEqual([
        [ids[1], 'contactMissing'],
        [ids[2], 'severalPlaces'],
        [ids[3], 'wrongStatus'],
      ])
      const bySignatory = await office.get('handovers.plan', {
        ids,
        facts: { ...facts, receiver: 'signatory' },
      })
      expect(bySignatory.ready.map(({ id }) => id)).toEqual(ids.slice(0, 2))
      const early = await office.get('handovers.plan', { ids, facts: { ...facts, on: '2020-01-01' } })
      expect(early.ready).toEqual([])
      expect(early.refused[0]?.reason.code).toBe('dateBefore')
      const future = await office.get('handovers.plan', { ids, facts: { ...facts, on: '2099-01-01' } })
      expect(future.refused[0]?.reason.code).toBe('dateInFuture')
    },
  ))

test('after a merger who receives is said on the page of the loan: whom it names are of the body that was', () =>
  withLoans([{}, unsigned], async (office, [id = ''], facts) => {
    const { agreement } = await office.get('agreements.page', { id })
    await office.merge(agreement.borrowerId, facts.on)
    for (const receiver of ['contact', 'signatory'] as const) {
      const plan = await office.get('handovers.plan', { ids: [id], facts: { ...facts, receiver } })
      expect(plan.ready).toEqual([])
      expect(plan.refused[0]?.reason.code).toBe('receiverSucceeded')
    }
  }))

test('each has its number and a report that says all that was agreed, as the records of the things say', () =>
  withLoans([{}, {}, unsigned], async (office, ids, facts) => {
    const done = await office.get('handovers.recordMany', { ids, facts })
    expect(done.issued.map(({ id, number }) => [id, number.split('/')[0]])).toEqual([
      [ids[0], '1'],
      [ids[1], '2'],
    ])
    expect(done.refused.map(({ reason }) => reason.code)).toEqual(['wrongStatus'])
    const { agreement, papers, handovers } = await office.get('agreements.page', { id: ids[0] ?? '' })
    expect(agreement.status).toBe('inForce')
    expect(handovers).toMatchObject([
      {
        on: facts.on,
        deliveredBy: facts.deliveredBy,
        receivedBy: { name: 'Carla Di Prova', role: 'Ufficio CED' },
        reservations: '',
      },
    ])
    expect(handovers[0]?.assets).toHaveLength(5)
    const paper = papers.find(({ kind }) => kind === 'handover')
    const { bytes } = await office.get('papers.read', { sha256: paper?.sha256 ?? '' })
    const text = (await pageTexts(bytes)).join(' ')
    for (const word of ['Carla Di Prova', 'Ugo Di Prova', 'Municipio']) expect(text).toContain(word)
    // There is nothing to hand over twice.
    const again = await office.get('handovers.plan', { ids, facts })
    expect(again.refused.map(({ reason }) => reason.code)).toEqual([
      'nothingLeftToHandOver',
      'nothingLeftToHandOver',
      'wrongStatus',
    ])
  }))

test('stopped in the middle it goes on with those that are left, with no number used twice', () =>
  withLoans([{}, {}, {}, unsigned], async (office, ids, facts) => {
    let asked = 0
    const job = { progress: () => {}, cancelled: () => (asked += 1) > 1 }
    const signed = ids.slice(0, 3)
    const stopped = await office.ask('handovers.recordMany', { ids: signed, facts }, job)
    expect(stopped).toMatchObject({ ok: true, value: { issued: [{}], refused: [], left: 2 } })
    const { ready } = await office.get('handovers.plan', { ids: signed, facts })
    const left = ready.map(({ id }) => id)
    expect(left).toEqual(signed.slice(1))
    const done = await office.get('handovers.recordMany', { ids: left, facts })
    expect(done.issued.map(({ number }) => number.split('/')[0])).toEqual(['2', '3'])
  }))
