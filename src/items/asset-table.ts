import { type Table, tableOf } from '#src/shared/table.ts'
import type { ItemEvent } from './events.ts'
import type { Purchase } from './item.ts'

type Received = Extract<ItemEvent, { type: 'assetsReceived' }>['assets']

/** Assets that came together, as they are stored: in a quarter of the room that they would take one by one. */
export const assetTable = (assets: Received): Table => tableOf(assets, reads)

type One = Received[number]
type Name = Exclude<keyof One, 'purchase'> | `purchase.${keyof Purchase}`

/** Everything that can be known of an asset that comes: a field that were forgotten here would be lost, and does not compile. */
const reads: Readonly<Record<Name, (asset: One) => unknown>> = {
  id: ({ id }) => id,
  inventoryNumber: ({ inventoryNumber }) => inventoryNumber,
  category: ({ category }) => category,
  manufacturer: ({ manufacturer }) => manufacturer,
  model: ({ model }) => model,
  serialNumber: ({ serialNumber }) => serialNumber,
  accessories: ({ accessories }) => accessories,
  macAddress: ({ macAddress }) => macAddress,
  imei: ({ imei }) => imei,
  hostname: ({ hostname }) => hostname,
  phoneExtension: ({ phoneExtension }) => phoneExtension,
  phoneNumber: ({ phoneNumber }) => phoneNumber,
  condition: ({ condition }) => condition,
  knownDefects: ({ knownDefects }) => knownDefects,
  'purchase.supplier': ({ purchase }) => purchase.supplier,
  'purchase.order': ({ purchase }) => purchase.order,
  'purchase.cig': ({ purchase }) => purchase.cig,
  'purchase.invoice': ({ purchase }) => purchase.invoice,
  'purchase.date': ({ purchase }) => purchase.date,
  'purchase.price': ({ purchase }) => purchase.price,
  'purchase.vat': ({ purchase }) => purchase.vat,
  warrantyEnd: ({ warrantyEnd }) => warrantyEnd,
  inventoryValue: ({ inventoryValue }) => inventoryValue,
  funding: ({ funding }) => funding,
  note: ({ note }) => note,
}
