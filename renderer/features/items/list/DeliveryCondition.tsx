import { useAsk } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/components/Button.tsx'
import { Chip } from '#renderer/components/Chip.tsx'
import { itemListText as words } from '#renderer/text/it/items.ts'

interface DeliveryConditionProps {
  /** Nothing while all deliveries are shown. */
  importId: string | undefined
  onRemove: () => void
}

/** Says that only the items of one delivery are shown, and takes that condition away. */
export const DeliveryCondition = ({ importId, onRemove }: DeliveryConditionProps) => {
  const deliveries = useAsk('imports.list', {}).data?.deliveries
  if (importId === undefined) return null
  const delivery = deliveries?.find((candidate) => candidate.importId === importId)
  return (
    <>
      <Chip icon="upload">{words.ofDelivery(delivery?.fileName ?? '')}</Chip>
      <Button kind="quiet" icon="close" onPress={onRemove}>
        {words.wholeRegister}
      </Button>
    </>
  )
}
