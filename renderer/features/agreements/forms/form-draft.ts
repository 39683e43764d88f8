import { type FormFacts, formDay, type FormKind } from '#src/agreements/form.ts'
import type { AgreementPage } from '#src/contract/agreements.ts'
import { addDays, addYears, CalendarDate } from '#src/shared/dates.ts'

/** What the person has written of a paper that is being prepared. */
export type FormDraft = { day: string | null; previous: string; need: string }

/** The longest that each text may be. */
const limits = { previous: 200, need: 4000 } as const

/** A paper begins with the day that the agreement itself suggests. */
export function firstDraft(kind: FormKind, { agreement }: AgreementPage, today: CalendarDate): FormDraft {
  return { day: firstDay(kind, agreement.terms, today) ?? null, previous: '', need: '' }
}

function firstDay(
  kind: FormKind,
  { endsOn, returnDays = 30 }: AgreementPage['agreement']['terms'],
  today: CalendarDate,
): CalendarDate | undefined {
  const what = formDay(kind)
  if (what === undefined || endsOn === undefined) return undefined
  if (what === 'newEndsOn') return addYears(endsOn, 1)
  return today > endsOn ? addDays(today, returnDays) : endsOn
}

/** The facts of the paper as far as they are written. */
export const factsOf = (kind: FormKind, agreementId: string, draft: FormDraft): FormFacts => ({
  ...factsFor(kind, draft),
  agreementId,
})

/** The same of whichever loan. */
export function factsFor(kind: FormKind, { day, previous, need }: FormDraft): Omit<FormFacts, 'agreementId'> {
  const chosen = CalendarDate.safeParse(day)
  return {
    kind,
    previous: previous.trim().slice(0, limits.previous),
    need: need.trim().slice(0, limits.need),
    ...(chosen.success && { day: chosen.data }),
  }
}
