import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'

/** Asks again for what is on screen, after a change of which the ledger knows nothing: people, settings. */
export function useRefreshed(): () => Promise<void> {
  const client = useQueryClient()
  return useCallback(() => client.invalidateQueries(), [client])
}
