import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { chosenDay, useChosenDay } from '#renderer/bridge/as-at.ts'
import { queryClient } from '#renderer/bridge/queries.ts'
import { useScanner } from '#renderer/components/scanner/useScanner.ts'
import { toast } from '#renderer/components/toast.ts'
import { findText as words } from '#renderer/text/it/find.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { FindBox } from './FindBox.tsx'
import { findAnything, type Found, type Section } from './found.ts'

/** The longest text that is looked for. */
const longest = 200

/**
 * The box at the top: what may be meant is listed as one types; Enter opens the first of it, or the one reached with the
 * arrows. A code that is read while no field has the focus opens the thing that bears it.
 */
export const FindAnything = ({ sections }: { readonly sections: readonly Section[] }) => {
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const asAt = useChosenDay()
  const looking = (written: string, day: CalendarDate | undefined) => {
    const wanted = written.trim().slice(0, longest)
    return {
      queryKey: ['find', wanted, day],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        findAnything(wanted, sections, { signal, asAt: day }),
    }
  }
  const isAsked = text.trim() !== ''
  const found = useQuery({ ...looking(text, asAt), enabled: isAsked, placeholderData: keepPreviousData })
  const open = async ({ place }: Found) => {
    setText('')
    await navigate(place)
    // Whoever has found it goes on from there.
    document.getElementById('contenuto')?.focus()
  }
  const rowsFor = async (written: string) =>
    (await queryClient.fetchQuery(looking(written, chosenDay()))).flatMap(({ rows }) => rows)
  const openFirst = async (written: string) => {
    const [first] = await rowsFor(written)
    if (first) await open(first)
    else toast.say(words.nothing(written.trim()))
  }
  // A code that something else only contains opens nothing by itself.
  const openRead = async (code: string) => {
    const rows = await rowsFor(code)
    const isSure = rows.length < 2 || rows.filter(({ bearsCode }) => bearsCode).length === 1
    if (isSure) return openFirst(code)
    input.current?.focus()
    setText(code)
  }
  // What is read into a field is for that field: leaving the screen would lose what was being written there.
  useScanner((code) => void openRead(code), { fromFields: false })
  return (
    <FindBox
      input={input}
      value={text}
      onChange={setText}
      groups={found.data}
      onOpen={(row) => void open(row)}
      onSubmit={(written) => void openFirst(written)}
    />
  )
}
