import { asksDay, type FormFacts, type FormKind } from '#src/agreements/form.ts'
import type { AgreementPage } from '#src/contract/agreements.ts'
import { addDays, CalendarDate } from '#src/shared/dates.ts'
import { Note, OptionalLine } from '#src/shared/text.ts'
import { formsText as words } from '#renderer/text/it/forms.ts'

/** What the person has written of a paper that is being prepared. */
export type FormDraft = { day: string | null; previous: string; need: string }

/** What is wrong with the texts, beside each. */
export const textFaults = ({ previous, need }: FormDraft) => ({
  previous: OptionalLine.safeParse(previous).success ? undefined : words.lineUnfit,
  need: Note.safeParse(need).success ? undefined : words.noteUnfit,
})

/** A paper begins with the day that the agreement itself suggests. */
export function firstDraft(kind: FormKind, { agreement }: AgreementPage, today: CalendarDate): FormDraft {
  return { day: firstDay(kind, agreement.terms, today) ?? null, previous: '', need: '' }
}

function firstDay(
  kind: FormKind,
  { endsOn, returnDays = 30 }: AgreementPage['agreement']['terms'],
  today: CalendarDate,
): CalendarDate | undefined {
  if (!asksDay(kind) || endsOn === undefined) return undefined
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
    previous: previous.trim(),
    need: need.trim(),
    ...(chosen.success && { day: chosen.data }),
  }
}
