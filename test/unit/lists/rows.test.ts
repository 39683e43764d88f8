import { expect, test } from 'vitest'
import { overviewOf } from '#main/host/overview.ts'
import { ListEngine, listFields } from '#src/register/lists/engine.ts'
import { ItemRow } from '#src/register/lists/item-row.ts'
import { wholeList } from '#src/register/lists/query.ts'
import type { Command } from '#src/register/register.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { comune, fund, officeSuite, workstation } from '#test/support/domain/builders.ts'
import { Office } from '#test/support/domain/office.ts'
import { listed } from '#test/support/lists/listed.ts'

test('rows of items name who holds them, who paid, and are what their codec says', () => {
  const office = new Office()
  office.run({
    type: 'recordFund',
    fundId: office.fundId,
    reason: 'prova',
    details: fund({ name: 'PR', cup: 'A12B34567890123' }),
  })
  office.run({
    type: 'receiveAssets',
    assets: [workstation('S', { funding: [{ fundId: office.fundId, share: 10_000 }], inventoryValue: 5 })],
  })
  office.inForce({ assets: [...office.register.items.items.keys()] })
  const [row] = listed(office, 'items')
  expect(ItemRow.parse(row)).toMatchObject({
    status: 'lent',
    agreementNumber: '1/2026',
    borrowerName: 'Borgo Inventato',
    province: 'ZZ',
    place: 'Anagrafe',
    funds: 'PR',
    cup: 'A12B34567890123',
  })
  expect(Object.keys(row ?? {}).sort()).toEqual(listFields.items.map(({ name }) => name).sort())
})

test('rows of agreements count lines by where they stand, and are expired from the day after their end', () => {
  const office = new Office()
  const [first = '', second = ''] = office.assets('a', 'b')
  const pool = office.licence()
  const agreementId = office.signed({ assets: [first, second], licences: [[pool, 3]] })
  office.run(office.handOver(agreementId, { assets: [first] }))
  const [row] = listed(office, 'agreements')
  expect(row).toMatchObject({
    assets: 2,
    pending: 1,
    handedOver: 1,
    ended: 0,
    seats: 3,
    awaitsHandover: true,
  })
  const engine = new ListEngine(office.register)
  const expired = (day: string) => {
    const { today } = office.on(day).context
    const answer = engine.ids(
      'agreements',
      { ...wholeList, filters: [{ field: 'expired', test: 'equals', value: true }] },
      today,
    )
    return answer.ok ? answer.value : answer.error
  }
  expect(expired('2029-03-31')).toEqual([])
  expect(expired('2029-04-01')).toEqual([agreementId])
  expect(expired('2029-03-31')).toEqual([])
})

test('a loan waits for its addendum from the issue to the last signature, in the list and on the start page', () => {
  const office = new Office()
  const [id = '', other = '', annulled = ''] = ['a', 'b', 'c'].map((serial) =>
    office.inForce({ assets: [office.asset(serial)] }),
  )
  const engine = new ListEngine(office.register)
  const waiting = () => {
    const filters = [{ field: 'awaitsAddendum', test: 'equals' as const, value: true }]
    const answer = engine.ids('agreements', { ...wholeList, filters }, office.context.today)
    const { addendaToSign, addendaLate } = overviewOf(office.register, office.context.today)
    return { ids: answer.ok ? answer.value : answer.error, addendaToSign, addendaLate }
  }
  expect(waiting()).toEqual({ ids: [], addendaToSign: 0, addendaLate: 0 })
  const endsOn = CalendarDate.parse('2030-03-31')
  const run = (command: Command) => engine.follow(office.run(command))
  for (const each of [id, other, annulled]) run(office.addendum(each, { endsOn }))
  expect(waiting()).toMatchObject({ ids: [id, other, annulled], addendaToSign: 3 })
  run(office.signAddendum(id, ['lender']))
  expect(waiting().addendaToSign).toBe(3)
  run(office.signAddendum(id, ['borrower'], office.context.today, 'be'.repeat(32)))
  const addendumId = office.register.agreements.agreements.get(annulled)?.addenda?.[0]?.id ?? ''
  run({ type: 'annulAddendum', agreementId: annulled, addendumId, reason: 'Non serve più' })
  expect(waiting()).toEqual({ ids: [other], addendaToSign: 1, addendaLate: 0 })
  office.on('2029-04-01')
  expect(waiting()).toEqual({ ids: [other], addendaToSign: 1, addendaLate: 1 })
})

test('rows of bodies follow the value of what they hold when it is corrected', () => {
  const office = new Office()
  const engine = new ListEngine(office.register)
  const held = () => {
    const answer = engine.query(
      'bodies',
      { ...wholeList, search: 'borgo' },
      { offset: 0, limit: 1 },
      office.context.today,
    )
    if (!answer.ok) throw new Error(answer.error.code)
    return { row: answer.value.rows[0], sum: answer.value.sums.valueHeld }
  }
  const itemId = office.asset('a')
  office.inForce({ assets: [itemId] })
  expect(held()).toMatchObject({ row: { agreementsInForce: 1, itemsHeld: 1, valueHeld: 0 }, sum: 0 })
  const inventoryNumber = office.register.items.items.get(itemId)?.inventoryNumber ?? ''
  const details = { ...workstation('a', { inventoryValue: 12_345 }), inventoryNumber }
  engine.follow(
    office.run({ type: 'correctItem', reason: 'prova', itemId, correction: { kind: 'asset', details } }),
  )
  expect(held()).toMatchObject({ row: { valueHeld: 12_345 }, sum: 12_345 })
})

test('sums are over all that the query finds, and over nothing else', () => {
  const office = new Office()
  office.run({ type: 'acquireLicence', licence: officeSuite({ seats: 7, inventoryValue: 100 }) })
  office.run({
    type: 'receiveAssets',
    assets: [1, 2].map((n) => workstation(`s${n}`, { inventoryValue: n * 1000 })),
  })
  const engine = new ListEngine(office.register)
  const sums = (search: string) => {
    const answer = engine.query(
      'items',
      { ...wholeList, search },
      { offset: 0, limit: 1 },
      office.context.today,
    )
    return answer.ok ? answer.value.sums : answer.error
  }
  expect(sums('')).toEqual({ price: 0, inventoryValue: 3100, seats: 7, freeSeats: 7 })
  expect(sums('s2')).toEqual({ price: 0, inventoryValue: 2000, seats: 0, freeSeats: 0 })
})

test('rows of items follow the name of their borrower', () => {
  const office = new Office()
  const engine = new ListEngine(office.register)
  office.draft({ assets: office.assets('a') })
  const named = (search: string) => engine.ids('items', { ...wholeList, search }, office.context.today)
  expect(named('borgo')).toMatchObject({ value: [expect.any(String)] })
  const details = comune({ name: 'Forlì' })
  engine.follow(office.run({ type: 'recordBody', bodyId: office.borrowerId, details, reason: 'prova' }))
  expect(named('borgo')).toEqual({ ok: true, value: [] })
  expect(named('forli')).toMatchObject({ value: [expect.any(String)] })
})
