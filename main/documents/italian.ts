import type { PaperNumber } from '#src/agreements/agreement.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import type { BasisPoints, Cents } from '#src/shared/money.ts'

/** How papers write dates, numbers and money. By hand, not by the system's locale data: the same bytes everywhere. */

const months = [
  'gennaio',
  'febbraio',
  'marzo',
  'aprile',
  'maggio',
  'giugno',
  'luglio',
  'agosto',
  'settembre',
  'ottobre',
  'novembre',
  'dicembre',
]
const noBreak = '\u00a0'

/** «3 marzo 2026», its day never parted from its month; the first of a month is «1° marzo». */
export function longDate(date: CalendarDate): string {
  const [year = '', month = '', day = ''] = date.split('-')
  const ordinal = day === '01' ? '1°' : String(Number(day))
  return `${ordinal}${noBreak}${months[Number(month) - 1]} ${year}`
}

const elided: Readonly<Record<string, string>> = {
  il: 'l’',
  Il: 'L’',
  del: 'dell’',
  Del: 'Dell’',
  al: 'all’',
  Al: 'All’',
  dal: 'dall’',
  Dal: 'Dall’',
  nel: 'nell’',
  Nel: 'Nell’',
  sul: 'sull’',
}
const beforeVowel = new RegExp(
  `\\b(${Object.keys(elided).join('|')}) (?=(?:8|11)[ ${noBreak}](?:${months.join('|')})\\b)`,
  'g',
)

/**
 * «dell’8 marzo», «l’11 maggio»: before the days whose names begin with a vowel articles lose theirs. The day may be the
 * first of what stands `after` the text, in another type.
 */
export function withElision(text: string, after = ''): string {
  const said = `${text}${after}`.replaceAll(beforeVowel, (match, word: string, at: number) =>
    at + match.length > text.length ? match : (elided[word] ?? match),
  )
  return said.slice(0, said.length - after.length)
}

/** «03/03/2026», for the cells of a table. */
export const shortDate = (date: CalendarDate): string => date.split('-').reverse().join('/')

/** «1.234»: grouped always, so that columns read alike. */
export const wholeNumber = (value: number): string => String(value).replaceAll(/\B(?=(\d{3})+$)/g, '.')

/** «1.234,56 €». */
export const money = (cents: Cents): string => `${amount(cents)}${noBreak}€`

/** «1.234,56», where the column says that it is money. */
export const amount = (cents: Cents): string =>
  `${wholeNumber(Math.floor(cents / 100))},${String(cents % 100).padStart(2, '0')}`

/** «60 %», «33,33 %». */
export const percentage = (basisPoints: BasisPoints): string =>
  `${amount(basisPoints).replace(/,00$/, '')}${noBreak}%`

/** «n. 12/2026». */
export const numberOfPaper = ({ count, year }: PaperNumber): string => `n.${noBreak}${count}/${year}`

/** «Udine, Pordenone e Gorizia». */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} e ${last}`
}

/** The word that goes with a count: in Italian only one is singular. */
export const plural = (count: number, one: string, other: string): string => (count === 1 ? one : other)

/** «12 posti»: the number and its word, never parted at the end of a line. */
export const counted = (count: number, one: string, other: string): string =>
  `${wholeNumber(count)}${noBreak}${plural(count, one, other)}`

const upToNineteen = [
  'zero',
  'uno',
  'due',
  'tre',
  'quattro',
  'cinque',
  'sei',
  'sette',
  'otto',
  'nove',
  'dieci',
  'undici',
  'dodici',
  'tredici',
  'quattordici',
  'quindici',
  'sedici',
  'diciassette',
  'diciotto',
  'diciannove',
]
const tens = [
  '',
  '',
  'venti',
  'trenta',
  'quaranta',
  'cinquanta',
  'sessanta',
  'settanta',
  'ottanta',
  'novanta',
]

/** «quarantatré»: a whole number below a million in letters, as acts repeat it beside its figures. */
export function inLetters(value: number): string {
  const letters = spelled(value)
  return value > 20 && letters.endsWith('tre') ? `${letters.slice(0, -1)}é` : letters
}

function spelled(value: number): string {
  if (value < 20) return upToNineteen[value] ?? ''
  if (value < 100) {
    const ten = tens[Math.floor(value / 10)] ?? ''
    const unit = value % 10
    const joined = unit === 1 || unit === 8 ? ten.slice(0, -1) : ten
    return unit === 0 ? ten : `${joined}${upToNineteen[unit]}`
  }
  if (value < 1000) {
    const hundreds = multiple(Math.floor(value / 100), 'cento', 'cento')
    const others = rest(value % 100)
    return `${others.startsWith('ott') ? hundreds.slice(0, -1) : hundreds}${others}`
  }
  return `${multiple(Math.floor(value / 1000), 'mille', 'mila')}${rest(value % 1000)}`
}

const multiple = (count: number, one: string, many: string): string =>
  count === 1 ? one : `${spelled(count)}${many}`
const rest = (value: number): string => (value === 0 ? '' : spelled(value))
