import { z } from 'zod'
import { BodyKind, type Body } from '#src/bodies/body.ts'
import type { Register } from '#src/register/register.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { Cents } from '#src/shared/money.ts'
import { Id } from '#src/shared/text.ts'
import { inventoryValue } from './agreement-row.ts'
import { choice, count, date, type FieldShape, flag, key, money, text } from './field.ts'

/** One body as a list shows it. */
export const BodyRow = z.object({
  id: Id,
  kind: BodyKind,
  name: z.string(),
  otherLanguageName: z.string(),
  province: z.string(),
  region: z.string(),
  istatCode: z.string(),
  cadastralCode: z.string(),
  taxCode: z.string(),
  ipaCode: z.string(),
  certifiedEmail: z.string(),
  suppressed: z.boolean(),
  suppressedOn: CalendarDate.optional(),
  agreementsInForce: z.int(),
  /** Assets and services handed over to it and not come to their end. */
  itemsHeld: z.int(),
  /** The inventory values of the assets it holds together. */
  valueHeld: Cents,
})
export type BodyRow = z.infer<typeof BodyRow>

export const bodyFields: Readonly<Record<keyof BodyRow, FieldShape>> = {
  id: key,
  kind: choice(BodyKind.options),
  name: text,
  otherLanguageName: text,
  province: text,
  region: text,
  istatCode: text,
  cadastralCode: text,
  taxCode: text,
  ipaCode: text,
  certifiedEmail: text,
  suppressed: flag,
  suppressedOn: date,
  agreementsInForce: count,
  itemsHeld: count,
  valueHeld: money,
}

export function bodyRow(register: Register, body: Body): BodyRow {
  return {
    id: body.id,
    kind: body.kind,
    name: body.name,
    otherLanguageName: body.otherLanguageName ?? '',
    province: body.province ?? '',
    region: body.region ?? '',
    istatCode: body.istatCode ?? '',
    cadastralCode: body.cadastralCode ?? '',
    taxCode: body.taxCode ?? '',
    ipaCode: body.ipaCode ?? '',
    certifiedEmail: body.certifiedEmail ?? '',
    suppressed: body.suppressed !== undefined,
    suppressedOn: body.suppressed?.on,
    ...heldFacts(register, body.id),
  }
}

function heldFacts(register: Register, bodyId: Id) {
  const held = { agreementsInForce: 0, itemsHeld: 0, valueHeld: 0 }
  for (const id of register.agreements.byBorrower.get(bodyId) ?? []) {
    const agreement = register.agreements.agreements.get(id)
    if (!agreement) continue
    const assets = agreement.assets.filter(({ state }) => state === 'handedOver')
    const services = agreement.services.filter(({ state }) => state === 'handedOver')
    held.agreementsInForce += agreement.status === 'inForce' ? 1 : 0
    held.itemsHeld += assets.length + services.length
    held.valueHeld += inventoryValue(register, assets)
  }
  return held
}
