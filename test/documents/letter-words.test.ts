import { expect, test } from 'vitest'
import { demands } from '#src/agreements/form.ts'
import { drawInTwo, isInTwo, modelled, modelOf, withEverySecond } from './support/bilingual.ts'
import { everyPaper } from './support/every-paper.ts'
import { resources } from './support/loans.ts'
import { pageTexts } from './support/reader.ts'

/** «Unless he proves that the things would have perished all the same»: without it the rule is not the one of the law. */
const exception = {
  it: 'salvo che provi che i beni sarebbero ugualmente periti',
  sl: 'razen če dokaže, da bi bila oprema uničena v vsakem primeru',
  de: 'weist nach, dass die Geräte auch sonst untergegangen wären',
  fr: 'ne prouve que les biens auraient également péri',
} as const

test.each(['it', ...modelled] as const)(
  'every letter in %s tells the rule on loss without fault with its exception (art. 1805 c.c.)',
  (language) => {
    for (const letter of demands) {
      const text = language === 'it' ? resources.texts[letter] : modelOf(letter, language)
      const rule = text.split('\n').filter((line) => line.includes('1805'))
      expect(rule, letter).toHaveLength(1)
      expect(rule[0], letter).toContain(exception[language])
    }
  },
)

/** Loss without fault is borne by who keeps a thing longer than he may: a final notice can come before the end. */
const late = {
  it: 'Finché è in ritardo',
  sl: 'Dokler zamuja',
  de: 'Solange sie im Verzug ist',
  fr: 'Tant qu’elle est en retard',
}

test.each(['it', ...modelled] as const)(
  'the final notice in %s lays loss without fault on who is late',
  (language) => {
    const text = language === 'it' ? resources.texts.finalNotice : modelOf('finalNotice', language)
    expect(text.split('\n').find((line) => line.includes('1805'))).toContain(late[language])
  },
)

/** Brackets that stand in others, with what they say; those of «regolamento (UE) 2021/1060» are its name. */
function nestedIn(text: string): readonly string[] {
  const opened: number[] = []
  return Array.from(text.replaceAll(/\((UE|EU)\)/g, '$1')).flatMap((sign, at, all) => {
    if (sign === '(') opened.push(at)
    if (sign !== ')' || opened.length === 0) return []
    const from = opened.pop() ?? 0
    return opened.length > 0 ? [all.slice(from, at + 1).join('')] : []
  })
}

test('brackets in brackets are found', () => {
  expect(nestedIn('beni (n. 5 (cinque) beni: Monitor (n. 2)), lettera a) e (art. 1)')).toEqual([
    '(cinque)',
    '(n. 2)',
  ])
})

test.each(modelled)('no paper prints brackets in brackets, in Italian or in %s', async (language) => {
  const own = withEverySecond(language)
  for (const { of } of Object.values(everyPaper())) {
    if (!isInTwo(of)) continue
    const pages = await pageTexts(drawInTwo(of, { language, layout: 'after' }, own))
    expect(pages.flatMap(nestedIn), of.kind === 'form' ? of.paper.kind : of.kind).toEqual([])
  }
})
