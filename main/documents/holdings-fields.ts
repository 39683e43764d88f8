import type { HoldingsPaper } from '#src/agreements/paper-holdings.ts'
import { longDate } from './italian.ts'
import type { FieldsOf } from './template/vocabulary.ts'
import { partyName } from './text/phrases.ts'

/** The names that the template of the register of the things on loan may use. */
export const holdingsVocabulary = {
  data: 'text',
  passata: 'flag',
  unEnte: 'flag',
  detenuti: 'flag',
  comodante: { denominazione: 'text' },
  comodatario: { denominazione: 'text' },
} as const

/** The facts of the register in the words and the forms that its template prints; `past`: the day is over. */
export const holdingsFields = (
  { on, lender, borrower, holders }: HoldingsPaper,
  past: boolean,
): FieldsOf<typeof holdingsVocabulary> => ({
  data: longDate(on),
  passata: past,
  unEnte: borrower !== undefined,
  detenuti: holders.length > 0,
  comodante: { denominazione: partyName(lender) },
  comodatario: { denominazione: borrower ? partyName(borrower) : '' },
})
