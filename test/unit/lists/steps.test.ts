import { expect, test } from 'vitest'
import { List } from '#src/register/lists/list.ts'
import { wholeList } from '#src/register/lists/query.ts'
import { CalendarDate } from '#src/shared/dates.ts'

const today = CalendarDate.parse('2026-11-22')
const count = 10_000
/** What a step may read: a few milliseconds of work, however long the list is. */
const mostKeys = 2048
const mostRows = 256

/** A list of ten thousand rows that counts how often it is asked for a key and for a row. */
function countedList() {
  const asked = { keys: 0, rows: 0 }
  const list = new List({
    fields: [
      { name: 'id', kind: 'text', searchable: false, summable: false },
      { name: 'name', kind: 'text', searchable: true, summable: false },
      { name: 'town', kind: 'text', searchable: true, summable: false },
    ],
    *ids() {
      for (let at = 0; at < count; at += 1) {
        asked.keys += 1
        yield String(at)
      }
    },
    knows: (id) => Number(id) < count,
    row(id) {
      asked.rows += 1
      return { id, name: `Bene ${id}`, town: `Comune ${Number(id) % 97}` }
    },
    dated: false,
  })
  return { list, asked }
}

/** The most that one step asks for. */
function mostOf(steps: Generator<void, void>, asked: { keys: number; rows: number }) {
  const most = { keys: 0, rows: 0, steps: 0 }
  for (let isDone = false; !isDone; most.steps += 1) {
    const before = { ...asked }
    isDone = steps.next().done === true
    most.keys = Math.max(most.keys, asked.keys - before.keys)
    most.rows = Math.max(most.rows, asked.rows - before.rows)
  }
  return most
}

test('what a first search waits for is made in steps that read little each, from the very first', () => {
  const { list, asked } = countedList()
  const most = mostOf(list.warm(today), asked)
  expect(asked).toEqual({ keys: count, rows: count })
  expect(most.keys).toBeLessThanOrEqual(mostKeys)
  expect(most.rows).toBeLessThanOrEqual(mostRows)
})

test('what a query would wait for is made in small steps, and then it reads the rows it shows', () => {
  const { list, asked } = countedList()
  const query = { ...wholeList, search: 'bene', sort: [{ field: 'town', direction: 'ascending' as const }] }
  const most = mostOf(list.readying(query, today), asked)
  expect(most.keys).toBeLessThanOrEqual(mostKeys)
  expect(most.rows).toBeLessThanOrEqual(mostRows)
  asked.rows = 0
  const page = list.page(query, { offset: 0, limit: 5 }, today)
  expect(page).toMatchObject({
    ok: true,
    value: { total: count, rows: [{ id: '0' }, { id: '97' }, {}, {}, {}] },
  })
  expect(asked.rows).toBe(5)
})

test('a row that changes meanwhile is not lost: what was begun is left, and made when it is asked for', () => {
  const { list, asked } = countedList()
  const steps = list.readying(wholeList, today)
  steps.next()
  list.changed(['3'])
  while (steps.next().done !== true);
  expect(list.ids(wholeList, today)).toMatchObject({ ok: true, value: { length: count } })
  expect(list.position(wholeList, '9999', today)).toEqual({ ok: true, value: 9999 })
  expect(asked.keys).toBeLessThanOrEqual(2 * count)
})
