import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { contentElement } from '#renderer/app/shell/content.ts'
import { chosenDay, useChosenDay } from '#renderer/bridge/as-at.ts'
import { queryClient, type Waiting } from '#renderer/bridge/queries.ts'
import { useScanner } from '#renderer/components/scanner/useScanner.ts'
import { toast } from '#renderer/components/toast.ts'
import { queryRefusal } from '#renderer/shared/refusal.ts'
import { findText as words } from '#renderer/text/it/find.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { FindBox } from './FindBox.tsx'
import { findAnything, type Found, type Section } from './found.ts'

/** The longest text that is looked for. */
const longest = 200

const looking = (written: string, day: CalendarDate | undefined, sections: readonly Section[]) => {
  const text = written.trim().slice(0, longest)
  return {
    queryKey: ['find', text, day],
    queryFn: (waiting: Waiting) => findAnything({ text, day }, sections, waiting),
  }
}

/**
 * The box at the top: what may be meant is listed as one types; Enter opens the first of it, or the one reached with the
 * arrows. A code that is read while no field has the focus opens the thing that bears it.
 */
export const FindAnything = ({ sections }: { readonly sections: readonly Section[] }) => {
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const day = useChosenDay()
  const found = useQuery({
    ...looking(text, day, sections),
    enabled: text.trim() !== '',
    // What is found for a key stays until the next is answered, unless it is of another day.
    placeholderData: (former, query) => (query?.queryKey[2] === day ? former : undefined),
  })
  const open = async ({ place }: Found) => {
    setText('')
    await navigate(place)
    // Whoever has found it goes on from there.
    contentElement()?.focus()
  }
  const openOrSay = async (first: Found | undefined, written: string) => {
    if (first) await open(first)
    else toast.say(words.nothing(written.trim()))
  }
  const rowsFor = async (written: string): Promise<readonly Found[] | undefined> => {
    try {
      const groups = await queryClient.fetchQuery(looking(written, chosenDay(), sections))
      return groups.flatMap(({ rows }) => rows)
    } catch (error) {
      toast.say(queryRefusal(error instanceof Error ? error : null) ?? '', { tone: 'danger' })
      return undefined
    }
  }
  const openFirst = async (written: string) => {
    const rows = await rowsFor(written)
    if (rows) await openOrSay(rows[0], written)
  }
  // A code that something else only contains opens nothing by itself.
  const openRead = async (code: string) => {
    const rows = await rowsFor(code)
    if (!rows) return
    const isSure = rows.length < 2 || rows.filter(({ bearsCode }) => bearsCode).length === 1
    if (isSure) return openOrSay(rows[0], code)
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
      refusal={queryRefusal(found.error)}
      onOpen={(row) => void open(row)}
      onSubmit={(written) => void openFirst(written)}
    />
  )
}
