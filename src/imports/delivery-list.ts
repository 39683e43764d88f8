/** What the rest of the program uses of the import of delivery lists. */
export { type CheckedRow, checkRows, type Existing } from './delivery/check-rows.ts'
export { DeliveryField } from './delivery/fields.ts'
export { guessColumns } from './delivery/guess-columns.ts'
export {
  DeliveryMapping,
  headerFingerprint,
  type MappingProblem,
  mappingProblems,
  proposedMapping,
  recalledMapping,
  RememberedMapping,
  rememberedMapping,
} from './delivery/mapping.ts'
export { RowProblem } from './delivery/row-problem.ts'
