import { Select } from '#renderer/components/fields/Select.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { itemBulkText as words } from '#renderer/text/it/items.ts'

const ways = ['underRepair', 'outOfUse', 'missing', 'stolen'] as const

/** Why an asset is taken out of what can be lent. */
export interface AsideDraft {
  to: (typeof ways)[number]
  reason: string
}
export const noAside: AsideDraft = { to: 'underRepair', reason: '' }

export interface AsideErrors {
  reason?: string
}

/** What is still missing; empty when it can be recorded. */
export const asideErrors = ({ reason }: AsideDraft): AsideErrors =>
  reason.trim() === '' ? { reason: words.reasonMissing } : {}

interface AsideFieldsProps {
  draft: AsideDraft
  errors: AsideErrors
  onChange: (draft: AsideDraft) => void
}

/** Where an asset goes that cannot be lent for now, and why. */
export const AsideFields = ({ draft, errors, onChange }: AsideFieldsProps) => (
  <>
    <Select
      label={words.asideTo}
      choices={ways.map((value) => ({ value, label: words.asideStatuses[value] }))}
      value={draft.to}
      onChange={(to) => onChange({ ...draft, to })}
      focusOnOpen
    />
    <TextArea
      label={words.reason}
      description={words.reasonHelp}
      value={draft.reason}
      onChange={(reason) => onChange({ ...draft, reason })}
      error={errors.reason}
      rows={3}
      required
    />
  </>
)
