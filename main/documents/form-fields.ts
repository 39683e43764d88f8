import { countByCategory } from '#src/agreements/paper-annexes.ts'
import type { FormPaper } from '#src/agreements/paper-form.ts'
import { longDate, money, numberOfPaper } from './italian.ts'
import { partyFields, partyVocabulary } from './party-fields.ts'
import type { FieldsOf } from './template/vocabulary.ts'
import { annexNames, categoriesText, countFields, days } from './text/phrases.ts'

/** The names that the templates of the papers about a loan under way may use, the same for all of them. */
export const formVocabulary = {
  data: 'text',
  comodante: partyVocabulary,
  comodatario: partyVocabulary,
  contratto: { numero: 'text', data: 'text', scadenza: 'text' },
  beni: 'flag',
  beniContati: 'text',
  categorie: 'text',
  allegato: 'text',
  valoreTotale: 'text',
  tuttiValutati: 'flag',
  scaduto: 'flag',
  giorniDiRitardo: 'text',
  termine: 'text',
  precedenti: 'text',
  bisogno: 'text',
} as const

/** The facts of the paper in the words and the forms that its template prints. */
export function formFields(paper: FormPaper): FieldsOf<typeof formVocabulary> {
  const { assets, totals, day } = paper
  const told = day ? longDate(day) : ''
  return {
    data: longDate(paper.on),
    comodante: partyFields(paper.lender),
    comodatario: partyFields(paper.borrower),
    contratto: {
      numero: numberOfPaper(paper.agreementNumber),
      data: longDate(paper.agreementSignedOn),
      scadenza: longDate(paper.endsOn),
    },
    beni: paper.lendsAssets,
    beniContati: countFields({ totals, seats: 0, services: [] }).beniContati,
    categorie: categoriesText(countByCategory(assets)),
    allegato: annexNames(assets.length > 0, false).assets,
    valoreTotale: totals.valued === 0 ? '' : money(totals.value),
    tuttiValutati: totals.valued === totals.pieces,
    scaduto: paper.daysLate > 0,
    giorniDiRitardo: days(paper.daysLate),
    termine: told,
    precedenti: paper.previous,
    bisogno: paper.need,
  }
}
