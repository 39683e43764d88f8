import { expect, test } from 'vitest'
import { isDenied } from '#main/journal/file/report.ts'
import type { Damage } from '#main/journal/file/scan-segment.ts'

const place = { segment: 'journal-000001.ndjson', line: 4, offset: 900, sequence: 3 }
const missing: Damage = { ...place, reason: 'attestedMissing' }
const different: Damage = { ...place, reason: 'attestedDifferent', attested: 'a' }
const found = (damage?: Damage) => ({ register: 'R', ...(damage && { damage }) })

test.each([
  ['reaches beyond the end', { sequence: 7, hash: 'x' }, missing, true],
  ['ends before what is missing', { sequence: 2, hash: 'x' }, missing, false],
  ['has another hash there', { sequence: 3, hash: 'a' }, different, true],
  ['is not the one that has another hash', { sequence: 3, hash: 'b' }, different, false],
  ['is of another register', { register: 'S', sequence: 7, hash: 'x' }, missing, false],
  ['meets damage of another kind', { sequence: 7, hash: 'x' }, { ...place, reason: 'wrongHash' }, false],
] as const)('what is attested and %s', (_, attestation, damage, denied) => {
  expect(isDenied(attestation, found(damage))).toBe(denied)
})

test('of a sound register nothing is denied', () => {
  expect(isDenied({ sequence: 7, hash: 'x' }, found())).toBe(false)
})
