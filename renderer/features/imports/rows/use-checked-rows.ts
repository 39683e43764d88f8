import { startTransition, useCallback, useMemo, useRef, useState } from 'react'
import type { CheckedRow } from '#src/contract/imports.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { ask } from '#renderer/bridge/host.ts'
import type { GridSource } from '#renderer/components/grid/grid-types.ts'

/** Which rows are shown. */
export type Shown = 'all' | 'warning' | 'error'

/** Rows fetched at once. */
const pageLength = 200

type Pages = ReadonlyMap<number, readonly CheckedRow[]>
/** Pages, and the question they answer: those of another question are as if there were none. */
type Kept = { readonly question: string; readonly pages: Pages }

const noPages: Pages = new Map()

/** The judged rows of a delivery list, a window at a time: a list may have a hundred thousand. */
export function useCheckedRows(token: string, show: Shown, total: number) {
  const question = `${token} ${show}`
  const [kept, setKept] = useState<Kept>({ question, pages: noPages })
  const [refusal, setRefusal] = useState<AnyRefusal>()
  const fetching = useRef(new Set<string>())
  const load = useCallback(
    async (page: number) => {
      const key = `${question} ${page}`
      if (fetching.current.has(key)) return
      fetching.current.add(key)
      const offset = page * pageLength
      const answer = await ask('imports.rows', { token, show, offset, limit: pageLength })
      fetching.current.delete(key)
      if (answer.ok)
        startTransition(() => setKept((before) => withPage(before, question, page, answer.value.rows)))
      else setRefusal(answer.error)
    },
    [token, show, question],
  )
  const pages = kept.question === question ? kept.pages : noPages
  const source = useMemo(
    (): GridSource<CheckedRow> => ({
      total,
      question,
      version: pages,
      rowAt: (index) => pages.get(Math.floor(index / pageLength))?.[index % pageLength],
      need: (start, end) => {
        for (let page = Math.floor(start / pageLength); page * pageLength < Math.min(end, total); page += 1)
          if (!pages.has(page)) void load(page)
      },
    }),
    [pages, total, question, load],
  )
  return { source, refusal }
}

function withPage(before: Kept, question: string, page: number, rows: readonly CheckedRow[]): Kept {
  const pages = before.question === question ? before.pages : noPages
  return { question, pages: new Map(pages).set(page, rows) }
}
