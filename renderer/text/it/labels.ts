import type { KnownFormat, LabelSymbol } from '#src/items/label-format.ts'
import { counted, formatNumber } from '#renderer/text/format.ts'

const size = (width: number, height: number): string => `${formatNumber(width)} × ${formatNumber(height)} mm`

const formats: Record<KnownFormat, string> = {
  'avery-L6011': 'Avery L6011, poliestere',
  'avery-L6009': 'Avery L6009, poliestere',
  'avery-L4736': 'Avery L4736, rimovibili',
  'avery-L4732': 'Avery L4732, rimovibili',
  'avery-L7651': 'Avery L7651',
  'avery-L7160': 'Avery L7160',
  'avery-L7162': 'Avery L7162',
  'avery-L7163': 'Avery L7163',
  'brother-DK-11201': 'Brother DK-11201',
  'brother-DK-11204': 'Brother DK-11204',
  'brother-DK-11208': 'Brother DK-11208',
  'brother-DK-11202': 'Brother DK-11202',
  'dymo-99010': 'Dymo 99010',
  'dymo-99012': 'Dymo 99012',
  'dymo-11354': 'Dymo 11354',
  'dymo-11352': 'Dymo 11352',
  'dymo-11355': 'Dymo 11355',
}

/** Words for printing labels. */
export const labelsText = {
  action: 'Etichette…',
  one: 'Stampa l’etichetta…',
  title: (count: number) => `Stampare ${counted(count, 'etichetta', 'etichette')}`,
  help: 'Il numero d’inventario, che cos’è, di chi è e con quali fondi è stato pagato. Nessun dato di chi lo usa.',
  format: 'Etichette',
  formats,
  sized: (name: string, width: number, height: number) => `${name} – ${size(width, height)}`,
  ownSheet: 'Foglio con altre misure',
  ownRoll: 'Rotolo con altre misure',
  symbol: 'Codice',
  symbols: {
    qr: 'QR',
    code128: 'Codice a barre (Code 128)',
    both: 'QR e codice a barre',
  } satisfies Record<LabelSymbol, string>,
  start: 'Comincia dall’etichetta n.',
  startHelp: (perSheet: number) => `Su un foglio già usato in parte: da 1 a ${formatNumber(perSheet)}`,
  startWrong: (perSheet: number) => `Scrivi un numero da 1 a ${formatNumber(perSheet)}`,
  shiftX: 'Sposta a destra',
  shiftY: 'Sposta in basso',
  shiftWrong: 'Da -10 a 10 mm',
  shiftHelp: 'Se la stampante non è centrata; negativo: a sinistra, in alto',
  outlines: 'Stampa anche i contorni',
  outlinesHelp: 'Per una prova su carta comune, da tenere controluce sul foglio di etichette',
  measures: {
    width: 'Larghezza',
    height: 'Altezza',
    columns: 'Colonne',
    rows: 'Righe',
    left: 'Margine sinistro',
    top: 'Margine alto',
    pitchX: 'Passo orizzontale',
    pitchY: 'Passo verticale',
  },
  pitchHelp: 'Dall’inizio di un’etichetta all’inizio della successiva',
  notThere: 'Con queste misure le etichette non stanno sul foglio A4, o si sovrappongono.',
  measureWrong: 'Scrivi la misura',
  mm: 'mm',
  onSheets: (labels: number, sheets: number) =>
    `${counted(labels, 'etichetta', 'etichette')} su ${counted(sheets, 'foglio', 'fogli')}`,
  onRoll: (labels: number) => `${counted(labels, 'etichetta', 'etichette')}, una dopo l’altra`,
  sheetMap: 'Le etichette sul primo foglio',
  trueSize: 'Stampa in dimensione reale (100 %), senza adattare alla pagina.',
  leftOut: (count: number) =>
    `${counted(count, 'riga scelta è una licenza o un servizio', 'righe scelte sono licenze o servizi')}: non hanno etichetta.`,
  tooMany: (limit: number) => `Si stampano al massimo ${formatNumber(limit)} etichette alla volta.`,
  none: 'Fra le righe scelte non ci sono beni materiali.',
  save: 'Salva PDF…',
  print: 'Stampa…',
  saved: (name: string) => `Etichette salvate in ${name}`,
  drawing: 'Preparazione delle etichette…',
} as const
