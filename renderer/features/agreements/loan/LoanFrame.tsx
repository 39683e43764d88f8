import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Button } from '#renderer/components/Button.tsx'
import { PageHeader, type PageAction } from '#renderer/components/PageHeader.tsx'
import { Icon } from '#renderer/components/Icon.tsx'
import { Stepper } from '#renderer/components/Stepper.tsx'
import { useShortcut } from '#renderer/components/keyboard/shortcut.ts'
import { agreementListText } from '#renderer/text/it/agreements.ts'
import { loanText as words } from '#renderer/text/it/agreements-loan.ts'
import { LoanStep, neighbour } from './loan-step.ts'
import type { SaveState } from './use-draft.ts'
import './loan.css'

export interface LoanFrameProps {
  title: string
  step: LoanStep
  /** What was decided in each step, and whether it is complete. */
  progress: Readonly<Record<LoanStep, { done: boolean; summary?: string | undefined }>>
  onStep: (step: LoanStep) => void
  /** Without a draft only the first step can be entered. */
  started: boolean
  saveState?: SaveState
  moreActions?: readonly PageAction[]
  children: ReactNode
}

/** The frame of the guided loan: where one is, the step, the ways back and on. */
export const LoanFrame = (props: LoanFrameProps) => {
  const { title, step, onStep, started, saveState, children } = props
  const navigate = useNavigate()
  const before = neighbour(step, -1)
  const after = neighbour(step, 1)
  const goOn = started && after ? () => onStep(after) : undefined
  useShortcut('Alt+ArrowLeft', before ? () => onStep(before) : undefined)
  return (
    <div className="loan">
      <PageHeader
        title={title}
        crumbs={[
          { label: agreementListText.title, onPress: () => void navigate({ to: '/prestiti' }) },
          { label: title },
        ]}
        {...(saveState && { state: <SaveSign state={saveState} /> })}
        {...(props.moreActions && { moreActions: props.moreActions })}
      />
      <Stepper
        current={step}
        onStep={(id) => onStep(LoanStep.parse(id))}
        steps={LoanStep.options.map((id) => ({
          id,
          label: words.steps[id],
          ...props.progress[id],
          locked: !started && id !== 'ente',
        }))}
      />
      <section className="loan-step" aria-label={words.steps[step]} tabIndex={-1} data-content-start="">
        {children}
      </section>
      <footer className="loan-footer">
        {started && (
          <Button kind="quiet" onPress={() => void navigate({ to: '/prestiti', search: { vista: 'bozze' } })}>
            {words.leave}
          </Button>
        )}
        <div className="loan-footer-end">
          {before && (
            <Button icon="chevronLeft" onPress={() => onStep(before)}>
              {words.back}
            </Button>
          )}
          {after && (
            <Button
              kind={started ? 'primary' : 'plain'}
              onPress={goOn}
              disabledReason={started ? undefined : words.chooseBodyFirst}
              shortcut="Ctrl+Enter"
            >
              {`${words.next}: ${words.steps[after]}`}
            </Button>
          )}
        </div>
      </footer>
    </div>
  )
}

const signs = { saved: 'check', saving: 'undo', notSaved: 'danger' } as const

/** Whether what was written is safe in the register. */
const SaveSign = ({ state }: { state: SaveState }) => (
  <output className="save-sign" data-state={state} title={words.savedHelp}>
    {state !== 'saving' && <Icon name={signs[state]} />}
    {words[state]}
  </output>
)
