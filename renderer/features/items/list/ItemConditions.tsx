import { useAsk } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/components/Button.tsx'
import { Chip } from '#renderer/components/Chip.tsx'
import type { IconName } from '#renderer/components/Icon.tsx'
import { itemListText as words } from '#renderer/text/it/items.ts'
import type { ItemCondition, ItemSearch } from './item-search.ts'

interface ItemConditionsProps {
  search: Pick<ItemSearch, ItemCondition>
  onRemove: (condition: ItemCondition) => void
}

/** Says of what alone the items are shown, each with its way out: one delivery, one fund, one body. */
export const ItemConditions = ({ search, onRemove }: ItemConditionsProps) => {
  const { importazione, fondo, ente } = search
  return (
    <>
      {importazione !== undefined && (
        <OfDelivery id={importazione} onRemove={() => onRemove('importazione')} />
      )}
      {fondo !== undefined && <OfFund id={fondo} onRemove={() => onRemove('fondo')} />}
      {ente !== undefined && <OfBody id={ente} onRemove={() => onRemove('ente')} />}
    </>
  )
}

type OneProps = { id: string; onRemove: () => void }

const OfDelivery = ({ id, onRemove }: OneProps) => {
  const deliveries = useAsk('imports.list', {}).data?.deliveries
  const name = deliveries?.find(({ importId }) => importId === id)?.fileName ?? ''
  return <Condition icon="upload" label={words.ofDelivery(name)} onRemove={onRemove} />
}

const OfFund = ({ id, onRemove }: OneProps) => {
  const funds = useAsk('funds.list', {}).data?.funds
  const name = funds?.find(({ fund }) => fund.id === id)?.fund.name ?? ''
  return <Condition icon="archive" label={words.ofFund(name)} onRemove={onRemove} />
}

const OfBody = ({ id, onRemove }: OneProps) => {
  const name = useAsk('bodies.page', { id }).data?.body.name ?? ''
  return <Condition icon="building" label={words.ofBody(name)} onRemove={onRemove} />
}

interface ConditionProps {
  icon: IconName
  label: string
  onRemove: () => void
}

const Condition = ({ icon, label, onRemove }: ConditionProps) => (
  <>
    <Chip icon={icon}>{label}</Chip>
    <Button kind="quiet" icon="close" onPress={onRemove}>
      {words.wholeRegister}
    </Button>
  </>
)
