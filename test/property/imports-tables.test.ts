import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTable } from '#main/exchange/read-table.ts'
import { type TableFormat, writeTable } from '#main/exchange/write-table.ts'
import type { OutColumn } from '#main/exchange/out-table.ts'

const columns: OutColumn[] = [
  { header: 'Chiave', kind: 'text' },
  { header: 'Nota', kind: 'text' },
  { header: 'Quantità', kind: 'number' },
  { header: 'Consegna', kind: 'date' },
]

// What no XML file may hold is left out of XLSX and ODS; carriage returns become line feeds everywhere.
const plainText = fc
  .oneof(
    { arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }), weight: 9 },
    // Words that mean something to a program, and nothing in a list.
    { arbitrary: fc.constantFrom('constructor', '__proto__', 'toString', 'NaN', 'true'), weight: 1 },
  )
  .filter((text) => !/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text))
const row = fc.record({
  note: plainText,
  number: fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
  day: fc
    .date({ min: new Date('1900-03-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
})

const isFormula = (text: string) => /^[=+\-@\t\r]/.test(text)

test.each<TableFormat>(['csv', 'xlsx', 'ods'])('what is written to %s is what is read', async (format) => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
      const written = rows.map(({ note, number, day }, index) => [`k${index}`, note, number + 0, day])
      const bytes = await writeTable(format, { sheetName: 'Foglio', columns, rows: written })
      const read = await readTable({ name: `t.${format}`, bytes }, { headerLine: 1 })
      const cells = read.ok ? read.value.rows.map((found) => [...found.cells]) : []
      const expected = rows.map(({ note, number, day }, index) =>
        format === 'csv'
          ? [
              `k${index}`,
              isFormula(note) ? `'${note}` : note,
              String(number + 0).replace('.', ','),
              day.split('-').reverse().join('/'),
            ]
          : [`k${index}`, note, number + 0, { date: day }],
      )
      expect(cells).toEqual(expected)
    }),
    { numRuns: 60 },
  )
})

test('no bytes make the reading throw', async () => {
  const names = fc.constantFrom('a.csv', 'a.xlsx', 'a.ods', 'a.txt', 'a.xls')
  const starts = fc.constantFrom<number[]>([], [0x50, 0x4b, 3, 4], [0xff, 0xfe], [0xd0, 0xcf, 0x11, 0xe0])
  await fc.assert(
    fc.asyncProperty(names, starts, fc.uint8Array({ maxLength: 400 }), async (name, start, rest) => {
      const result = await readTable({ name, bytes: Uint8Array.from([...start, ...rest]) })
      expect(typeof result.ok).toBe('boolean')
    }),
    { numRuns: 500 },
  )
})

test('a workbook with some bytes changed is read or refused, never a fault', async () => {
  const whole = {
    xlsx: await writeTable('xlsx', { sheetName: 'F', columns, rows: [['a', 'b', 1, '2026-03-09']] }),
    ods: await writeTable('ods', { sheetName: 'F', columns, rows: [['a', 'b', 1, '2026-03-09']] }),
  }
  const change = fc.record({ at: fc.nat(), to: fc.nat(255) })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('xlsx' as const, 'ods' as const),
      fc.array(change, { minLength: 1, maxLength: 6 }),
      async (format, changes) => {
        const bytes = Uint8Array.from(whole[format])
        for (const { at, to } of changes) bytes[at % bytes.length] = to
        const result = await readTable({ name: `a.${format}`, bytes })
        expect(typeof result.ok).toBe('boolean')
      },
    ),
    { numRuns: 300 },
  )
})
