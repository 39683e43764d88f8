import type { RowProblem } from '#src/imports/delivery-list.ts'

/** Che cosa non va in una riga: colonna, valore, motivo. */
export function rowProblemText(problem: RowProblem, header: readonly string[]): string {
  const { column, field, value } = problem
  const title = column === undefined ? field : header[column]
  const where = title === undefined ? '' : `colonna «${title}»${value === '' ? '' : `, «${value}»`}: `
  return `${where}${reasonText(problem)}.`
}

function reasonText(problem: RowProblem): string {
  switch (problem.code) {
    case 'tooLong':
      return `più di ${problem.limit} caratteri`
    case 'tooManyAccessories':
      return `più di ${problem.limit} accessori`
    case 'serialTwiceInFile':
      return `la matricola è già alla riga ${problem.otherLine}`
    case 'inventoryNumberTwiceInFile':
      return `il numero di inventario è già alla riga ${problem.otherLine}`
    case 'serialInRegister':
      return `la matricola è già del bene ${problem.inventoryNumber}`
    case 'inventoryNumberTaken':
      return `il numero di inventario è o è stato di ${problem.holder}`
    case 'warrantyBeforePurchase':
      return `la garanzia finisce prima dell’acquisto, del ${problem.purchaseDate}`
    case 'cellsBeyondHeader':
      return `c’è «${problem.value}» oltre l’ultima colonna`
    default:
      return plain[problem.code]
  }
}

type Plain = Exclude<
  RowProblem['code'],
  | 'tooLong'
  | 'tooManyAccessories'
  | 'serialTwiceInFile'
  | 'inventoryNumberTwiceInFile'
  | 'serialInRegister'
  | 'inventoryNumberTaken'
  | 'warrantyBeforePurchase'
  | 'cellsBeyondHeader'
>

const plain: Readonly<Record<Plain, string>> = {
  required: 'manca',
  controlCharacters: 'contiene caratteri che non sono testo',
  spreadsheetError: 'è un errore del foglio di calcolo',
  digitsLost: 'il foglio di calcolo ha perso le ultime cifre',
  notANumber: 'non è un numero',
  negative: 'è negativo',
  tooManyDecimals: 'ha più di due decimali',
  tooLarge: 'è troppo grande',
  numberStyleUndecided: 'non si sa se il punto separa le migliaia o i decimali',
  notADate: 'non è una data',
  noSuchDay: 'quel giorno non esiste',
  dateStyleUndecided: 'non si sa se viene prima il giorno o il mese',
  macMalformed: 'non è un indirizzo MAC',
  imeiMalformed: 'non è un IMEI',
  cigMalformed: 'non è un CIG',
  inventoryNumberMalformed: 'non può essere un numero di inventario',
  conditionUnknown: 'non è una condizione conosciuta',
  fundUnknown: 'non è un fondo del registro',
  imeiCheckDigit: 'la cifra di controllo dell’IMEI non torna',
}
