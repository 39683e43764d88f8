/** Words of the fields: what they say by themselves, whatever form they stand in. */
export const fieldText = {
  clear: 'Svuota',
  notANumber: (decimals: number) =>
    decimals === 0
      ? 'Scrivi un numero intero, per esempio 1.234'
      : 'Scrivi un numero con la virgola, per esempio 12,5',
  notAnAmount: 'Scrivi un importo con la virgola, per esempio 1.234,56',
  openCalendar: 'Apri il calendario',
  previousMonth: 'Mese precedente',
  nextMonth: 'Mese successivo',
  showOptions: 'Mostra le voci',
  choose: 'Scegli',
  loading: 'Caricamento…',
  nothingFound: 'Nessun risultato',
  dropHere: 'Trascina qui il file',
  dropManyHere: 'Trascina qui i file o una cartella',
  or: 'oppure',
  chooseFile: 'Scegli un file',
  chooseFiles: 'Scegli i file',
  unreadableFile:
    'Il file non si può leggere. Controlla che esista ancora e che non sia aperto in un altro programma.',
  wrongExtension: (accepted: string) => `Il file deve essere di uno di questi tipi: ${accepted}.`,
}
