import { useState } from 'react'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { TextField as AriaTextField } from 'react-aria-components/TextField'
import { formatAmount } from '#renderer/text/format.ts'
import { fieldText } from '#renderer/text/it/fields.ts'
import { parseCents } from '#renderer/text/parse.ts'
import { FieldLabel, FieldNote } from './FieldParts.tsx'
import { ariaProps, type FieldProps } from './field.ts'
import { useDraftText } from './useDraftText.ts'

export interface MoneyFieldProps extends FieldProps {
  /** Euro cents. */
  value: number | null
  /** Euro cents; null when the field is empty, NaN while what is written is not an amount. */
  onChange: (value: number | null) => void
}

/** An amount in euro, written the Italian way (`1.234,56`) and kept in cents. */
export const MoneyField = ({ value, onChange, ...field }: MoneyFieldProps) => {
  const draft = useDraftText(value, onChange, { format: formatAmount, parse: parseCents })
  const [left, setLeft] = useState(false)
  const error = field.error ?? (left && draft.unreadable ? fieldText.notAnAmount : undefined)
  return (
    <AriaTextField
      className="field"
      value={draft.text}
      onChange={draft.write}
      onFocus={() => setLeft(false)}
      inputMode="decimal"
      {...ariaProps({ ...field, error })}
      onBlur={() => {
        setLeft(true)
        draft.settle()
        field.onBlur?.()
      }}
    >
      <FieldLabel {...field} />
      <Group className="input input-group" isInvalid={error !== undefined}>
        <Input className="input input-number" autoComplete="off" />
        <span className="input-suffix">€</span>
      </Group>
      <FieldNote {...field} error={error} />
    </AriaTextField>
  )
}
