import { type ManyExtensionFacts, mostMonths, NewEnd } from '#src/agreements/extension.ts'
import { Note, OptionalLine } from '#src/shared/text.ts'
import { formsText } from '#renderer/text/it/forms.ts'
import { extensionsManyText as words } from '#renderer/text/it/extensions-many.ts'

/** What is said once of many extensions, while it is written. */
export type ExtensionDraft = {
  readonly way: NewEnd['kind']
  readonly endsOn: string | null
  readonly amount: number | null
  readonly unit: 'months' | 'years'
  readonly lenderSignatoryId: string | null
  readonly previous: string
  readonly reason: string
}

export const firstDraft: ExtensionDraft = {
  way: 'onDay',
  endsOn: null,
  amount: 1,
  unit: 'years',
  lenderSignatoryId: null,
  previous: '',
  reason: '',
}

const monthsIn = { months: 1, years: 12 }
export const mostOf = ({ unit }: Pick<ExtensionDraft, 'unit'>): number => mostMonths / monthsIn[unit]

function newEndOf({ way, endsOn, amount, unit }: ExtensionDraft): NewEnd | undefined {
  const months = amount === null ? null : amount * monthsIn[unit]
  const read = NewEnd.safeParse(way === 'onDay' ? { kind: way, endsOn } : { kind: way, months })
  return read.success ? read.data : undefined
}

export type ExtensionFaults = Partial<Record<keyof ExtensionDraft, string>>

/** The facts, what their plan rests on (no words of a person’s change it), and what is not right in the fields. */
export function readExtension(draft: ExtensionDraft): {
  readonly facts: ManyExtensionFacts | undefined
  readonly planned: ManyExtensionFacts | undefined
  readonly faults: ExtensionFaults
} {
  const { way, lenderSignatoryId, previous, reason } = draft
  const newEnd = newEndOf(draft)
  const faults: ExtensionFaults = {
    ...(!newEnd && way === 'onDay' && { endsOn: words.missing.endsOn }),
    ...(!newEnd && way === 'later' && { amount: words.missing.amount(mostOf(draft)) }),
    ...(lenderSignatoryId === null && { lenderSignatoryId: words.missing.signatory }),
    ...(!OptionalLine.safeParse(previous).success && { previous: formsText.lineUnfit }),
    ...(!Note.safeParse(reason).success && { reason: formsText.noteUnfit }),
  }
  const planned =
    newEnd && lenderSignatoryId !== null ? { newEnd, lenderSignatoryId, previous: '', reason: '' } : undefined
  const isWhole = planned && Object.keys(faults).length === 0
  return { facts: isWhole ? { ...planned, previous, reason } : undefined, planned, faults }
}
