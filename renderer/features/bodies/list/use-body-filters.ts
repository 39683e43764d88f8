import { useAsk } from '#renderer/bridge/queries.ts'
import { formatNumber } from '#renderer/text/format.ts'
import { bodyFilters } from './body-columns.tsx'
import { regionOf } from '#src/bodies/region.ts'

/** The values that provinces and regions have in the register. */
const useOptions = (field: 'province' | 'region') =>
  useAsk('lists.options', { collection: 'bodies', field, search: '' }).data?.options.filter(
    ({ value }) => value !== '',
  )

/** What bodies can be filtered by, and how the list calls the Region of this register. */
export function useBodyFilters() {
  const provinces = useOptions('province')
  const regions = useOptions('region')
  const lenderId = useAsk('register.status', {}).data?.lender?.id ?? ''
  const lender = useAsk('bodies.page', { id: lenderId }, { enabled: lenderId !== '' }).data?.body
  const choices = (options: typeof provinces = []) =>
    options.map(({ value, count }) => ({
      value: String(value),
      label: String(value),
      detail: formatNumber(count),
    }))
  return {
    fields: bodyFilters(choices(provinces), choices(regions)),
    /** Undefined until it is known; then `region` says whether the Region is among those of the list. */
    ready: lender !== undefined && regions !== undefined,
    region:
      lender &&
      regions &&
      regionOf(
        lender,
        regions.map(({ value }) => String(value)),
      ),
  }
}
