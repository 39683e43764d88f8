import type { HandoverFacts } from '#src/agreements/commands.ts'
import type { AgreementPage } from '#src/contract/agreements.ts'
import { type Accessory, bareNumber, type Condition } from '#src/items/item.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import type { Id } from '#src/shared/text.ts'
import { type StandingLine, standingLines } from '#renderer/features/agreements/page/agreement-lines.ts'
import { handoverText } from '#renderer/text/it/agreements-handover.ts'

/** A line that can be handed over, with what the report will say of it. */
export type HandoverLine = StandingLine & {
  readonly condition: Condition | undefined
  readonly knownDefects: string
  readonly accessories: readonly Accessory[]
  /** All the accessories its record lists. */
  readonly allAccessories: readonly Accessory[]
  /** Of a licence: the seats handed over now. */
  readonly seatsNow: number
}

/** What the report says besides the things. */
export type HandoverForm = {
  readonly on: string | null
  readonly place: string
  readonly deliveredBy: { readonly name: string; readonly role: string }
  readonly receivedBy: { readonly name: string; readonly role: string }
  readonly reservations: string
}

/** What still waits to be handed over, each line as its record describes it. */
export function pendingLines(page: AgreementPage): HandoverLine[] {
  const items = new Map(page.items.map((item) => [item.id, item]))
  return standingLines(page)
    .filter(({ state }) => state === 'pending')
    .map((line) => {
      const item = items.get(line.itemId)
      const asset = item?.kind === 'asset' ? item : undefined
      return {
        ...line,
        condition: asset?.condition,
        knownDefects: asset?.knownDefects ?? '',
        accessories: asset?.accessories ?? [],
        allAccessories: asset?.accessories ?? [],
        seatsNow: line.seatsLeft,
      }
    })
}

/** The first report of an agreement starts from its own places and signatories. */
export function firstForm({ agreement, lender, borrower }: AgreementPage, today: CalendarDate): HandoverForm {
  const { terms } = agreement
  const place = terms.places?.[0]
  const signatory = (known: typeof lender.signatories, id: Id | undefined) =>
    known.find((one) => one.id === id) ?? { name: '', role: '' }
  const lends = signatory(lender.signatories, terms.lenderSignatoryId)
  // Who signed for a body that is no more receives nothing.
  const { suppressed } = borrower
  const signers = suppressed && suppressed.on <= today ? [] : borrower.signatories
  const borrows = signatory(signers, terms.borrowerSignatoryId)
  return {
    on: today,
    place: place ? [place.name, place.address].filter(Boolean).join(', ') : '',
    deliveredBy: { name: lends.name, role: lends.role },
    receivedBy: { name: borrows.name, role: borrows.role },
    reservations: '',
  }
}

export type HandoverErrors = Partial<Record<keyof typeof handoverText.errors, string>>

/** The facts of the report, or what is missing. */
export function readHandover(
  agreementId: Id,
  form: HandoverForm,
  lines: readonly HandoverLine[],
): { facts: HandoverFacts | undefined; errors: HandoverErrors } {
  const on = CalendarDate.safeParse(form.on)
  const { errors: words } = handoverText
  const errors: HandoverErrors = {
    ...(!on.success && { on: words.on }),
    ...(form.place.trim() === '' && { place: words.place }),
    ...(form.deliveredBy.name.trim() === '' && { deliveredBy: words.deliveredBy }),
    ...(form.receivedBy.name.trim() === '' && { receivedBy: words.receivedBy }),
    ...(lines.length === 0 && { nothing: words.nothing }),
  }
  if (!on.success || Object.keys(errors).length > 0) return { facts: undefined, errors }
  return { facts: { agreementId, ...form, on: on.data, ...thingsOf(lines) }, errors }
}

const thingsOf = (
  lines: readonly HandoverLine[],
): Pick<HandoverFacts, 'assets' | 'licences' | 'services'> => ({
  assets: lines.flatMap(({ itemId, condition, knownDefects, place, personId, accessories }) =>
    condition === undefined
      ? []
      : [
          {
            itemId,
            condition,
            knownDefects,
            place,
            accessories: [...accessories],
            ...(personId !== undefined && { personId }),
          },
        ],
  ),
  licences: lines
    .filter(({ kind, seatsNow }) => kind === 'licence' && seatsNow > 0)
    .map(({ itemId, seatsNow }) => ({ itemId, seats: seatsNow })),
  services: lines
    .filter(({ kind }) => kind === 'service')
    .map(({ itemId, personId }) => ({ itemId, ...(personId !== undefined && { personId }) })),
})

/** The line that a scanned label names, by its inventory or serial number. */
export function lineOfCode(lines: readonly HandoverLine[], code: string): HandoverLine | undefined {
  const wanted = bareNumber(code)
  return lines.find(
    ({ inventoryNumber, serialNumber }) =>
      bareNumber(inventoryNumber) === wanted || bareNumber(serialNumber) === wanted,
  )
}
