import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '#renderer/bridge/host.ts'
import { toast } from '#renderer/components/toast.ts'
import { useScanner } from '#renderer/components/scanner/useScanner.ts'
import { appText } from '#renderer/text/it/app.ts'
import type { ListQuery } from '#src/contract/list-query.ts'
import { GlobalSearch } from './shell/GlobalSearch.tsx'

/** The box at the top: a code opens the thing that bears it; other words open the first list that holds them. */
export const FindAnything = () => {
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const find = async (wanted: string) => {
    const place = await placeFor(wanted.trim())
    if (!place) return toast.say(appText.foundNothing(wanted.trim()))
    setText('')
    await navigate(place)
  }
  // What is read into a field is for that field: leaving the screen would lose what was being written there.
  useScanner((code) => void find(code), { fromFields: false })
  return <GlobalSearch value={text} onChange={setText} onSubmit={(wanted) => void find(wanted)} />
}

const searching = (search: string): ListQuery => ({ search, filters: [], sort: [] })

type Place = { readonly to: string; readonly search?: { readonly testo: string } }

async function placeFor(text: string): Promise<Place | undefined> {
  if (text === '') return undefined
  const codes = await ask('items.resolveCodes', { codes: [text] })
  const found = codes.ok ? codes.value.answers[0] : undefined
  if (found && 'itemId' in found) return { to: `/beni/${found.itemId}` }
  const window = { query: searching(text), offset: 0, limit: 2 }
  const agreements = await ask('agreements.list', window)
  const agreement = agreements.ok && agreements.value.total === 1 ? agreements.value.rows[0] : undefined
  if (agreement) return { to: `/prestiti/${agreement.id}` }
  const bodies = await ask('bodies.search', { text, limit: 1 })
  const body = bodies.ok ? bodies.value.hits[0] : undefined
  if (body) return { to: `/enti/${body.id}` }
  const people = await ask('people.search', { text, limit: 1 })
  const person = people.ok ? people.value.people[0] : undefined
  if (person && people.ok)
    return people.value.total === 1
      ? { to: `/persone/${person.id}` }
      : { to: '/persone', search: { testo: text } }
  const items = await ask('items.list', window)
  const item = items.ok ? items.value.rows[0] : undefined
  if (item && items.ok && items.value.total === 1) return { to: `/beni/${item.id}` }
  if (agreements.ok && agreements.value.total > 0) return { to: '/prestiti', search: { testo: text } }
  return item ? { to: '/beni', search: { testo: text } } : undefined
}
