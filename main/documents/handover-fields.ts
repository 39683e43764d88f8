import { countByCategory } from '#src/agreements/paper-annexes.ts'
import type { HandoverPaper } from '#src/agreements/paper-handover.ts'
import type { FieldsOf } from './template/vocabulary.ts'
import { fundVocabulary, sentence } from './text/phrases.ts'
import { italian, type Wording } from './text/wording.ts'

const person = { nome: 'text', qualifica: 'text' } as const

/** The names that the template of the handover report may use. */
export const handoverVocabulary = {
  numero: 'text',
  data: 'text',
  luogo: 'text',
  accordo: { numero: 'text', data: 'text' },
  comodato: 'flag',
  scadenza: 'text',
  comodante: { denominazione: 'text' },
  comodatario: { denominazione: 'text' },
  predecessore: 'text',
  consegna: person,
  riceve: person,
  beni: 'flag',
  licenze: 'flag',
  servizi: 'flag',
  parziale: 'flag',
  finanziamenti: 'flag',
  finanziatoInParte: 'flag',
  fondiDiversi: 'flag',
  fondi: [fundVocabulary],
  allegatoBeni: 'text',
  allegatoServizi: 'text',
  piuAllegati: 'flag',
  beniContati: 'text',
  categorie: 'text',
  postiContati: 'text',
  serviziContati: 'text',
  riserve: 'text',
  rettificato: 'flag',
  rettifiche: [{ inventario: 'text', bene: 'text', data: 'text', motivo: 'text' }],
  firmeRettificate: [{ data: 'text', motivo: 'text' }],
  verbaliAnnullati: [{ numero: 'text', data: 'text', annullatoIl: 'text', motivo: 'text' }],
  secondaLingua: 'text',
} as const

/** The facts of the report in the words and the forms that its template prints. */
export function handoverFields(
  paper: HandoverPaper,
  say: Wording = italian,
  bilingual = false,
): FieldsOf<typeof handoverVocabulary> {
  const { assets, licences, services, secondLanguage } = paper
  const { longDate, numberOfPaper } = say
  const annexes = say.annexNames(assets.length > 0, licences.length + services.length > 0)
  return {
    numero: say.titleNumber(paper.number),
    data: longDate(paper.on),
    luogo: paper.place,
    accordo: { numero: numberOfPaper(paper.agreementNumber), data: longDate(paper.agreementSignedOn) },
    comodato: paper.agreedOfThings,
    scadenza: longDate(paper.endsOn),
    comodante: { denominazione: say.partyName(paper.lender) },
    comodatario: { denominazione: say.partyName(paper.borrower) },
    predecessore: paper.predecessor ? say.partyName(paper.predecessor) : '',
    consegna: { nome: paper.deliveredBy.name, qualifica: paper.deliveredBy.role },
    riceve: { nome: paper.receivedBy.name, qualifica: paper.receivedBy.role },
    beni: assets.length > 0,
    licenze: licences.length > 0,
    servizi: services.length > 0,
    parziale: paper.partial,
    finanziamenti: paper.funding.funds.length > 0,
    finanziatoInParte: paper.funding.inPart,
    fondiDiversi: paper.funding.differs,
    fondi: paper.funding.funds.map(say.fundFields),
    allegatoBeni: annexes.assets,
    allegatoServizi: annexes.others,
    piuAllegati: annexes.assets !== '' && annexes.others !== '',
    categorie: say.categoriesText(countByCategory(assets)),
    ...say.countFields(paper),
    secondaLingua: bilingual && secondLanguage ? say.languageName(secondLanguage.language) : '',
    riserve: paper.reservations === '' ? '' : sentence(paper.reservations),
    rettificato: paper.rectifications.length + paper.signaturesRectified.length + paper.annulled.length > 0,
    rettifiche: paper.rectifications.map(({ inventoryNumber, title, on, reason }) => ({
      inventario: inventoryNumber,
      bene: title,
      data: longDate(on),
      motivo: inSentence(reason),
    })),
    firmeRettificate: paper.signaturesRectified.map(({ on, reason }) => ({
      data: longDate(on),
      motivo: inSentence(reason),
    })),
    verbaliAnnullati: paper.annulled.map(({ number, handedOverOn, on, reason }) => ({
      numero: numberOfPaper(number),
      data: longDate(handedOverOn),
      annullatoIl: longDate(on),
      motivo: inSentence(reason),
    })),
  }
}

/** A reason as it stands inside a sentence, which ends it. */
const inSentence = (reason: string): string => reason.replaceAll(/\s+/g, ' ').replace(/[.\s]+$/, '')
