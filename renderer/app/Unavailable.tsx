import { Button } from '#renderer/components/Button.tsx'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { queryClient } from '#renderer/bridge/queries.ts'
import { appText } from '#renderer/text/it/app.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'

/** The register cannot be opened: why, and the way to try again. Its files are left as they are. */
export const Unavailable = ({ refusal }: { refusal: AnyRefusal }) => (
  <main className="app-alone">
    <EmptyState
      icon="warning"
      title={appText.cannotOpen}
      actions={<Button onPress={() => void queryClient.invalidateQueries()}>{appText.tryAgain}</Button>}
    >
      {refusalText(refusal)}
    </EmptyState>
  </main>
)
