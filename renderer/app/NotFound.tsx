import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { appText } from '#renderer/text/it/app.ts'

export const NotFound = () => (
  <EmptyState icon="search" title={appText.notFound}>
    {appText.notFoundHelp}
  </EmptyState>
)
