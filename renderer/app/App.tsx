import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import { queryClient, Refused, useAsk, useLedgerNews } from '#renderer/bridge/queries.ts'
import { Welcome } from '#renderer/features/welcome/Welcome.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Opening } from './Opening.tsx'
import { router } from './routes.tsx'
import { InterfaceRoot } from './shell/InterfaceRoot.tsx'
import { Stopped } from './Stopped.tsx'
import { Unavailable } from './Unavailable.tsx'
import { useTheme } from '#renderer/shared/use-theme.ts'

export const App = () => (
  <QueryClientProvider client={queryClient}>
    <InterfaceRoot>
      <ErrorBoundary>
        <Gate />
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
  const status = useAsk('register.status', {})
  if (status.error) {
    const { error } = status
    if (!(error instanceof Refused)) throw error
    return error.refusal.code === 'hostStopped' ? <Stopped /> : <Unavailable refusal={error.refusal} />
  }
  if (!status.data) return <Opening />
  if (!status.data.founded || preparing) return <Welcome status={status.data} onPreparing={setPreparing} />
  return <RouterProvider router={router} />
}
