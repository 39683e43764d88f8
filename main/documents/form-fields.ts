import { countByCategory } from '#src/agreements/paper-annexes.ts'
import type { FormPaper } from '#src/agreements/paper-form.ts'
import { partyFields, partyVocabulary } from './party-fields.ts'
import type { FieldsOf } from './template/vocabulary.ts'
import { sentence } from './text/phrases.ts'
import { italian, type Wording } from './text/wording.ts'

/** The names that the templates of the papers about a loan under way may use, the same for all of them. */
export const formVocabulary = {
  data: 'text',
  comodante: partyVocabulary,
  comodatario: partyVocabulary,
  predecessore: 'text',
  contratto: { numero: 'text', data: 'text', scadenza: 'text' },
  comodato: 'flag',
  modificato: 'text',
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
  secondaLingua: 'text',
} as const

/** The facts of the paper in the words and the forms that its template prints. */
export function formFields(
  paper: FormPaper,
  say: Wording = italian,
  bilingual = false,
): FieldsOf<typeof formVocabulary> {
  const { assets, totals, day, secondLanguage } = paper
  const { longDate } = say
  const told = day ? longDate(day) : ''
  return {
    data: longDate(paper.on),
    comodante: partyFields(paper.lender, say),
    comodatario: partyFields(paper.borrower, say),
    predecessore: paper.predecessor ? say.partyName(paper.predecessor) : '',
    contratto: {
      numero: say.numberOfPaper(paper.agreementNumber),
      data: longDate(paper.agreementSignedOn),
      scadenza: longDate(paper.endsOn),
    },
    comodato: paper.agreedOfThings,
    modificato: say.listed(
      paper.amendments.map(({ count, signedOn }) => say.earlierAddendum(count, signedOn)),
    ),
    beni: assets.length > 0,
    beniContati: say.countFields({ totals, seats: 0, services: [] }).beniContati,
    categorie: say.categoriesText(countByCategory(assets)),
    allegato: say.annexNames(assets.length > 0, false).assets,
    valoreTotale: totals.valued === 0 ? '' : say.money(totals.value),
    tuttiValutati: totals.valued === totals.pieces,
    scaduto: paper.daysLate > 0,
    giorniDiRitardo: say.days(paper.daysLate),
    termine: told,
    precedenti: paper.previous,
    bisogno: paper.need === '' ? '' : sentence(paper.need),
    secondaLingua: bilingual && secondLanguage ? say.languageName(secondLanguage.language) : '',
  }
}
