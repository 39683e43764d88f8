import { expect, test } from 'vitest'
import { refusalText } from '#renderer/text/it/refusals.ts'

test('who brings a message of certified e-mail is told to bring what is attached to it', () => {
  const told = (name: string) => refusalText({ code: 'signedFileUnreadable', name })
  expect(told('postacert.EML')).toContain('salva il suo allegato firmato')
  expect(told('contratto.p7m')).not.toContain('allegato')
})

test('a fault of a text is told in words, with what it is about', () => {
  const fault = { template: 'comodato.it.md', line: 33, column: 1, problem: 'fieldEmpty', about: 'numero' }
  const told = refusalText({ code: 'templateFaulty', ...fault })
  expect(told).toContain('riga 33: «numero» è vuoto in questo documento')
  expect(told).not.toContain('fieldEmpty')
})
