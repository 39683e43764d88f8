import { useEffect } from 'react'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { queryClient } from '#renderer/bridge/queries.ts'
import { shell } from '#renderer/bridge/shell.ts'
import { appText } from '#renderer/text/it/app.ts'

/** The register's process has ended by itself. The desktop offers to start it again; when it runs, so does this. */
export const Stopped = () => {
  useEffect(
    () => shell.onHostState((state) => state === 'running' && void queryClient.invalidateQueries()),
    [],
  )
  return (
    <main className="app-alone">
      <EmptyState icon="danger" title={appText.stopped}>
        {appText.stoppedHelp}
      </EmptyState>
    </main>
  )
}
