import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ItemSearch } from './item-search.ts'

/** Milliseconds without a key before what is typed goes into the address. */
const pause = 300

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

/** Text that is typed at once and written to the address in pauses; an address opened from elsewhere sets it. */
function useAddressText(given: string, write: (text: string) => void): [string, (text: string) => void] {
  const [text, setText] = useState(given)
  const [known, setKnown] = useState(given)
  if (given !== known) {
    setKnown(given)
    setText(given)
  }
  const latest = useRef(write)
  useEffect(() => {
    latest.current = write
  })
  useEffect(() => {
    if (text === known) return undefined
    const timer = setTimeout(() => {
      setKnown(text)
      latest.current(text)
    }, pause)
    return () => clearTimeout(timer)
  }, [text, known])
  return [text, setText]
}
