/** Words of rectifications: what is known is put right with a reason, which stays. */
export const rectificationText = {
  reason: 'Motivo della rettifica',
  help: 'Resta nella storia e sui documenti successivi.',
  needed: 'Scrivi perché lo correggi',
  usual: [
    'Errore di battitura',
    'Dato mancante alla registrazione',
    'Dato cambiato',
    'Segnalazione dell’ente',
  ],
  stampDuty: 'Indicazione sull’imposta di bollo',
  annulHandover: 'Annulla il verbale',
  annulHandoverQuestion: (number: string) => `Annullare il verbale di consegna ${number}?`,
  annulHandoverHelp:
    'Il verbale resta, con il suo numero, segnato come annullato; ciò che aveva consegnato torna da consegnare. Il motivo comparirà nella storia e nei verbali successivi di questo contratto.',
  handoverAnnulled: (number: string) => `Verbale ${number} annullato`,
  annulled: (on: string, reason: string) => `Annullato il ${on}: ${reason}`,
}
