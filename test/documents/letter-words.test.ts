import { expect, test } from 'vitest'
import { demands } from '#src/agreements/form.ts'
import { modelled, modelOf } from './support/bilingual.ts'
import { resources } from './support/loans.ts'

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
