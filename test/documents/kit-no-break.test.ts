import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakLines } from '#main/documents/kit/lines.ts'
import { withBound } from '#main/documents/kit/no-break.ts'
import { bold } from '#main/documents/kit/rich-text.ts'
import { resources } from './support/sample.ts'

const { fonts } = resources
const setting = { fonts, face: 'regular', size: 10 } as const

describe('no line ends within', () => {
  test.each([
    ['dal 10 marzo 2026 al', 'dal 10~marzo~2026 al'],
    ['il 1° aprile 2026', 'il 1°~aprile~2026'],
    ['entro marzo 2026 e poi', 'entro marzo~2026 e poi'],
    ['den 10. März 2026', 'den 10.~März~2026'],
    ['le 1er mai 2026', 'le 1er~mai~2026'],
    ['dne 10. marca 2026', 'dne 10.~marca~2026'],
    ['ai 10 di març dal 2026', 'ai 10~di~març~dal~2026'],
    ['ai sensi dell’art. 1803 e degli artt. 3 e 4', 'ai sensi dell’art.~1803 e degli artt.~3 e 4'],
    ['contratto n. 12/2026 (pag. 3)', 'contratto n.~12/2026 (pag.~3)'],
    ['Nr. 4, št. 5, n° 6', 'Nr.~4, št.~5, n°~6'],
    ['14. člen', '14.~člen'],
    ['CUP A12B34567890123, CIG 0123', 'CUP~A12B34567890123, CIG~0123'],
    ['in tutto 1.234,56 € o € 12,00, il 60 %', 'in tutto 1.234,56~€ o €~12,00, il 60~%'],
    [
      'pari a 1 500 000 euro, con 3 posti nel 2026 e altri',
      'pari a 1~500~000~euro, con 3 posti nel 2026 e altri',
    ],
    ['una bottiglia di 3 marche, i 4 maistri', 'una bottiglia di 3 marche, i 4 maistri'],
  ])('%j', (text, expected) => {
    expect(withBound(text).replaceAll('\u00a0', '~')).toBe(expected)
  })

  test('what begins in one style and ends in another', () => {
    const text = [
      'Si applica l’',
      bold('art.'),
      ' 1803, dal ',
      bold('10'),
      ' marzo ',
      bold('2026'),
      ' in poi',
    ]
    const runs = text.map((run) => (typeof run === 'string' ? { text: run } : run))
    for (let width = 80; width < 200; width += 1) {
      const said = linesOf(breakLines(runs, width, setting))
      expect(said.some((line) => line.includes('art. 1803'))).toBe(true)
      expect(said.some((line) => line.includes('10 marzo 2026'))).toBe(true)
    }
  })
})

const linesOf = (lines: ReturnType<typeof breakLines>): string[] =>
  lines.map(({ words }) =>
    words
      .map(({ pieces }) =>
        pieces
          .flatMap(({ glyphs }) => glyphs)
          .flatMap(({ codePoints }) => codePoints)
          .map((point) => String.fromCodePoint(point))
          .join(''),
      )
      .join(' '),
  )

test('whatever stands around it, and in lines of any width that holds it', () => {
  const held = ['10 marzo 2026', 'art. 1803', 'n. 12/2026', 'pag. 3', '1.234,56 €', '1° giugno 2027']
  const words = constantFrom(...held, 'la Regione', 'concede', 'in comodato', 'beni', 'che', 'valgono')
  assert(
    property(
      array(words, { minLength: 1, maxLength: 12 }),
      constantFrom(70, 90, 130, 200),
      (parts, width) => {
        const said = linesOf(breakLines(parts.join(', '), width, setting)).join('|')
        for (const whole of held)
          expect(said.split(whole).length, said).toBe(parts.filter((part) => part === whole).length + 1)
      },
    ),
  )
})

test('what is too long for its column is cut at its own spaces first', () => {
  expect(linesOf(breakLines('10 settembre 2026', 50, setting)).map((line) => line.trim())).toEqual([
    '10',
    'settembre',
    '2026',
  ])
})
