import { SuggestField } from '#renderer/components/fields/SuggestField.tsx'
import { rectificationText as words } from '#renderer/text/it/rectification.ts'

interface ReasonFieldProps {
  value: string
  onChange: (reason: string) => void
  /** Saving was tried: an empty reason is an error by now. */
  tried: boolean
}

/** Why something that the register said is put right. The usual reasons are offered. */
export const ReasonField = ({ value, onChange, tried }: ReasonFieldProps) => (
  <SuggestField
    label={words.reason}
    description={words.help}
    value={value}
    onChange={onChange}
    suggestions={words.usual}
    error={tried && value.trim() === '' ? words.needed : undefined}
    required
  />
)
