import type { PaperNumber } from '#src/agreements/agreement.ts'
import type { PaperContact, PaperParty } from '#src/agreements/paper-parties.ts'
import type { SecondLanguageUse } from '#src/bodies/second-language.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import type { SecondLanguage } from '#src/shared/languages.ts'
import type { Cents } from '#src/shared/money.ts'
import {
  addendumText,
  annexText,
  boxText,
  columnText,
  essentialsText,
  formColumnText,
  formListText,
  signatureText,
} from '#main/documents/text/it.ts'
import { entryEnd } from '#main/documents/text/phrases.ts'
import type { Wording } from '#main/documents/text/wording.ts'
import type { Spelling } from '#main/documents/template/clauses.ts'
import { german } from './de.ts'
import { french } from './fr.ts'
import { friulian } from './fur.ts'
import type { LanguageWords } from './language-words.ts'
import { type ListKey, listKeyOf } from './list-key.ts'
import { slovene } from './sl.ts'

const languageWords: Readonly<Record<SecondLanguage, LanguageWords>> = {
  sl: slovene,
  de: german,
  fr: french,
  fur: friulian,
}

const noBreak = '\u00a0'

/**
 * The facts as that language writes them. By hand, not by the system’s locale data, as in Italian: the same bytes
 * everywhere. Numbers are not repeated in letters: those of the Italian text are.
 */
export function secondWording({ language, lenderName }: SecondLanguageUse): Wording {
  const words = languageWords[language]
  const whole = (value: number): string => String(value).replaceAll(/\B(?=(\d{3})+$)/g, words.thousands)
  const longDate = (date: CalendarDate): string => {
    const [year = '', month = '', day = ''] = date.split('-')
    return words.date(Number(day), words.months[Number(month) - 1] ?? '', year)
  }
  const money = (cents: Cents): string =>
    `${whole(Math.floor(cents / 100))},${String(cents % 100).padStart(2, '0')}${noBreak}€`
  const numberOfPaper = ({ count, year }: PaperNumber) => `${words.number}${noBreak}${count}/${year}`
  const counted = (count: number, what: keyof LanguageWords['counted']): string =>
    count === 0 ? '' : `${whole(count)}${noBreak}${words.counted[what](count)}`
  const annexName = (index: number): string => `${words.annex}${noBreak}${String.fromCodePoint(0x41 + index)}`
  return {
    longDate,
    money,
    numberOfPaper,
    titleNumber: (number) => (number ? numberOfPaper(number) : `(${words.draft})`),
    partyName: (party) => nameIn(words, party, lenderName),
    partyParticulars: (party) => particularsIn(words, party),
    contactText: (contact) => contactIn(words, contact),
    actText: (act) => (act ? words.act(act.kind, act.number, longDate(act.date)) : ''),
    categoriesText: (categories) =>
      listed(
        categories.map(({ category, count }) => `${category} (${words.number}${noBreak}${whole(count)})`),
        words.and,
      ),
    countFields: ({ totals, seats, services }) => ({
      beniContati: counted(totals.pieces, 'asset'),
      postiContati: counted(seats, 'seat'),
      serviziContati: counted(services.length, 'service'),
    }),
    days: (count) => counted(count, 'day'),
    listed: (all) => listed(all, words.and),
    addendumNumber: (count) =>
      count === undefined ? `(${words.draft})` : `${words.number}${noBreak}${whole(count)}`,
    earlierAddendum: (count, signedOn) =>
      words.addendum(`${words.number}${noBreak}${count}`, longDate(signedOn)),
    annexOfAddendum: (annex, count) =>
      words.annexOf(annex, count === undefined ? '' : ` ${words.number}${noBreak}${whole(count)}`),
    hours: (count) => counted(count, 'hour'),
    fundFields: (fund, index, funds) => ({
      nome: fund.name,
      programma: fund.programme,
      operazione: fund.operationCode,
      cup: fund.cup ?? '',
      dichiarazione: words.statements[fund.statement],
      fine: entryEnd(index, funds),
    }),
    annexName,
    annexNames: (assets, others) => ({
      assets: assets ? annexName(0) : '',
      others: others ? annexName(assets ? 1 : 0) : '',
    }),
    ...aroundTextIn(words, longDate),
  }
}

/** What stands around the text, and what the text says of it. */
const aroundTextIn = (words: LanguageWords, longDate: Wording['longDate']) =>
  ({
    annexes: words.annexTitles,
    addendumAnnexes: words.annexTitles,
    languageName: () => words.name,
    actOf: (isLoan, { count, year }, signedOn) =>
      words.act(isLoan ? words.values.loan : words.values.agreement, `${count}/${year}`, longDate(signedOn)),
    statement: (statement) => words.statements[statement],
    paidBy: words.paidBy,
    extent: (isPartial) => (isPartial ? words.values.partial : words.values.complete),
    page: words.page,
  }) satisfies Partial<Wording>

/** What a paper that is not to be taken for one in force says of itself on every page. */
export type Remarks = { readonly notIssued: string; readonly asAt: (day: CalendarDate) => string }

export function remarksIn(use: SecondLanguageUse): Remarks {
  const { notIssued, asAt } = languageWords[use.language]
  const { longDate } = secondWording(use)
  return { notIssued, asAt: (day) => asAt(longDate(day)) }
}

function contactIn(words: LanguageWords, { name, office, email, phone }: PaperContact): string {
  const reached = [office, email && `e-mail ${email}`, phone && `${words.phone}${noBreak}${phone}`]
  const known = reached.filter((text) => text !== '').join(', ')
  return known === '' ? name : `${name} (${known})`
}

const listed = (all: readonly string[], and: string): string =>
  all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} ${and} ${all.at(-1)}`

/** A body by its name in the other language of the place, where it has one: «Občina Sovodnje ob Soči». */
function nameIn(words: LanguageWords, party: PaperParty, lenderName: string | undefined): string {
  const { kind, name, otherLanguageName } = party
  if (kind === 'region') return lenderName ?? otherLanguageName ?? name
  if (kind !== 'municipality') return otherLanguageName ?? name
  const title = words.municipality('').trim().split(' ')[0] ?? ''
  const bare = otherLanguageName ?? name.replace(/^Comune di /, '')
  const isTitled = bare.startsWith(`${title} `) || (otherLanguageName === undefined && bare === name)
  return isTitled ? bare : words.municipality(bare)
}

function particularsIn({ particulars }: LanguageWords, party: PaperParty): string {
  const { seat, province, taxCode, ipaCode, certifiedEmail } = party
  const town = seat && [seat.postalCode, seat.town, province && seat.town && `(${province})`]
  const address =
    seat && [seat.address, town?.filter((text) => text).join(' ')].filter((text) => text).join(', ')
  const told = { seat: address, taxCode, ipaCode, certifiedEmail }
  return (['seat', 'taxCode', 'ipaCode', 'certifiedEmail'] as const)
    .flatMap((what) => (told[what] ? [`${particulars[what]} ${told[what]}`] : []))
    .join(', ')
}

/** How that language writes the heads of articles, and sets marks off from words. */
export function spellingOf(language: SecondLanguage): Spelling {
  const { articleHeading, setOff } = languageWords[language]
  return {
    articleHeading,
    ...(setOff && { joined: (text) => withMarksHeld(text, setOff) }),
  }
}

const withMarksHeld = (text: string, { opening, closing }: NonNullable<LanguageWords['setOff']>): string =>
  text
    .replaceAll(new RegExp(`([${opening}]) `, 'g'), '$1\u00a0')
    .replaceAll(new RegExp(` (?=[${closing}])`, 'g'), '\u00a0')

/** Where words stand that are not in a template: the same one may be said otherwise in another place. */
type Where = 'column' | 'title' | 'label' | 'signature' | 'box'

/** What stands under a title, a head of a column, a label of a table or of a signature. */
export type Translate = (where: Where, italian: string) => string | undefined

export const listKey = (language: SecondLanguage): ListKey => listKeyOf(languageWords[language].lists)

type Dictionary = Readonly<Record<Where, ReadonlyMap<string, string>>>
const dictionaries = new Map<SecondLanguage, Dictionary>()

export function translationTo(language: SecondLanguage): Translate {
  const known = dictionaries.get(language) ?? dictionaryOf(languageWords[language])
  dictionaries.set(language, known)
  return (where, italian) => known[where].get(italian)
}

const dictionaryOf = (words: LanguageWords): Dictionary => ({
  column: paired({ ...columnText, ...formColumnText }, words.columns),
  title: paired({ ...annexText, ...addendumText.annexes, ...formListText }, words.annexTitles),
  label: paired({ ...essentialsText, ...addendumText }, words.essentials),
  signature: paired(signatureText, words.signatures),
  box: paired(boxText, words.boxes),
})

/** The words of one language by those of the other. */
const paired = (
  italian: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(other).flatMap(([key, value]): readonly [string, string][] => {
      const word = italian[key]
      return typeof word === 'string' ? [[word, value]] : []
    }),
  )
