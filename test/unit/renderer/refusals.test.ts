import { expect, test } from 'vitest'
import { refusalText } from '#renderer/text/it/refusals.ts'

test('who brings a message of certified e-mail is told to bring what is attached to it', () => {
  const told = (name: string) => refusalText({ code: 'signedFileUnreadable', name })
  expect(told('postacert.EML')).toContain('salva il suo allegato firmato')
  expect(told('contratto.p7m')).not.toContain('allegato')
})
