import { describe, expect, test } from 'vitest'
import { beginChanges } from '#src/register/register.ts'
import { faultsOf } from '#test/support/domain/invariants.ts'
import { workstation } from '#test/support/domain/builders.ts'
import { Office } from '#test/support/domain/office.ts'

const numbersOf = ({ register }: Office) => [...register.items.byInventoryNumber.keys()]

function receive(office: Office, ...serials: string[]): void {
  office.run({ type: 'receiveAssets', assets: serials.map((serial) => workstation(serial)) })
}

describe('items that came and are not yet in the indexes', () => {
  test('are there for whoever asks, also when others were there first', () => {
    const office = new Office()
    receive(office, ...Array.from({ length: 1200 }, (_, index) => `S-${index}`))
    const steps = office.register.items.indexes.catchingUp()
    expect(steps.next().done).toBe(false)
    expect(numbersOf(office)).toHaveLength(1200)
    expect(steps.next().done).toBe(true)
    expect(faultsOf(office.register)).toEqual([])
  })

  test('are not there when their delivery is taken back, asked for or not', () => {
    const office = new Office()
    receive(office, 'KEPT')
    numbersOf(office)
    for (const isAsked of [true, false]) {
      beginChanges(office.register)
      receive(office, 'A', 'B')
      if (isAsked) expect(numbersOf(office)).toHaveLength(3)
      office.register.changes.takeBack()
      expect(numbersOf(office)).toEqual(['INV000001'])
      expect([...office.register.items.byBareSerial.keys()]).toEqual(['KEPT'])
      expect(faultsOf(office.register)).toEqual([])
    }
  })

  test('stay when what was done after their delivery is taken back', () => {
    const office = new Office()
    receive(office, 'KEPT')
    beginChanges(office.register)
    expect(numbersOf(office)).toEqual(['INV000001'])
    office.register.changes.takeBack()
    expect(numbersOf(office)).toEqual(['INV000001'])
    expect(faultsOf(office.register)).toEqual([])
  })
})
