import { z } from 'zod'
import { CalendarDate, daysBetween } from '#src/shared/dates.ts'
import { Id, Note, OptionalLine } from '#src/shared/text.ts'
import { PaperKind } from '#src/templates/template.ts'

/**
 * Papers about a loan that is under way, drawn from what the register knows when they are asked for, then completed by
 * hand or signed: the register neither numbers nor keeps them.
 */
export const FormKind = PaperKind.exclude(['agreement', 'handover', 'holdings', 'extension', 'addendum'])
export type FormKind = z.infer<typeof FormKind>

/** Papers that ask for the things back by a day, each firmer than the one before. */
export const demands: readonly FormKind[] = ['returnRequest', 'firstReminder', 'finalNotice']

/** Whether it must be told by when things come back. */
export const asksDay = (kind: FormKind): boolean => demands.includes(kind)

export const FormFacts = z.object({
  kind: FormKind,
  agreementId: Id,
  /** By when the things are to be given back. */
  day: CalendarDate.optional(),
  /** What came before it: «nota prot. n. 123 del 4 marzo 2026». */
  previous: OptionalLine.default(''),
  /** Before the end things are asked back only for an urgent and unforeseen need (art. 1809, second paragraph, c.c.). */
  need: Note.default(''),
})
export type FormFacts = z.infer<typeof FormFacts>

export const FormRefusal = z.discriminatedUnion('code', [
  z.object({ code: z.literal('formDayMissing') }),
  z.object({ code: z.literal('dueInPast'), dueOn: CalendarDate, on: CalendarDate }),
  /** Asked back by a day before the end, and nobody has said for which need. */
  z.object({ code: z.literal('needMissing'), dueOn: CalendarDate, endsOn: CalendarDate }),
  /** Nobody is late while the loan lasts. */
  z.object({ code: z.literal('notLateYet'), endsOn: CalendarDate }),
  /** Nothing is in the borrower's hands, or nothing has come back: the paper would be about nothing. */
  z.object({ code: z.literal('nothingHeld') }),
  z.object({ code: z.literal('nothingReturned') }),
])
export type FormRefusal = z.infer<typeof FormRefusal>

type Days = { readonly on: CalendarDate; readonly endsOn: CalendarDate }

/** Why a paper with these days cannot be made on that day. */
export function formDayFault({ kind, day, need }: FormFacts, { on, endsOn }: Days): FormRefusal | undefined {
  if (!asksDay(kind)) return undefined
  if (day === undefined) return { code: 'formDayMissing' }
  if (day < on) return { code: 'dueInPast', dueOn: day, on }
  if (need !== '' || on > endsOn) return undefined
  if (day < endsOn) return { code: 'needMissing', dueOn: day, endsOn }
  return kind === 'returnRequest' ? undefined : { code: 'notLateYet', endsOn }
}

/** Days since the end of the loan; 0 until then. */
export const daysLate = ({ on, endsOn }: Days): number => Math.max(0, daysBetween(endsOn, on))
