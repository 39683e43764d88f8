import { DeliveryField, type DeliveryMapping } from '#src/imports/delivery-list.ts'

/** What a column is taken for; nothing when it is left alone. */
export const fieldOfColumn = ({ columns }: DeliveryMapping, column: number): DeliveryField | undefined =>
  DeliveryField.options.find((field) => columns[field] === column)

/** The mapping with a column taken for a field, which it takes away from any other column; or for none. */
export function withColumn(
  mapping: DeliveryMapping,
  column: number,
  field: DeliveryField | undefined,
): DeliveryMapping {
  const columns: DeliveryMapping['columns'] = {}
  for (const other of DeliveryField.options) {
    const place = mapping.columns[other]
    if (place !== undefined && place !== column && other !== field) columns[other] = place
  }
  if (field !== undefined) columns[field] = column
  return { ...mapping, columns }
}

/** The mapping with a value that holds for every row; an empty one is as if there were none. */
export function withConstant(mapping: DeliveryMapping, field: DeliveryField, value: string): DeliveryMapping {
  const { [field]: _former, ...others } = mapping.constants
  return { ...mapping, constants: value === '' ? others : { ...others, [field]: value } }
}
