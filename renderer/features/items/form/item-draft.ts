import type {
  AssetDetails,
  Condition,
  LicenceDetails,
  LicenceMetric,
  Purchase,
  RecurringFee,
  ServiceDetails,
  ServiceKind,
} from '#src/items/item.ts'
import type { FundingShare } from '#src/programmes/fund.ts'

/** Items as they are being filled in: empty fields are empty texts or null, rates are in points. */
export interface PurchaseDraft {
  supplier: string
  order: string
  cig: string
  invoice: string
  date: string | null
  price: number | null
  vat: number | null
}

export interface ShareDraft {
  fundId: string | null
  share: number | null
}

export interface CommonDraft {
  inventoryNumber: string
  purchase: PurchaseDraft
  funding: readonly ShareDraft[]
  note: string
}

export interface AccessoryDraft {
  description: string
  serialNumber: string
}

export interface AssetDraft extends CommonDraft {
  category: string
  manufacturer: string
  model: string
  serialNumber: string
  accessories: readonly AccessoryDraft[]
  macAddress: string
  imei: string
  hostname: string
  phoneExtension: string
  phoneNumber: string
  condition: Condition
  knownDefects: string
  warrantyEnd: string | null
  inventoryValue: number | null
}

export interface LicenceDraft extends CommonDraft {
  product: string
  publisher: string
  metric: LicenceMetric
  seats: number | null
  expiresOn: string | null
  allowsOtherBodies: boolean
  terms: string
  inventoryValue: number | null
}

export interface ServiceDraft extends CommonDraft {
  serviceKind: ServiceKind
  name: string
  freeUntil: string | null
  fee: number | null
  feePeriod: RecurringFee['period']
  feePayer: RecurringFee['payer']
}

const noPurchase: PurchaseDraft = {
  supplier: '',
  order: '',
  cig: '',
  invoice: '',
  date: null,
  price: null,
  vat: null,
}
const nothing: CommonDraft = { inventoryNumber: '', purchase: noPurchase, funding: [], note: '' }

export const emptyAsset: AssetDraft = {
  ...nothing,
  category: '',
  manufacturer: '',
  model: '',
  serialNumber: '',
  accessories: [],
  macAddress: '',
  imei: '',
  hostname: '',
  phoneExtension: '',
  phoneNumber: '',
  condition: 'new',
  knownDefects: '',
  warrantyEnd: null,
  inventoryValue: null,
}

export const emptyLicence: LicenceDraft = {
  ...nothing,
  product: '',
  publisher: '',
  metric: 'perUser',
  seats: null,
  expiresOn: null,
  allowsOtherBodies: false,
  terms: '',
  inventoryValue: null,
}

export const emptyService: ServiceDraft = {
  ...nothing,
  serviceKind: 'vpnAccount',
  name: '',
  freeUntil: null,
  fee: null,
  feePeriod: 'year',
  feePayer: 'borrower',
}

const purchaseDraft = ({ supplier, order, invoice, cig, date, price, vat }: Purchase): PurchaseDraft => ({
  supplier,
  order,
  invoice,
  cig: cig ?? '',
  date: date ?? null,
  price: price ?? null,
  vat: vat === undefined ? null : vat / 100,
})

const fundingDraft = (funding: readonly FundingShare[]): ShareDraft[] =>
  funding.map(({ fundId, share }) => ({ fundId, share: share / 100 }))

/** An item of the register, to be corrected. */
export const assetDraft = (asset: AssetDetails): AssetDraft => ({
  ...asset,
  purchase: purchaseDraft(asset.purchase),
  funding: fundingDraft(asset.funding),
  warrantyEnd: asset.warrantyEnd ?? null,
  inventoryValue: asset.inventoryValue ?? null,
})

export const licenceDraft = (licence: LicenceDetails): LicenceDraft => ({
  ...licence,
  purchase: purchaseDraft(licence.purchase),
  funding: fundingDraft(licence.funding),
  expiresOn: licence.expiresOn ?? null,
  inventoryValue: licence.inventoryValue ?? null,
})

export const serviceDraft = (service: ServiceDetails): ServiceDraft => ({
  ...service,
  purchase: purchaseDraft(service.purchase),
  funding: fundingDraft(service.funding),
  freeUntil: service.freeUntil ?? null,
  fee: service.feeAfterwards?.amount ?? null,
  feePeriod: service.feeAfterwards?.period ?? emptyService.feePeriod,
  feePayer: service.feeAfterwards?.payer ?? emptyService.feePayer,
})
