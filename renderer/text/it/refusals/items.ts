import { counted, formatNumber } from '#renderer/text/format.ts'
import { statusWord } from '#renderer/text/it/statuses.ts'
import type { RefusalTexts } from './texts.ts'

/** Beni, licenze, servizi e la loro importazione. */
export const itemRefusals = {
  itemUnknown: () => 'Questo bene non è nel registro.',
  wrongKind: () => 'La correzione è per un altro tipo di bene.',
  serialTaken: ({ manufacturer, serialNumber, inventoryNumber }) =>
    `Il numero di serie ${serialNumber} di ${manufacturer} è già del bene ${inventoryNumber}.`,
  serialTwice: ({ manufacturer, serialNumber }) =>
    `Il numero di serie ${serialNumber} di ${manufacturer} compare due volte.`,
  inventoryNumberTaken: ({ inventoryNumber }) =>
    `Il numero d’inventario ${inventoryNumber} è già di un altro bene.`,
  inventoryNumberRetired: ({ inventoryNumber }) =>
    `Il numero d’inventario ${inventoryNumber} è già stato di un altro bene: i numeri non si riusano.`,
  importUnknown: () => 'Questa importazione non è nel registro.',
  importAlreadyUndone: ({ fileName }) => `L’importazione di «${fileName}» è già stata annullata.`,
  importUsed: ({ fileName, used, example }) =>
    `L’importazione di «${fileName}» non si può più annullare: ${counted(used, 'bene è già stato usato', 'beni sono già stati usati')}, per esempio ${example.inventoryNumber} (${statusWord(example.status)}).`,
  assetNotFree: ({ status }) =>
    `Il bene ora è «${statusWord(status)}»: si può mettere da parte solo un bene che è in magazzino o è rientrato.`,
  assetNotAside: ({ status }) => `Il bene ora è «${statusWord(status)}»: non c’è nulla da ripristinare.`,
  seatsBelowHeld: ({ seats, held }) =>
    `I posti non possono scendere a ${formatNumber(seats)}: ${counted(held, 'è già assegnato o riservato', 'sono già assegnati o riservati')}.`,
} satisfies Partial<RefusalTexts>
