import type { Command } from '#src/register/register.ts'

/** Commands that earlier programs took, and ledgers still name. */
type Former = 'recordSignatures'

/**
 * What an operator did, as a short name: what a line of the ledger is about when it is told without its facts. A new
 * command without a name does not compile.
 */
const names: { readonly [T in Command['type'] | Former | 'undo' | 'redo']: string } = {
  foundRegister: 'Avvio del registro',
  listBodies: 'Elenco degli enti',
  recordBody: 'Scheda di un ente',
  suppressBody: 'Soppressione di un ente',
  appointSignatory: 'Nomina di un firmatario',
  endSignatory: 'Fine di una nomina',
  nameContact: 'Referente di un ente',
  removeContact: 'Rimozione di un referente',
  chooseLenderLogo: 'Logo della Regione',
  chooseSecondLanguage: 'Seconda lingua dei documenti',
  recordFund: 'Scheda di un fondo',
  setInventoryPattern: 'Numeri d’inventario',
  receiveAssets: 'Carico di beni',
  acquireLicence: 'Acquisto di licenze',
  registerServices: 'Registrazione di servizi',
  correctItem: 'Correzione di un bene',
  undoDeliveryImport: 'Annullamento di una consegna importata',
  setAssetAside: 'Bene messo da parte',
  restoreAsset: 'Bene rimesso in magazzino',
  startDraft: 'Nuova bozza di prestito',
  chooseDraftBorrower: 'Ente di una bozza',
  addToDraft: 'Beni aggiunti a una bozza',
  takeFreeAssets: 'Beni presi per modello in una bozza',
  takeFreeServices: 'Servizi presi in una bozza',
  removeFromDraft: 'Beni tolti da una bozza',
  nameLineUse: 'Posto e persona di un bene',
  writeTerms: 'Condizioni di una bozza',
  discardDraft: 'Bozza eliminata',
  issueAgreement: 'Emissione di un contratto',
  publishTemplate: 'Testo di un documento',
  recordProtocol: 'Protocollo di un documento',
  keepSignedFile: 'File firmato',
  recordSignatures: 'Firme di un contratto',
  correctSignatures: 'Rettifica delle firme di un contratto',
  annulAgreement: 'Annullamento di un contratto',
  recordHandover: 'Verbale di consegna',
  annulHandover: 'Annullamento di un verbale di consegna',
  issueAddendum: 'Emissione di un atto aggiuntivo',
  keepSignedAddendum: 'File firmato di un atto aggiuntivo',
  recordAddendumProtocol: 'Protocollo di un atto aggiuntivo',
  annulAddendum: 'Annullamento di un atto aggiuntivo',
  recordReturn: 'Riconsegna',
  undo: 'Annullamento dell’ultima operazione',
  redo: 'Ripetizione di un’operazione annullata',
}

const isNamed = (command: string): command is keyof typeof names => command in names

/** A command of another version of the program is told by its own. */
export const commandName = (command: string): string => (isNamed(command) ? names[command] : command)
