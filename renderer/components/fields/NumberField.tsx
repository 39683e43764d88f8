import { useState, type KeyboardEvent } from 'react'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { TextField as AriaTextField } from 'react-aria-components/TextField'
import { formatNumber } from '#renderer/text/format.ts'
import { fieldText } from '#renderer/text/it/fields.ts'
import { parseNumber } from '#renderer/text/parse.ts'
import { FieldLabel, FieldNote } from './FieldParts.tsx'
import { ariaProps, type FieldProps } from './field.ts'
import { useDraftText } from './useDraftText.ts'

export interface NumberFieldProps extends FieldProps {
  value: number | null
  /** null when the field is empty, NaN while what is written is not a number: a codec refuses it. */
  onChange: (value: number | null) => void
  /** How many decimals may be written (0 by default). */
  decimals?: number
  min?: number
  max?: number
  /** A unit after the number: `%`, `mesi`. */
  unit?: string
}

/** A number in Italian form, read without guessing; the up and down arrows count by one. */
export const NumberField = ({
  value,
  onChange,
  decimals = 0,
  min,
  max,
  unit,
  ...field
}: NumberFieldProps) => {
  const parse = (text: string) => parseNumber(text, decimals)
  const draft = useDraftText(value, onChange, { format: formatNumber, parse })
  const [left, setLeft] = useState(false)
  const error = field.error ?? (left && draft.unreadable ? fieldText.notANumber(decimals) : undefined)
  const step = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
    if (by === 0 || field.readOnly === true || field.disabled === true) return
    event.preventDefault()
    const next = (value === null || Number.isNaN(value) ? 0 : value) + by
    draft.write(formatNumber(Math.min(max ?? next, Math.max(min ?? next, next))))
  }
  return (
    <AriaTextField
      className="field"
      value={draft.text}
      onChange={draft.write}
      onFocus={() => setLeft(false)}
      inputMode={decimals > 0 ? 'decimal' : 'numeric'}
      {...ariaProps({ ...field, error })}
      onBlur={() => {
        setLeft(true)
        draft.settle()
        field.onBlur?.()
      }}
    >
      <FieldLabel {...field} />
      <Group className="input input-group" isInvalid={error !== undefined}>
        <Input className="input input-number" autoComplete="off" onKeyDown={step} />
        {unit !== undefined && <span className="input-suffix">{unit}</span>}
      </Group>
      <FieldNote {...field} error={error} />
    </AriaTextField>
  )
}
