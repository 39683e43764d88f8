import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { PickLines } from '#renderer/features/agreements/page/PickLines.tsx'
import { addendumText as words } from '#renderer/text/it/agreements-addendum.ts'
import type { AddendumAtWork } from './use-addendum.ts'

/** The things of the loan whose place the added ones take. */
export const ReplacedThings = ({ at }: { at: AddendumAtWork }) =>
  at.replaceable.length === 0 ? (
    <EmptyState icon="device" title={words.replacedEmpty} />
  ) : (
    <div className="addendum-replaced">
      <p className="loan-soft">{words.replacedHelp}</p>
      <PickLines
        label={words.replacedList}
        lines={at.replaceable}
        selection={at.draft.replaced}
        onSelectionChange={(replaced) => at.set({ replaced })}
      />
    </div>
  )
