import { useAsk } from '#renderer/bridge/queries.ts'
import { ComboBox } from '#renderer/components/fields/ComboBox.tsx'
import type { BodyHit } from '#src/contract/bodies.ts'
import { itemBulkText as words } from '#renderer/text/it/items.ts'
import { bodyKindWords } from '#renderer/text/it/statuses.ts'

interface BorrowerFieldProps {
  value: string | null
  onChange: (bodyId: string | null) => void
  error: string | undefined
}

/** The body that is to receive the loan, found by typing part of its name. All of them are here: the list is virtual. */
export const BorrowerField = ({ value, onChange, error }: BorrowerFieldProps) => {
  const found = useAsk('bodies.search', { text: '', limit: 10_000 })
  const bodies = (found.data?.hits ?? []).filter(({ kind, suppressed }) => kind !== 'region' && !suppressed)
  return (
    <ComboBox
      key={bodies.length}
      label={words.borrower}
      description={words.borrowerHelp}
      items={bodies.map(choiceOf)}
      value={value}
      onChange={onChange}
      loading={found.isPending}
      error={error}
      required
      focusOnOpen
    />
  )
}

const choiceOf = ({ id, kind, name, province }: BodyHit) => ({
  value: id,
  label: name,
  detail: kind === 'municipality' ? (province ?? '') : bodyKindWords[kind],
  written: province === undefined ? name : `${name} (${province})`,
})
