import { useState } from 'react'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { Command } from '#src/register/register.ts'
import { useAct } from '#renderer/bridge/queries.ts'
import { toast } from '#renderer/components/toast.ts'

/** Gives the command of a dialog: closes it and says so when it is done, keeps why when it is refused. */
export function useLoanAct(onDone: () => void) {
  const { act, acting } = useAct()
  const [refusal, setRefusal] = useState<AnyRefusal>()
  const give = async (command: Command, said: string): Promise<void> => {
    const outcome = await act(command)
    if (!outcome.ok) return setRefusal(outcome.error)
    toast.say(said, { tone: 'success' })
    onDone()
  }
  return { give, acting, refusal }
}
