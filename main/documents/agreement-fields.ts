import type { AgreementPaper } from '#src/agreements/paper.ts'
import type { PaperFund } from '#src/agreements/paper-funding.ts'
import type { SigningBody } from '#src/agreements/paper-parties.ts'
import { signingFields, signingVocabulary } from './party-fields.ts'
import type { FieldsOf } from './template/vocabulary.ts'
import { entryEnd, fundVocabulary, sentence, writtenAnnexNames } from './text/phrases.ts'
import { italian, type Wording } from './text/wording.ts'

const party = { ...signingVocabulary, atto: 'text' } as const

/** The names that the template of the agreement may use. */
export const agreementVocabulary = {
  numero: 'text',
  data: 'text',
  comodante: party,
  comodatario: party,
  pecIndicate: 'flag',
  finanziamenti: 'flag',
  finanziatoInParte: 'flag',
  fondiDiversi: 'flag',
  fondi: [fundVocabulary],
  richiesta: { protocollo: 'text', data: 'text' },
  beni: 'flag',
  licenze: 'flag',
  servizi: 'flag',
  licenzeOServizi: 'flag',
  vpn: 'flag',
  telefoni: 'flag',
  garanzia: 'flag',
  valori: 'flag',
  gratuitaATermine: 'flag',
  datiPersonali: 'flag',
  unioneEuropea: 'flag',
  cofinanziato: 'flag',
  nextGeneration: 'flag',
  accordo: 'flag',
  stabilita: { cofinanziato: 'text', nextGeneration: 'text' },
  allegatoBeni: 'text',
  allegatoServizi: 'text',
  allegatoUso: 'text',
  allegatoDati: 'text',
  allegati: 'text',
  beniContati: 'text',
  categorie: 'text',
  postiContati: 'text',
  serviziContati: 'text',
  valoreTotale: 'text',
  tuttiValutati: 'flag',
  stima1806: 'flag',
  luoghi: [{ nome: 'text', indirizzo: 'text', fine: 'text' }],
  installazione: { comodante: 'flag', comodatario: 'flag', fornitore: 'flag' },
  manutenzione: { comodante: 'flag', comodatario: 'flag' },
  assicurazione: { comodante: 'flag', comodatario: 'flag', nessuna: 'flag' },
  lavoroAgile: 'flag',
  termini: {
    scadenza: 'text',
    finalita: 'text',
    consegnaEntro: 'text',
    preavvisoProroga: 'text',
    preavvisoRecesso: 'text',
    preavvisoVerifiche: 'text',
    giorniRestituzione: 'text',
    oreFurto: 'text',
    foro: 'text',
  },
  bollo: { esente: 'flag', dovuto: 'flag' },
  testoUnico2025: 'flag',
  datiAllegati: 'flag',
  secondaLingua: 'text',
} as const

type AgreementFields = FieldsOf<typeof agreementVocabulary>

/** The facts of the paper in the words and the forms that its template prints; in two languages, or in one. */
export function agreementFields(
  paper: AgreementPaper,
  say: Wording = italian,
  bilingual = false,
): AgreementFields {
  const { secondLanguage } = paper
  return {
    numero: say.titleNumber(paper.number),
    data: say.longDate(paper.issuedOn),
    comodante: contractingFields(paper.lender, say),
    comodatario: contractingFields(paper.borrower, say),
    pecIndicate: Boolean(paper.lender.certifiedEmail && paper.borrower.certifiedEmail),
    bollo: { esente: paper.stampDuty === 'exempt', dovuto: paper.stampDuty === 'due' },
    datiAllegati: paper.terms.machineReadableAnnexes === true,
    testoUnico2025: paper.statutes === 'dlgs123of2025',
    ...clauseFields(paper),
    ...listFields(paper, say),
    ...fundingFields(paper, say),
    ...termFields(paper, say),
    secondaLingua: bilingual && secondLanguage ? say.languageName(secondLanguage.language) : '',
  }
}

const contractingFields = (body: SigningBody, say: Wording): AgreementFields['comodante'] => ({
  ...signingFields(body, say),
  atto: say.actText(body.act),
})

const clauseFields = ({ clauses }: AgreementPaper) => ({
  beni: clauses.assets,
  licenze: clauses.licences,
  servizi: clauses.services,
  licenzeOServizi: clauses.licences || clauses.services,
  vpn: clauses.vpnAccounts,
  telefoni: clauses.phones,
  garanzia: clauses.warranty,
  valori: clauses.values,
  gratuitaATermine: clauses.freeForATime,
  datiPersonali: clauses.personalData,
  unioneEuropea: clauses.unionFunding,
  accordo: clauses.amongAdministrations,
})

function listFields(paper: AgreementPaper, say: Wording) {
  const { clauses, totals } = paper
  const annexes = say.annexNames(clauses.assets, clauses.licences || clauses.services)
  const titles = [
    annexes.assets && `${annexes.assets} – ${say.annexes.lentAssets}`,
    annexes.others && `${annexes.others} – ${say.annexes.licencesAndServices}`,
  ]
  const written = writtenAnnexNames(annexes, say.annexName)
  return {
    allegatoBeni: annexes.assets,
    allegatoServizi: annexes.others,
    allegatoUso: written.use,
    allegatoDati: written.privacy,
    allegati: titles.filter((title) => title !== '').join('; '),
    categorie: say.categoriesText(paper.categories),
    valoreTotale: totals.valued === 0 ? '' : say.money(totals.value),
    tuttiValutati: totals.valued === totals.pieces,
    ...say.countFields(paper),
  }
}

function fundingFields({ funding: { funds, inPart, differs, statements } }: AgreementPaper, say: Wording) {
  const cofinanced = funds.filter(({ statement }) => statement === 'cofinancedByUnion')
  const recovery = funds.filter(({ statement }) => statement === 'nextGenerationEU')
  return {
    finanziamenti: funds.length > 0,
    finanziatoInParte: inPart,
    fondiDiversi: differs,
    fondi: funds.map(say.fundFields),
    cofinanziato: statements.includes('cofinancedByUnion'),
    nextGeneration: statements.includes('nextGenerationEU'),
    stabilita: {
      cofinanziato: lastDurability(cofinanced, say),
      nextGeneration: lastDurability(recovery, say),
    },
  }
}

/** The day on which the last of these operations ceases to be bound; none while one of them has no final payment. */
function lastDurability(funds: readonly PaperFund[], say: Wording): string {
  const ends = funds.flatMap(({ durabilityEnd }) => durabilityEnd ?? []).sort()
  const last = ends.at(-1)
  return last && ends.length === funds.length ? say.longDate(last) : ''
}

function termFields({ terms }: AgreementPaper, say: Wording) {
  const { installation, routineMaintenance, insurance, request, deliverBy } = terms
  return {
    richiesta: request
      ? { protocollo: request.protocol, data: say.longDate(request.date) }
      : { protocollo: '', data: '' },
    stima1806: terms.valuationEffect === 'estimate1806',
    lavoroAgile: terms.smartWorking,
    luoghi: terms.places.map(({ name, address }, index) => ({
      nome: name,
      indirizzo: address,
      fine: entryEnd(index, terms.places),
    })),
    installazione: {
      comodante: installation === 'lender',
      comodatario: installation === 'borrower',
      fornitore: installation === 'supplier',
    },
    manutenzione: {
      comodante: routineMaintenance === 'lender',
      comodatario: routineMaintenance === 'borrower',
    },
    assicurazione: {
      comodante: insurance === 'lender',
      comodatario: insurance === 'borrower',
      nessuna: insurance === 'none',
    },
    termini: {
      scadenza: say.longDate(terms.endsOn),
      finalita: sentence(terms.purpose),
      consegnaEntro: deliverBy ? say.longDate(deliverBy) : '',
      preavvisoProroga: say.days(terms.extensionNoticeDays),
      preavvisoRecesso: say.days(terms.withdrawalNoticeDays),
      preavvisoVerifiche: say.days(terms.inspectionNoticeDays),
      giorniRestituzione: say.days(terms.returnDays),
      oreFurto: say.hours(terms.theftNoticeHours),
      foro: terms.court,
    },
  }
}
