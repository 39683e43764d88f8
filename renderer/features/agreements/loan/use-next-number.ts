import { paperNumberText } from '#src/agreements/agreement.ts'
import { type CalendarDate, yearOf } from '#src/shared/dates.ts'
import { useAsk } from '#renderer/bridge/queries.ts'

/** The number that the next contract of this year will have, if nobody issues another meanwhile. */
export function useNextNumber(today: CalendarDate): string {
  const year = yearOf(today)
  const issued = useAsk('agreements.list', {
    query: {
      search: '',
      filters: [{ field: 'issuedOn', test: 'between', from: `${year}-01-01`, to: `${year}-12-31` }],
      sort: [],
    },
    offset: 0,
    limit: 1,
  })
  return paperNumberText({ count: (issued.data?.total ?? 0) + 1, year })
}
