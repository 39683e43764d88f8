import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components/RadioGroup'
import type { Choice } from './choice.ts'
import { FieldLabel, FieldNote } from './FieldParts.tsx'
import { ariaProps, type FieldProps } from './field.ts'
import './radio-group.css'
import './checkbox.css'

export interface RadioGroupProps<Value extends string> extends FieldProps {
  choices: readonly Choice<Value>[]
  /** null: nothing chosen yet. What must be decided by a person has no default. */
  value: Value | null
  onChange: (value: Value) => void
}

/** One of a few, all in sight, each with its explanation. */
export const RadioGroup = <Value extends string>(props: RadioGroupProps<Value>) => {
  const { choices, value, onChange, ...field } = props
  // The group itself takes no focus: its radios do, in their turn.
  const { autoFocus: _, ...aria } = ariaProps(field)
  return (
    <AriaRadioGroup
      className="field"
      value={value}
      onChange={(chosen) => {
        const choice = choices.find((candidate) => candidate.value === chosen)
        if (choice) onChange(choice.value)
      }}
      {...aria}
    >
      <FieldLabel {...field} />
      <div className="radio-list">
        {choices.map((choice) => (
          <Radio
            key={choice.value}
            value={choice.value}
            className="radio"
            isDisabled={choice.disabled ?? false}
          >
            <span className="radio-mark" aria-hidden="true" />
            <span className="checkbox-words">
              {choice.label}
              {choice.detail !== undefined && <span className="field-description">{choice.detail}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldNote {...field} />
    </AriaRadioGroup>
  )
}
