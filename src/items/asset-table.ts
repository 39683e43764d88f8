import { type Table, tableOf } from '#src/shared/table.ts'
import type { ItemEvent } from './events.ts'
import type { Purchase } from './item.ts'

type Received = Extract<ItemEvent, { type: 'assetsReceived' }>['assets']

/** Assets that came together, as they are stored: in a quarter of the room that they would take one by one. */
export const assetTable = (assets: Received): Table => tableOf(assets, fields, valuesOf)

type Name = Exclude<keyof Received[number], 'purchase'> | `purchase.${keyof Purchase}`

/** Everything that can be known of an asset that comes, in the order of `valuesOf`. */
const fields = [
  'id',
  'inventoryNumber',
  'category',
  'manufacturer',
  'model',
  'serialNumber',
  'accessories',
  'macAddress',
  'imei',
  'hostname',
  'phoneExtension',
  'phoneNumber',
  'condition',
  'knownDefects',
  'purchase.supplier',
  'purchase.order',
  'purchase.cig',
  'purchase.invoice',
  'purchase.date',
  'purchase.price',
  'purchase.vat',
  'warrantyEnd',
  'inventoryValue',
  'funding',
  'note',
] as const satisfies readonly Name[]

/** A field that is forgotten above would be lost: this does not compile then. */
fields satisfies Name extends (typeof fields)[number] ? unknown : never

type Each<T extends readonly unknown[]> = { readonly [At in keyof T]: unknown }

/** Written out: asking each of many thousand things for its fields by name takes four times as long. */
const valuesOf = (asset: Received[number]): Each<typeof fields> => [
  asset.id,
  asset.inventoryNumber,
  asset.category,
  asset.manufacturer,
  asset.model,
  asset.serialNumber,
  asset.accessories,
  asset.macAddress,
  asset.imei,
  asset.hostname,
  asset.phoneExtension,
  asset.phoneNumber,
  asset.condition,
  asset.knownDefects,
  asset.purchase.supplier,
  asset.purchase.order,
  asset.purchase.cig,
  asset.purchase.invoice,
  asset.purchase.date,
  asset.purchase.price,
  asset.purchase.vat,
  asset.warrantyEnd,
  asset.inventoryValue,
  asset.funding,
  asset.note,
]
