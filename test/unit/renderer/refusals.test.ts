import { expect, test } from 'vitest'
import { UnreadableKind } from '#src/agreements/signed-file.ts'
import { refusalText, stoppedText } from '#renderer/text/it/refusals.ts'

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

test('a register that was moved is not called a disk that does not answer', () => {
  const readOnly = (detail: string) =>
    refusalText({ code: 'registerReadOnly', cause: 'diskLost', detail: JSON.stringify({ detail }) })
  for (const detail of ['ENOENT', 'away']) {
    expect(refusalText({ code: 'diskLost', detail })).toContain('spostata o rinominata')
    expect(readOnly(detail)).toContain('spostata o rinominata')
  }
  expect(refusalText({ code: 'diskLost', detail: 'EIO' })).toContain('non risponde')
  expect(readOnly('EIO')).toContain('non risponde')
  const inFolder = JSON.stringify({ detail: 'EIO', file: '/mnt/away/r' })
  expect(refusalText({ code: 'registerReadOnly', cause: 'diskLost', detail: inFolder })).not.toContain(
    'spostata',
  )
})

test.each([{ code: 'noSpace' }, { code: 'diskLost', detail: 'EIO' }] as const)(
  'of a work that $code stopped halfway it is not said that nothing was recorded',
  (refusal) => {
    expect(stoppedText(refusal, false)).toContain('nulla è stato registrato')
    expect(stoppedText(refusal, true)).toContain('Quanto è già fatto è registrato')
    expect(stoppedText(refusal, true)).not.toContain('nulla')
  },
)

test('a work that stopped halfway because its register was moved says so', () => {
  expect(stoppedText({ code: 'diskLost', detail: 'away' }, true)).toContain('spostata o rinominata')
  expect(stoppedText({ code: 'diskLost', detail: 'EACCES', file: '/r/papers' }, true)).toContain(
    '«/r/papers»',
  )
})

test('who used up the space given to them on a shared folder is told so, and no code', () => {
  const told = refusalText({ code: 'fileNotWritten', reason: 'EDQUOT' })
  expect(told).toContain('Lo spazio che ti è assegnato')
  expect(told).not.toContain('EDQUOT')
})
