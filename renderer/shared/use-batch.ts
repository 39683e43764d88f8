import { useRef, useState } from 'react'
import type { AnswerOf, RequestName, RequestOf } from '#src/contract/contract.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { Result } from '#src/shared/result.ts'
import { ask } from '#renderer/bridge/host.ts'
import { RestSwitch } from '#renderer/bridge/host-line.ts'

type Progress = { readonly done: number; readonly total: number; readonly resting: boolean }

/** A work on many things: how far it is, and the ways to have it rest, go on and stop. */
export interface Batch {
  /** Absent while nothing is under way. */
  readonly progress: Progress | undefined
  readonly run: <N extends RequestName>(
    name: N,
    request: RequestOf<N>,
    total: number,
  ) => Promise<Result<AnswerOf<N>, AnyRefusal>>
  readonly stop: () => void
  readonly rest: (resting: boolean) => void
}

export function useBatch(): Batch {
  const [progress, setProgress] = useState<Progress>()
  const leaving = useRef<AbortController>(undefined)
  const resting = useRef<RestSwitch>(undefined)
  const run: Batch['run'] = async (name, request, total) => {
    const controller = new AbortController()
    const rest = new RestSwitch()
    leaving.current = controller
    resting.current = rest
    setProgress({ done: 0, total, resting: false })
    const { signal } = controller
    const onProgress = (done: number, of: number) =>
      setProgress((former) => ({ done, total: of, resting: former?.resting ?? false }))
    const answer = await ask(name, request, { signal, rest, onProgress })
    setProgress(undefined)
    return answer
  }
  return {
    progress,
    run,
    stop: () => leaving.current?.abort(),
    rest: (isResting) => {
      resting.current?.turn(isResting)
      setProgress((former) => former && { ...former, resting: isResting })
    },
  }
}
