import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ListEngine } from '#src/register/lists/engine.ts'
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

test('lists that are kept up to date answer as if they were made anew', () => {
  fc.assert(
    fc.property(fc.array(happening, { minLength: 20, maxLength: 120, size: 'max' }), (happenings) => {
      const office = new RestlessOffice()
      const engine = new ListEngine(office.office.register)
      engine.warm(office.office.context.today)
      for (const next of happenings) {
        if ('step' in next) engine.follow(office.take(next.step))
        else if ('question' in next) compare(engine, office, next.question)
        else office.office.on(addDays(office.office.context.today, next.days))
      }
    }),
    { numRuns: 150 },
  )
}, 120_000)
