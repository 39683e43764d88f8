import type { z } from 'zod'
import { NewAsset, NewLicence, NewService } from '#src/items/commands.ts'
import { fundingErrors, itemFormErrors } from '#renderer/text/it/items-form.ts'
import type {
  AssetDraft,
  CommonDraft,
  LicenceDraft,
  PurchaseDraft,
  ServiceDraft,
  ShareDraft,
} from './item-draft.ts'

/** What is wrong, by the path of the field: `purchase.cig`, `funding`, `accessories.0.description`. */
export type Errors = Readonly<Record<string, string>>
export type Read<T> = { readonly value: T } | { readonly errors: Errors }

/** An asset without its serial number is read with a stand-in: the pieces of a list have each their own. */
export const readAsset = (draft: AssetDraft): Read<NewAsset> =>
  read(NewAsset, draft, {
    ...draft,
    ...commonOf(draft),
    macAddress: normalMac(draft.macAddress),
    imei: draft.imei.replaceAll(/\s/g, ''),
    warrantyEnd: draft.warrantyEnd ?? undefined,
    inventoryValue: draft.inventoryValue ?? undefined,
  })

export const readLicence = (draft: LicenceDraft): Read<NewLicence> =>
  read(NewLicence, draft, {
    ...draft,
    ...commonOf(draft),
    expiresOn: draft.expiresOn ?? undefined,
    inventoryValue: draft.inventoryValue ?? undefined,
  })

export const readService = (draft: ServiceDraft): Read<NewService> =>
  read(NewService, draft, {
    ...draft,
    ...commonOf(draft),
    freeUntil: draft.freeUntil ?? undefined,
    feeAfterwards:
      draft.fee === null ? undefined : { amount: draft.fee, period: draft.feePeriod, payer: draft.feePayer },
  })

function read<T>(codec: z.ZodType<T>, { funding }: CommonDraft, given: unknown): Read<T> {
  const decoded = codec.safeParse(given)
  const errors = { ...(decoded.success ? {} : errorsOf(decoded.error.issues)), ...fundingFault(funding) }
  return decoded.success && Object.keys(errors).length === 0 ? { value: decoded.data } : { errors }
}

const commonOf = ({ inventoryNumber, purchase, funding }: CommonDraft) => ({
  inventoryNumber: inventoryNumber.trim() === '' ? undefined : inventoryNumber,
  purchase: purchaseOf(purchase),
  funding: funding.map(({ fundId, share }) => ({ fundId, share: basisPoints(share) })),
})

const purchaseOf = ({ cig, date, price, vat, ...texts }: PurchaseDraft) => ({
  ...texts,
  cig: cig.trim() === '' ? undefined : cig.toUpperCase().replaceAll(/\s/g, ''),
  date: date ?? undefined,
  price: price ?? undefined,
  vat: basisPoints(vat) ?? undefined,
})

/** Points to hundredths of a point; what is not a number stays so, and is refused. */
const basisPoints = (points: number | null) => (points === null ? null : Math.round(points * 100))

/** Twelve digits however they are parted, as the register keeps them; anything else is left for the codec to refuse. */
function normalMac(text: string): string {
  const digits = text.toUpperCase().replaceAll(/[\s:.-]/g, '')
  return /^[0-9A-F]{12}$/.test(digits) ? digits.replaceAll(/..(?!$)/g, '$&:') : text
}

/** What the shares make together, in hundredths of a point. */
export const fundingTotal = (funding: readonly ShareDraft[]): number =>
  funding.reduce((sum, { share }) => sum + (basisPoints(share) ?? 0), 0)

function fundingFault(funding: readonly ShareDraft[]): Errors {
  const chosen = funding.flatMap(({ fundId }) => fundId ?? [])
  if (new Set(chosen).size < chosen.length) return { funding: fundingErrors.twice }
  const total = fundingTotal(funding)
  return funding.length === 0 || total === 10_000 || Number.isNaN(total)
    ? {}
    : { funding: fundingErrors.total(total) }
}

function errorsOf(issues: readonly z.core.$ZodIssue[]): Errors {
  return Object.fromEntries(issues.map((issue) => [issue.path.join('.'), messageOf(issue)]))
}

const dates: readonly string[] = ['date', 'warrantyEnd', 'expiresOn', 'freeUntil']

function messageOf({ path, code }: z.core.$ZodIssue): string {
  const field = String(path.at(-1))
  if (dates.includes(field)) return itemFormErrors['date'] ?? ''
  const own = itemFormErrors[field]
  return own ?? itemFormErrors[code === 'too_big' ? 'long' : 'required'] ?? ''
}
