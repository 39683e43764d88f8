import { expect, test } from 'vitest'
import { type FileFacts, patternName, readPattern } from '#src/agreements/file-pattern.ts'
import { fileFieldNames, patternFaultText } from '#renderer/text/it/saved-papers.ts'

const facts: FileFacts = {
  kind: 'Contratto',
  number: '12',
  ordinal: '0012',
  year: '2026',
  body: 'Comune di San Dorligo della Valle / Dolina',
  istatCode: '032004',
  ipaCode: 'c_d324',
  date: '2026-03-05',
  act: 'Contratto',
  agreement: '12/2026',
  protocolNumber: '0001234/A',
  protocolDate: '2026-03-06',
  state: 'firmato',
}

const named = (written: string, changes: Partial<FileFacts> = {}): string => {
  const pattern = readPattern(written, fileFieldNames)
  if (!pattern.ok) throw new Error(pattern.error.code)
  return patternName(pattern.value, { ...facts, ...changes })
}

test('a name is made of words and fields, as every file system takes it', () => {
  expect(named('{tipo} {numero}-{anno} - {ente}')).toBe(
    'Contratto 12-2026 - Comune di San Dorligo della Valle - Dolina',
  )
  expect(named('{Anno}_{ progressivo }')).toBe('2026_0012')
  expect(named('prot. {protocollo} del {data protocollo}')).toBe('prot. 0001234-A del 2026-03-06')
  expect(named('a/b\\c: {contratto}?')).toBe('a-b-c- 12-2026-')
  expect(named('{tipo}', { kind: 'CON' })).toBe('_CON')
  expect(named('{tipo}   {numero}.')).toBe('Contratto 12')
})

test('a name that is too long is cut, with room for what is appended', () => {
  const name = named('{ente} {tipo}', { body: 'Unione dei Comuni è '.repeat(20) })
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120)
  expect(name).toMatch(/^Unione dei Comuni è Unione/)
})

test.each([
  ['sempre uguale', 'noField'],
  ['', 'noField'],
  ['{tipo', 'strayBrace'],
  ['tipo} {numero}', 'strayBrace'],
  ['{tipo {numero}}', 'strayBrace'],
  ['{tippo}', 'fieldUnknown'],
  ['{}', 'fieldUnknown'],
  [`{tipo}${'x'.repeat(200)}`, 'tooLong'],
])('%j is refused: %s', (written, code) => {
  const pattern = readPattern(written, fileFieldNames)
  expect(pattern).toMatchObject({ ok: false, error: { code } })
  if (!pattern.ok) expect(patternFaultText(pattern.error)).not.toBe('')
})

test('every field has a name of its own, and can be written', () => {
  for (const [field, name] of Object.entries(fileFieldNames))
    expect(readPattern(`{${name}}`, fileFieldNames)).toEqual({ ok: true, value: [{ field }] })
})
