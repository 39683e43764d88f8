import { describe, expect, test } from 'vitest'
import { isAccepted, strengthOf } from '#src/backups/passphrase.ts'

describe('the strength of a passphrase', () => {
  test.each([
    ['', 'tooShort'],
    ['undici-car1', 'tooShort'],
    ['aaaaaaaaaaaaaaaaaaaa', 'weak'],
    ['12345678901234567890', 'weak'],
    ['abababababababababab', 'weak'],
    ['abcdefghijklmnopqrst', 'weak'],
    ['Comodato-2026', 'fair'],
    ['quattro gatti bevono grappa', 'strong'],
    ['X8#kfP2!vLq9@zRt4&', 'strong'],
  ] as const)('%s is %s', (text, strength) => expect(strengthOf(text)).toBe(strength))

  test('what is too short or weak is not taken', () => {
    expect((['tooShort', 'weak', 'fair', 'strong'] as const).filter(isAccepted)).toEqual(['fair', 'strong'])
  })
})
