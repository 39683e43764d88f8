/** Words of the frame of the program. */
export const shellText = {
  programName: 'Comodato',
  navigation: 'Sezioni del programma',
  fold: 'Riduci la barra laterale',
  unfold: 'Allarga la barra laterale',
  waiting: 'in attesa',
  skipToContent: 'Vai al contenuto',
  status: 'Stato del registro',
  theme: 'Aspetto',
  themes: { system: 'Come il sistema', light: 'Chiaro', dark: 'Scuro' },
}
