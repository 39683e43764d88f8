import { KeyValueList } from '#renderer/components/KeyValueList.tsx'
import { formatNumber } from '#renderer/text/format.ts'
import { damageScreenText as words } from '#renderer/text/it/damage-screen.ts'
import type { DamagePlace } from './damage-place.ts'

/** Where the register is damaged and what is wrong there. */
export const DamageFacts = ({
  place: { segment, line, sequence, offset, reason },
}: {
  place: DamagePlace
}) => (
  <KeyValueList
    facts={[
      { label: words.what, value: words.reason(reason) },
      { label: words.fact, value: formatNumber(sequence) },
      { label: words.file, value: segment },
      { label: words.line, value: formatNumber(line) },
      { label: words.offset, value: formatNumber(offset) },
    ]}
  />
)
