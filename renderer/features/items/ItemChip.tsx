import type { AssetStatus, ServiceStatus } from '#src/items/item.ts'
import { StatusChip, type StatusTone } from '#renderer/components/StatusChip.tsx'
import { statusWord } from '#renderer/text/it/statuses.ts'

type ItemStatus = AssetStatus | ServiceStatus

const tones: Record<ItemStatus, StatusTone> = {
  inStock: 'success',
  available: 'success',
  reserved: 'pending',
  requested: 'pending',
  approved: 'pending',
  lent: 'active',
  active: 'active',
  returned: 'warning',
  suspended: 'warning',
  underRepair: 'warning',
  missing: 'danger',
  stolen: 'danger',
  outOfUse: 'closed',
  disposed: 'closed',
  struckOff: 'closed',
  ceased: 'closed',
  withdrawn: 'closed',
}

/** The state of an item, with the shape of its tone. */
export const ItemChip = ({ status }: { status: ItemStatus }) => (
  <StatusChip tone={tones[status]}>{statusWord(status)}</StatusChip>
)
