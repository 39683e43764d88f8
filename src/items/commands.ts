import { z } from 'zod'
import { CalendarDate } from '#src/shared/dates.ts'
import { Sha256 } from '#src/shared/codes.ts'
import { Id, Line, Note } from '#src/shared/text.ts'
import { AssetDetails, AssetStatus, InventoryNumber, LicenceDetails, ServiceDetails } from './item.ts'

/** Left out, an inventory number is proposed by the office's pattern. */
const numbered = { inventoryNumber: InventoryNumber.optional() }
export const NewAsset = AssetDetails.extend(numbered)
export type NewAsset = z.infer<typeof NewAsset>
export const NewLicence = LicenceDetails.extend(numbered)
export type NewLicence = z.infer<typeof NewLicence>
export const NewService = ServiceDetails.extend(numbered)
export type NewService = z.infer<typeof NewService>

export const ItemCommand = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('setInventoryPattern'),
    prefix: z.string().regex(/^[A-Z0-9]{0,10}$/),
    digits: z.int().min(1).max(12),
  }),
  z.object({
    type: z.literal('receiveAssets'),
    assets: z.array(NewAsset).min(1).max(200_000),
    /** The delivery list they were read from, so that it can be taken back whole. */
    delivery: z.object({ fileName: Line, sha256: Sha256 }).optional(),
  }),
  z.object({ type: z.literal('acquireLicence'), licence: NewLicence }),
  /** Registers so many services alike: 800 VPN accounts are one command. */
  z.object({
    type: z.literal('registerServices'),
    service: NewService,
    count: z.int().min(1).max(10_000),
  }),
  z.object({
    type: z.literal('correctItem'),
    itemId: Id,
    reason: Note.min(1),
    correction: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('asset'), details: AssetDetails }),
      z.object({ kind: z.literal('licence'), details: LicenceDetails }),
      z.object({ kind: z.literal('service'), details: ServiceDetails }),
    ]),
  }),
  z.object({ type: z.literal('undoDeliveryImport'), importId: Id }),
  z.object({
    type: z.literal('setAssetAside'),
    itemId: Id,
    to: z.enum(['underRepair', 'outOfUse', 'missing', 'stolen']),
    reason: Note.min(1),
  }),
  z.object({ type: z.literal('restoreAsset'), itemId: Id, reason: Note }),
])
export type ItemCommand = z.infer<typeof ItemCommand>

/** Why an item cannot be lent, with the facts to say it well. */
export const Unavailable = z.discriminatedUnion('why', [
  z.object({ why: z.literal('heldByAgreement'), status: z.string(), agreementId: Id, since: CalendarDate }),
  z.object({ why: z.literal('status'), status: z.string(), since: CalendarDate }),
  z.object({ why: z.literal('expired'), expiredOn: CalendarDate }),
  z.object({ why: z.literal('termsForbid') }),
  z.object({ why: z.literal('seats'), free: z.int(), wanted: z.int() }),
])
export type Unavailable = z.infer<typeof Unavailable>

export const ItemRefusal = z.discriminatedUnion('code', [
  z.object({ code: z.literal('itemUnknown'), itemId: Id }),
  z.object({ code: z.literal('wrongKind'), itemId: Id, kind: z.string() }),
  z.object({
    code: z.literal('serialTaken'),
    serialNumber: z.string(),
    manufacturer: z.string(),
    itemId: Id,
    inventoryNumber: z.string(),
    /** Position in the command of the asset that was refused. */
    index: z.int(),
  }),
  z.object({
    code: z.literal('serialTwice'),
    serialNumber: z.string(),
    manufacturer: z.string(),
    index: z.int(),
    otherIndex: z.int(),
  }),
  z.object({
    code: z.literal('inventoryNumberTaken'),
    inventoryNumber: z.string(),
    index: z.int(),
    itemId: Id.optional(),
  }),
  /** The number was once given to another thing that is no longer in the register. */
  z.object({ code: z.literal('inventoryNumberRetired'), inventoryNumber: z.string(), index: z.int() }),
  z.object({ code: z.literal('fundUnknown'), fundId: Id }),
  z.object({ code: z.literal('fundingNotWhole'), total: z.int(), index: z.int() }),
  z.object({ code: z.literal('fundTwice'), fundId: Id, index: z.int() }),
  z.object({ code: z.literal('importUnknown'), importId: Id }),
  z.object({ code: z.literal('importAlreadyUndone'), fileName: z.string() }),
  /** Something of the import has been used since: how many, and one of them. */
  z.object({
    code: z.literal('importUsed'),
    fileName: z.string(),
    used: z.int(),
    example: z.object({ itemId: Id, inventoryNumber: z.string(), status: z.string() }),
  }),
  z.object({ code: z.literal('assetNotFree'), itemId: Id, status: AssetStatus, agreementId: Id.optional() }),
  z.object({ code: z.literal('assetNotAside'), itemId: Id, status: AssetStatus }),
  z.object({ code: z.literal('seatsBelowHeld'), itemId: Id, seats: z.int(), held: z.int() }),
])
export type ItemRefusal = z.infer<typeof ItemRefusal>
