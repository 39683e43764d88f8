import {
  keepPreviousData,
  QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query'
import { useEffect } from 'react'
import type { AnswerOf, RequestName, RequestOf } from '#src/contract/contract.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { Outcome } from '#src/contract/register.ts'
import type { Command } from '#src/register/register.ts'
import type { Result } from '#src/shared/result.ts'
import { ask, onNotice } from './host.ts'

/** Carries a refusal through TanStack Query, which knows failures only as errors. */
export class Refused extends Error {
  readonly refusal: AnyRefusal
  constructor(refusal: AnyRefusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

// The host is on this very machine: being offline, focus and retries mean nothing here; what is on screen stays
// true until the host says that the ledger has grown.
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, staleTime: Infinity },
    mutations: { networkMode: 'always', retry: false },
  },
})

export const queryKey = <N extends RequestName>(name: N, request: RequestOf<N>) => [name, request] as const

async function answered<N extends RequestName>(name: N, request: RequestOf<N>): Promise<AnswerOf<N>> {
  const answer = await ask(name, request)
  if (!answer.ok) throw new Refused(answer.error)
  return answer.value
}

/** How to ask something, for `useQuery` and for asking ahead of need. */
export const asking = <N extends RequestName>(name: N, request: RequestOf<N>) => ({
  queryKey: queryKey(name, request),
  queryFn: () => answered(name, request),
})

/** Asks and stays up to date; while a new answer is awaited the former one stays. */
export function useAsk<N extends RequestName>(
  name: N,
  request: RequestOf<N>,
  options: { readonly enabled?: boolean } = {},
): UseQueryResult<AnswerOf<N>, Refused | Error> {
  return useQuery({ ...asking(name, request), placeholderData: keepPreviousData, ...options })
}

/** Gives a command to the register. The outcome is a value; what is on screen is refreshed by the host's notice. */
export function useAct() {
  const mutation = useMutation({
    mutationFn: (command: Command): Promise<Result<Outcome, AnyRefusal>> => ask('register.act', { command }),
  })
  return { act: mutation.mutateAsync, acting: mutation.isPending }
}

/** Refreshes what is on screen whenever the ledger grows. Used once, at the root. */
export function useLedgerNews(): void {
  const client = useQueryClient()
  useEffect(
    () =>
      onNotice(({ notice }) => {
        if (notice === 'changed') void client.invalidateQueries()
        if (notice === 'backups') void client.invalidateQueries({ queryKey: ['backups.status'] })
      }),
    [client],
  )
}
