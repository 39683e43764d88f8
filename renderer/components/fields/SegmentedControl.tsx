import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { Icon, type IconName } from '#renderer/components/Icon.tsx'
import './segmented-control.css'

export interface Segment<Value extends string> {
  value: Value
  label: string
  /** Shown instead of the label, which is then read aloud. */
  icon?: IconName
}

export interface SegmentedControlProps<Value extends string> {
  /** What is being chosen, read aloud. */
  label: string
  segments: readonly Segment<Value>[]
  value: Value
  onChange: (value: Value) => void
}

/** A switch among two to five views of the same thing. One is always on. */
export const SegmentedControl = <Value extends string>(props: SegmentedControlProps<Value>) => (
  <ToggleButtonGroup
    className="segmented-control"
    aria-label={props.label}
    selectionMode="single"
    disallowEmptySelection
    selectedKeys={[props.value]}
    onSelectionChange={(keys) => {
      const chosen = props.segments.find((segment) => keys.has(segment.value))
      if (chosen) props.onChange(chosen.value)
    }}
  >
    {props.segments.map(({ value, label, icon }) => (
      <ToggleButton key={value} id={value} className="segment" {...(icon && { 'aria-label': label })}>
        {icon ? <Icon name={icon} /> : label}
      </ToggleButton>
    ))}
  </ToggleButtonGroup>
)
