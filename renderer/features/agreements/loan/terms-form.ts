import { DraftTerms, Terms } from '#src/agreements/agreement.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { termsText } from '#renderer/text/it/agreements-terms.ts'

export type TermField = keyof Terms

/** An act while it is being written. */
export type ActFields = { readonly kind: string; readonly number: string; readonly date: string | null }
export type RequestFields = { readonly protocol: string; readonly date: string | null }
export type PlaceFields = { readonly name: string; readonly address: string }

/** The terms as the fields hold them: anything may be missing or not yet right. */
export type TermsForm = {
  readonly [F in Exclude<TermField, 'places' | 'lenderAct' | 'borrowerAct' | 'request'>]: Loose<Terms[F]>
} & {
  readonly places: readonly PlaceFields[]
  readonly lenderAct: ActFields
  readonly borrowerAct: ActFields
  readonly request: RequestFields
}
type Loose<T> =
  | (T extends boolean ? boolean : T extends number ? number : T extends CalendarDate ? string : T)
  | null
  | undefined

const noAct: ActFields = { kind: '', number: '', date: null }
const noRequest: RequestFields = { protocol: '', date: null }

/** The form that shows these terms. */
export const formOf = (terms: DraftTerms): TermsForm => ({
  ...emptyForm,
  ...terms,
  places: terms.places ?? [{ name: '', address: '' }],
  lenderAct: terms.lenderAct ?? noAct,
  borrowerAct: terms.borrowerAct ?? noAct,
  request: terms.request ?? noRequest,
})

const emptyForm = {
  endsOn: null,
  purpose: null,
  deliverBy: null,
  installation: null,
  valuationEffect: null,
  lenderSignatoryId: null,
  borrowerSignatoryId: null,
  smartWorking: null,
  insurance: null,
  routineMaintenance: null,
  extensionNoticeDays: null,
  withdrawalNoticeDays: null,
  inspectionNoticeDays: null,
  returnDays: null,
  theftNoticeHours: null,
  court: null,
  machineReadableAnnexes: null,
  borrowerContactId: null,
  lenderContactId: null,
}

export type TermErrors = Partial<Record<TermField, string>>

/** What of the form can be kept, and what is wrong with the rest. */
export function readTerms(form: TermsForm, today: CalendarDate): { terms: DraftTerms; errors: TermErrors } {
  const errors: TermErrors = {}
  const kept: Record<string, unknown> = {}
  for (const field of termFields) {
    const value = valueOf(form, field)
    const read = Terms.shape[field].safeParse(value)
    if (read.success) kept[field] = read.data
    else errors[field] = termsText.errors[field]
  }
  const terms = DraftTerms.parse(kept)
  return { terms, errors: { ...errors, ...dateErrors(terms, today) } }
}

const termFields = Object.keys(Terms.shape).filter((field): field is TermField => field in Terms.shape)

/** The value of a field as the codec wants it: what is wholly blank is missing. */
function valueOf(form: TermsForm, field: TermField): unknown {
  if (field === 'places') return form.places.filter(({ name, address }) => name !== '' || address !== '')
  const value = form[field]
  const isBlank =
    value === null ||
    value === '' ||
    (typeof value === 'object' && Object.values(value).every((part) => part === '' || part === null))
  return isBlank ? undefined : value
}

/** The same order of days that the register asks for. */
function dateErrors({ endsOn, deliverBy }: DraftTerms, today: CalendarDate): TermErrors {
  const errors: TermErrors = {}
  if (endsOn !== undefined && endsOn <= today) errors.endsOn = termsText.errors.endsOnPast
  if (deliverBy !== undefined && deliverBy < today) errors.deliverBy = termsText.errors.deliverByPast
  else if (deliverBy !== undefined && endsOn !== undefined && deliverBy > endsOn)
    errors.deliverBy = termsText.errors.deliverByLate
  return errors
}
