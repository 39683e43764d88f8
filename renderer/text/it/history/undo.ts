import type { Sentence } from '#src/contract/history.ts'
import type { Command } from '#src/register/register.ts'
import type { UndoEvent } from '#src/register/undo/events.ts'
import type { Id } from '#src/shared/text.ts'
import { formatNumber } from '#renderer/text/format.ts'
import { agreementAbout, type Context, nameOf, told } from './telling.ts'
import type { Tellers } from './tellers.ts'

/** What each command does, as the object of «annullare»: a new command without words does not compile. */
const commandWords: { readonly [T in Command['type']]: string } = {
  foundRegister: 'la fondazione del registro',
  recordBody: 'la scheda dell’ente',
  listBodies: 'l’elenco degli enti',
  suppressBody: 'la soppressione dell’ente',
  appointSignatory: 'la nomina di chi firma',
  endSignatory: 'la fine dell’incarico di chi firma',
  nameContact: 'l’aggiunta del referente',
  removeContact: 'la rimozione del referente',
  chooseLenderLogo: 'la scelta dello stemma',
  recordFund: 'la scheda del fondo',
  setInventoryPattern: 'la forma dei numeri di inventario',
  receiveAssets: 'la registrazione dei beni',
  acquireLicence: 'la registrazione della licenza',
  registerServices: 'la registrazione dei servizi',
  correctItem: 'la correzione dei dati',
  undoDeliveryImport: 'l’annullamento dell’importazione',
  setAssetAside: 'la messa da parte',
  restoreAsset: 'il ritorno in magazzino',
  startDraft: 'l’inizio della bozza',
  chooseDraftBorrower: 'la scelta dell’ente',
  addToDraft: 'l’aggiunta alla bozza',
  takeFreeAssets: 'l’aggiunta alla bozza',
  takeFreeServices: 'l’aggiunta alla bozza',
  removeFromDraft: 'la rimozione dalla bozza',
  nameLineUse: 'l’indicazione di chi lo usa e dove',
  writeTerms: 'la scrittura delle condizioni',
  discardDraft: 'lo scarto della bozza',
  issueAgreement: 'l’emissione del contratto',
  recordSignatures: 'la registrazione delle firme',
  annulAgreement: 'l’annullamento del contratto',
  recordHandover: 'la registrazione della consegna',
  annulHandover: 'l’annullamento del verbale',
  recordReturn: 'la registrazione della riconsegna',
}

const isCommand = (command: string): command is Command['type'] => command in commandWords
const wordsOf = (command: string): string => (isCommand(command) ? commandWords[command] : 'l’operazione')

/** Undone commands and those done again, in words. */
export const undoTellers: Tellers<UndoEvent> = {
  commandUndone: (event, context) =>
    told('cancellation', concerned(event, context), [`Annullata ${operation(event)}`]),
  commandRedone: (event, context) =>
    told('cancellation', concerned(event, context), [`Ripetuta ${operation(event)}`]),
}

const operation = ({ command, sequence }: UndoEvent): string =>
  `la registrazione n. ${formatNumber(sequence)}: ${wordsOf(command)}`

/** What was put back: an agreement or a delivery with all it holds, or else the things themselves. */
function concerned({ records }: UndoEvent, context: Context): Sentence {
  const { absent } = records
  const [agreement] = [...records.agreements.map(idOf), ...absent.agreements]
  if (agreement !== undefined) return agreementAbout(agreement, context)
  const [delivery] = [...records.imports.map(idOf), ...absent.imports]
  if (delivery !== undefined) return [nameOf('delivery', delivery, context)]
  const items = [...records.items.map(idOf), ...absent.items]
  const [item, ...others] = items
  if (item !== undefined)
    return [
      nameOf('item', item, context),
      ...(others.length > 0 ? [` e altri ${formatNumber(others.length)}`] : []),
    ]
  const [body] = [...records.bodies.map(idOf), ...absent.bodies]
  if (body !== undefined) return [nameOf('body', body, context)]
  const [fund] = [...records.funds.map(idOf), ...absent.funds]
  return fund === undefined ? [] : [nameOf('fund', fund, context)]
}

const idOf = ({ id }: { readonly id: Id }): Id => id
