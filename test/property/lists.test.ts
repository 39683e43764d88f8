import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ListEngine, listFields } from '#src/register/lists/engine.ts'
import { Collection } from '#src/register/lists/page.ts'
import { wholeList } from '#src/register/lists/query.ts'
import { addDays } from '#src/shared/dates.ts'
import { everyRow, naiveRows, naiveSums } from '#test/support/lists/naive-lists.ts'
import { type Question, question, queryOf } from '#test/support/lists/questions.ts'
import { RestlessOffice, type Step } from '#test/support/lists/restless-office.ts'

type Happening = { step: Step } | { question: Question } | { days: number }

const step = fc.record({ act: fc.nat(200), on: fc.nat(200), with: fc.nat(200) })
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ step }) },
  { weight: 6, arbitrary: fc.record({ question }) },
  { weight: 1, arbitrary: fc.record({ days: fc.integer({ min: 1, max: 3 }) }) },
)

/** Asks both, on the way there as a person types, and compares everything the engine answers. */
function compare(engine: ListEngine, office: RestlessOffice, asked: Question): void {
  const { register, context } = office.office
  const { today } = context
  const { collection, offset } = asked
  const query = queryOf(asked, everyRow(register, collection, today))
  engine.query(collection, { ...query, search: query.search.slice(0, 1) }, { offset: 0, limit: 1 }, today)
  const expected = naiveRows(register, collection, query, today)
  expect(engine.query(collection, query, { offset, limit: 3 }, today)).toEqual({
    ok: true,
    value: {
      total: expected.length,
      offset,
      rows: expected.slice(offset, offset + 3),
      sums: naiveSums(expected, collection),
      version: expect.any(Number),
    },
  })
  const ids = expected.map(({ id }) => String(id))
  expect(engine.ids(collection, query, today)).toEqual({ ok: true, value: ids })
  const rows = engine.rows(collection, query, today)
  expect(rows.ok && [...rows.value]).toEqual(expected)
  const last = ids.at(-1)
  if (last !== undefined)
    expect(engine.position(collection, query, last, today)).toEqual({ ok: true, value: ids.length - 1 })
}

/** Every value of every field: a row that was not kept up to date is counted under what it no longer says. */
function compareValues(engine: ListEngine, { office }: RestlessOffice): void {
  const { today } = office.context
  for (const collection of Collection.options) {
    const rows = everyRow(office.register, collection, today)
    const listed = naiveRows(office.register, collection, wholeList, today)
    for (const { name } of listFields[collection]) {
      const counted = name === 'status' ? rows : listed
      const expected = new Map<unknown, number>()
      for (const { [name]: value } of counted)
        if (value !== undefined && value !== '') expected.set(value, (expected.get(value) ?? 0) + 1)
      const answer = engine.options(collection, name, '', today)
      const options = answer.ok ? answer.value.options : []
      expect(new Map(options.map(({ value, count }) => [value, count])), name).toEqual(expected)
    }
  }
}

test('lists that are kept up to date answer as if they were made anew', () => {
  fc.assert(
    fc.property(fc.array(happening, { minLength: 20, maxLength: 120, size: 'max' }), (happenings) => {
      const office = new RestlessOffice()
      const engine = new ListEngine(office.office.register)
      const warming = engine.warm(office.office.context.today)
      for (const next of happenings) {
        warming.next()
        if ('step' in next) engine.follow(office.take(next.step))
        else if ('question' in next) compare(engine, office, next.question)
        else office.office.on(addDays(office.office.context.today, next.days))
      }
      compareValues(engine, office)
    }),
    { numRuns: 150 },
  )
}, 120_000)
