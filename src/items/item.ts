import { z } from 'zod'
import { FundingShare } from '#src/programmes/fund.ts'
import { Cig } from '#src/shared/codes.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { BasisPoints, Cents } from '#src/shared/money.ts'
import { Id, Line, Note, OptionalLine } from '#src/shared/text.ts'

/** The state of use of a thing, as handover and return reports compare it. */
export const Condition = z.enum(['new', 'excellent', 'good', 'fair', 'needsRepair'])
export type Condition = z.infer<typeof Condition>

export const Purchase = z.object({
  supplier: OptionalLine,
  order: OptionalLine,
  cig: Cig.optional(),
  invoice: OptionalLine,
  date: CalendarDate.optional(),
  /** Without VAT. */
  price: Cents.optional(),
  vat: BasisPoints.optional(),
})
export type Purchase = z.infer<typeof Purchase>

/** A label that is affixed: letters and digits, so that every scanner and keyboard layout reads it alike. */
export const InventoryNumber = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9][A-Z0-9./-]{0,29}$/)
export type InventoryNumber = z.infer<typeof InventoryNumber>

export const Accessory = z.object({ description: Line, serialNumber: OptionalLine })
export type Accessory = z.infer<typeof Accessory>

const common = {
  inventoryNumber: InventoryNumber,
  purchase: Purchase,
  /** Either empty (not yet recorded) or shares that add up to the whole. */
  funding: z.array(FundingShare).max(10),
  note: Note,
}

/** A thing, lent and given back one by one. */
export const AssetDetails = z.object({
  ...common,
  category: Line,
  manufacturer: Line,
  model: Line,
  serialNumber: Line,
  accessories: z.array(Accessory).max(20),
  macAddress: z.string().regex(/^([0-9A-F]{2}(:[0-9A-F]{2}){5})?$/),
  imei: z.string().regex(/^([0-9]{15})?$/),
  hostname: OptionalLine,
  /** Of a VoIP phone. */
  phoneExtension: OptionalLine,
  phoneNumber: OptionalLine,
  condition: Condition,
  /** What the lender knows to be wrong with it: he must say so (art. 1812 c.c.). */
  knownDefects: Note,
  warrantyEnd: CalendarDate.optional(),
  inventoryValue: Cents.optional(),
})
export type AssetDetails = z.infer<typeof AssetDetails>

export const LicenceMetric = z.enum(['perUser', 'perDevice', 'concurrent'])
export type LicenceMetric = z.infer<typeof LicenceMetric>

/** A pool of seats, assigned and released in numbers. */
export const LicenceDetails = z.object({
  ...common,
  product: Line,
  publisher: OptionalLine,
  metric: LicenceMetric,
  seats: z.int().min(1).max(1_000_000),
  expiresOn: CalendarDate.optional(),
  /** Whether the publisher's terms let a body other than the Region use the seats. */
  allowsOtherBodies: z.boolean(),
  terms: Note,
  inventoryValue: Cents.optional(),
})
export type LicenceDetails = z.infer<typeof LicenceDetails>

export const ServiceKind = z.enum([
  'vpnAccount',
  'intranetAccess',
  'serviceDesk',
  'cloudFee',
  'webHosting',
  'training',
  'other',
])
export type ServiceKind = z.infer<typeof ServiceKind>

export const RecurringFee = z.object({
  amount: Cents,
  period: z.enum(['month', 'year']),
  payer: z.enum(['lender', 'borrower']),
})
export type RecurringFee = z.infer<typeof RecurringFee>

/** Something activated and ceased, never given back. */
export const ServiceDetails = z.object({
  ...common,
  serviceKind: ServiceKind,
  name: Line,
  freeUntil: CalendarDate.optional(),
  /** What is owed once the free time is over, and by whom. */
  feeAfterwards: RecurringFee.optional(),
})
export type ServiceDetails = z.infer<typeof ServiceDetails>

export const AssetStatus = z.enum([
  'inStock',
  'reserved',
  'lent',
  'returned',
  'underRepair',
  'outOfUse',
  'disposed',
  'missing',
  'stolen',
  'struckOff',
  'withdrawn',
])
export type AssetStatus = z.infer<typeof AssetStatus>

export const ServiceStatus = z.enum([
  'available',
  'requested',
  'approved',
  'active',
  'suspended',
  'ceased',
  'withdrawn',
])
export type ServiceStatus = z.infer<typeof ServiceStatus>

const whereabouts = {
  id: Id,
  importId: Id.optional(),
  since: CalendarDate,
  /** The agreement that holds it now. */
  agreementId: Id.optional(),
  /** The person who uses it, in the store of people. */
  personId: Id.optional(),
  place: OptionalLine,
}

/** That what the register said of a thing was put right: when, and why. */
const Rectification = z.object({ on: CalendarDate, reason: Note })

/** The last is the newest; absent when there is none. */
const rectified = { rectifications: z.array(Rectification).optional() }

export const Asset = AssetDetails.extend({
  ...whereabouts,
  ...rectified,
  kind: z.literal('asset'),
  status: AssetStatus,
})
export type Asset = z.infer<typeof Asset>

/** Seats of a pool held under an agreement. */
export const Allocation = z.object({
  agreementId: Id,
  seats: z.int().min(1),
  status: z.enum(['reserved', 'assigned']),
})
export type Allocation = z.infer<typeof Allocation>

export const Licence = LicenceDetails.extend({
  ...rectified,
  id: Id,
  importId: Id.optional(),
  since: CalendarDate,
  kind: z.literal('licence'),
  status: z.enum(['available', 'withdrawn']),
  allocations: z.array(Allocation),
})
export type Licence = z.infer<typeof Licence>

export const Service = ServiceDetails.extend({
  ...whereabouts,
  ...rectified,
  kind: z.literal('service'),
  status: ServiceStatus,
})
export type Service = z.infer<typeof Service>

export const Item = z.discriminatedUnion('kind', [Asset, Licence, Service])
export type Item = z.infer<typeof Item>

/** Seats that nobody holds or has reserved. */
export const freeSeats = (licence: Licence): number =>
  licence.seats - licence.allocations.reduce((held, { seats }) => held + seats, 0)

/** How an item is named in one line: what it is, not which. */
export function itemTitle(item: Item): string {
  if (item.kind === 'asset') return `${item.manufacturer} ${item.model}`
  return item.kind === 'licence' ? item.product : item.name
}

/** A number as scanners and people give it: capitals and blanks do not tell two apart. */
export const bareNumber = (text: string): string =>
  bare.test(text) ? text : text.toUpperCase().replaceAll(/\s+/g, '')

/** Most are so already, and looking is many times as quick as writing the text anew. */
const bare = /^[!-`{-~]*$/

/** Serial numbers are unique per manufacturer. */
export const serialKey = (manufacturer: string, serialNumber: string): string =>
  `${manufacturerKey(manufacturer)}\u0000${bareNumber(serialNumber)}`

/** A manufacturer however its name is written: capitals and more blanks than one do not tell two apart. */
export const manufacturerKey = (name: string): string =>
  blank.test(name) ? name.toLowerCase().replaceAll(/\s+/g, ' ').trim() : name.toLowerCase()

const blank = /\s/
