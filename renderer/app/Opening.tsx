import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { appText } from '#renderer/text/it/app.ts'

/** The window is there at once; a large register is being read behind it. */
export const Opening = () => (
  <main className="app-alone" aria-busy>
    <EmptyState icon="archive" title={appText.opening}>
      {appText.openingHelp}
    </EmptyState>
  </main>
)
