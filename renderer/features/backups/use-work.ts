import { useState } from 'react'
import type { AnswerOf, RequestName, RequestOf } from '#src/contract/contract.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { ask } from '#renderer/bridge/host.ts'
import type { Result } from '#src/shared/result.ts'

type Progress = { readonly done: number; readonly total: number }

/** A long work of the host: how far it is, and how it is stopped. */
export function useWork() {
  const [progress, setProgress] = useState<Progress>()
  const run = async <N extends RequestName>(
    name: N,
    request: RequestOf<N>,
  ): Promise<Result<AnswerOf<N>, AnyRefusal>> => {
    setProgress({ done: 0, total: 0 })
    try {
      return await ask(name, request, { onProgress: (done, total) => setProgress({ done, total }) })
    } finally {
      setProgress(undefined)
    }
  }
  return { progress, run, cancel: () => void ask('backups.cancel', {}) }
}
