import type { SecondLanguage } from '#src/shared/languages.ts'
import type { PaperKind } from '#src/templates/template.ts'
import { counted, formatDate, formatNumber } from '#renderer/text/format.ts'
import { formNames } from './forms.ts'
import { languageWords } from './languages.ts'

/** What is wrong in a text, by the code of the problem; `about` is the field, the article or the words. */
const problems: Record<string, (about: string) => string> = {
  tagUnclosed: () => 'un campo si apre con {{ e non si chiude con }}',
  sectionUnclosed: (name) => `la sezione «${name}» si apre e non si chiude`,
  sectionUnopened: (name) => `la sezione «${name}» si chiude e non era aperta`,
  sectionTooDeep: (limit) => `più di ${limit} sezioni aperte una dentro l’altra`,
  tagUnsupported: (tag) => `«${tag}» non si può usare: ogni testo è uno solo, con i campi tra doppie graffe`,
  fieldUnknown: (name) => `il campo «${name}» non esiste`,
  fieldNotText: (name) => `«${name}» non si stampa: si usa soltanto per aprire una sezione`,
  fieldNotCondition: (name) => `«${name}» è un gruppo: non apre una sezione, ne servono le parti`,
  fieldEmpty: (name) => `«${name}» è vuoto in questo documento: va stampato dentro la sua sezione`,
  articleUnknown: (name) => `si cita l’articolo «${name}», che in questo documento non c’è`,
  articleTwice: (name) => `due articoli hanno lo stesso nome, «${name}»`,
  articleInAnnex: (name) =>
    `l’articolo «${name}» sta in un allegato, cioè dopo le firme: un «#» prima di esso apre l’allegato`,
  titleMissing: () => 'il testo non comincia con un titolo, cioè con una riga «# …»',
  headingEmpty: () => 'questo titolo non dice niente',
  articleMissing: (name) => `manca l’articolo {#${name}}, di cui il contratto non può fare a meno`,
  articleUnmatched: (name) =>
    name === ''
      ? 'questa parte non corrisponde a quella del testo italiano'
      : `l’articolo «${name}» nel testo italiano non c’è, o è in un altro posto: i numeri non corrisponderebbero`,
  articleUntranslated: (name) =>
    name === '' ? 'manca una parte del testo italiano' : `qui manca l’articolo «${name}» del testo italiano`,
  feeInLoan: (words) =>
    `«${words}»: il comodato è gratuito (art. 1803 c.c.) e non può prevedere un corrispettivo`,
  markdownUnsupported: (what) => `i documenti non hanno questa parte di Markdown (${what})`,
  characterReserved: () => 'c’è un carattere riservato (ad uso privato): riscrivi quella parola',
  charactersMissing: (characters) =>
    `i documenti non possono stampare «${characters}»: il loro carattere non ha questi segni`,
  textTooLong: (limit) => `il testo è più lungo di ${formatNumber(Number(limit))} caratteri`,
}

export const textProblem = (problem: string, about: string): string =>
  problems[problem]?.(about) ?? `errore (${problem})`

const papers: Readonly<Record<PaperKind, string>> = {
  agreement: 'Contratto di comodato',
  handover: 'Verbale di consegna',
  holdings: 'Registro dei beni in comodato',
  extension: 'Atto aggiuntivo di proroga',
  addendum: 'Atto aggiuntivo',
  ...formNames,
}

/** Words of the texts of the papers. */
export const templatesText = {
  title: 'Testi dei documenti',
  help: 'Le parole dei documenti sono dell’ufficio: qui si scrivono, si provano su un documento vero e si pubblicano da una data. I documenti già emessi restano come sono.',
  settings: 'Le parole di contratti, verbali e registri, per l’ufficio legale.',
  open: 'Apri i testi',
  papers,
  /** A text by its paper and its language: «Contratto di comodato (sloveno)». */
  nameOf: (paper: PaperKind, language: SecondLanguage | undefined) =>
    language === undefined ? papers[paper] : `${papers[paper]} (${languageWords[language].toLowerCase()})`,
  language: 'Lingua dei testi',
  italian: 'Italiano',
  secondHelp:
    'Il documento si stampa in italiano e in questa lingua da quando il suo testo è pubblicato. Gli articoli devono essere gli stessi del testo italiano, nello stesso ordine.',
  notInUse:
    'Nessun ente ha documenti in questa lingua: si sceglie nelle impostazioni o nella scheda di un ente.',
  notPublished: 'Non pubblicato: il documento esce solo in italiano',
  model: 'Modello da far verificare a un traduttore ufficiale prima di pubblicarlo.',
  noModel: 'Il programma non ha un modello in questa lingua: si parte dal testo italiano, da tradurre.',
  modelName: 'Modello del programma',
  edit: 'Scrivi',
  ofProgram: 'testo del programma, modello da adattare',
  inUse: (version: number) =>
    version === 0 ? 'In uso il testo del programma' : `In uso la versione ${version}`,
  next: (version: number, from: string) => `Dal ${formatDate(from)} la versione ${version}`,
  versionName: (version: number) => (version === 0 ? 'Testo del programma' : `Versione ${version}`),
  usedFromDay: {
    inUse: (from: string) => `in uso dal ${formatDate(from)}`,
    coming: (from: string) => `si userà dal ${formatDate(from)}`,
    replaced: (from: string) => `sostituita; era per i documenti dal ${formatDate(from)}`,
  },
  versionFacts: (used: string, published: string, note: string) =>
    [used, `pubblicata il ${formatDate(published)}`, note].filter(Boolean).join(' · '),
  text: 'Testo',
  line: (line: number) => `Riga ${formatNumber(line)}`,
  faults: (count: number) => counted(count, 'errore', 'errori'),
  noFaults: 'Nessun errore',
  preview: 'Anteprima',
  previewOf: 'Il documento come uscirebbe con questo testo, sull’ultimo prestito.',
  invented: 'Nel registro non c’è ancora un prestito adatto: l’anteprima ne usa uno inventato.',
  previewStopped: 'L’anteprima riprende quando gli errori sono corretti.',
  holds: { flag: ['sì', 'no'], other: ['non vuoto', 'vuoto'] },
  /** What is written where the caret stands does not appear in the preview. */
  notShown: (field: string, meaning: string, value: string) =>
    `Questa parte non compare nell’anteprima: con i dati che usa, «${field}» (${meaning}) è ${value}.`,
  fields: 'Campi',
  fieldsHelp:
    'Ciò che il registro mette nel testo, con il valore nell’anteprima. Scegline uno per inserirlo.',
  searchFields: 'Cerca un campo',
  kinds: { text: 'testo', flag: 'sì o no', list: 'elenco' },
  empty: 'vuoto',
  versions: 'Versioni',
  compare: 'Confronta',
  compareTitle: (version: string) => `Differenze da: ${version}`,
  same: 'Nessuna differenza.',
  added: 'aggiunta',
  removed: 'tolta',
  restore: 'Riprendi questo testo',
  restored: (version: string, isPublished: boolean) =>
    isPublished ? `Ripreso: ${version}, già pubblicato.` : `Ripreso: ${version}. Si usa quando lo pubblichi.`,
  publish: 'Pubblica…',
  publishTitle: (paper: string) => `Pubblicare il testo: ${paper}`,
  publishNow: 'Pubblica',
  publishHelp:
    'Da quel giorno i nuovi documenti si emettono con queste parole. Quelli già emessi, e le versioni di prima, restano.',
  usedFrom: 'In uso dal',
  dayNeeded: 'Indica il giorno',
  note: 'Nota',
  noteHelp: 'Perché cambia: resta nella cronologia',
  published: (from: string, today: string) =>
    from === today
      ? 'Testo pubblicato: si usa da oggi'
      : `Testo pubblicato: si userà dal ${formatDate(from)}`,
  fixFirst: 'Correggi gli errori prima di pubblicare',
  unchanged: 'Il testo è quello in uso',
  beingWritten: 'se ne sta scrivendo un altro, non ancora pubblicato',
  /** Which text is on the page, by its version: one that will be used, or one taken up again. */
  shown: (version: string) => `qui sotto: ${version}`,
  takenUp: (version: string) => `qui sotto, da pubblicare: ${version}`,
  undo: (version: string) => `Torna a: ${version}`,
  kept: 'Bozza salvata su questo computer, non ancora pubblicata',
  nothingToKeep: 'Non c’è nulla da salvare: il testo non è cambiato',
  nothingElse: 'Non c’è altro di scritto',
  insert: (name: string) => `Inserisci ${name}`,
} as const
