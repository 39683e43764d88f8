import type { RowProblem } from '#src/imports/delivery-list.ts'
import { formatDate, formatNumber } from '#renderer/text/format.ts'
import { deliveryFieldWords } from './imports.ts'

type WithFacts =
  | 'tooLong'
  | 'tooManyAccessories'
  | 'serialTwiceInFile'
  | 'inventoryNumberTwiceInFile'
  | 'serialInRegister'
  | 'inventoryNumberTaken'
  | 'warrantyBeforePurchase'
  | 'cellsBeyondHeader'

/** Why a row cannot be taken, or what is odd in it; a new reason does not compile until it is said. */
const reasons: Readonly<Record<Exclude<RowProblem['code'], WithFacts>, string>> = {
  required: 'manca',
  controlCharacters: 'contiene caratteri che non si possono stampare',
  spreadsheetError: 'è un errore del foglio di calcolo',
  digitsLost:
    'ha perso le ultime cifre nel foglio di calcolo: nel file d’origine imposta la colonna come testo',
  notANumber: 'non è un numero',
  negative: 'è negativo',
  tooManyDecimals: 'ha più di due decimali',
  tooLarge: 'è troppo grande',
  numberStyleUndecided: 'si può leggere in due modi: scegli come sono scritti i numeri',
  notADate: 'non è una data',
  noSuchDay: 'non è un giorno del calendario',
  dateStyleUndecided: 'si può leggere in due modi: scegli come sono scritte le date',
  macMalformed: 'non è un indirizzo MAC: servono dodici cifre esadecimali',
  imeiMalformed: 'non è un IMEI: servono quindici cifre',
  cigMalformed: 'non è un CIG: servono dieci lettere o cifre',
  inventoryNumberMalformed:
    'non può essere un numero d’inventario: lettere, cifre, punto, barra e trattino, al massimo 30',
  conditionUnknown: 'non è fra le condizioni note: nuovo, ottimo, buono, discreto, da riparare',
  fundUnknown: 'non è fra i fondi del registro',
  imeiCheckDigit: 'non ha la cifra di controllo giusta: forse è scritto male',
}

function reasonOf(problem: RowProblem): string {
  switch (problem.code) {
    case 'tooLong':
      return `è più lungo di ${formatNumber(problem.limit)} caratteri`
    case 'tooManyAccessories':
      return `elenca più di ${formatNumber(problem.limit)} accessori`
    case 'serialTwiceInFile':
    case 'inventoryNumberTwiceInFile':
      return `è già alla riga ${formatNumber(problem.otherLine)}`
    case 'serialInRegister':
      return `è già nel registro, con inventario ${problem.inventoryNumber}`
    case 'inventoryNumberTaken':
      return `è già di ${problem.holder}`
    case 'warrantyBeforePurchase':
      return `viene prima dell’acquisto (${formatDate(problem.purchaseDate)})`
    case 'cellsBeyondHeader':
      return `Oltre l’ultimo titolo c’è «${problem.value}»: forse un separatore di troppo ha spostato la riga`
    default:
      return reasons[problem.code]
  }
}

/** A problem of a row in one sentence: the datum, its column in the file, its value, the reason. */
export function problemText(problem: RowProblem, header: readonly string[]): string {
  const { field, value } = problem
  const reason = reasonOf(problem)
  if (field === undefined) return `${reason}.`
  const title = problem.column === undefined ? undefined : header[problem.column]
  const label = deliveryFieldWords[field]
  const where = title === undefined || title === '' || title === label ? '' : ` (colonna «${title}»)`
  return value === '' ? `${label}${where}: ${reason}.` : `${label}${where}: «${value}» ${reason}.`
}
