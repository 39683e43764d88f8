import type { Act, PaperNumber } from '#src/agreements/agreement.ts'
import type { AssetRow, CategoryCount } from '#src/agreements/paper-annexes.ts'
import type { FundShare, PaperFund } from '#src/agreements/paper-funding.ts'
import type { PaperContact, PaperParty } from '#src/agreements/paper-parties.ts'
import type { RecurringFee } from '#src/items/item.ts'
import {
  counted,
  inLetters,
  listed,
  longDate,
  money,
  numberOfPaper,
  percentage,
  plural,
  wholeNumber,
  withElision,
} from '#main/documents/italian.ts'
import {
  annexText,
  countedText,
  draftMark,
  feeWords,
  kinds,
  phoneExtensionWord,
  statementWords,
} from './it.ts'

/** How papers say a fact in words, each way in one place. */

const noBreak = '\u00a0'

/** The name, with that in the other language of the place where it is not already in it. */
export const partyName = ({ name, otherLanguageName = '' }: PaperParty): string =>
  otherLanguageName === '' || name.includes(otherLanguageName) ? name : `${name} – ${otherLanguageName}`

/** «con sede in via Roma 1, 34100 Trieste (TS), codice fiscale …, codice IPA …, PEC …»: what is known of it. */
export function partyParticulars(party: PaperParty): string {
  const seat = seatText(party)
  return [
    seat && `con sede in ${seat}`,
    party.taxCode && `codice fiscale ${party.taxCode}`,
    party.ipaCode && `codice IPA ${party.ipaCode}`,
    party.certifiedEmail && `PEC ${party.certifiedEmail}`,
  ]
    .filter((text) => text)
    .join(', ')
}

function seatText({ seat, province }: PaperParty): string {
  if (!seat) return ''
  const town = [seat.postalCode, seat.town, province && seat.town && `(${province})`]
  return [seat.address, town.filter((text) => text).join(' ')].filter((text) => text).join(', ')
}

/** «deliberazione della Giunta n. 35 del 3 marzo 2026»: inside a sentence «Decreto» is lowered, «DGR» is not. */
export const actText = (act: Act | undefined): string =>
  act ? withElision(`${withinSentence(act.kind)} n.${noBreak}${act.number} del ${longDate(act.date)}`) : ''

const withinSentence = (text: string): string =>
  text.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase())

/** «n. 40 (quaranta) beni». */
const countInLetters = (count: number, [one, other]: readonly [string, string]): string =>
  `n.${noBreak}${wholeNumber(count)} (${inLetters(count)}) ${plural(count, one, other)}`

/** «Postazione di lavoro (n. 40) e Telefono VoIP (n. 15)». */
export const categoriesText = (categories: readonly CategoryCount[]): string =>
  listed(categories.map(({ category, count }) => `${category} (n.${noBreak}${wholeNumber(count)})`))

/** «Elio Di Prova (Ufficio tributi, e-mail …, tel. …)»: how operative messages reach him. */
export function contactText({ name, office, email, phone }: PaperContact): string {
  const reached = [office, email && `e-mail ${email}`, phone && `tel.${noBreak}${phone}`]
  const known = reached.filter((text) => text).join(', ')
  return known === '' ? name : `${name} (${known})`
}

/** What tells a thing apart besides its serial: «MAC 00:1A:…» and, on a line of their own, a telephone’s numbers. */
export function assetMarks(asset: AssetRow): string {
  const phone = [
    asset.phoneExtension && `${phoneExtensionWord}${noBreak}${asset.phoneExtension}`,
    asset.phoneNumber && `tel.${noBreak}${asset.phoneNumber}`,
  ]
  return [
    asset.macAddress && `MAC${noBreak}${asset.macAddress}`,
    asset.imei && `IMEI${noBreak}${asset.imei}`,
    phone.filter((text) => text).join(', '),
  ]
    .filter((text) => text)
    .join('\n')
}

/** An accessory to a line, with its own serial number where it has one. */
export const accessoriesText = ({ accessories }: Pick<AssetRow, 'accessories'>): string =>
  accessories
    .map(({ description, serialNumber }) =>
      serialNumber ? `${description} (s/n${noBreak}${serialNumber})` : description,
    )
    .join('\n')

/** «120,00 € l’anno, a carico della Regione». */
export const feeText = ({ amount, period, payer }: RecurringFee): string =>
  `${money(amount)} ${feeWords[period]}, ${feeWords[payer]}`

/** «Fondo regionale», or «Fondo europeo 60 %» and the others to a line, where several paid for one thing. */
export const sharesText = (shares: readonly FundShare[]): string =>
  shares.map(({ fund, share }) => (shares.length === 1 ? fund : `${fund} ${percentage(share)}`)).join('\n')

/** How an entry of a list of letters ends: the last one with a full stop. */
export const entryEnd = (index: number, entries: readonly unknown[]): string =>
  index === entries.length - 1 ? '.' : ';'

/** What someone wrote, ended as a sentence. */
export const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)

/** What stands beside the title: «n. 12/2026», or that it is a draft. */
export const titleNumber = (number: PaperNumber | undefined): string =>
  number ? numberOfPaper(number) : `(${draftMark})`

/** A report of things is of their delivery; licences and services are never delivered. */
export const handoverKind = (assets: readonly unknown[]): string =>
  assets.length > 0 ? kinds.delivery : kinds.activation

/** The funds as templates list them. */
export const fundFields = (fund: PaperFund, index: number, funds: readonly PaperFund[]) => ({
  nome: fund.name,
  programma: fund.programme,
  operazione: fund.operationCode,
  cup: fund.cup ?? '',
  dichiarazione: statementWords[fund.statement],
  fine: entryEnd(index, funds),
})
export const fundVocabulary = {
  nome: 'text',
  programma: 'text',
  operazione: 'text',
  cup: 'text',
  dichiarazione: 'text',
  fine: 'text',
} as const

export type AnnexNames = { readonly assets: string; readonly others: string }

/** «Allegato A» for the first, and so on. */
export const annexName = (index: number): string =>
  `${annexText.annex}${noBreak}${String.fromCodePoint(0x41 + index)}`

/** Annexes take the letters from A on, and only those that there are. */
export const annexNames = (assets: boolean, others: boolean): AnnexNames => ({
  assets: assets ? annexName(0) : '',
  others: others ? annexName(assets ? 1 : 0) : '',
})

/** «n. 1», or that it is a draft. */
export const addendumNumber = (count: number | undefined): string =>
  count === undefined ? `(${draftMark})` : `n.${noBreak}${wholeNumber(count)}`

/** The letters after those of the lists, for the annexes that are written in the text of the agreement. */
export function writtenAnnexNames(
  { assets, others }: AnnexNames,
  nameOf: (index: number) => string,
): { readonly use: string; readonly privacy: string } {
  const taken = [assets, others].filter((name) => name !== '').length
  return { use: nameOf(taken), privacy: nameOf(taken + 1) }
}

/** What is counted in the text of both papers. */
export const countFields = (lists: {
  readonly totals: { readonly pieces: number }
  readonly seats: number
  readonly services: readonly unknown[]
}) => ({
  beniContati: countOrNothing(lists.totals.pieces, countedText.asset),
  postiContati: countOrNothing(lists.seats, countedText.seat),
  serviziContati: countOrNothing(lists.services.length, countedText.service),
})

const countOrNothing = (count: number, words: readonly [string, string]): string =>
  count === 0 ? '' : countInLetters(count, words)

/** «30 giorni»; nothing when no time is asked for. */
export const days = (count: number): string => (count === 0 ? '' : counted(count, ...countedText.day))
