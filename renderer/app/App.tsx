import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { queryClient, Refused, useAskOfToday, useLedgerNews } from '#renderer/bridge/queries.ts'
import { Welcome } from '#renderer/features/welcome/Welcome.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Opening } from './Opening.tsx'
import { router } from './routes.tsx'
import { InterfaceRoot } from './shell/InterfaceRoot.tsx'
import { Stopped } from './Stopped.tsx'
import { welcomeText } from '#renderer/text/it/welcome.ts'
import { useTheme } from '#renderer/shared/use-theme.ts'

// What is seldom seen is loaded when it is.
const Damaged = lazy(async () => ({ default: (await import('./damage/Damaged.tsx')).Damaged }))
const OtherFolder = lazy(async () => ({
  default: (await import('#renderer/features/backups/OtherFolder.tsx')).OtherFolder,
}))
const Unavailable = lazy(async () => ({ default: (await import('./Unavailable.tsx')).Unavailable }))

export const App = () => (
  <QueryClientProvider client={queryClient}>
    <InterfaceRoot>
      <ErrorBoundary>
        <Suspense fallback={<Opening />}>
          <Gate />
        </Suspense>
      </ErrorBoundary>
    </InterfaceRoot>
  </QueryClientProvider>
)

/** What the register allows: nothing yet, a welcome, or the program. */
const Gate = () => {
  useLedgerNews()
  useTheme()
  // The demonstration is a register from its first fact on, long before it is complete.
  const [preparing, setPreparing] = useState(false)
  // A damaged register is consulted only by who was told what is wrong with it.
  const [consulting, setConsulting] = useState(false)
  const status = useAskOfToday('register.status', {})
  if (status.error) {
    const { error } = status
    if (!(error instanceof Refused)) throw error
    return error.refusal.code === 'hostStopped' ? <Stopped /> : <Unavailable refusal={error.refusal} />
  }
  if (!status.data) return <Opening />
  if (status.data.readOnly?.cause === 'damaged' && !consulting)
    return <Damaged status={status.data} onContinue={() => setConsulting(true)} />
  if (!status.data.founded || preparing)
    return (
      <Welcome
        status={status.data}
        onPreparing={setPreparing}
        backups={<OtherFolder label={welcomeText.chooseBackups} />}
      />
    )
  return <RouterProvider router={router} />
}
