import { Input } from 'react-aria-components/Input'
import { TextField as AriaTextField } from 'react-aria-components/TextField'
import { FieldLabel, FieldNote } from './FieldParts.tsx'
import { ariaProps, type FieldProps } from './field.ts'

export interface TextFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  type?: 'text' | 'email' | 'password' | 'tel' | 'url'
  placeholder?: string
  maxLength?: number
}

/** One line of text. */
export const TextField = ({
  value,
  onChange,
  type = 'text',
  placeholder = '',
  maxLength,
  ...field
}: TextFieldProps) => (
  <AriaTextField
    className="field"
    value={value}
    onChange={onChange}
    type={type}
    {...(maxLength !== undefined && { maxLength })}
    {...ariaProps(field)}
  >
    <FieldLabel {...field} />
    <Input className="input" placeholder={placeholder} autoComplete="off" spellCheck={false} />
    <FieldNote {...field} />
  </AriaTextField>
)
