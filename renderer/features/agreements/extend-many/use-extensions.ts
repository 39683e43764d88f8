import { useState } from 'react'
import { isInOffice, type Signatory } from '#src/bodies/body.ts'
import type { AnswerOf } from '#src/contract/contract.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { useManyActs } from '#renderer/features/agreements/use-many-acts.ts'
import { type ExtensionDraft, firstDraft, readExtension } from './extension-draft.ts'

type Plan = AnswerOf<'addenda.extensionPlan'>

/** The extensions of many loans while they are prepared and issued. */
export function useExtensions(ids: readonly string[], today: CalendarDate) {
  const [changes, setChanges] = useState<Partial<ExtensionDraft>>({})
  const [asked, setAsked] = useState(false)
  const signatories = useLenderSignatories(today)
  const [only, ...others] = signatories
  const draft: ExtensionDraft = {
    ...firstDraft,
    // Where only one can sign there is nothing to choose.
    ...(only && others.length === 0 && { lenderSignatoryId: only.id }),
    ...changes,
  }
  const { facts, planned, faults } = readExtension(draft)
  const { batch, outcome, refusal, start } = useManyActs(async (run, left) =>
    run('addenda.extendMany', { ids: left, facts: facts ?? unsaid }, left.length),
  )
  const isPlanned = planned !== undefined
  const { data, isPlaceholderData: former } = useAsk(
    'addenda.extensionPlan',
    { ids: [...ids], facts: planned ?? unsaid },
    // What is issued would change it at every step, and it is of no use any more.
    { enabled: isPlanned && !batch.progress && !outcome },
  )
  const plan = isPlanned ? data : undefined
  const [begun, setBegun] = useState<Plan['ready']>([])
  const left = outcome ? outcome.left : (plan?.ready.length ?? 0)
  const go = () => {
    setAsked(true)
    if (!plan || former || !facts || batch.progress || left === 0) return
    // Once some are issued the plan is of the others: those that were begun with are gone on with.
    const chosen = outcome ? begun : plan.ready
    setBegun(chosen)
    start(chosen.map(({ id }) => id))
  }
  const change = (changed: Partial<ExtensionDraft>) => setChanges({ ...changes, ...changed })
  return {
    draft,
    change,
    signatories,
    faults: asked ? faults : {},
    plan,
    begun,
    batch,
    outcome,
    refusal,
    left,
    go,
  }
}

export type ExtensionsAtWork = ReturnType<typeof useExtensions>

const unsaid = {
  newEnd: { kind: 'later', months: 1 },
  lenderSignatoryId: '',
  previous: '',
  reason: '',
} as const

/** Who can sign for the Region today. */
function useLenderSignatories(today: CalendarDate): readonly Signatory[] {
  const lender = useAsk('register.status', {}).data?.lender
  const { data } = useAsk('bodies.page', { id: lender?.id ?? '' }, { enabled: lender !== undefined })
  return (data?.body.signatories ?? []).filter((signatory) => isInOffice(signatory, today))
}
