import {
  keepPreviousData,
  QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query'
import { useEffect } from 'react'
import { type AnswerOf, kindOf, type RequestName, type RequestOf } from '#src/contract/contract.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { Outcome } from '#src/contract/register.ts'
import type { Command } from '#src/register/register.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import type { Result } from '#src/shared/result.ts'
import { chosenDay, useChosenDay } from './as-at.ts'
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

/** What an answer is known by: the answers of a past day are others than those of today. */
export const queryKey = <N extends RequestName>(name: N, request: RequestOf<N>, asAt?: CalendarDate) =>
  [name, request, kindOf(name) === 'question' ? asAt : undefined] as const

/** Ends when no part of the screen shows that answer any more: another question has taken its place, say. */
export type Waiting = { readonly signal: AbortSignal }

/** The answer; what was refused is thrown as TanStack Query wants it. */
export async function answered<N extends RequestName>(
  name: N,
  request: RequestOf<N>,
  asAt: CalendarDate | undefined,
  { signal }: Waiting,
): Promise<AnswerOf<N>> {
  const answer = await ask(name, request, { asAt, signal })
  if (!answer.ok) throw new Refused(answer.error)
  return answer.value
}

/** How to ask something, for `useQuery` and for asking ahead of need; of the day that is looked at, unless told. */
export const asking = <N extends RequestName>(name: N, request: RequestOf<N>, asAt = chosenDay()) => ({
  queryKey: queryKey(name, request, asAt),
  queryFn: (waiting: Waiting) => answered(name, request, asAt, waiting),
})

/** Asks and stays up to date; while a new answer is awaited the former one stays, unless it is of another day. */
export function useAsk<N extends RequestName>(
  name: N,
  request: RequestOf<N>,
  options: { readonly enabled?: boolean } = {},
): UseQueryResult<AnswerOf<N>, Refused | Error> {
  const asAt = useChosenDay()
  const { queryKey: key, queryFn } = asking(name, request, asAt)
  return useQuery({
    queryKey: key,
    queryFn,
    placeholderData: (former, query) => (query?.queryKey[2] === key[2] ? former : undefined),
    ...options,
  })
}

/** Asks of the register as it is, whatever day is looked at: for the frame of the program. */
export function useAskOfToday<N extends RequestName>(
  name: N,
  request: RequestOf<N>,
): UseQueryResult<AnswerOf<N>, Refused | Error> {
  return useQuery({
    queryKey: queryKey(name, request),
    queryFn: (waiting) => answered(name, request, undefined, waiting),
    placeholderData: keepPreviousData,
  })
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
        if (notice === 'arrivals') void client.invalidateQueries({ queryKey: ['arrivals.status'] })
      }),
    [client],
  )
}
