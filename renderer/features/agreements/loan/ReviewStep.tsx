import { useState } from 'react'
import { ask } from '#renderer/bridge/host.ts'
import { usePreference } from '#renderer/bridge/preferences.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/components/Button.tsx'
import { ConfirmDialog } from '#renderer/components/ConfirmDialog.tsx'
import { KeyValueList } from '#renderer/components/KeyValueList.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { LanguageNotice } from '#renderer/features/agreements/LanguageNotice.tsx'
import { PdfView } from '#renderer/shared/pdf/PdfView.tsx'
import { queryRefusal } from '#renderer/shared/refusal.ts'
import { formatDate, formatMoney } from '#renderer/text/format.ts'
import { loanText } from '#renderer/text/it/agreements-loan.ts'
import { actOf } from '#renderer/text/it/act-words.ts'
import { reviewText as words } from '#renderer/text/it/agreements-review.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import type { AgreementPage } from '#src/contract/agreements.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { type Missing, missingIn } from './missing.ts'
import type { LoanStep } from './loan-step.ts'
import { CommonTerms, commonOf, firstTerms, lastTermsKey } from '#renderer/shared/starting-terms.ts'
import type { Draft } from './use-draft.ts'
import './review-step.css'

interface ReviewStepProps {
  draft: Draft
  onGo: (step: LoanStep, field?: string) => void
}

/** Last step: the contract as it will be, what is missing, and its issue. */
export const ReviewStep = ({ draft, onGo }: ReviewStepProps) => {
  const { page } = draft
  const { borrower, nextNumber: number } = page
  const act = actOf(page)
  const [asking, setAsking] = useState(false)
  const { issue, issuing, refusal } = useIssue(page, () => setAsking(false))
  // The draft is gone while its contract is being made: its preview is not asked for any more.
  const preview = useAsk('agreements.preview', { id: page.agreement.id }, { enabled: !issuing })
  const unprintable = queryRefusal(preview.error)
  const missing = missingIn(page)
  const complete = missing.length === 0
  const issueNow = complete && unprintable === undefined ? () => setAsking(true) : undefined
  return (
    <div className="review-step">
      <aside className="review-side">
        <h2 className="loan-subheading">{words.summary}</h2>
        <ReviewFacts page={page} />
        {issueNow && (
          <Notice tone="success" title={words.ready}>
            {words.readyHelp}
          </Notice>
        )}
        {!complete && <MissingList missing={missing} onGo={onGo} />}
        <LanguageNotice page={page} paper="agreement" />
        {complete && unprintable && <p className="loan-soft">{words.unprintable}</p>}
        {refusal && <Notice tone="error" title={refusalText(refusal)} live />}
        <div className="review-issue">
          <Button
            kind="primary"
            icon="document"
            onPress={issueNow}
            disabledReason={issueNow ? undefined : words.notReady}
            busy={issuing}
            shortcut="Ctrl+Enter"
          >
            {words.issue(act.the)}
          </Button>
        </div>
      </aside>
      <Preview
        bytes={preview.data?.bytes}
        refusal={unprintable}
        label={words.previewOf(act.of, borrower.name)}
      />
      <ConfirmDialog
        open={asking}
        title={words.issueQuestion(act.the, number)}
        confirmLabel={words.issue(act.the)}
        busy={issuing}
        onConfirm={() => void issue()}
        onClose={() => setAsking(false)}
      >
        {words.issueHelp(number, borrower.name)}
        <LanguageNotice page={page} paper="agreement" />
      </ConfirmDialog>
    </div>
  )
}

/** Issues once, however often it is asked: what is under way or done is not begun again. */
function useIssue({ agreement }: AgreementPage, onDone: () => void) {
  const [issuing, setIssuing] = useState(false)
  const [refusal, setRefusal] = useState<AnyRefusal>()
  const [, keepTerms] = usePreference(lastTermsKey, CommonTerms, firstTerms)
  const issue = async () => {
    if (issuing) return
    setIssuing(true)
    setRefusal(undefined)
    const answer = await ask('agreements.issue', { id: agreement.id })
    onDone()
    // Once issued, the draft is gone: this screen stays busy until the contract takes its place.
    if (answer.ok) return keepTerms(commonOf(agreement.terms))
    setIssuing(false)
    setRefusal(answer.error)
  }
  return { issue, issuing, refusal }
}

const ReviewFacts = ({ page: { agreement, borrower, totals } }: { page: AgreementPage }) => (
  <KeyValueList
    facts={[
      { label: words.borrower, value: borrower.name },
      { label: words.contents, value: loanText.contents(totals.assets, totals.seats, totals.services) },
      { label: words.endsOn, value: agreement.terms.endsOn && formatDate(agreement.terms.endsOn) },
      { label: words.value, value: formatMoney(totals.value) },
    ]}
  />
)

interface MissingListProps extends Pick<ReviewStepProps, 'onGo'> {
  missing: readonly Missing[]
}

const MissingList = ({ missing, onGo }: MissingListProps) => (
  <>
    <h2 className="loan-subheading">{words.missing}</h2>
    <ul className="review-missing">
      {missing.map(({ text, link, step, field }) => (
        <li key={text}>
          <span>{text}</span>
          <Button kind="quiet" onPress={() => onGo(step, field)}>
            {link}
          </Button>
        </li>
      ))}
    </ul>
  </>
)

interface PreviewProps {
  bytes: Uint8Array | undefined
  refusal: string | undefined
  label: string
}

/** The real paper, drawn by the same hand that will issue it. */
const Preview = ({ bytes, refusal, label }: PreviewProps) => {
  if (refusal !== undefined)
    return (
      <div className="review-empty">
        <Notice tone="warning" title={words.noPreview}>
          {refusal}
        </Notice>
      </div>
    )
  if (!bytes) return <p className="review-empty">{words.drawing}</p>
  return <PdfView bytes={bytes} label={label} />
}
