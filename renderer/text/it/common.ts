/** Words that belong to no screen. */
export const commonText = {
  cancel: 'Annulla',
  close: 'Chiudi',
  /** The key. */
  enterKey: 'Invio',
  messages: 'Messaggi',
  interrupt: 'Interrompi',
  pause: 'Pausa',
  goOn: 'Continua',
  busy: 'È già in corso: attendi che finisca',
  underWay: (label: string) => `${label} in corso: attendi che finisca, o interrompi`,
  frozen: (label: string) => `${label} in corso: intanto le scelte non si possono cambiare.`,
  resting: (label: string) => `${label}: in pausa`,
  of: (done: string, total: string) => `${done} di ${total}`,
  steps: 'Passi',
  step: (number: number, total: number) => `Passo ${number} di ${total}`,
  stepDone: 'completato',
  path: 'Percorso',
  moreActions: 'Altre azioni',
}
