import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StoredEvent } from '#src/history/stored-event.ts'
import { NewAsset } from '#src/items/commands.ts'
import { Condition } from '#src/items/item.ts'
import { packed } from '#src/register/crowd.ts'
import { decodeEvents } from '#src/register/decode.ts'
import { withoutCrowd } from '#src/register/history.ts'
import type { RegisterEvent } from '#src/register/register.ts'
import { narrowed } from '#src/register/undo/difference.ts'
import { Sha256 } from '#src/shared/codes.ts'
import { isTable } from '#src/shared/table.ts'
import { Office } from '#test/support/domain/office.ts'

const seed = 20261128

/** A few values, so that things have much alike, as those of a delivery have. */
const word = fc.constantFrom('', 'null', 'Però', 'purchase.order', '__proto__', '0')
const day = fc.constantFrom('2026-02-13', '2029-12-31')
const count = fc.constantFrom(0, 1, 123_456)
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

const newAsset = fc
  .record({
    category: fc.constantFrom('Monitor', 'Telefono'),
    model: fc.constantFrom('Uno', 'alike'),
    accessories: fc.array(fc.record({ description: fc.constant('Base'), serialNumber: word }), {
      maxLength: 2,
    }),
    macAddress: fc.constantFrom('', '02:00:00:00:00:01'),
    imei: fc.constantFrom('', '490154203237518'),
    hostname: word,
    phoneExtension: word,
    phoneNumber: word,
    condition: fc.constantFrom(...Condition.options),
    knownDefects: word,
    warrantyEnd: maybe(day),
    inventoryValue: maybe(count),
    note: word,
    purchase: fc.record({
      supplier: word,
      order: word,
      invoice: word,
      cig: maybe(fc.constant('A0123456B7')),
      date: maybe(day),
      price: maybe(count),
      vat: maybe(fc.constantFrom(0, 2200)),
    }),
    paid: fc.boolean(),
  })
  .map(({ paid, ...details }) => ({ details, paid }))

/** The facts of a delivery of such things. */
const delivery = fc.array(newAsset, { minLength: 1, maxLength: 20 }).map((made) => {
  const office = new Office()
  const assets = made.map(({ details, paid }, index) =>
    NewAsset.parse({
      ...details,
      manufacturer: 'Marca Inventata',
      serialNumber: `S-${index}`,
      funding: paid ? [{ fundId: office.fundId, share: 10_000 }] : [],
    }),
  )
  return office.run({
    type: 'receiveAssets',
    assets,
    delivery: { fileName: 'Consegna.csv', sha256: Sha256.parse('ab'.repeat(32)) },
  })
})

const onDisk = (event: StoredEvent): StoredEvent => JSON.parse(JSON.stringify(event))

/** What is read of facts that were written. */
const read = (events: readonly StoredEvent[]) =>
  decodeEvents({ seq: 1, id: 'e', at: '', by: '', command: '', events, prev: '', hash: '' })

const plain = (events: readonly StoredEvent[]): unknown => JSON.parse(JSON.stringify(events))

test('a delivery is read from its table as it was', () => {
  fc.assert(
    fc.property(delivery, (events) => {
      const again = read(events.map((event) => onDisk(packed(event))))
      expect(again).toStrictEqual({ ok: true, value: plain(events) })
    }),
    { seed, numRuns: 200 },
  )
})

test('of a table, as much is read as of the list', () => {
  fc.assert(
    fc.property(delivery, fc.nat(), (events, roll) => {
      const [imported, received] = events
      if (received?.type !== 'assetsReceived') throw new Error('no assets')
      const [first] = received.assets.slice(roll % received.assets.length)
      const importId = imported?.type === 'deliveryImported' ? imported.importId : ''
      const table = onDisk(packed(received))
      for (const subject of [first?.id, importId, 'nobody', undefined]) {
        const [of, among] = [withoutCrowd(table, subject), withoutCrowd(received, subject)]
        expect(of.crowd).toBe(among.crowd)
        expect(read([of.event])).toEqual(read([onDisk(among.event)]))
      }
      const keys = new Set([first?.id ?? '', 'nobody'])
      expect(read([narrowed(table, keys)])).toEqual(read([onDisk(narrowed(received, keys))]))
    }),
    { seed, numRuns: 100 },
  )
})

describe('a table that is none', () => {
  const [, received] = fc.sample(delivery, { seed, numRuns: 20 }).find((events) => size(events) > 2) ?? []
  const stored = received && onDisk(packed(received))
  const table = isTable(stored?.['assets']) ? stored['assets'] : undefined
  const { alike = {}, fields = [], rows = [] } = table ?? {}
  test.each([
    ['without rows', { alike, fields }],
    ['with a row too short', { alike, fields, rows: [...rows, rows[0]?.slice(1)] }],
    ['with a row that is none', { alike, fields, rows: [...rows, 'row'] }],
    ['with fields that are no names', { alike, fields: fields.map(() => 1), rows }],
    ['with nothing that is alike', { fields, rows }],
    [
      'with a field that none knows in the place of one',
      { alike, fields: fields.map((name) => `${name}s`), rows },
    ],
    ['with values of another form', { alike, fields, rows: rows.map((row) => row.map(() => 1)) }],
    ['of nothing', null],
  ])('%s is not read', (_, assets) => {
    expect(stored).toBeDefined()
    expect(read([{ ...stored, type: 'assetsReceived', v: 2, assets }])).toMatchObject({
      ok: false,
      error: { code: 'undecodable' },
    })
  })
})

const size = (events: readonly RegisterEvent[]): number =>
  events.reduce((sum, event) => sum + (event.type === 'assetsReceived' ? event.assets.length : 0), 0)
