import { useNavigate } from '@tanstack/react-router'
import { Button } from '#renderer/components/Button.tsx'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { itemListText as words } from '#renderer/text/it/items.ts'

/** What stands where there is no item: how to begin, or that only this view is empty. */
export const NoItems = ({ whole }: { whole: boolean }) => {
  const navigate = useNavigate()
  if (!whole)
    return (
      <EmptyState icon="device" title={words.nothingInView}>
        {words.nothingInViewHelp}
      </EmptyState>
    )
  return (
    <EmptyState
      icon="device"
      title={words.nothing}
      actions={
        <>
          <Button writes onPress={() => void navigate({ to: '/beni/nuovi' })}>
            {words.add}
          </Button>
          <Button kind="primary" icon="upload" writes onPress={() => void navigate({ to: '/beni/importa' })}>
            {words.importDelivery}
          </Button>
        </>
      }
    >
      {words.nothingHelp}
    </EmptyState>
  )
}
