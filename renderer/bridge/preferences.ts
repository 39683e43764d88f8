import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { z } from 'zod'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { Result } from '#src/shared/result.ts'
import { ask } from './host.ts'
import { queryKey, useAsk } from './queries.ts'

/**
 * How this person likes a screen, kept from one day to the next. What was kept by another version of the program and
 * does not fit any more is as if it had never been kept. Who must know that it is kept asks `keep`.
 */
export function usePreference<T>(
  key: string,
  codec: z.ZodType<T>,
  initial: T,
): [value: T, write: (value: T) => void, keep: (value: T) => Promise<Result<unknown, AnyRefusal>>] {
  const client = useQueryClient()
  const kept = codec.safeParse(useAsk('preferences.read', { key }).data?.value)
  const keep = useCallback(
    (value: T) => {
      client.setQueryData(queryKey('preferences.read', { key }), { value })
      return ask('preferences.write', { key, value })
    },
    [client, key],
  )
  const write = useCallback((value: T) => void keep(value), [keep])
  return [kept.success ? kept.data : initial, write, keep]
}
