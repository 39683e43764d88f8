import type { Act, PaperNumber } from '#src/agreements/agreement.ts'
import type { CategoryCount } from '#src/agreements/paper-annexes.ts'
import type { PaperFund } from '#src/agreements/paper-funding.ts'
import type { PaperContact, PaperParty } from '#src/agreements/paper-parties.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import type { UnionStatement } from '#src/programmes/fund.ts'
import type { SecondLanguage } from '#src/shared/languages.ts'
import type { Cents } from '#src/shared/money.ts'
import { counted, listed, longDate, money, numberOfPaper } from '#main/documents/italian.ts'
import {
  type AddendumAnnex,
  addendumText,
  annexText,
  countedText,
  emblemText,
  essentialsText,
  furnitureText,
  statementWords,
} from './it.ts'
import {
  actText,
  addendumNumber,
  annexName,
  type AnnexNames,
  annexNames,
  categoriesText,
  contactText,
  countFields,
  days,
  fundFields,
  partyName,
  partyParticulars,
  titleNumber,
} from './phrases.ts'

/** How one language says the facts that the fields of templates print. */
export type Wording = {
  readonly longDate: (date: CalendarDate) => string
  readonly money: (cents: Cents) => string
  readonly numberOfPaper: (number: PaperNumber) => string
  readonly titleNumber: (number: PaperNumber | undefined) => string
  readonly partyName: (party: PaperParty) => string
  readonly partyParticulars: (party: PaperParty) => string
  readonly contactText: (contact: PaperContact) => string
  readonly actText: (act: Act | undefined) => string
  readonly categoriesText: (categories: readonly CategoryCount[]) => string
  readonly countFields: typeof countFields
  readonly days: (count: number) => string
  readonly listed: (words: readonly string[]) => string
  /** «n. 2», or that it is a draft. */
  readonly addendumNumber: (count: number | undefined) => string
  /** «atto aggiuntivo n. 1 del 3 marzo 2026». */
  readonly earlierAddendum: (count: number, signedOn: CalendarDate) => string
  /** «Allegato B dell’atto aggiuntivo n. 1», or of one that has no number yet. */
  readonly annexOfAddendum: (annex: string, count: number | undefined) => string
  readonly hours: (count: number) => string
  readonly fundFields: (
    fund: PaperFund,
    index: number,
    funds: readonly PaperFund[],
  ) => ReturnType<typeof fundFields>
  /** «Allegato A» for the first, and so on. */
  readonly annexName: (index: number) => string
  readonly annexNames: (assets: boolean, others: boolean) => AnnexNames
  readonly annexes: { readonly lentAssets: string; readonly licencesAndServices: string }
  /** What the lists of an addendum are called. */
  readonly addendumAnnexes: Readonly<Record<AddendumAnnex, string>>
  /** «slovena»: what goes after «in lingua». */
  readonly languageName: (language: SecondLanguage) => string
  /** «Contratto di comodato n. 1/2026 del 3 marzo 2026», or the agreement that lends nothing. */
  readonly actOf: (isLoan: boolean, number: PaperNumber, signedOn: CalendarDate) => string
  /** The sentence that is owed to the Union. */
  readonly statement: (statement: UnionStatement) => string
  /** What one of two such sentences is said of: what these funds paid. */
  readonly paidBy: (funds: string) => string
  /** Whether something was carried out in part. */
  readonly extent: (isPartial: boolean) => string
  /** «pagina 2 di 7». */
  readonly page: (page: number, pages: number) => string
}

const languageNames: Record<SecondLanguage, string> = {
  sl: 'slovena',
  de: 'tedesca',
  fr: 'francese',
  fur: 'friulana',
}

export const italian: Wording = {
  longDate,
  money,
  numberOfPaper,
  titleNumber,
  partyName,
  partyParticulars,
  contactText,
  actText,
  categoriesText,
  countFields,
  days,
  listed,
  addendumNumber,
  earlierAddendum: (count, signedOn) => addendumText.earlier(count, longDate(signedOn)),
  annexOfAddendum: (annex, count) =>
    addendumText.annexOf(annex, count === undefined ? '' : ` ${addendumNumber(count)}`),
  hours: (count) => counted(count, ...countedText.hour),
  fundFields,
  annexName,
  annexNames,
  annexes: annexText,
  addendumAnnexes: addendumText.annexes,
  languageName: (language) => languageNames[language],
  actOf: (isLoan, number, signedOn) =>
    essentialsText.actOf(
      isLoan ? essentialsText.loan : essentialsText.agreement,
      numberOfPaper(number),
      longDate(signedOn),
    ),
  statement: (statement) => statementWords[statement],
  paidBy: emblemText.paidBy,
  extent: (isPartial) => (isPartial ? essentialsText.partial : essentialsText.complete),
  page: furnitureText.page,
}
