import { expect, test } from 'vitest'
import { backupDeniedText } from '#renderer/text/it/damage-screen.ts'

const backup = { at: '2026-11-28T09:00:00.000Z', sequence: 1234 }

test('of a register that ends before its backup it is said where both end', () => {
  expect(backupDeniedText.explain(backup, 1230)).toContain('arriva al fatto n. 1.234')
  expect(backupDeniedText.explain(backup, 1230)).toContain('finisce al n. 1.230')
})

test('of one that says another thing there, where it ends is not said', () => {
  const told = backupDeniedText.explain(backup, undefined)
  expect(told).toContain('ha al n. 1.234 un fatto diverso')
  expect(told).not.toContain('finisce')
})
