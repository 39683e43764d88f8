import { Button } from 'react-aria-components/Button'
import { commonText } from '#renderer/text/it/common.ts'
import { Icon } from './Icon.tsx'
import './stepper.css'

export interface Step {
  id: string
  label: string
  /** What was chosen there, in a few words: «Comune di Castro (BG)». */
  summary?: string | undefined
  done: boolean
  /** It cannot be entered yet. */
  locked?: boolean
}

export interface StepperProps {
  steps: readonly Step[]
  current: string
  onStep: (id: string) => void
}

/** The steps of a guided work, in a row. Each open step is a button, so that one can go back by keyboard too. */
export const Stepper = ({ steps, current, onStep }: StepperProps) => (
  <nav aria-label={commonText.steps}>
    <ol className="stepper">
      {steps.map((step, index) => (
        <li key={step.id} className="step" data-current={step.id === current} data-done={step.done}>
          <Button
            className="step-button"
            isDisabled={step.locked ?? false}
            onPress={() => onStep(step.id)}
            {...(step.id === current && { 'aria-current': 'step' as const })}
          >
            <span className="step-number" aria-hidden="true">
              {step.done && step.id !== current ? <Icon name="check" /> : index + 1}
            </span>
            <span className="step-words">
              <span className="visually-hidden">
                {commonText.step(index + 1, steps.length)}
                {step.done && `, ${commonText.stepDone}`}:{' '}
              </span>
              <span className="step-label">{step.label}</span>
              {step.summary !== undefined && <span className="step-summary">{step.summary}</span>}
            </span>
          </Button>
        </li>
      ))}
    </ol>
  </nav>
)
