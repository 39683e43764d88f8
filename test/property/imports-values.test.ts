import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkRows, DeliveryField, proposedMapping } from '#src/imports/delivery-list.ts'
import { readDate } from '#src/imports/dates.ts'
import { readBodyList } from '#src/imports/body-list.ts'
import { numberStyleOf, readCents } from '#src/imports/numbers.ts'
import type { Cell } from '#src/imports/table.ts'
import { NewAsset } from '#src/items/commands.ts'
import { addDays, CalendarDate } from '#src/shared/dates.ts'
import { sheetTable } from '#test/support/files/sheet-table.ts'

const cents = fc.integer({ min: 0, max: 100_000_000_000 })
const italian = new Intl.NumberFormat('it-IT', { minimumFractionDigits: 2, useGrouping: 'always' })
const english = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, useGrouping: 'always' })

test('an amount written the Italian way, or the international one, is read to the cent', () => {
  fc.assert(
    fc.property(cents, (amount) => {
      expect(readCents(italian.format(amount / 100), 'italian')).toEqual({ ok: true, value: amount })
      expect(readCents(english.format(amount / 100), 'international')).toEqual({ ok: true, value: amount })
      expect(readCents(amount / 100, undefined)).toEqual({ ok: true, value: amount })
    }),
  )
})

test('a column with cents shows its style, and no amount is ever read under the other', () => {
  fc.assert(
    fc.property(fc.array(cents, { minLength: 1, maxLength: 10 }), (amounts) => {
      expect(numberStyleOf(amounts.map((amount) => italian.format(amount / 100)))).toMatchObject({
        found: 'italian',
      })
      for (const amount of amounts) {
        expect(readCents(italian.format(amount / 100), 'international').ok).toBe(false)
      }
    }),
  )
})

test('a day is read from every way of writing it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
      const day = addDays(CalendarDate.parse('2000-01-01'), days)
      const [year = '', month = '', dayOfMonth = ''] = day.split('-')
      for (const text of [
        day,
        `${dayOfMonth}/${month}/${year}`,
        `${Number(dayOfMonth)}.${Number(month)}.${year}`,
      ]) {
        expect(readDate(text, 'dayFirst')).toEqual({ ok: true, value: day })
      }
      expect(readDate(`${month}-${dayOfMonth}-${year}`, 'monthFirst')).toEqual({ ok: true, value: day })
    }),
  )
})

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '1.234,56',
    '31/02/2026',
    '3.56E+15',
    '-1',
    'n.d.',
    '#N/A',
    '8527277397',
    '490154203237518',
    'a;b+c',
  ),
  fc.double(),
  fc.boolean(),
  fc.constant({ date: CalendarDate.parse('2026-03-09') }),
)

test('whatever stands in a row, it is judged, and what is called good the register takes', () => {
  const columns = Object.fromEntries(DeliveryField.options.map((field, index) => [field, index]))
  const existing = {
    assetBySerial: () => undefined,
    inventoryNumberHolder: () => undefined,
    fundByName: () => 'fund',
  }
  const told = fc.array(cell, { maxLength: DeliveryField.options.length + 2 })
  fc.assert(
    fc.property(fc.array(told, { maxLength: 4 }), (rows) => {
      const table = sheetTable([...DeliveryField.options], rows)
      const mapping = {
        columns,
        constants: { category: 'PC', manufacturer: 'M', model: 'X', serialNumber: 'S' },
      }
      for (const row of checkRows(table, mapping, { existing })) {
        expect(row.draft === undefined).toBe(row.status === 'error')
        if (row.draft) expect(NewAsset.safeParse(row.draft)).toMatchObject({ success: true })
      }
    }),
    { numRuns: 500 },
  )
})

test('no table makes the guesses or the lists of bodies throw', () => {
  const titles = fc.array(
    fc.oneof(fc.string(), fc.constantFrom('Matricola', 'Codice_IPA', 'Denominazione_ente', 'Cf')),
  )
  fc.assert(
    fc.property(titles, fc.array(fc.array(cell), { maxLength: 5 }), (header, rows) => {
      const table = sheetTable(header, rows)
      const fields = Object.values(proposedMapping(table).columns)
      expect(new Set(fields).size).toBe(fields.length)
      expect(typeof readBodyList(table, () => undefined).ok).toBe('boolean')
    }),
  )
})
