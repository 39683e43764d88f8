import { describe, expect, test } from 'vitest'
import { ListEngine } from '#src/register/lists/engine.ts'
import { type ListQuery, wholeList } from '#src/register/lists/query.ts'
import { workstation } from '#test/support/domain/builders.ts'
import { Office } from '#test/support/domain/office.ts'
import { listed } from '#test/support/lists/listed.ts'

const found = (office: Office, search: string): string[] =>
  listed(office, 'items', { search }).map(({ serialNumber }) => serialNumber)

describe('search', () => {
  const office = new Office()
  office.run({
    type: 'receiveAssets',
    assets: [
      workstation('5CG1234XYZ', { macAddress: '02:00:5E:10:00:01', manufacturer: 'Élite' }),
      workstation('5CG9999XYZ', { purchase: { supplier: '', order: 'ORD/77-B', invoice: '' } }),
    ],
  })

  test('finds rows that hold every word somewhere, whatever the order of the words', () => {
    expect(found(office, 'xyz ÉLITE')).toEqual(['5CG1234XYZ'])
    expect(found(office, 'elite 9999')).toEqual([])
    expect(found(office, '  ')).toHaveLength(2)
  })

  test('finds codes by any part of them, and signs as they are', () => {
    expect(found(office, 'g999')).toEqual(['5CG9999XYZ'])
    expect(found(office, '5e:10')).toEqual(['5CG1234XYZ'])
    expect(found(office, 'ord/77-b')).toEqual(['5CG9999XYZ'])
    expect(found(office, '.*')).toEqual([])
  })

  test('does not find the words of the program itself', () => {
    expect(found(office, 'inStock')).toEqual([])
  })

  test('gives the same when words grow, shrink and change places', () => {
    const engine = new ListEngine(office.register)
    const ask = (search: string) => engine.ids('items', { ...wholeList, search }, office.context.today)
    for (const search of ['x', 'xy', 'xyz 1', 'xyz 12', 'xyz', '99', 'xyz 99', '9 xyz', ''])
      expect(ask(search), search).toEqual({
        ok: true,
        value: listed(office, 'items', { search }).map(({ id }) => id),
      })
  })
})

describe('a window', () => {
  const office = new Office()
  const ids = office.assets('a', 'b', 'c', 'd', 'e')
  const engine = new ListEngine(office.register)
  const { today } = office.context
  const page = (offset: number, limit: number, query: Partial<ListQuery> = {}) => {
    const answer = engine.query('items', { ...wholeList, ...query }, { offset, limit }, today)
    if (!answer.ok) throw new Error(answer.error.code)
    return answer.value
  }

  test('is a part of what the query finds, with the count of all of it', () => {
    const { rows, total, offset } = page(3, 10)
    expect([total, offset, rows.map(({ id }) => id)]).toEqual([5, 3, ids.slice(3)])
    expect(page(5, 10).rows).toEqual([])
  })

  test('agrees with positions and with all the keys', () => {
    const query: ListQuery = { ...wholeList, sort: [{ field: 'serialNumber', direction: 'descending' }] }
    expect(engine.ids('items', query, today)).toEqual({ ok: true, value: ids.toReversed() })
    expect(engine.position('items', query, ids[0] ?? '', today)).toEqual({ ok: true, value: 4 })
    expect(engine.position('items', { ...query, search: 'b' }, ids[0] ?? '', today)).toEqual({ ok: true })
    expect(engine.position('items', query, 'nobody', today)).toEqual({ ok: true })
  })

  test('has a version that grows when something changes, and only then', () => {
    const before = page(0, 1).version
    expect(page(2, 1, { search: 'c' }).version).toBe(before)
    engine.follow(office.run({ type: 'setInventoryPattern', prefix: 'X', digits: 4 }))
    expect(page(0, 1).version).toBe(before)
    engine.follow(office.run({ type: 'receiveAssets', assets: [workstation('f')] }))
    expect(page(0, 1)).toMatchObject({ version: before + 1, total: 6 })
  })
})

test('rows that are read one by one are those that were asked for, whatever else is asked meanwhile', () => {
  const office = new Office()
  const serials = Array.from({ length: 40 }, (_, index) => `s${index}`)
  const ids = office.assets(...serials)
  const engine = new ListEngine(office.register)
  const { today } = office.context
  const ask = (search: string, direction: 'ascending' | 'descending') =>
    engine.rows('items', { ...wholeList, search, sort: [{ field: 'serialNumber', direction }] }, today)
  const rows = ask('s', 'ascending')
  if (!rows.ok) throw new Error(rows.error.code)
  const read: string[] = []
  for (const { id } of rows.value) {
    read.push(id)
    // Another order, other rows, and a change after which nothing that was found is true any more.
    ask(`s${read.length % 4}`, 'descending')
    ask('s', 'descending')
    engine.follow(office.run({ type: 'setAssetAside', itemId: id, to: 'underRepair', reason: 'guasto' }))
  }
  expect(read).toEqual(ids)
})

test('what is made ready in steps never tells another thing than a list made anew, whenever it is asked', () => {
  const office = new Office()
  const engine = new ListEngine(office.register)
  const { today } = office.context
  const question = { search: 'b9', sort: [{ field: 'serialNumber', direction: 'descending' as const }] }
  const ids = (asked: Partial<ListQuery>) => engine.ids('items', { ...wholeList, ...asked }, today)
  const receive = (letter: string) =>
    office.run({
      type: 'receiveAssets',
      assets: Array.from({ length: 600 }, (_, index) => workstation(`${letter}${index}`)),
    })
  engine.follow(receive('a'))
  ids(question)
  engine.follow(receive('b'))
  expect(engine.behind).toBe(600)
  const steps = engine.catchUp(today)
  steps.next()
  // A question comes between two steps, then another delivery, and the rest is made ready.
  expect(ids(question)).toEqual({ ok: true, value: listed(office, 'items', question).map(({ id }) => id) })
  engine.follow(receive('c'))
  for (const walk of [steps, engine.catchUp(today)]) while (walk.next().done !== true);
  expect(engine.behind).toBe(0)
  for (const search of ['b9', 'c59', 'a1'])
    expect(ids({ ...question, search })).toEqual({
      ok: true,
      value: listed(office, 'items', { ...question, search }).map(({ id }) => id),
    })
})
