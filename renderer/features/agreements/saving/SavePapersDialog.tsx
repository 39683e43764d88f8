import { useState } from 'react'
import { FileField } from '#src/agreements/file-pattern.ts'
import { IssuedKind, type SaveChoice, type SavePlan } from '#src/contract/saved-papers.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/components/Button.tsx'
import { Dialog } from '#renderer/components/Dialog.tsx'
import { useCtrlEnter } from '#renderer/components/keyboard/ctrl-enter.ts'
import { Notice } from '#renderer/components/Notice.tsx'
import { FilePatternField } from '#renderer/features/agreements/FilePatternField.tsx'
import { Reasons } from '#renderer/features/agreements/Reasons.tsx'
import { useFilePattern } from '#renderer/features/agreements/use-file-pattern.ts'
import { BatchProgress } from '#renderer/shared/BatchProgress.tsx'
import { queryRefusal } from '#renderer/shared/refusal.ts'
import { commonText } from '#renderer/text/it/common.ts'
import { manyFormsText } from '#renderer/text/it/forms.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { filePatternText, savedPapersText as words } from '#renderer/text/it/saved-papers.ts'
import { SaveChoices } from './SaveChoices.tsx'
import { useSavePapers } from './use-save-papers.ts'
import './saving.css'

interface SavePapersDialogProps {
  ids: readonly string[]
  onClose: () => void
}

const everything: SaveChoice = { kinds: [...IssuedKind.options], signed: true, metadata: true }

/** The issued papers of the loans chosen: which, beside what, under which names; what there will be, and the file of all. */
export const SavePapersDialog = ({ ids, onClose }: SavePapersDialogProps) => {
  const [choice, setChoice] = useState(everything)
  const {
    data: plan,
    error,
    isPlaceholderData: former,
  } = useAsk('papers.savePlan', { ids: [...ids], choice })
  const pattern = useFilePattern('papers.fileNames', filePatternText.given)
  const { batch, missing, refusal, save } = useSavePapers(ids, onClose)
  const { progress, stop } = batch
  const papers = plan?.papers ?? 0
  const close = () => (progress ? stop() : onClose())
  const barred = papers === 0 && !former ? words.none : undefined
  const go = () => {
    if (!plan || former || papers === 0 || !pattern.read.ok || progress) return
    pattern.keep()
    void save(plan, choice, pattern.read.value)
  }
  const failure = refusal ? refusalText(refusal) : queryRefusal(error)
  useCtrlEnter(go)
  return (
    <Dialog
      open
      title={words.title(ids.length)}
      onClose={close}
      width="wide"
      mustAnswer
      actions={
        <>
          <Button onPress={close}>{progress ? commonText.interrupt : commonText.cancel}</Button>
          <Button
            kind="primary"
            icon="download"
            busy={progress !== undefined}
            onPress={go}
            disabledReason={barred}
          >
            {words.save(papers)}
          </Button>
        </>
      }
    >
      <div className="save-papers">
        <div className="save-papers-choices">
          <SaveChoices issued={plan?.issued ?? []} choice={choice} onChange={setChoice} />
          <FilePatternField at={pattern} fields={FileField.options} samples={plan?.samples ?? []} />
        </div>
        <div className="save-papers-plan">
          {plan && <Plan plan={plan} />}
          <Reasons title={words.unreadable(missing.length)} rows={missing.map(unreadable)} />
          <BatchProgress label={words.saving} batch={batch} />
          {failure !== undefined && <Notice tone="error" title={failure} live />}
        </div>
      </div>
    </Dialog>
  )
}

const Plan = ({ plan }: { plan: SavePlan }) => (
  <>
    <p>{words.will(plan)}</p>
    <p className="save-papers-soft">{words.help}</p>
    <Reasons
      title={words.nothing(plan.nothing.length)}
      rows={plan.nothing.map(({ id, borrower, number, why }) => ({
        id,
        name: manyFormsText.loan(borrower, number),
        reason: words.why[why],
      }))}
    />
  </>
)

type Missing = ReturnType<typeof useSavePapers>['missing'][number]

const unreadable = ({ id, borrower, number, reason }: Missing, at: number) => ({
  // A loan may have several.
  id: `${id} ${at}`,
  name: manyFormsText.loan(borrower, number),
  reason: refusalText(reason),
})
