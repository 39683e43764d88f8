import { useState } from 'react'
import { FileField } from '#src/agreements/file-pattern.ts'
import { IssuedKind, type SaveChoice, type SavePlan } from '#src/contract/saved-papers.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { FilePatternField } from '#renderer/features/agreements/FilePatternField.tsx'
import { Reasons } from '#renderer/features/agreements/Reasons.tsx'
import { useFilePattern } from '#renderer/features/agreements/use-file-pattern.ts'
import { BatchDialog } from '#renderer/shared/BatchDialog.tsx'
import { queryRefusal } from '#renderer/shared/refusal.ts'
import { manyFormsText } from '#renderer/text/it/forms.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { filePatternText, savedPapersText as words } from '#renderer/text/it/saved-papers.ts'
import { SaveChoices } from './SaveChoices.tsx'
import { useSavePapers } from './use-save-papers.ts'

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
  const papers = plan?.papers ?? 0
  const barred = papers === 0 && !former ? words.none : undefined
  const go = () => {
    if (!plan || former || papers === 0 || !pattern.read.ok || batch.progress) return
    pattern.keep()
    void save(plan, choice, pattern.read.value)
  }
  const failure = refusal ? refusalText(refusal) : queryRefusal(error)
  return (
    <BatchDialog
      title={words.title(ids.length)}
      batch={batch}
      doing={words.saving}
      onGo={go}
      go={{ label: words.save(papers), icon: 'download', disabledReason: barred }}
      onClose={onClose}
      refusal={failure}
      choices={
        <>
          <SaveChoices issued={plan?.issued ?? []} choice={choice} onChange={setChoice} />
          <FilePatternField at={pattern} fields={FileField.options} samples={plan?.samples ?? []} />
        </>
      }
    >
      {plan && <Plan plan={plan} />}
      <Reasons title={words.unreadable(missing.length)} rows={missing.map(unreadable)} />
    </BatchDialog>
  )
}

const Plan = ({ plan }: { plan: SavePlan }) => (
  <>
    <p>{words.will(plan)}</p>
    <p className="batch-dialog-soft">{words.help}</p>
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
