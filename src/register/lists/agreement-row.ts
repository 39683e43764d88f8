import { z } from 'zod'
import {
  type Agreement,
  AgreementStatus,
  type AssetLine,
  awaitsAddendum,
  awaitsHandover,
  type LineStanding,
  lineStanding,
  paperNumberText,
} from '#src/agreements/agreement.ts'
import type { Register } from '#src/register/register.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { Cents } from '#src/shared/money.ts'
import { Id } from '#src/shared/text.ts'
import { choice, count, date, type FieldShape, flag, key, money, paperNumber, text } from './field.ts'

/** One agreement as a list shows it. */
export const AgreementRow = z.object({
  id: Id,
  /** `n/yyyy`; empty while it is a draft. */
  number: z.string(),
  status: AgreementStatus,
  /** It was issued, has not ended, and the day agreed for its end has gone by. */
  expired: z.boolean(),
  borrowerId: Id,
  borrowerName: z.string(),
  province: z.string(),
  startedOn: CalendarDate,
  issuedOn: CalendarDate.optional(),
  /** When the second of the two parties signed. */
  signedOn: CalendarDate.optional(),
  inForceSince: CalendarDate.optional(),
  endsOn: CalendarDate.optional(),
  endedOn: CalendarDate.optional(),
  /** All its assets, and of these those not yet handed over, those at the borrower's, those back. */
  assets: z.int(),
  pending: z.int(),
  handedOver: z.int(),
  ended: z.int(),
  seats: z.int(),
  services: z.int(),
  /** Whether anything of it, of whatever kind, still waits to be handed over. */
  awaitsHandover: z.boolean(),
  /** Whether an addendum of it waits for its signatures. */
  awaitsAddendum: z.boolean(),
  /** The inventory values of all its assets together. */
  value: Cents,
  purpose: z.string(),
})
export type AgreementRow = z.infer<typeof AgreementRow>

export const agreementFields: Readonly<Record<keyof AgreementRow, FieldShape>> = {
  id: key,
  number: paperNumber,
  status: choice(AgreementStatus.options),
  expired: flag,
  borrowerId: key,
  borrowerName: text,
  province: text,
  startedOn: date,
  issuedOn: date,
  signedOn: date,
  inForceSince: date,
  endsOn: date,
  endedOn: date,
  assets: count,
  pending: count,
  handedOver: count,
  ended: count,
  seats: count,
  services: count,
  awaitsHandover: flag,
  awaitsAddendum: flag,
  value: money,
  purpose: text,
}

export function agreementRow(register: Register, agreement: Agreement, today: CalendarDate): AgreementRow {
  const { id, status, borrowerId, number, terms, assets, licences, services } = agreement
  const borrower = register.bodies.bodies.get(borrowerId)
  const inState = (wanted: LineStanding) =>
    assets.filter((line) => lineStanding(agreement, line) === wanted).length
  const live = status === 'issued' || status === 'signed' || status === 'inForce'
  return {
    id,
    number: number ? paperNumberText(number) : '',
    status,
    expired: live && terms.endsOn !== undefined && terms.endsOn < today,
    borrowerId,
    borrowerName: borrower?.name ?? '',
    province: borrower?.province ?? '',
    startedOn: agreement.startedOn,
    issuedOn: agreement.issuedOn,
    signedOn: signedOn(agreement),
    inForceSince: agreement.inForceSince,
    endsOn: terms.endsOn,
    endedOn: agreement.endedOn,
    assets: assets.length,
    pending: inState('pending'),
    handedOver: inState('handedOver'),
    ended: inState('ended'),
    seats: licences.reduce((sum, line) => sum + line.seats, 0),
    services: services.length,
    awaitsHandover: awaitsHandover(agreement),
    awaitsAddendum: awaitsAddendum(agreement),
    value: inventoryValue(register, assets),
    purpose: terms.purpose ?? '',
  }
}

const signedOn = ({ lenderSignedOn, borrowerSignedOn }: Agreement): CalendarDate | undefined =>
  lenderSignedOn &&
  borrowerSignedOn &&
  (lenderSignedOn > borrowerSignedOn ? lenderSignedOn : borrowerSignedOn)

/** The inventory values of the assets of these lines together, in cents; an asset without one counts nothing. */
export const inventoryValue = ({ items }: Register, lines: readonly AssetLine[]): Cents =>
  lines.reduce((sum, { itemId }) => {
    const item = items.items.get(itemId)
    return item?.kind === 'asset' ? sum + (item.inventoryValue ?? 0) : sum
  }, 0)
