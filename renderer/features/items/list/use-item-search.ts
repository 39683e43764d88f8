import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useAddressText } from '#renderer/shared/use-address-text.ts'
import { ItemSearch } from './item-search.ts'

type Changes = { readonly [F in keyof ItemSearch]?: ItemSearch[F] | undefined }

/** What the list is asked, kept in the address so that coming back to it finds it as it was. */
export function useItemSearch() {
  const navigate = useNavigate()
  const given = useSearch({ strict: false })
  const search = ItemSearch.parse(given)
  const change = useCallback(
    (changes: Changes) =>
      void navigate({
        to: '/beni',
        search: (before: object) => ({ ...before, ...changes }),
        replace: true,
      }),
    [navigate],
  )
  const [text, setText] = useAddressText(search.testo, (testo) =>
    change({ testo: testo === '' ? undefined : testo }),
  )
  return { search: { ...search, testo: text }, change, setText }
}
