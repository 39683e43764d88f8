import { formatDate, formatNumber, formatTime } from '#renderer/text/format.ts'
import type { RefusalTexts } from './texts.ts'

const ownWay: Readonly<Record<string, string>> = {
  issueAgreement:
    'Un atto emesso ha già il suo numero: non si annulla con «Annulla». Apri il prestito e annullalo con un motivo.',
  annulAgreement: 'L’annullamento di un atto non si annulla: emetti un altro atto.',
  recordHandover:
    'Un verbale di consegna ha già il suo numero: non si annulla con «Annulla». Apri il prestito e annulla il verbale con un motivo.',
  annulHandover:
    'L’annullamento di un verbale non si annulla: registra di nuovo la consegna, con un altro verbale.',
  issueAddendum:
    'Un atto aggiuntivo emesso ha già il suo numero: non si annulla con «Annulla». Apri il prestito e annulla l’atto con un motivo.',
  annulAddendum: 'L’annullamento di un atto aggiuntivo non si annulla: emetti un altro atto.',
  publishTemplate:
    'Un testo pubblicato resta fra le versioni: per tornare a quello di prima, pubblicalo di nuovo.',
  foundRegister: 'La fondazione del registro non si annulla.',
}

const borne = {
  inventoryNumber: 'Il numero di inventario',
  serialNumber: 'Il numero di serie',
  bodyCode: 'Il codice',
  fundName: 'Il nome',
} as const

/** Annulla e ripeti. */
export const undoRefusals = {
  nothingToUndo: () => 'Non c’è niente di tuo da annullare.',
  nothingToRedo: () => 'Non c’è niente da ripetere.',
  undoMoved: () => 'Nel frattempo è stata registrata un’altra operazione: guarda che cosa annulleresti ora.',
  undoForbidden: ({ command }) => ownWay[command] ?? 'Questa operazione non si annulla: si corregge.',
  undoRestedOn: ({ sequence, by, at }) =>
    `Non si può annullare: la registrazione n. ${formatNumber(sequence)} di ${by}, del ${formatDate(at)} alle ${formatTime(at)}, si basa su questa operazione. Correggi con una rettifica.`,
  undoClash: ({ what, value, holder }) =>
    `Non si può annullare: ${borne[what].toLowerCase()} «${value}» ora è di ${holder}.`,
} satisfies Partial<RefusalTexts>
