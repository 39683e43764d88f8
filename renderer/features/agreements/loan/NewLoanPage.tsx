import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { Notice } from '#renderer/components/Notice.tsx'
import { loanText as words } from '#renderer/text/it/agreements-loan.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { startDraft } from '#renderer/shared/start-draft.ts'
import { BodyPicker } from './BodyPicker.tsx'
import { LoanFrame } from './LoanFrame.tsx'

const nothingDone = {
  ente: { done: false },
  beni: { done: false },
  condizioni: { done: false },
  controllo: { done: false },
}

/** A loan before it has a borrower. Choosing one starts the draft, which from then on keeps itself. */
export const NewLoanPage = () => {
  const navigate = useNavigate()
  const [starting, setStarting] = useState(false)
  const [refusal, setRefusal] = useState<AnyRefusal>()
  const start = async (borrowerId: string) => {
    if (starting) return
    setStarting(true)
    const started = await startDraft(borrowerId)
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
