import { z } from 'zod'
import { type Changes, StateMap } from '#src/shared/changes.ts'
import { Cup } from '#src/shared/codes.ts'
import type { Context } from '#src/shared/context.ts'
import { addYears, CalendarDate } from '#src/shared/dates.ts'
import { BasisPoints, Cents } from '#src/shared/money.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { Id, Line, Note, OptionalLine, searchable } from '#src/shared/text.ts'

export const FundKind = z.enum(['erdf', 'pnrr', 'regional', 'other'])
export type FundKind = z.infer<typeof FundKind>

/** Money of one origin under one programme. */
export const FundDetails = z.object({
  name: Line,
  kind: FundKind,
  programme: OptionalLine,
  operationCode: OptionalLine,
  cup: Cup.optional(),
  budget: Cents.optional(),
  /** The last payment to the beneficiary: the durability of the operation counts from it. */
  finalPaymentDate: CalendarDate.refine((date) => date < '2100-01-01').optional(),
})
export type FundDetails = z.infer<typeof FundDetails>

export const Fund = FundDetails.extend({ id: Id })
export type Fund = z.infer<typeof Fund>

/** Who paid for an item: shares of funds that add up to the whole. */
export const FundingShare = z.object({ fundId: Id, share: BasisPoints.min(1) })
export type FundingShare = z.infer<typeof FundingShare>

/**
 * The statement of Union support that papers and labels must carry. Co-financing of the ERDF (Reg. (EU) 2021/1060,
 * art. 50 and annex IX) and the PNRR's are two different sentences; regional money carries none, and no emblem.
 */
export type UnionStatement = 'cofinancedByUnion' | 'nextGenerationEU' | 'none'
const statements: Record<FundKind, UnionStatement> = {
  erdf: 'cofinancedByUnion',
  pnrr: 'nextGenerationEU',
  regional: 'none',
  other: 'none',
}
export const unionStatement = (fund: FundDetails): UnionStatement => statements[fund.kind]

/** Before this day the item may not be disposed of: five years from the final payment (Reg. 2021/1060, art. 65). */
export const durabilityEnd = (fund: FundDetails): CalendarDate | undefined =>
  fund.finalPaymentDate && unionStatement(fund) !== 'none' ? addYears(fund.finalPaymentDate, 5) : undefined

export type ProgrammesState = { readonly funds: Map<Id, Fund> }
export const emptyProgrammes = (changes: Changes): ProgrammesState => ({ funds: new StateMap(changes) })

export const ProgrammeEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('fundRecorded'),
    v: z.literal(2),
    fundId: Id,
    details: FundDetails,
    /** Why what was known was put right; empty for a fund that was not known. */
    reason: Note,
  }),
])
export type ProgrammeEvent = z.infer<typeof ProgrammeEvent>

export function evolveProgrammes(state: ProgrammesState, event: ProgrammeEvent): void {
  state.funds.set(event.fundId, { ...event.details, id: event.fundId })
}

export const ProgrammeCommand = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('recordFund'),
    fundId: Id.optional(),
    details: FundDetails,
    reason: Note.optional(),
  }),
])
export type ProgrammeCommand = z.infer<typeof ProgrammeCommand>

export const ProgrammeRefusal = z.discriminatedUnion('code', [
  z.object({ code: z.literal('fundUnknown'), fundId: Id }),
  /** What is known is put right with a reason. */
  z.object({ code: z.literal('reasonMissing') }),
  z.object({ code: z.literal('fundNameTaken'), name: z.string(), fundId: Id }),
])
export type ProgrammeRefusal = z.infer<typeof ProgrammeRefusal>

export function decideProgrammes(
  state: ProgrammesState,
  command: ProgrammeCommand,
  context: Context,
): Result<ProgrammeEvent[], ProgrammeRefusal> {
  const { fundId, details, reason = '' } = command
  if (fundId !== undefined && !state.funds.has(fundId)) return refused({ code: 'fundUnknown', fundId })
  if (fundId !== undefined && reason === '') return refused({ code: 'reasonMissing' })
  const namesake = [...state.funds.values()].find(
    ({ id, name }) => id !== fundId && searchable(name) === searchable(details.name),
  )
  if (namesake) return refused({ code: 'fundNameTaken', name: namesake.name, fundId: namesake.id })
  return ok([{ type: 'fundRecorded', v: 2, fundId: fundId ?? context.newId(), details, reason }])
}

/** The fund with that name or operation code, whatever its capitals and accents. */
export function fundByName(state: ProgrammesState, text: string): Fund | undefined {
  const wanted = searchable(text)
  for (const fund of state.funds.values())
    if (searchable(fund.name) === wanted || (wanted !== '' && searchable(fund.operationCode) === wanted))
      return fund
  return undefined
}
