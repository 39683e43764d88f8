import { useRef, useState } from 'react'
import type { CalendarDate } from '#src/shared/dates.ts'
import { ask } from '#renderer/bridge/host.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'

type Preparing = { readonly day: CalendarDate; readonly done: number; readonly total: number }

/** Has the register of a day built while the screen stays as it is; calls back when it can be looked at. */
export function usePreparation(onReady: (day: CalendarDate) => void) {
  const [preparing, setPreparing] = useState<Preparing>()
  const [refusal, setRefusal] = useState<string>()
  const abort = useRef<AbortController>(undefined)
  const cancel = () => {
    abort.current?.abort()
    setPreparing(undefined)
  }
  const prepare = async (day: CalendarDate) => {
    abort.current?.abort()
    const { signal } = (abort.current = new AbortController())
    setRefusal(undefined)
    setPreparing({ day, done: 0, total: 0 })
    const onProgress = (done: number, total: number) => {
      if (!signal.aborted) setPreparing({ day, done, total })
    }
    const answer = await ask('register.overview', {}, { asAt: day, onProgress, signal })
    if (signal.aborted) return
    setPreparing(undefined)
    if (answer.ok) onReady(day)
    else setRefusal(refusalText(answer.error))
  }
  return { preparing, refusal, prepare, cancel }
}
