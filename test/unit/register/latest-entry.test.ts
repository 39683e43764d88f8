import { expect, test } from 'vitest'
import { type LatestEntry, latestOf } from '#src/register/latest-entry.ts'

const after = (moments: readonly string[]) =>
  moments.reduce<LatestEntry | undefined>(
    (latest, at, index) => latestOf(latest, { sequence: index + 1, at }),
    undefined,
  )
const day = (text: string) => `${text}T09:00:00.000Z`
const many = (count: number) => Array.from({ length: count }, () => day('2025-11-28'))

test('what a clock that is behind writes does not make it right', () => {
  expect(after([])).toBeUndefined()
  expect(after([day('2026-11-27'), day('2026-11-28')])?.at).toBe(day('2026-11-28'))
  expect(after([day('2026-11-28'), ...many(200)])).toEqual({ sequence: 1, at: day('2026-11-28') })
})

test('a clock that was ahead once is not believed for ever', () => {
  expect(after([day('2036-11-28'), ...many(201)])).toEqual({ sequence: 202, at: day('2025-11-28') })
})
