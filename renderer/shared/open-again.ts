import { ask } from '#renderer/bridge/host.ts'
import { queryClient } from '#renderer/bridge/queries.ts'
import type { ReopenAs } from '#src/contract/backups.ts'

/** What kept the register closed may have gone, or a person has decided: the host opens it, and the screens ask again. */
export async function openAgain(as: ReopenAs): Promise<void> {
  await ask('register.reopen', { as })
  await queryClient.invalidateQueries()
}
