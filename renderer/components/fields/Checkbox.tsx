import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox'
import './checkbox.css'

export interface CheckboxProps {
  label: string
  /** A line under the label. */
  description?: string
  checked: boolean
  onChange: (checked: boolean) => void
  /** Some of what it stands for is chosen and some is not. */
  indeterminate?: boolean
  disabled?: boolean
}

/** Yes or no. */
export const Checkbox = ({ label, description, checked, onChange, ...props }: CheckboxProps) => (
  <AriaCheckbox
    className="checkbox"
    isSelected={checked}
    onChange={onChange}
    isIndeterminate={props.indeterminate ?? false}
    isDisabled={props.disabled ?? false}
  >
    <CheckMark />
    <span className="checkbox-words">
      {label}
      {description !== undefined && <span className="field-description">{description}</span>}
    </span>
  </AriaCheckbox>
)

/** The box itself; `data-selected` and `data-indeterminate` on the element around it draw the mark. */
export const CheckMark = () => (
  <span className="check-mark" aria-hidden="true">
    <svg viewBox="0 0 14 14" width="14" height="14">
      <path className="check-mark-yes" d="M3 7.2 6 10l5-6" />
      <path className="check-mark-some" d="M3.5 7h7" />
    </svg>
  </span>
)
