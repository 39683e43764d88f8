import { type PaperNumber } from '#src/agreements/agreement.ts'
import { actWords } from '#renderer/text/it/act-words.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { fileNameFor } from '#src/shared/file-name.ts'

const dashed = ({ count, year }: PaperNumber): string => `${count}-${year}`

const act = (ofThings: boolean): string => actWords(ofThings).title

/** «Contratto 12-2026 - Trieste»: the name under which people keep the paper, without the extension. */
export const agreementFileName = (number: PaperNumber, borrower: string, ofThings: boolean): string =>
  fileNameFor(`${act(ofThings)} ${dashed(number)} - ${borrower}`)

export const draftFileName = (borrower: string, ofThings: boolean): string =>
  fileNameFor(`Bozza di ${act(ofThings).toLowerCase()} - ${borrower}`)

const report = (ofThings: boolean): string => (ofThings ? 'Verbale di consegna' : 'Verbale di attivazione')

export const handoverFileName = (number: PaperNumber, borrower: string, ofThings: boolean): string =>
  fileNameFor(`${report(ofThings)} ${dashed(number)} - ${borrower}`)

export const draftHandoverFileName = (borrower: string, ofThings: boolean): string =>
  fileNameFor(`Bozza di ${report(ofThings).toLowerCase()} - ${borrower}`)

/** «Atto aggiuntivo 1 - Contratto 12-2026 - Trieste». */
export const addendumFileName = (
  count: number,
  number: PaperNumber,
  borrower: string,
  ofThings: boolean,
): string => fileNameFor(`Atto aggiuntivo ${count} - ${act(ofThings)} ${dashed(number)} - ${borrower}`)

export const draftAddendumFileName = (borrower: string): string =>
  fileNameFor(`Bozza di atto aggiuntivo - ${borrower}`)

/** «Sollecito di restituzione - Contratto 12-2026 - Trieste». */
export const formFileName = (
  kind: string,
  number: PaperNumber,
  borrower: string,
  ofThings: boolean,
): string => fileNameFor(`${kind} - ${act(ofThings)} ${dashed(number)} - ${borrower}`)

/** «Sollecito di restituzione del 26-11-2026»: the same paper for many loans. */
export const formsFileName = (kind: string, on: CalendarDate): string =>
  fileNameFor(`${kind} del ${on.split('-').reverse().join('-')}`)

/** «Contratto 12-2026 - Trieste - firmato», «… - firmato 2» for a second file of the same paper. */
export const signedFileName = (paper: string, at: number): string =>
  at === 1 ? `${paper} - firmato` : `${paper} - firmato ${at}`

/** «Etichetta FVG000123», «Etichette da FVG000123 a FVG000162». */
export function labelsFileName(labels: readonly { readonly inventoryNumber: string }[]): string {
  const [first, last] = [labels[0]?.inventoryNumber ?? '', labels.at(-1)?.inventoryNumber ?? '']
  return fileNameFor(labels.length === 1 ? `Etichetta ${first}` : `Etichette da ${first} a ${last}`)
}

/** «Registro dei beni in comodato al 31-12-2025», «Beni detenuti da Comune di Udine al 31-12-2025». */
export function holdingsFileName(on: CalendarDate, borrower: string | undefined): string {
  const what = borrower === undefined ? 'Registro dei beni in comodato' : `Beni detenuti da ${borrower}`
  return fileNameFor(`${what} al ${on.split('-').reverse().join('-')}`)
}
