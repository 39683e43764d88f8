import { expect, test } from 'vitest'
import { BasisPoints, Cents, withVat } from '#src/shared/money.ts'
import { Line, Note, OptionalLine, searchable } from '#src/shared/text.ts'

test('a line is one line: blanks at its ends and breaks inside are mended', () => {
  expect(Line.parse('  Via Roma, 1 ')).toBe('Via Roma, 1')
  expect(Line.parse('Via Roma, 1\r\nPiano\tterra')).toBe('Via Roma, 1 Piano terra')
  expect(OptionalLine.parse('\n')).toBe('')
})

test('a note keeps its lines, with one kind of line end', () => {
  expect(Note.parse('uno\r\ndue\rtre\n\tquattro\n')).toBe('uno\ndue\ntre\n\tquattro')
})

test.each([['\u0000'], ['a\u0007b'], ['\u007f'], ['\u0085'], ['\ud800']])('no text holds %j', (character) => {
  expect(Line.safeParse(`a${character}`).success).toBe(false)
  expect(Note.safeParse(`a${character}`).success).toBe(false)
})

test('a line that must say something is not blank, and has a length', () => {
  expect(Line.safeParse('  \t').success).toBe(false)
  expect(Line.safeParse('x'.repeat(200)).success).toBe(true)
  expect(Line.safeParse('x'.repeat(201)).success).toBe(false)
  expect(Note.safeParse('x'.repeat(4001)).success).toBe(false)
})

test('names of any language and signs of any kind are text', () => {
  for (const name of ['Sovodnje ob Soči', 'A&B <C>', 'Châtillon', '日本', '😀', 'è'])
    expect(Line.parse(name)).toBe(name)
})

test('what is decoded once decodes to itself', () => {
  const once = Note.parse(' a\r\n b ')
  expect(Note.parse(once)).toBe(once)
})

test('texts are compared without capitals, accents and repeated blanks', () => {
  expect(searchable('Forlì  -Cesena')).toBe('forli -cesena')
  expect(searchable('FORLI’')).not.toBe(searchable('forli'))
  expect(searchable('Sovodnje ob Soči')).toBe('sovodnje ob soci')
})

test('VAT is rounded half up to the cent', () => {
  const gross = (net: number, vat: number) => withVat(Cents.parse(net), BasisPoints.parse(vat))
  expect(gross(100_00, 22_00)).toBe(122_00)
  expect(gross(25, 22_00)).toBe(31) // 30.5
  expect(gross(1, 4_00)).toBe(1) // 1.04
  expect(gross(99_999_999_999, 22_00)).toBe(121_999_999_999)
  expect(Cents.safeParse(-1).success).toBe(false)
  expect(Cents.safeParse(0.5).success).toBe(false)
})
