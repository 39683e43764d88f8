import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { AnswerOf } from '#src/contract/contract.ts'
import type { HistoryFact, HistoryFilter } from '#src/contract/history.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { ok, type Result } from '#src/shared/result.ts'
import { ask, onNotice } from '#renderer/bridge/host.ts'
import { useUndoneCount } from '#renderer/shared/undone.ts'

/** Facts shown at once, and added by «Mostra altri». */
const pageLength = 50

export interface HistoryShown {
  facts: readonly HistoryFact[]
  /** The entry from which to go on backwards; undefined at the beginning of the ledger. */
  next: number | undefined
  /** The last entry of the ledger when the newest facts were read. */
  head: number
}

type Page = AnswerOf<'history.page'>
type Asked = { readonly subject?: string; readonly filter: HistoryFilter }
const nothing: HistoryShown = { facts: [], next: undefined, head: 0 }

/**
 * The facts of one thing or of the whole ledger that pass a filter, the newest first, page by page. The host gives
 * back what a short while finds, so a search through a long ledger shows how far it is and can be stopped at once.
 */
export function useHistory(subject: string | undefined, filter: HistoryFilter) {
  const key = JSON.stringify({ ...(subject !== undefined && { subject }), filter })
  const asked = useMemo((): Asked => JSON.parse(key), [key])
  const [shown, setShown] = useState(nothing)
  const [settled, setSettled] = useState('')
  const [searching, setSearching] = useState(false)
  const [refusal, setRefusal] = useState<AnyRefusal>()
  const turn = useRef(0)

  const search = useCallback(
    async (from: HistoryShown) => {
      turn.current += 1
      const mine = turn.current
      await readOn(asked, from, (found, isLast) => {
        if (turn.current !== mine) return false
        setSettled(key)
        setRefusal(found.ok ? undefined : found.error)
        if (found.ok) setShown(found.value)
        setSearching(!isLast)
        return true
      })
    },
    [asked, key],
  )
  const begin = useCallback(() => void search(nothing), [search])

  useEffect(() => {
    void search(nothing)
    return () => void (turn.current += 1)
  }, [search])
  useUndone(begin)
  useNews(shown.head, asked, { begin, add: setShown, isBusy: searching || settled !== key })

  return {
    shown,
    isPending: settled !== key,
    searching,
    refusal,
    more: () => {
      setSearching(true)
      void search(shown)
    },
    stop: () => {
      turn.current += 1
      setSettled(key)
      setSearching(false)
    },
  }
}

/** Reads on until a page is full or the ledger begins, telling each step until nobody listens any more. */
async function readOn(
  asked: Asked,
  from: HistoryShown,
  hear: (found: Result<HistoryShown, AnyRefusal>, isLast: boolean) => boolean,
): Promise<void> {
  let found = from
  for (let left = pageLength; left > 0;) {
    const answer = await ask('history.page', { ...asked, ...beforeOf(found), limit: left })
    if (answer.ok) found = added(found, answer.value)
    left = answer.ok && answer.value.next !== undefined ? left - answer.value.facts.length : 0
    if (!hear(answer.ok ? ok(found) : answer, left === 0)) return
  }
}

const beforeOf = ({ next }: HistoryShown) => (next === undefined ? {} : { before: next })

const added = ({ facts, head }: HistoryShown, page: Page): HistoryShown => ({
  facts: [...facts, ...page.facts],
  next: page.next,
  head: head === 0 ? page.head : head,
})

type News = {
  readonly begin: () => void
  readonly add: (change: (shown: HistoryShown) => HistoryShown) => void
  readonly isBusy: boolean
}

/** What was undone, or done again, is marked where it stands. */
function useUndone(begin: () => void): void {
  const undone = useUndoneCount()
  const seen = useRef(undone)
  useEffect(() => {
    if (seen.current === undone) return
    seen.current = undone
    begin()
  }, [undone, begin])
}

/** New facts come to the top of what is shown, without reading the rest again. */
function useNews(head: number, asked: Asked, { begin, add, isBusy }: News): void {
  useEffect(() => {
    const read = async () => {
      const answer = await ask('history.page', { ...asked, after: head, limit: 200 })
      // More than a page of news, or a host that was started again: all is read anew.
      if (!answer.ok || answer.value.next !== undefined) return begin()
      add((shown) => withNews(shown, answer.value))
    }
    return onNotice(({ notice }) => {
      if (notice !== 'changed') return
      if (isBusy) begin()
      else void read()
    })
  }, [head, asked, begin, add, isBusy])
}

/** News that came twice stands once. */
function withNews(shown: HistoryShown, { facts, head }: Page): HistoryShown {
  const fresh = facts.filter(({ sequence }) => sequence > shown.head)
  return { ...shown, facts: [...fresh, ...shown.facts], head: Math.max(head, shown.head) }
}
