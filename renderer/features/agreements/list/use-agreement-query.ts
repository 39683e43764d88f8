import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { type Filter, type ListQuery, SortField } from '#src/contract/list-query.ts'
import { usePreference } from '#renderer/bridge/preferences.ts'
import { ListSearch, type QuickView, viewFilters } from './quick-views.ts'

const Sort = z.array(SortField)

/** What the list is asked: the view and the words are in the address, so that coming back finds them as they were. */
export function useAgreementQuery(today: string, expiringUntil: string) {
  const navigate = useNavigate()
  const { vista: view, testo: given } = ListSearch.parse(useSearch({ strict: false }))
  const [search, setSearch] = useGiven(given)
  const [filters, setFilters] = useState<Filter[]>([])
  const [sort, setSort] = usePreference('agreements.sort', Sort, [])
  const query: ListQuery = { search, filters: [...viewFilters(view, today, expiringUntil), ...filters], sort }
  const show = (changes: { vista?: QuickView; testo?: string }) => {
    const { vista, testo } = { vista: view, testo: search, ...changes }
    setSearch(testo)
    void navigate({
      to: '/prestiti',
      search: { vista, ...(testo !== '' && { testo }) },
      replace: true,
    })
  }
  return { view, show, query, filters, setFilters, setSort }
}

/** Text that answers at once when it is typed, and takes what the address says when that is opened from elsewhere. */
function useGiven(given: string): [string, (text: string) => void] {
  const [text, setText] = useState(given)
  const [known, setKnown] = useState(given)
  if (given !== known) {
    setKnown(given)
    setText(given)
  }
  return [text, setText]
}
