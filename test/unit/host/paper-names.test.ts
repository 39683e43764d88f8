import { expect, test } from 'vitest'
import { agreementFileName, holdingsFileName } from '#main/host/papers/paper-names.ts'
import { CalendarDate } from '#src/shared/dates.ts'

test('one paper is saved under a name that every file system takes', () => {
  const number = { count: 12, year: 2026 }
  expect(agreementFileName(number, 'Duino Aurisina/Devin Nabrežina', true)).toBe(
    'Contratto 12-2026 - Duino Aurisina-Devin Nabrežina',
  )
  expect(agreementFileName(number, 'Consorzio\u202E S.p.A. ', true)).toBe(
    'Contratto 12-2026 - Consorzio S.p.A',
  )
  expect(Buffer.byteLength(agreementFileName(number, 'è'.repeat(300), true))).toBeLessThanOrEqual(150)
  expect(holdingsFileName(CalendarDate.parse('2025-12-31'), undefined)).toBe(
    'Registro dei beni in comodato al 31-12-2025',
  )
})
