import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { decide, emptyRegister, evolve, type Register, type RegisterEvent } from '#src/register/register.ts'
import { fromSnapshot, toSnapshot } from '#src/register/snapshot.ts'
import { Office } from '#test/support/domain/office.ts'
import { randomCommand } from '#test/support/domain/random-commands.ts'
import { Dice } from '#test/support/domain/dice.ts'

const seed = 20261122

/** The facts of an office where things were done at random. */
function ledgerOf(rolls: number): readonly RegisterEvent[] {
  const office = new Office()
  const dice = new Dice(rolls)
  for (let step = 0; step < 300; step += 1) {
    const result = decide(office.register, randomCommand(office, dice), office.context)
    if (result.ok) office.given(...result.value)
  }
  return office.ledger
}

function evolved(register: Register, events: readonly RegisterEvent[]): Register {
  for (const event of events) evolve(register, event)
  return register
}

const unordered = (index: ReadonlyMap<string, readonly string[]>) =>
  new Map([...index].map(([key, ids]) => [key, new Set(ids)]))

/** Which agreements a borrower has and which assets bear a serial number, in no order. */
const comparable = (register: Register) => {
  const { byBorrower, ...agreements } = register.agreements
  const { byBareSerial, byInventoryNumber, inStock, ...items } = register.items
  const indexes = { byInventoryNumber, inStock, byBareSerial: unordered(byBareSerial) }
  return { ...register, agreements, items, indexes, borrowers: unordered(byBorrower) }
}

test('a snapshot of any point, read back and continued, is the state of the whole ledger', () => {
  fc.assert(
    fc.property(fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (rolls, part) => {
      const ledger = ledgerOf(rolls)
      const point = Math.round(ledger.length * part)
      const written = JSON.stringify(toSnapshot(evolved(emptyRegister(), ledger.slice(0, point))))
      const readBack = fromSnapshot(JSON.parse(written))
      const continued = evolved(readBack, ledger.slice(point))
      expect(comparable(continued)).toEqual(comparable(evolved(emptyRegister(), ledger)))
    }),
    { seed, numRuns: 15 },
  )
})
