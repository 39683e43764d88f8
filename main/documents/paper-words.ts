import type { Act } from '#src/agreements/agreement.ts'
import type { AssetRow, CategoryCount } from '#src/agreements/paper-annexes.ts'
import type { PaperFund, PaperFunding } from '#src/agreements/paper-funding.ts'
import type { PaperParty } from '#src/agreements/paper-parties.ts'
import type { Condition, LicenceMetric, RecurringFee, ServiceKind } from '#src/items/item.ts'
import type { UnionStatement } from '#src/programmes/fund.ts'
import { counted, inLetters, listed, longDate, money, plural, wholeNumber } from './italian.ts'

/** Words that papers share, each said in one place. */

const noBreak = '\u00a0'

/** What a paper that is not issued bears in the place of its number. */
export const draftMark = 'BOZZA'

export const conditionWords: Record<Condition, string> = {
  new: 'nuovo',
  excellent: 'ottimo',
  good: 'buono',
  fair: 'discreto',
  needsRepair: 'da riparare',
}

export const metricWords: Record<LicenceMetric, string> = {
  perUser: 'per utente',
  perDevice: 'per dispositivo',
  concurrent: 'per accessi contemporanei',
}

export const serviceWords: Record<ServiceKind, string> = {
  vpnAccount: 'Utenza VPN',
  intranetAccess: 'Accesso alla intranet',
  serviceDesk: 'Assistenza',
  cloudFee: 'Canone cloud',
  webHosting: 'Ospitalità del sito',
  training: 'Formazione',
  other: 'Altro servizio',
}

/** The two sentences that regulations ask for, in full and never together for one fund. */
export const statementWords: Record<UnionStatement, string> = {
  cofinancedByUnion: 'Cofinanziato dall’Unione europea',
  nextGenerationEU: 'Finanziato dall’Unione europea – NextGenerationEU',
  none: '',
}

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

/** «deliberazione della Giunta n. 35 del 3 marzo 2026». */
export const actText = (act: Act | undefined): string =>
  act ? `${act.kind} n.${noBreak}${act.number} del ${longDate(act.date)}` : ''

/** «n. 40 (quaranta) beni». */
const countInLetters = (count: number, one: string, other: string): string =>
  `n.${noBreak}${wholeNumber(count)} (${inLetters(count)}) ${plural(count, one, other)}`

/** «Postazione di lavoro (n. 40) e Telefono VoIP (n. 15)». */
export const categoriesText = (categories: readonly CategoryCount[]): string =>
  listed(categories.map(({ category, count }) => `${category} (n.${noBreak}${wholeNumber(count)})`))

/** «MAC 00:1A:…», the interior number of a telephone: what tells a thing apart besides its serial. */
export const assetMarks = (asset: AssetRow): string =>
  [
    asset.macAddress && `MAC ${asset.macAddress}`,
    asset.imei && `IMEI ${asset.imei}`,
    asset.phoneExtension && `interno ${asset.phoneExtension}`,
    asset.phoneNumber && `tel. ${asset.phoneNumber}`,
  ]
    .filter((text) => text)
    .join(', ')

/** An accessory to a line, with its own serial number where it has one. */
export const accessoriesText = ({ accessories }: Pick<AssetRow, 'accessories'>): string =>
  accessories
    .map(({ description, serialNumber }) =>
      serialNumber ? `${description} (s/n ${serialNumber})` : description,
    )
    .join('\n')

/** «120,00 € l’anno, a carico della Regione». */
export function feeText(fee: RecurringFee): string {
  const period = fee.period === 'year' ? 'l’anno' : 'al mese'
  const payer = fee.payer === 'lender' ? 'della Regione' : 'dell’Ente'
  return `${money(fee.amount)} ${period}, a carico ${payer}`
}

/** A fund as templates list it. */
export const fundFields = (fund: PaperFund) => ({
  nome: fund.name,
  programma: fund.programme,
  operazione: fund.operationCode,
  cup: fund.cup ?? '',
  dichiarazione: statementWords[fund.statement],
})
export const fundVocabulary = {
  nome: 'text',
  programma: 'text',
  operazione: 'text',
  cup: 'text',
  dichiarazione: 'text',
} as const

export type AnnexNames = { readonly assets: string; readonly others: string }

/** Annexes take the letters from A on, and only those that there are. */
export function annexNames(assets: boolean, others: boolean): AnnexNames {
  const first = `Allegato${noBreak}A`
  const second = assets ? `Allegato${noBreak}B` : first
  return { assets: assets ? first : '', others: others ? second : '' }
}

/** What is counted in the text of both papers. */
export const countFields = (lists: {
  readonly totals: { readonly pieces: number }
  readonly seats: number
  readonly services: readonly unknown[]
}) => ({
  beniContati: lists.totals.pieces === 0 ? '' : countInLetters(lists.totals.pieces, 'bene', 'beni'),
  postiContati: lists.seats === 0 ? '' : countInLetters(lists.seats, 'posto d’uso', 'posti d’uso'),
  serviziContati:
    lists.services.length === 0 ? '' : countInLetters(lists.services.length, 'servizio', 'servizi'),
})

/** «30 giorni»; nothing when no time is asked for. */
export const days = (count: number): string => (count === 0 ? '' : counted(count, 'giorno', 'giorni'))

export const cupText = ({ cups }: PaperFunding): string => cups.join(', ')
