import { counted, formatInstant, formatNumber } from '#renderer/text/format.ts'

type Told = {
  readonly at: string
  readonly program: string
  readonly sequence: number
  readonly hash: string
  readonly papers: number
  /** Names of the files in the folder of the papers that are no longer what they were. */
  readonly altered: readonly string[]
}

const papersOf = (count: number): string => counted(count, 'documento integro', 'documenti integri')

/** Words of what is saved of a damaged register. */
export const readableText = {
  fileName: (day: string, sequence: number) =>
    `comodato-leggibile-${day}-${String(sequence).padStart(6, '0')}.zip`,
  saving: 'Verifica dei documenti in corso',
  saved: (file: string, sequence: number, papers: number, altered: number) =>
    `${file} scritto: tutto fino al fatto n. ${formatNumber(sequence)}, ${papersOf(papers)}` +
    (altered === 0
      ? ''
      : `; ${counted(altered, 'documento alterato lasciato', 'documenti alterati lasciati')} fuori`),
  readme: ({ at, program, sequence, hash, papers, altered }: Told): string =>
    `QUELLO CHE SI LEGGE DI UN REGISTRO DANNEGGIATO DEI BENI IN COMODATO D’USO

Salvato il ${formatInstant(at)} da ${program}.
Contiene ciò che il registro dice fino alla registrazione n. ${sequence}, con impronta
${hash}
Ciò che nel registro viene dopo è danneggiato e qui non c’è.

elenchi/*.csv            gli elenchi a quel punto: UTF-8, separati da punto e virgola.
elenchi/colonne.csv      che cosa significa ogni colonna di ogni elenco, e quali valori può avere.
documenti/               ${papersOf(papers)}: i documenti emessi e i file firmati che
                         sono tornati, ognuno con il nome del proprio SHA-256, come negli elenchi.
                         Ognuno è stato riletto, e il contenuto corrisponde al nome.
${
  altered.length === 0
    ? ''
    : `
Alterati o illeggibili, lasciati fuori:
${altered.join('\n')}
`
}
Un testo che comincia con = + - @ è preceduto negli elenchi da un apostrofo, perché un foglio di calcolo
non lo esegua come formula.

Questo file contiene dati personali: va custodito e trasmesso come il registro.
Non è un archivio da cui riprendere il lavoro: per quello si ripristina una copia di sicurezza.
`,
}
