import { BodyDetails } from '#src/bodies/body.ts'
import type { SecondLanguageChoice } from '#src/bodies/second-language.ts'
import { SecondLanguage } from '#src/shared/languages.ts'
import type { Change } from '#src/contract/history.ts'
import type { FundDetails } from '#src/programmes/fund.ts'
import { formatDate, formatMoney } from '#renderer/text/format.ts'
import { bodyHistoryText as words } from '#renderer/text/it/bodies-history.ts'
import { bodyLanguageWord, choiceTold, languagesText } from '#renderer/text/it/languages.ts'
import { fundText } from '#renderer/text/it/items-funds.ts'
import { fundKindWords } from '#renderer/text/it/statuses.ts'
import { change } from './telling.ts'

/** The fields of bodies that a history can be narrowed to. */
export const bodyFields: Readonly<Record<string, string>> = words.fields

/** What a new description of a body changed, field by field. */
export const bodyChanges = (before: BodyDetails, after: BodyDetails): Change[] =>
  BodyDetails.keyof().options.flatMap((field) =>
    change(field, words.fields[field], written(before, field), written(after, field)),
  )

function written(details: BodyDetails, field: keyof BodyDetails): string {
  if (field === 'kind') return words.kind(details.kind)
  if (field === 'stampDutyExempt')
    return details.stampDutyExempt === undefined ? '' : details.stampDutyExempt ? words.exempt : words.due
  if (field === 'secondLanguage') return bodyLanguageWord(details.secondLanguage)
  if (field === 'seat') return seatText(details.seat)
  return details[field] ?? ''
}

/** What the Region changed of the second language of its papers. */
export function languageChanges(
  before: SecondLanguageChoice | undefined,
  after: SecondLanguageChoice,
): Change[] {
  const former = new Map(choiceTold(before))
  return choiceTold(after).flatMap(([field, told]) =>
    change(field, choiceLabel(field), former.get(field) ?? '', told),
  )
}

function choiceLabel(field: string): string {
  const language = SecondLanguage.safeParse(field)
  if (language.success) return languagesText.lenderName(language.data)
  return field === 'layout' ? languagesText.layout : languagesText.title
}

/** A seat in one line: `Piazza Unità 1, 34121 Trieste`. */
export const seatText = (seat: BodyDetails['seat']): string =>
  seat === undefined
    ? ''
    : [seat.address, [seat.postalCode, seat.town].filter(Boolean).join(' ')].filter(Boolean).join(', ')

const fundShown: { readonly [F in keyof FundDetails]-?: (fund: FundDetails) => string } = {
  name: ({ name }) => name,
  kind: ({ kind }) => fundKindWords[kind],
  programme: ({ programme }) => programme,
  operationCode: ({ operationCode }) => operationCode,
  cup: ({ cup }) => cup ?? '',
  budget: ({ budget }) => (budget === undefined ? '' : formatMoney(budget)),
  finalPaymentDate: ({ finalPaymentDate }) => (finalPaymentDate ? formatDate(finalPaymentDate) : ''),
}

const fundFieldNames = [
  'name',
  'kind',
  'programme',
  'operationCode',
  'cup',
  'budget',
  'finalPaymentDate',
] as const

/** The fields of funds that a history can be narrowed to. */
export const fundFields: Readonly<Record<string, string>> = Object.fromEntries(
  fundFieldNames.map((field) => [field, fundText.columns[field]]),
)

/** What a new description of a fund changed. */
export const fundChanges = (before: FundDetails, after: FundDetails): Change[] =>
  fundFieldNames.flatMap((field) =>
    change(field, fundText.columns[field], fundShown[field](before), fundShown[field](after)),
  )
