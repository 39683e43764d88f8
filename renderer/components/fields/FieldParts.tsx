import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { FieldError } from './FieldError.tsx'
import type { FieldProps } from './field.ts'
import './field.css'

/** The label over a field; an asterisk marks what must be filled in (the field itself is marked required). */
export const FieldLabel = ({ label, required, labelHidden }: FieldProps) => (
  <Label className={labelHidden === true ? 'visually-hidden' : 'field-label'}>
    {label}
    {required === true && (
      <span className="field-required" aria-hidden="true">
        {' '}
        *
      </span>
    )}
  </Label>
)

/** The line under a field: its error when there is one, else its description. */
export const FieldNote = ({ description, error }: FieldProps) => (
  <>
    {description !== undefined && error === undefined && (
      <Text slot="description" className="field-description">
        {description}
      </Text>
    )}
    <FieldError>{error}</FieldError>
  </>
)
