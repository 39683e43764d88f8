import { AddendumFacts, type AddendumChanges } from '#src/agreements/addendum.ts'
import { Places } from '#src/agreements/place.ts'
import type { AgreementPage } from '#src/contract/agreements.ts'
import { type Body, isInOffice } from '#src/bodies/body.ts'
import type { RowSelection } from '#src/contract/list-query.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { Note, OptionalLine } from '#src/shared/text.ts'
import type { ChosenLine } from '#renderer/features/agreements/loan/add-lines.ts'
import type { PlaceFields } from '#renderer/features/agreements/loan/terms-form.ts'
import { addendumText as words } from '#renderer/text/it/agreements-addendum.ts'
import { termsText } from '#renderer/text/it/agreements-terms.ts'
import { formsText } from '#renderer/text/it/forms.ts'

/** An addendum while it is being written: a null date and null people mean «as it is now». */
export type AddendumDraft = {
  readonly endsOn: string | null
  readonly changesPlaces: boolean
  readonly places: readonly PlaceFields[]
  readonly lenderContactId: string | null
  readonly borrowerContactId: string | null
  readonly lenderSignatoryId: string | null
  readonly borrowerSignatoryId: string | null
  readonly previous: string
  readonly reason: string
  readonly added: readonly ChosenLine[]
  readonly replaced: RowSelection
}

/** Nothing changes yet; who signed the agreement signs this too, if still in office. */
export function firstDraft(
  { agreement, lender, borrower }: AgreementPage,
  today: CalendarDate,
): AddendumDraft {
  const { terms } = agreement
  const { places = [] } = terms
  return {
    endsOn: null,
    changesPlaces: false,
    places: places.length > 0 ? places : [{ name: '', address: '' }],
    lenderContactId: null,
    borrowerContactId: null,
    lenderSignatoryId: stillInOffice(lender, terms.lenderSignatoryId, today),
    borrowerSignatoryId: stillInOffice(borrower, terms.borrowerSignatoryId, today),
    previous: '',
    reason: '',
    added: [],
    replaced: { mode: 'ids', ids: [] },
  }
}

const stillInOffice = ({ signatories }: Body, id: string | undefined, today: CalendarDate): string | null =>
  signatories.find((one) => one.id === id && isInOffice(one, today))?.id ?? null

/** With these lines as well: a thing is there once, seats of a licence add up. */
export function withAdded(before: readonly ChosenLine[], lines: readonly ChosenLine[]): ChosenLine[] {
  const byItem = new Map(before.map((line) => [line.itemId, line]))
  for (const { itemId, kind, seats } of lines) {
    const former = byItem.get(itemId)?.seats ?? 0
    byItem.set(itemId, { itemId, kind, seats: kind === 'licence' ? former + seats : 0 })
  }
  return [...byItem.values()]
}

/** What the addendum would change, as far as it is written. */
export function changesOf(draft: AddendumDraft, replacedIds: readonly string[]): AddendumChanges {
  const { lenderContactId, borrowerContactId, added } = draft
  const endsOn = CalendarDate.safeParse(draft.endsOn)
  const places = Places.safeParse(writtenPlaces(draft))
  const idsOf = (kind: ChosenLine['kind']) =>
    added.filter((line) => line.kind === kind).map(({ itemId }) => itemId)
  return {
    ...(endsOn.success && { endsOn: endsOn.data }),
    added: {
      assetIds: idsOf('asset'),
      licences: added
        .filter(({ kind }) => kind === 'licence')
        .map(({ itemId, seats }) => ({ itemId, seats })),
      serviceIds: idsOf('service'),
    },
    replacedIds: [...replacedIds],
    ...(draft.changesPlaces && places.success && { places: places.data }),
    ...(lenderContactId !== null && { lenderContactId }),
    ...(borrowerContactId !== null && { borrowerContactId }),
  }
}

/** A row left wholly blank is no place. */
const writtenPlaces = ({ places }: AddendumDraft) =>
  places.filter(({ name, address }) => name.trim() !== '' || address.trim() !== '')

export type AddendumErrors = Partial<Record<keyof AddendumDraft, string>>

/** The facts of the addendum, or what is not right in the fields. */
export function readAddendum(
  { agreement }: AgreementPage,
  endsOn: CalendarDate,
  draft: AddendumDraft,
  changes: AddendumChanges,
): { facts: AddendumFacts | undefined; errors: AddendumErrors } {
  const { lenderSignatoryId, borrowerSignatoryId, previous, reason } = draft
  const isLater = changes.endsOn === undefined ? draft.endsOn === null : changes.endsOn > endsOn
  const errors: AddendumErrors = {
    ...(!isLater && { endsOn: words.endsOnUnfit(endsOn) }),
    ...(draft.changesPlaces && changes.places === undefined && { places: termsText.errors.places }),
    ...(lenderSignatoryId === null && { lenderSignatoryId: words.signatoryNeeded }),
    ...(borrowerSignatoryId === null && { borrowerSignatoryId: words.signatoryNeeded }),
    ...(!OptionalLine.safeParse(previous).success && { previous: formsText.lineUnfit }),
    ...(!Note.safeParse(reason).success && { reason: formsText.noteUnfit }),
  }
  if (Object.keys(errors).length > 0) return { facts: undefined, errors }
  const told = { agreementId: agreement.id, changes, lenderSignatoryId, borrowerSignatoryId }
  return { facts: AddendumFacts.parse({ ...told, previous, reason }), errors }
}
