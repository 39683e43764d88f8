import type { AddendumPaper, AddendumThings } from '#src/agreements/paper-addendum.ts'
import { countByCategory } from '#src/agreements/paper-annexes.ts'
import type { Place } from '#src/agreements/place.ts'
import { signingFields, signingVocabulary } from './party-fields.ts'
import type { FieldsOf } from './template/vocabulary.ts'
import type { AddendumAnnex } from './text/it.ts'
import { entryEnd, fundVocabulary, sentence } from './text/phrases.ts'
import { italian, type Wording } from './text/wording.ts'

/** The names that the texts of an extension and of any other addendum may use. */
export const addendumVocabulary = {
  numero: 'text',
  data: 'text',
  comodante: signingVocabulary,
  comodatario: signingVocabulary,
  contratto: { numero: 'text', data: 'text', scadenza: 'text' },
  modificato: 'text',
  precedenti: 'text',
  motivo: 'text',
  comodato: 'flag',
  beni: 'flag',
  proroga: 'flag',
  nuovaScadenza: 'text',
  beniContati: 'text',
  categorie: 'text',
  allegato: 'text',
  valoreTotale: 'text',
  tuttiValutati: 'flag',
  aggiunte: 'flag',
  aggiunti: {
    beni: 'flag',
    licenze: 'flag',
    servizi: 'flag',
    beniContati: 'text',
    categorie: 'text',
    postiContati: 'text',
    serviziContati: 'text',
    valoreTotale: 'text',
    tuttiValutati: 'flag',
    allegatoBeni: 'text',
    allegatoServizi: 'text',
    gratuitaATermine: 'flag',
  },
  stima1806: 'flag',
  finanziamenti: 'flag',
  finanziatoInParte: 'flag',
  fondiDiversi: 'flag',
  fondi: [fundVocabulary],
  sostituzione: 'flag',
  sostituiti: {
    beniContati: 'text',
    categorie: 'text',
    allegato: 'text',
    daRestituire: 'flag',
    entro: 'text',
    maiConsegnati: 'flag',
  },
  articoliAggiunti: 'text',
  accordo: 'flag',
  cambioLuoghi: 'flag',
  luoghi: [{ nome: 'text', indirizzo: 'text', fine: 'text' }],
  luoghiPrecedenti: 'text',
  cambioReferenti: 'flag',
  referenti: [{ regione: 'flag', nuovo: 'text', precedente: 'text' }],
  bollo: { esente: 'flag', dovuto: 'flag' },
  testoUnico2025: 'flag',
  allegati: 'text',
  secondaLingua: 'text',
} as const

type AddendumFields = FieldsOf<typeof addendumVocabulary>

/** The name of each list that there is: «Allegato A» and so on. */
export type AddendumAnnexNames = ReadonlyMap<AddendumAnnex, string>

/** The facts of the paper in the words and the forms that its template prints. */
export function addendumFields(
  paper: AddendumPaper,
  annexesOf: (nameOf: Wording['annexName']) => AddendumAnnexNames,
  say: Wording = italian,
  bilingual = false,
): AddendumFields {
  const { extended, newEndsOn, places, secondLanguage } = paper
  const { longDate } = say
  const annexes = annexesOf(say.annexName)
  return {
    numero: say.addendumNumber(paper.count),
    data: longDate(paper.on),
    comodante: signingFields(paper.lender, say),
    comodatario: signingFields(paper.borrower, say),
    contratto: {
      numero: say.numberOfPaper(paper.agreementNumber),
      data: longDate(paper.agreementSignedOn),
      scadenza: longDate(paper.endsOn),
    },
    modificato: say.listed(paper.earlier.map(({ count, signedOn }) => say.earlierAddendum(count, signedOn))),
    precedenti: paper.previous,
    motivo: paper.reason === '' ? '' : sentence(paper.reason),
    comodato: paper.agreedOfThings,
    beni: paper.lendsAssets,
    proroga: newEndsOn !== undefined,
    nuovaScadenza: newEndsOn ? longDate(newEndsOn) : '',
    ...thingsFields(extended, say),
    allegato: annexes.get('extended') ?? '',
    ...addedFields(paper, annexes, say),
    ...replacedFields(paper, annexes, say),
    articoliAggiunti: annexes.get('articles') ?? '',
    accordo: paper.amongAdministrations,
    cambioLuoghi: places !== undefined,
    luoghi: (places?.next ?? []).map(({ name, address }, index, all) => ({
      nome: name,
      indirizzo: address,
      fine: entryEnd(index, all),
    })),
    luoghiPrecedenti: say.listed((places?.former ?? []).map(placeText)),
    cambioReferenti: paper.contacts.length > 0,
    referenti: paper.contacts.map(({ party, former, next }) => ({
      regione: party === 'lender',
      nuovo: say.contactText(next),
      precedente: former ? former.name : '',
    })),
    bollo: { esente: paper.stampDuty === 'exempt', dovuto: paper.stampDuty === 'due' },
    testoUnico2025: paper.statutes === 'dlgs123of2025',
    allegati: [...annexes].map(([annex, name]) => `${name} – ${say.addendumAnnexes[annex]}`).join('; '),
    secondaLingua: bilingual && secondLanguage ? say.languageName(secondLanguage.language) : '',
  }
}

const thingsFields = ({ assets, totals }: AddendumThings, say: Wording) => ({
  beniContati: say.countFields({ totals, seats: 0, services: [] }).beniContati,
  categorie: say.categoriesText(countByCategory(assets)),
  valoreTotale: totals.valued === 0 ? '' : say.money(totals.value),
  tuttiValutati: totals.valued === totals.pieces,
})

function addedFields({ added, estimate }: AddendumPaper, annexes: AddendumAnnexNames, say: Wording) {
  const { assets, licences, services, funding } = added
  const adds = assets.length + licences.length + services.length > 0
  return {
    aggiunte: adds,
    aggiunti: {
      beni: assets.length > 0,
      licenze: licences.length > 0,
      servizi: services.length > 0,
      ...thingsFields(added, say),
      ...say.countFields(added),
      allegatoBeni: annexes.get('added') ?? '',
      allegatoServizi: annexes.get('addedOthers') ?? '',
      gratuitaATermine: services.some(({ freeUntil }) => freeUntil !== undefined),
    },
    stima1806: estimate,
    finanziamenti: funding.funds.length > 0,
    finanziatoInParte: funding.inPart,
    fondiDiversi: funding.differs,
    fondi: funding.funds.map(say.fundFields),
  }
}

function replacedFields({ replaced, returnDays }: AddendumPaper, annexes: AddendumAnnexNames, say: Wording) {
  const { assets, held } = replaced
  const { beniContati, categorie } = thingsFields(replaced, say)
  return {
    sostituzione: assets.length > 0,
    sostituiti: {
      beniContati,
      categorie,
      allegato: annexes.get('replaced') ?? '',
      daRestituire: held > 0,
      entro: say.days(returnDays),
      maiConsegnati: held < assets.length,
    },
  }
}

const placeText = ({ name, address }: Place): string => (address === '' ? name : `${name}, ${address}`)
