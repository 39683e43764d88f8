import type { UnionStatement } from '#src/programmes/fund.ts'
import type { Condition, LicenceMetric, ServiceKind } from '#src/items/item.ts'
import type {
  AddendumAnnex,
  boxText,
  columnText,
  feeWords,
  formColumnText,
  wipeOutcomes,
  formListText,
} from '#main/documents/text/it.ts'

/** What papers count. */
type Counted = 'asset' | 'seat' | 'service' | 'day' | 'hour'

/** A language in which papers may be printed besides Italian: all that the program itself says in it. */
export type LanguageWords = {
  /** «slovenskem»: what stands after «in the … language» in its own texts. */
  readonly name: string
  /** The words of the months as a date has them. */
  readonly months: readonly string[]
  readonly date: (day: number, month: string, year: string) => string
  /** Between the thousands. */
  readonly thousands: string
  /** «n.», before a number. */
  readonly number: string
  readonly draft: string
  /** Before the last of a list. */
  readonly and: string
  /** The form of the word that goes with that many. */
  readonly counted: Readonly<Record<Counted, (count: number) => string>>
  readonly municipality: (name: string) => string
  readonly particulars: Readonly<Record<'seat' | 'taxCode' | 'ipaCode' | 'certifiedEmail', string>>
  readonly phone: string
  readonly act: (kind: string, number: string, day: string) => string
  /** An addendum that a text says it follows: «Nr. 1», and the day. */
  readonly addendum: (number: string, day: string) => string
  /** One of its annexes; the number stands after a space, and a draft has none. */
  readonly annexOf: (annex: string, addendum: string) => string
  readonly statements: Readonly<Record<UnionStatement, string>>
  readonly paidBy: (funds: string) => string
  readonly articleHeading: (number: string, title: string) => string
  /** Marks that a space sets off from the word they belong to, where the language does so: no line ends there. */
  readonly setOff?: { readonly opening: string; readonly closing: string }
  readonly annex: string
  readonly annexTitles: Readonly<
    Record<
      | 'lentAssets'
      | 'handedAssets'
      | 'licencesAndServices'
      | 'agreedLicences'
      | 'agreedServices'
      | 'assignedLicences'
      | 'activatedServices'
      | 'defects'
      | AddendumAnnex
      | keyof typeof formListText,
      string
    >
  >
  readonly columns: Readonly<Record<keyof typeof columnText | keyof typeof formColumnText, string>>
  readonly essentials: Readonly<
    Record<
      | 'issuedOn'
      | 'previewOf'
      | 'letterOf'
      | 'dataOf'
      | 'endsOn'
      | 'dueOn'
      | 'cig'
      | 'date'
      | 'place'
      | 'executes'
      | 'extent'
      | 'amendedBy'
      | 'predecessor'
      | 'changes'
      | 'newEnd',
      string
    >
  >
  /** What the table under the title says beside them. */
  readonly values: Readonly<Record<'loan' | 'agreement' | 'partial' | 'complete', string>>
  readonly signatures: Readonly<
    Record<
      | 'lender'
      | 'borrower'
      | 'region'
      | 'body'
      | 'delivers'
      | 'receives'
      | 'returns'
      | 'declares'
      | 'attests'
      | 'president'
      | 'member'
      | 'digital'
      | 'any',
      string
    >
  >
  readonly boxes: Readonly<Record<keyof typeof boxText, string>>
  /** «stran 2 od 7», at the foot of a page. */
  readonly page: (page: number, pages: number) => string
  /** There too, of a paper that is not issued. */
  readonly notIssued: string
  /** And of one that tells of a past day. */
  readonly asAt: (day: string) => string
  readonly lists: ListWords
}

/** What lists say of things in the same words everywhere. */
export type ListWords = {
  /** Before the words of a list and what they mean. */
  readonly key: string
  readonly wipeOutcomes: Readonly<Record<keyof typeof wipeOutcomes, string>>
  readonly conditions: Readonly<Record<Condition, string>>
  readonly metrics: Readonly<Record<LicenceMetric, string>>
  readonly services: Readonly<Record<ServiceKind, string>>
  readonly fees: Readonly<Record<keyof typeof feeWords, string>>
  readonly cells: Readonly<Record<'noDefects' | 'noExpiry' | 'untilTheEnd' | 'seatsTotal', string>>
  readonly total: string
  readonly things: string
  readonly accessories: string
  readonly valuedPart: string
  readonly seeNote: string
  readonly phoneExtension: string
}

/** Of two forms, the one of a single thing and that of many. */
export const oneOrMany =
  (one: string, many: string) =>
  (count: number): string =>
    count === 1 ? one : many
