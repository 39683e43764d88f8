import type { IssuedMany } from '#src/contract/issue-many.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { Notice } from '#renderer/components/Notice.tsx'
import { ManyDone } from '#renderer/features/agreements/ManyDone.tsx'
import { Reasons } from '#renderer/features/agreements/Reasons.tsx'
import { BatchDialog } from '#renderer/shared/BatchDialog.tsx'
import { extensionsManyText as words } from '#renderer/text/it/extensions-many.ts'
import { manyFormsText } from '#renderer/text/it/forms.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { ExtensionsFields } from './ExtensionsFields.tsx'
import { type ExtensionsAtWork, useExtensions } from './use-extensions.ts'

interface ExtensionsDialogProps {
  ids: readonly string[]
  today: CalendarDate
  onClose: (issued: boolean) => void
}

/** The extensions of many loans: what is said once, which can be extended so and why not the others, what was issued. */
export const ExtensionsDialog = ({ ids, today, onClose }: ExtensionsDialogProps) => {
  const at = useExtensions(ids, today)
  const { batch, outcome, refusal, left, plan } = at
  return (
    <BatchDialog
      title={words.title(ids.length)}
      batch={batch}
      doing={words.issuing}
      onGo={at.go}
      go={left > 0 ? { label: outcome ? words.resume(left) : words.confirm(left), writes: true } : undefined}
      done={outcome !== undefined}
      onClose={() => onClose(outcome !== undefined)}
      refusal={refusal && refusalText(refusal)}
      choices={<ExtensionsFields at={at} today={today} fixed={outcome !== undefined} />}
    >
      {outcome ? (
        <Done outcome={outcome} begun={at.begun} />
      ) : plan ? (
        <Before plan={plan} isUnderWay={batch.progress !== undefined} />
      ) : (
        <p>{words.needs}</p>
      )}
    </BatchDialog>
  )
}

type Plan = NonNullable<ExtensionsAtWork['plan']>

interface BeforeProps {
  plan: Plan
  /** How far it is has the room of the lists, which would push it out of sight. */
  isUnderWay: boolean
}

const Before = ({ plan, isUnderWay }: BeforeProps) => (
  <>
    <p>{words.will(plan.ready.length)}</p>
    {plan.ready.length > 0 && <p className="batch-dialog-soft">{words.final}</p>}
    {!isUnderWay && <Which {...plan} />}
  </>
)

const Which = ({ ready, refused, italianOnly }: Plan) => (
  <>
    {italianOnly > 0 && <Notice tone="warning" title={words.italianOnly(italianOnly)} />}
    <Reasons
      title={words.barred(refused.length)}
      rows={refused.map(({ id, borrower, number, reason }) => ({
        id,
        name: manyFormsText.loan(borrower, number),
        reason: refusalText(reason),
      }))}
    />
    <Reasons
      title={words.ready(ready.length)}
      rows={ready.map(({ id, borrower, number, endsOn, newEndsOn, count, signatory }) => ({
        id,
        name: manyFormsText.loan(borrower, number),
        reason: words.extends(endsOn, newEndsOn, count, signatory),
      }))}
    />
  </>
)

const doneWords = { ...words, done: words.issued, none: words.noneIssued }

const Done = ({ outcome, begun }: { outcome: IssuedMany; begun: Plan['ready'] }) => {
  const numberOf = new Map(outcome.issued.map(({ id, number }) => [id, number]))
  return (
    <>
      <ManyDone outcome={outcome} words={doneWords} />
      {outcome.issued.length > 0 && <p className="batch-dialog-soft">{words.sign}</p>}
      <Reasons
        title={words.index(outcome.issued.length)}
        rows={begun.flatMap(({ id, borrower, number, newEndsOn }) => {
          const count = numberOf.get(id)
          const name = manyFormsText.loan(borrower, number)
          return count === undefined ? [] : [{ id, name, reason: words.extended(count, newEndsOn) }]
        })}
      />
    </>
  )
}
