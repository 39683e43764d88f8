import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { z } from 'zod'
import { ask } from './host.ts'
import { queryKey, useAsk } from './queries.ts'

/**
 * How this person likes a screen, kept from one day to the next. What was kept by another version of the program and
 * does not fit any more is as if it had never been kept.
 */
export function usePreference<T>(key: string, codec: z.ZodType<T>, initial: T): [T, (value: T) => void] {
  const client = useQueryClient()
  const kept = codec.safeParse(useAsk('preferences.read', { key }).data?.value)
  const write = useCallback(
    (value: T) => {
      client.setQueryData(queryKey('preferences.read', { key }), { value })
      void ask('preferences.write', { key, value })
    },
    [client, key],
  )
  return [kept.success ? kept.data : initial, write]
}
