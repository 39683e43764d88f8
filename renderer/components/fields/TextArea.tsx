import { TextArea as AriaTextArea } from 'react-aria-components/TextArea'
import { TextField as AriaTextField } from 'react-aria-components/TextField'
import { FieldLabel, FieldNote } from './FieldParts.tsx'
import { ariaProps, type FieldProps } from './field.ts'
import './text-area.css'

export interface TextAreaProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  /** Lines shown before it scrolls. */
  rows?: number
  placeholder?: string
  /** Codes and lists of serials read better with letters of one width. */
  monospace?: boolean
}

/** Several lines of text: notes, a pasted list of serials. */
export const TextArea = ({
  value,
  onChange,
  rows = 4,
  placeholder = '',
  monospace = false,
  ...field
}: TextAreaProps) => (
  <AriaTextField className="field" value={value} onChange={onChange} {...ariaProps(field)}>
    <FieldLabel {...field} />
    <AriaTextArea
      className="input text-area"
      data-monospace={monospace}
      rows={rows}
      placeholder={placeholder}
      spellCheck={false}
    />
    <FieldNote {...field} />
  </AriaTextField>
)
