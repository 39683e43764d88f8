import { useState } from 'react'
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

/** Bodies shown at once: a province has some hundreds of comuni, and the list is virtual. */
const hitsAtOnce = 400

/** The body that is to receive the loan, found as the register finds it: those whose name begins so come first. */
export const BorrowerField = ({ value, onChange, error }: BorrowerFieldProps) => {
  const [text, setText] = useState('')
  const found = useAsk('bodies.search', { text, limit: hitsAtOnce })
  const bodies = (found.data?.hits ?? []).filter(({ kind, suppressed }) => kind !== 'region' && !suppressed)
  return (
    <ComboBox
      label={words.borrower}
      description={words.borrowerHelp}
      items={bodies.map(choiceOf)}
      value={value}
      onChange={onChange}
      inputValue={text}
      onInputChange={setText}
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
