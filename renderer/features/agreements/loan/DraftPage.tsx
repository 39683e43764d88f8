import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { AgreementPage } from '#src/contract/agreements.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { Button } from '#renderer/components/Button.tsx'
import { ConfirmDialog } from '#renderer/components/ConfirmDialog.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { toast } from '#renderer/components/toast.ts'
import { useUndoneCount } from '#renderer/shared/undone.ts'
import { AgreementGate } from '#renderer/features/agreements/AgreementGate.tsx'
import { went } from '#renderer/shared/refusal.ts'
import { loanText as words } from '#renderer/text/it/agreements-loan.ts'
import { BorrowerStep } from './BorrowerStep.tsx'
import { Issued } from './Issued.tsx'
import { ItemsStep } from './ItemsStep.tsx'
import { LoanFrame } from './LoanFrame.tsx'
import { DraftSearch, type LoanStep } from './loan-step.ts'
import { missingIn } from './missing.ts'
import { ReviewStep } from './ReviewStep.tsx'
import { TermsStep } from './TermsStep.tsx'
import { type Draft, useSaving } from './use-draft.ts'

/** A draft, taken up where it was left. */
export const DraftPage = () => (
  <AgreementGate>{(page, today) => <OpenDraft page={page} today={today} />}</AgreementGate>
)

const OpenDraft = ({ page, today }: { page: AgreementPage; today: CalendarDate }) => {
  const navigate = useNavigate()
  const { act, state } = useSaving()
  const [discarding, setDiscarding] = useState(false)
  const undone = useUndoneCount()
  const { passo: step = 'ente' } = DraftSearch.parse(useSearch({ strict: false }))
  const { id } = page.agreement
  if (page.agreement.status !== 'draft') return <NoDraft page={page} />
  const go = (passo: LoanStep, campo?: string) =>
    void navigate({
      to: '/prestiti/$id/bozza',
      params: { id },
      search: { passo, ...(campo !== undefined && { campo }) },
    })
  const discard = async () => {
    if (!went(await act({ type: 'discardDraft', agreementId: id }))) return
    toast.say(words.discarded, { tone: 'success' })
    void navigate({ to: '/prestiti', search: { vista: 'bozze' } })
  }
  return (
    <LoanFrame
      title={words.draftTitle(page.borrower.name)}
      step={step}
      started
      saveState={state}
      progress={progressOf(page)}
      onStep={(next) => go(next)}
      moreActions={[
        { id: 'discard', label: words.discard, kind: 'danger', onPress: () => setDiscarding(true) },
      ]}
    >
      <Step key={undone} step={step} draft={{ page, today, act }} onGo={go} />
      <ConfirmDialog
        open={discarding}
        title={words.discardQuestion}
        confirmLabel={words.discard}
        danger
        onConfirm={() => void discard()}
        onClose={() => setDiscarding(false)}
      >
        {words.discardHelp}
      </ConfirmDialog>
    </LoanFrame>
  )
}

interface StepProps {
  step: LoanStep
  draft: Draft
  onGo: (step: LoanStep, field?: string) => void
}

const Step = ({ step, draft, onGo }: StepProps) => {
  switch (step) {
    case 'ente':
      return <BorrowerStep draft={draft} />
    case 'beni':
      return <ItemsStep draft={draft} />
    case 'condizioni':
      return <TermsStep draft={draft} />
    default:
      return <ReviewStep draft={draft} onGo={onGo} />
  }
}

/** The draft has become something else: just issued here, or elsewhere. */
const NoDraft = ({ page }: { page: AgreementPage }) => {
  const navigate = useNavigate()
  const paper = page.papers[0]
  const { id, status } = page.agreement
  if (status === 'issued' && paper) return <Issued page={page} paper={paper} />
  return (
    <Notice
      tone="info"
      title={words.notADraft}
      action={
        <Button onPress={() => void navigate({ to: '/prestiti/$id', params: { id } })}>
          {words.openLoan}
        </Button>
      }
    />
  )
}

/** A step is done when nothing of it stands in the way of the issue. */
function progressOf(page: AgreementPage) {
  const { agreement, borrower, totals } = page
  const waiting = new Set(missingIn(page).map(({ step }) => step))
  const contents = words.contents(totals.assets, totals.seats, totals.services)
  const { endsOn } = agreement.terms
  return {
    ente: { done: !waiting.has('ente'), summary: borrower.name },
    beni: { done: !waiting.has('beni'), summary: contents === '' ? words.nothingYet : contents },
    condizioni: { done: !waiting.has('condizioni'), summary: endsOn && words.summaryTerms(endsOn) },
    controllo: { done: false, summary: waiting.size === 0 ? words.ready : undefined },
  }
}
