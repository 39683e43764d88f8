import { expect, test } from 'vitest'
import { formFileName } from '#main/host/papers/paper-names.ts'
import { issueManyText } from '#renderer/text/it/agreements-issue.ts'
import { agreementWords, paperText } from '#renderer/text/it/agreements.ts'
import { personText } from '#renderer/text/it/people.ts'
import { agreementRefusals } from '#renderer/text/it/refusals/agreements.ts'
import { fileRefusals } from '#renderer/text/it/refusals/files.ts'
import { signedFileText } from '#renderer/text/it/signatures.ts'
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

test('many drafts are issued as what they are', () => {
  const { will, confirm, issued } = issueManyText
  expect(will([false], '1/2026')).toBe('Si emette 1 accordo, il n. 1/2026, con la data di oggi.')
  expect(will([true, false, true], '1/2026')).toBe(
    'Si emettono 2 contratti e 1 accordo, dal n. 1/2026 in poi, con la data di oggi.',
  )
  expect(confirm([true, true])).toBe('Emetti 2 contratti')
  expect(issued([false], '1/2026', '1/2026')).toBe('Emesso l’accordo n. 1/2026')
  expect(issued([false, false], '1/2026', '2/2026')).toBe('Emessi 2 accordi, dal n. 1/2026 al n. 2/2026')
})

test('a letter about an accord is filed under its name', () => {
  const number = { count: 3, year: 2026 }
  expect(formFileName('Sollecito', number, 'Borgo', false)).toBe('Sollecito - Accordo 3-2026 - Borgo')
  expect(formFileName('Sollecito', number, 'Borgo', true)).toBe('Sollecito - Contratto 3-2026 - Borgo')
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

test('links, signed files and refusals call an agreement on licences and services an agreement', () => {
  const act = { number: '3/2026', ofThings: false }
  expect(personText.agreement('3/2026', false)).toBe('accordo 3/2026')
  expect(personText.agreement('3/2026', true)).toBe('contratto 3/2026')
  const file = { ...act, borrower: 'Borgo', form: 'pades' } as const
  expect(signedFileText.paperOf(file)).toMatch(/^Accordo 3\/2026, Borgo/)
  const handover = { id: 'h', number: '1/2026', ofThings: false }
  expect(signedFileText.paperOf({ ...file, handover })).toMatch(
    /^Verbale di attivazione 1\/2026 dell’accordo 3\/2026/,
  )
  const addendum = { id: 'a', count: 1 }
  expect(signedFileText.paperOf({ ...file, addendum })).toMatch(/^Atto aggiuntivo n. 1 all’accordo 3\/2026/)
  expect(
    fileRefusals.signedFileOfOther({
      code: 'signedFileOfOther',
      agreementId: 'x',
      borrower: 'Borgo',
      ...act,
    }),
  ).toContain('contiene l’accordo 3/2026')
  expect(
    agreementRefusals.wrongStatus({ code: 'wrongStatus', status: 'issued', act, needs: ['signed'] }),
  ).toContain('l’accordo 3/2026 deve essere')
})
