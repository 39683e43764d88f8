/** The names of what an agreement must say, as a sentence lists them. */
const terms: Record<string, string> = {
  endsOn: 'la scadenza',
  purpose: 'lo scopo',
  places: 'i luoghi d’uso',
  deliverBy: 'il termine di consegna',
  installation: 'chi installa',
  valuationEffect: 'l’effetto del valore indicato',
  lenderSignatoryId: 'chi firma per la Regione',
  borrowerSignatoryId: 'chi firma per l’ente',
  lenderAct: 'l’atto della Regione',
  borrowerAct: 'l’atto dell’ente',
  request: 'la richiesta dell’ente',
  smartWorking: 'se è ammesso il lavoro agile',
  insurance: 'l’assicurazione',
  routineMaintenance: 'chi cura la manutenzione ordinaria',
  extensionNoticeDays: 'il preavviso per la proroga',
  withdrawalNoticeDays: 'il preavviso per il recesso',
  inspectionNoticeDays: 'il preavviso per le verifiche',
  returnDays: 'i giorni per la restituzione',
  theftNoticeHours: 'le ore per avvisare di un furto',
  court: 'il foro competente',
  machineReadableAnnexes: 'se allegare i dati al PDF',
  borrowerContactId: 'il referente dell’ente',
  lenderContactId: 'il referente della Regione',
}

export const termWord = (field: string): string => terms[field] ?? field
