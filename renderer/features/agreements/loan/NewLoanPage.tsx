import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { ask } from '#renderer/bridge/host.ts'
import { usePreference } from '#renderer/bridge/preferences.ts'
import { Notice } from '#renderer/components/Notice.tsx'
import { loanText as words } from '#renderer/text/it/agreements-loan.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { BodyPicker } from './BodyPicker.tsx'
import { LoanFrame } from './LoanFrame.tsx'
import { CommonTerms, firstTerms, lastTermsKey } from './starting-terms.ts'

const nothingDone = {
  ente: { done: false },
  beni: { done: false },
  condizioni: { done: false },
  controllo: { done: false },
}

/** A loan before it has a borrower. Choosing one starts the draft, which from then on keeps itself. */
export const NewLoanPage = () => {
  const navigate = useNavigate()
  const [lastTerms] = usePreference(lastTermsKey, CommonTerms, firstTerms)
  const [starting, setStarting] = useState(false)
  const [refusal, setRefusal] = useState<AnyRefusal>()
  const start = async (borrowerId: string) => {
    if (starting) return
    setStarting(true)
    const started = await startDraft(borrowerId, { ...firstTerms, ...lastTerms })
    setStarting(false)
    if (!started.ok) return setRefusal(started.error)
    const id = started.value
    void navigate({ to: '/prestiti/$id/bozza', params: { id }, search: { passo: 'ente' }, replace: true })
  }
  return (
    <LoanFrame title={words.title} step="ente" started={false} progress={nothingDone} onStep={() => {}}>
      <div className="borrower-step">
        <BodyPicker busy={starting} onPick={(id) => void start(id)} />
        {refusal && <Notice tone="error" title={refusalText(refusal)} live />}
      </div>
    </LoanFrame>
  )
}

/** Starts the draft, with the terms that agreements have in common already in it. */
async function startDraft(borrowerId: string, terms: CommonTerms) {
  const started = await ask('register.act', { command: { type: 'startDraft', borrowerId } })
  if (!started.ok) return started
  const agreementId = started.value.subject ?? ''
  const written = await ask('register.act', { command: { type: 'writeTerms', agreementId, terms } })
  return written.ok ? { ok: true as const, value: agreementId } : written
}
