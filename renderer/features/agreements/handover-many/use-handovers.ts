import { useState } from 'react'
import { z } from 'zod'
import { type ManyHandoverFacts, Receiver } from '#src/agreements/whole-handover.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { usePreference } from '#renderer/bridge/preferences.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { useManyActs } from '#renderer/features/agreements/use-many-acts.ts'
import { handoversManyText as words } from '#renderer/text/it/handovers-many.ts'

type Draft = { on: string | null; name: string; role: string; receiver: Receiver }

/** Who handed over the last time, at this workplace. */
const Kept = z.object({ name: z.string(), role: z.string(), receiver: Receiver })
const nobody: z.infer<typeof Kept> = { name: '', role: '', receiver: 'contact' }

/** The handovers of many loans while they are prepared and recorded. */
export function useHandovers(ids: readonly string[], today: CalendarDate) {
  const [kept, keep] = usePreference('handovers.last', Kept, nobody)
  const [changes, setChanges] = useState<Partial<Draft>>({})
  const [asked, setAsked] = useState(false)
  const draft: Draft = { on: today, ...kept, ...changes }
  const facts = factsOf(draft)
  const { on = today } = facts ?? {}
  // Whether they can be recorded does not depend on who hands over.
  const planned = { on, deliveredBy: { name: '…', role: '' }, receiver: draft.receiver }
  const { batch, outcome, refusal, start } = useManyActs(async (run, left) =>
    run('handovers.recordMany', { ids: left, facts: facts ?? planned }, left.length),
  )
  const { data: plan, isPlaceholderData: former } = useAsk(
    'handovers.plan',
    { ids: [...ids], facts: planned },
    // What is recorded would change it at every step, and it is of no use any more.
    { enabled: !batch.progress && !outcome },
  )
  const [recording, setRecording] = useState<readonly string[]>([])
  const left = outcome ? outcome.left : (plan?.ready.length ?? 0)
  const go = () => {
    setAsked(true)
    if (!plan || former || !facts || batch.progress || left === 0) return
    const { name, role, receiver } = draft
    keep({ name: name.trim(), role: role.trim(), receiver })
    // Once some are recorded the plan is of the others: those that were begun with are gone on with.
    const chosen = outcome ? recording : plan.ready.map(({ id }) => id)
    setRecording(chosen)
    start(chosen)
  }
  const change = (changed: Partial<Draft>) => setChanges({ ...changes, ...changed })
  return { draft, change, faults: asked ? faultsOf(draft) : {}, plan, batch, outcome, refusal, left, go }
}

export type HandoversAtWork = ReturnType<typeof useHandovers>

function factsOf({ on, name, role, receiver }: Draft): ManyHandoverFacts | undefined {
  const day = CalendarDate.safeParse(on)
  if (!day.success || name.trim() === '') return undefined
  return { on: day.data, deliveredBy: { name: name.trim(), role: role.trim() }, receiver }
}

const faultsOf = ({ on, name }: Draft): { on?: string; name?: string } => ({
  ...(!CalendarDate.safeParse(on).success && { on: words.missing.on }),
  ...(name.trim() === '' && { name: words.missing.name }),
})
