import type { SecondLanguageChoice, SecondTextLayout } from '#src/bodies/second-language.ts'
import { SecondLanguage } from '#src/shared/languages.ts'

/** The second languages of papers. */
export const languageWords: Readonly<Record<SecondLanguage, string>> = {
  sl: 'Sloveno',
  de: 'Tedesco',
  fr: 'Francese',
  fur: 'Friulano',
}

export const layoutWords: Readonly<Record<SecondTextLayout, string>> = {
  sideBySide: 'A fronte',
  after: 'Di seguito',
}

/** Words of the second language of papers: settings, record of a body, agreement. */
export const languagesText = {
  title: 'Seconda lingua dei documenti',
  help: 'Accordi, verbali e lettere in italiano e nella lingua di una minoranza (leggi 482/1999 e 38/2001, statuti speciali). Ciascun ente può avere la propria, nella sua scheda.',
  language: 'Lingua degli enti che non ne hanno una propria',
  none: 'Solo italiano',
  layout: 'Disposizione',
  layoutHelp: {
    sideBySide: 'Due colonne: ogni articolo accanto alla sua traduzione.',
    after: 'Prima tutto il testo italiano, poi tutto il testo nell’altra lingua.',
  } satisfies Record<SecondTextLayout, string>,
  lenderName: (language: SecondLanguage) => `La Regione in ${languageWords[language].toLowerCase()}`,
  lenderNames: 'Come si chiama la Regione',
  lenderNamesHelp: 'Lasciato vuoto, vale la denominazione della sua scheda.',
  saved: 'Seconda lingua aggiornata: vale dai prossimi documenti',
  texts: 'Un documento esce in due lingue quando il suo testo nella seconda lingua è pubblicato.',
  openTexts: (language: SecondLanguage) => `Testi in ${languageWords[language].toLowerCase()}`,
  ofBody: 'Seconda lingua dei documenti',
  ofBodyHelp: 'Oltre all’italiano, che c’è sempre',
  asRegion: 'Come per gli altri enti',
  italianOnly: 'Solo italiano',
  withText: (language: SecondLanguage) =>
    `Il documento esce in italiano e in ${languageWords[language].toLowerCase()}.`,
  withoutText: (language: SecondLanguage) =>
    `Il documento esce solo in italiano: manca il suo testo in ${languageWords[language].toLowerCase()}.`,
} as const

/** How a body’s own choice is told. */
export const bodyLanguageWord = (language: SecondLanguage | 'none' | undefined): string =>
  language === undefined ? '' : language === 'none' ? languagesText.italianOnly : languageWords[language]

/** A choice of the Region, field by field, for its history. */
export const choiceTold = (choice: SecondLanguageChoice | undefined): readonly [string, string][] => [
  ['language', choice?.language === undefined ? languagesText.none : languageWords[choice.language]],
  ['layout', choice === undefined ? '' : layoutWords[choice.layout]],
  ...SecondLanguage.options.map((language): [string, string] => [
    language,
    choice?.lenderNames[language] ?? '',
  ]),
]
