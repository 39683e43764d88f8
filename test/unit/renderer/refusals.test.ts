import { expect, test } from 'vitest'
import { UnreadableKind } from '#src/agreements/signed-file.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'

test('who brings a message of certified e-mail is told to bring what is attached to it', () => {
  const told = (name: string, found: UnreadableKind) =>
    refusalText({ code: 'signedFileUnreadable', name, found })
  expect(told('postacert.eml', 'mail')).toContain('salva il suo allegato firmato')
  expect(told('Contratto.MSG', 'office')).toContain('salva il suo allegato firmato')
  expect(told('contratto.doc', 'office')).not.toContain('allegato')
})

test.each(UnreadableKind.options)('who brings a file that is %s is told what to do', (found) => {
  expect(refusalText({ code: 'signedFileUnreadable', name: 'a.p7m', found })).toMatch(
    /^«a\.p7m» .*(serve|Chiedi|chiedi|porta|Portalo).*\.$/,
  )
})

test('a fault of a text is told in words, with what it is about', () => {
  const fault = { template: 'comodato.it.md', line: 33, column: 1, problem: 'fieldEmpty', about: 'numero' }
  const told = refusalText({ code: 'templateFaulty', ...fault })
  expect(told).toContain('riga 33: «numero» è vuoto in questo documento')
  expect(told).not.toContain('fieldEmpty')
})
