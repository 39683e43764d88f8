import { z } from 'zod'

/** What a column of a delivery list can tell of an asset. */
export const DeliveryField = z.enum([
  'category',
  'manufacturer',
  'model',
  'serialNumber',
  'inventoryNumber',
  'accessories',
  'macAddress',
  'imei',
  'hostname',
  'phoneExtension',
  'phoneNumber',
  'condition',
  'knownDefects',
  'supplier',
  'orderNumber',
  'cig',
  'invoiceNumber',
  'purchaseDate',
  'price',
  'vatRate',
  'warrantyEnd',
  'inventoryValue',
  'fund',
  'note',
])
export type DeliveryField = z.infer<typeof DeliveryField>

/** Without these an asset cannot be told from another: each needs a column or a constant. */
export const requiredFields = ['category', 'manufacturer', 'model', 'serialNumber'] as const

export const numberFields = ['price', 'inventoryValue', 'vatRate'] as const
export const dateFields = ['purchaseDate', 'warrantyEnd'] as const
