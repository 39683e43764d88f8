import type { BodyListPreview } from '#src/contract/bodies.ts'
import type { RequestOf } from '#src/contract/contract.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { defined } from '#src/shared/defined.ts'
import type { Choice } from '#renderer/components/fields/choice.ts'
import { named } from '#renderer/features/bodies/BodyComboBox.tsx'
import { bodyImportText } from '#renderer/text/it/bodies-import.ts'

/** What the person says of one of the missing comuni: suppressed since when, and who followed it. */
export type SuppressionChoice = { readonly on: string | null; readonly successor: string | null }

/** Only those that were ticked, by their key. */
export type SuppressionChoices = Readonly<Record<string, SuppressionChoice>>

const inList = 'list:'

/** The new bodies of the list as successors to choose from: a merger takes two comuni away and brings a third. */
export const newcomers = ({ source, added }: BodyListPreview): readonly Choice[] =>
  source === 'istat'
    ? added.map((body) => ({
        value: `${inList}${body.code}`,
        label: named(body),
        detail: bodyImportText.newInList,
      }))
    : []

/** The keys of the ticked ones that lack their date. */
export const undated = (choices: SuppressionChoices): readonly string[] =>
  Object.keys(choices).filter((id) => !CalendarDate.safeParse(choices[id]?.on).success)

/** The choices as the host wants them; only when none lacks its date. */
export const suppressionsOf = (choices: SuppressionChoices): RequestOf<'bodies.applyList'>['suppressed'] =>
  Object.entries(choices).map(([bodyId, { on, successor }]) => {
    const isNew = successor?.startsWith(inList) === true
    return defined({
      bodyId,
      on: CalendarDate.parse(on),
      successorId: isNew ? undefined : (successor ?? undefined),
      successorCode: isNew ? successor.slice(inList.length) : undefined,
    })
  })
