import { expect, test } from 'vitest'
import type { SignedFileReport } from '#src/contract/signatures.ts'
import { Sha256 } from '#src/shared/codes.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { ok } from '#src/shared/result.ts'
import { signedFileText } from '#renderer/text/it/signatures.ts'
import { type Brought, verdicts } from '#renderer/features/agreements/signed-file/brought-files.ts'

const day = CalendarDate.parse('2026-04-02')

/** A file that both parties have signed, of an addendum. */
function brought(key: number, told: Partial<SignedFileReport>): Brought {
  const report: SignedFileReport = {
    sha256: Sha256.parse(String(key).repeat(64)),
    kept: false,
    agreementId: 'a-1',
    number: '7/2026',
    ofThings: true,
    borrower: 'Comune di Prova',
    addendum: { id: 'd-1', count: 1 },
    form: 'pades',
    bytes: 1000,
    signatures: [],
    timeStamps: [],
    expected: { lender: '', borrower: '' },
    present: [],
    ...told,
  }
  const signers = (['lender', 'borrower'] as const).map((party) => ({ party, on: day }))
  const source = { name: `${key}.pdf`, read: async () => ok(new Uint8Array()) }
  return { key, source, file: { report, signers } }
}

test('each file of an addendum that has lapsed says so: none of them is kept in the place of another', () => {
  const bar = { code: 'addendumLapsed', count: 1, endedOn: day } as const
  expect(verdicts([brought(1, { bar }), brought(2, { bar }), brought(3, { bar, kept: true })])).toEqual([
    { is: 'refused', refusal: bar },
    { is: 'refused', refusal: bar },
    { is: 'inRegister' },
  ])
  expect(verdicts([brought(1, {}), brought(2, {})])).toEqual([
    { is: 'ready' },
    { is: 'covered', name: '1.pdf' },
  ])
})

test('the line of a signature says for whom it is, or that this is to be told, and what it is besides', () => {
  const line = (party: 'lender' | null, stamped: boolean, countersigns: boolean) =>
    signedFileText.signedLine(party, 'Ada Di Prova', '02/04/2026', { stamped, countersigns })
  expect(line('lender', true, false)).toBe('Per la Regione: Ada Di Prova, 02/04/2026 (marca temporale)')
  expect(line(null, false, true)).toBe('Parte da indicare: Ada Di Prova, 02/04/2026 (controfirma)')
  expect(line(null, false, false)).toBe('Parte da indicare: Ada Di Prova, 02/04/2026')
})
