import { useNavigate } from '@tanstack/react-router'
import { Button } from '#renderer/components/Button.tsx'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { agreementListText as words } from '#renderer/text/it/agreements.ts'
import type { QuickView } from './quick-views.ts'

/** What stands where a view has no loan. */
export const NoAgreements = ({ view }: { view: QuickView }) => {
  const navigate = useNavigate()
  return (
    <EmptyState
      icon="exchange"
      title={words.nothingHere[view].title}
      actions={
        (view === 'tutti' || view === 'bozze') && (
          <Button kind="primary" icon="add" writes onPress={() => void navigate({ to: '/prestiti/nuovo' })}>
            {words.newLoan}
          </Button>
        )
      }
    >
      {words.nothingHere[view].help}
    </EmptyState>
  )
}
