import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { type Filter, type ListQuery, SortField } from '#src/contract/list-query.ts'
import { usePreference } from '#renderer/bridge/preferences.ts'
import { useAddressText } from '#renderer/shared/use-address-text.ts'
import { ListSearch, type QuickView, viewFilters } from './quick-views.ts'

const Sort = z.array(SortField)

/** What the list is asked: the view and the words are in the address, so that coming back finds them as they were. */
export function useAgreementQuery(today: string, expiringUntil: string) {
  const navigate = useNavigate()
  const { vista: view, testo: given } = ListSearch.parse(useSearch({ strict: false }))
  const go = (vista: QuickView, testo: string) =>
    void navigate({
      to: '/prestiti',
      search: { vista, ...(testo !== '' && { testo }) },
      replace: true,
    })
  const [search, setSearch] = useAddressText(given, (text) => go(view, text))
  const [filters, setFilters] = useState<Filter[]>([])
  const [sort, setSort] = usePreference('agreements.sort', Sort, [])
  const query: ListQuery = { search, filters: [...viewFilters(view, today, expiringUntil), ...filters], sort }
  const show = (other: QuickView) => go(other, search)
  return { view, show, query, setSearch, filters, setFilters, setSort }
}
