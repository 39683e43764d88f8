import { expect, test } from 'vitest'
import { agreementWords, paperText } from '#renderer/text/it/agreements.ts'
import { actOf, type LoanShown } from '#renderer/text/it/act-words.ts'

const page = (assets: readonly string[], papers: LoanShown['papers']) => ({
  number: '3/2026',
  papers,
  agreement: { assets },
})

test('a loan is titled what its paper says it is, also after an addendum that makes it one of things', () => {
  const accord = { kind: 'agreement', ofThings: false } as const
  expect(agreementWords.agreement(page(['thing'], [{ kind: 'agreement', ofThings: true }]))).toBe(
    'Contratto 3/2026',
  )
  expect(agreementWords.agreement(page([], [accord]))).toBe('Accordo 3/2026')
  expect(agreementWords.agreement(page(['added'], [accord]))).toBe('Accordo 3/2026')
})

test('a draft is called what it would be issued as', () => {
  expect(actOf(page(['thing'], [])).the).toBe('il contratto')
  expect(actOf(page([], [])).of).toBe('dell’accordo')
})

test('a paper is titled what it is', () => {
  const titles = (['agreement', 'handover', 'addendum'] as const).map((kind) =>
    paperText.titled({ kind, number: '1', ofThings: false }),
  )
  expect(titles).toEqual(['Accordo 1', 'Verbale di attivazione 1', 'Atto aggiuntivo n. 1'])
})
