import { useNavigate } from '@tanstack/react-router'
import { Notice } from '#renderer/components/Notice.tsx'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { ProgressBar } from '#renderer/components/ProgressBar.tsx'
import { Stepper, type Step } from '#renderer/components/Stepper.tsx'
import { columnsText, importedText, importText as words, rowsText } from '#renderer/text/it/imports.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { ColumnsStep } from './columns/ColumnsStep.tsx'
import { ChooseFile } from './file/ChooseFile.tsx'
import type { ImportState, Progress } from './import-state.ts'
import { ImportDone } from './result/ImportDone.tsx'
import { RowsStep } from './rows/RowsStep.tsx'
import { type ImportActions, useImport } from './use-import.ts'
import './imports.css'

/** A supplier's list of what was delivered, taken into the register in three steps. */
export const ImportPage = () => {
  const navigate = useNavigate()
  const { state, progress, refusal, actions } = useImport()
  return (
    <div className="import-page">
      <PageHeader
        title={words.title}
        crumbs={[
          { label: words.items, onPress: () => void navigate({ to: '/beni' }) },
          { label: words.title },
        ]}
      />
      <div className="import-steps">
        <Stepper
          steps={stepsOf(state)}
          current={state.at}
          onStep={(id) => {
            if (id === 'file') actions.startAgain()
            if (id === 'columns' && state.at === 'rows') actions.backToColumns(state.list)
          }}
        />
      </div>
      {refusal && (
        <div className="import-notice">
          <Notice tone="error" title={refusalText(refusal)} live />
        </div>
      )}
      {progress && <Working progress={progress} state={state} actions={actions} />}
      <CurrentStep state={state} busy={progress !== undefined} actions={actions} />
    </div>
  )
}

interface StepProps {
  state: ImportState
  actions: ImportActions
}

const CurrentStep = ({ state, ...rest }: StepProps & { busy: boolean }) => {
  const { busy, actions } = rest
  if (state.at === 'file') return <ChooseFile busy={busy} onFile={actions.read} />
  if (state.at === 'columns')
    return <ColumnsStep key={state.list.preview.token} list={state.list} {...rest} />
  if (state.at === 'rows') return <RowsStep list={state.list} check={state.check} {...rest} />
  return <ImportDone imported={state.imported} onAnother={actions.startAgain} />
}

const works: Readonly<Record<Progress['what'], string>> = {
  reading: words.reading,
  checking: columnsText.checking,
  applying: rowsText.applying,
}

const Working = ({ progress, state, actions }: { progress: Progress } & StepProps) => {
  const canStop = progress.what === 'checking' && state.at === 'columns'
  return (
    <div className="import-notice">
      <ProgressBar
        label={works[progress.what]}
        done={progress.done}
        {...(progress.total !== undefined && { total: progress.total })}
        {...(canStop && { onCancel: () => actions.cancel(state.list) })}
      />
    </div>
  )
}

function stepsOf(state: ImportState): Step[] {
  const places = ['file', 'columns', 'rows', 'done'] as const
  const now = places.indexOf(state.at)
  const list = 'list' in state ? state.list : undefined
  const summaries: Partial<Record<(typeof places)[number], string>> = {
    ...(list && { file: list.file.name }),
    ...(state.at === 'rows' && {
      rows: rowsText.found(state.check.ready, state.check.warning, state.check.error),
    }),
    ...(state.at === 'done' && { done: importedText.registered(state.imported.received) }),
  }
  return places.map((id, place) => ({
    id,
    label: words.steps[id],
    summary: summaries[id],
    done: place < now,
    locked: place > now || (state.at === 'done' && place > 0 && place < now),
  }))
}
