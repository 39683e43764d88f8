import { z } from 'zod'
import { CalendarDate } from '#src/shared/dates.ts'
import { DeliveryField } from './fields.ts'
import type { DeliveryMapping } from './mapping.ts'

/**
 * What may be wrong with one row, and the facts to say it well beside `field`, `column`, `value`:
 *
 * | code | facts |
 * |---|---|
 * | `required`, `controlCharacters`, `spreadsheetError` (`#N/A`) | |
 * | `tooLong` | `limit`, in characters |
 * | `digitsLost` | `3.56E+15`: the spreadsheet has thrown digits away |
 * | `notANumber`, `negative`, `tooManyDecimals`, `tooLarge`, `numberStyleUndecided` | |
 * | `notADate`, `noSuchDay` (31/02/2026), `dateStyleUndecided` | |
 * | `macMalformed`, `imeiMalformed`, `cigMalformed`, `inventoryNumberMalformed`, `conditionUnknown`, `fundUnknown` | |
 * | `tooManyAccessories` | `limit` |
 * | `serialTwiceInFile`, `inventoryNumberTwiceInFile` | `otherLine`, the first that has it |
 * | `serialInRegister` | `inventoryNumber` of the asset that bears it |
 * | `inventoryNumberTaken` | `holder`, what bears it or bore it |
 * | `cellsBeyondHeader` | `value`, what stands beyond the last title; no `field` |
 * | `imeiCheckDigit` (warning) | |
 * | `warrantyBeforePurchase` (warning) | `purchaseDate` |
 */
const Fault = z.discriminatedUnion('code', [
  z.object({
    code: z.enum([
      'required',
      'controlCharacters',
      'spreadsheetError',
      'digitsLost',
      'notANumber',
      'negative',
      'tooManyDecimals',
      'tooLarge',
      'numberStyleUndecided',
      'notADate',
      'noSuchDay',
      'dateStyleUndecided',
      'macMalformed',
      'imeiMalformed',
      'cigMalformed',
      'inventoryNumberMalformed',
      'conditionUnknown',
      'fundUnknown',
      'cellsBeyondHeader',
      'imeiCheckDigit',
    ]),
  }),
  z.object({ code: z.enum(['tooLong', 'tooManyAccessories']), limit: z.int() }),
  z.object({ code: z.enum(['serialTwiceInFile', 'inventoryNumberTwiceInFile']), otherLine: z.int() }),
  z.object({ code: z.literal('serialInRegister'), inventoryNumber: z.string() }),
  z.object({ code: z.literal('inventoryNumberTaken'), holder: z.string() }),
  z.object({ code: z.literal('warrantyBeforePurchase'), purchaseDate: CalendarDate }),
])
export type Fault = z.infer<typeof Fault>

/** `column` is absent when the value is a constant, or when it is missing; columns are counted from 0. */
export const RowProblem = z.intersection(
  Fault,
  z.object({ field: DeliveryField.optional(), column: z.int().optional(), value: z.string() }),
)
export type RowProblem = z.infer<typeof RowProblem>

/** The problem as it is told: with its place, when it has one in this list. */
export function problemOf(
  { columns }: Pick<DeliveryMapping, 'columns'>,
  field: DeliveryField | undefined,
  fault: Fault,
  value: string,
): RowProblem {
  const column = field === undefined ? undefined : columns[field]
  return {
    ...fault,
    value,
    ...(field === undefined ? {} : { field }),
    ...(column === undefined ? {} : { column }),
  }
}

const warnings: readonly Fault['code'][] = ['imeiCheckDigit', 'warrantyBeforePurchase']

/** A warning is shown and does not stop the row. */
export const isWarning = ({ code }: Pick<Fault, 'code'>): boolean => warnings.includes(code)
