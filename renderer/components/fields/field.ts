/** What every field of a form has. `undefined` is allowed everywhere so that a form can hand over what it has. */
export interface FieldProps {
  label: string
  /** One line under the field: what to write and in which form. */
  description?: string | undefined
  /** What is wrong, in words; undefined while nothing is. */
  error?: string | undefined
  required?: boolean | undefined
  disabled?: boolean | undefined
  readOnly?: boolean | undefined
  /** Gives the label to the screen reader alone, where the place already says it (a table, a search bar). */
  labelHidden?: boolean | undefined
  /** It takes the focus when the form or the dialog opens. */
  focusOnOpen?: boolean | undefined
  onBlur?: (() => void) | undefined
}

/** The same, in the words of react-aria; validation is ours, so the browser's own is kept silent. */
export const ariaProps = (field: FieldProps) => ({
  isInvalid: field.error !== undefined,
  isRequired: field.required ?? false,
  isDisabled: field.disabled ?? false,
  isReadOnly: field.readOnly ?? false,
  autoFocus: field.focusOnOpen ?? false,
  validationBehavior: 'aria' as const,
  ...(field.onBlur && { onBlur: field.onBlur }),
})
