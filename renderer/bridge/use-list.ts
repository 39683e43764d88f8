import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { AnswerOf } from '#src/contract/contract.ts'
import type { ListQuery } from '#src/contract/list-query.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { ask, onNotice } from './host.ts'

type Collection = 'items' | 'agreements' | 'bodies'
type Row<C extends Collection> = AnswerOf<`${C}.list`>['rows'][number]

/** Rows fetched at once: somewhat more than a window shows, and each costs a search its time. */
const pageLength = 60

type Shown<C extends Collection> = {
  readonly total: number
  readonly sums: Readonly<Record<string, number>>
  readonly pages: ReadonlyMap<number, readonly Row<C>[]>
  /** The query these rows answer. */
  readonly question: string
  /** Another question, or a longer ledger, makes another round. */
  readonly round: number
}

/**
 * The windows of a list that are on screen, fetched as they are needed. When the query or the register changes, the
 * old rows stay in sight until the new ones are here.
 */
export function useList<C extends Collection>(collection: C, query: ListQuery) {
  const key = JSON.stringify(query)
  const asked = useMemo((): ListQuery => JSON.parse(key), [key])
  const [shown, setShown] = useState<Shown<C>>({
    total: 0,
    sums: {},
    pages: new Map(),
    question: '',
    round: 0,
  })
  const [refusal, setRefusal] = useState<AnyRefusal>()
  const [settled, setSettled] = useState('')
  const round = useRef(0)
  const range = useRef({ start: 0, end: pageLength })
  const fetching = useRef(new Set<number>())
  const { askAhead, takeAhead } = useAhead(collection)

  const load = useCallback(
    async (page: number) => {
      if (fetching.current.has(page)) return
      fetching.current.add(page)
      const current = round.current
      const known = page === 0 ? takeAhead(key) : undefined
      const answer = await (known ?? fetchPage(collection, asked, page))
      if (current !== round.current) return
      fetching.current.delete(page)
      setSettled(key)
      setRefusal(answer.ok ? undefined : answer.error)
      if (answer.ok)
        setShown((before) => withPage(before, { question: key, round: current }, page, answer.value))
    },
    [collection, asked, key, takeAhead],
  )

  const begin = useCallback(() => {
    round.current += 1
    fetching.current = new Set()
    for (const page of pagesOf(range.current)) void load(page)
  }, [load])

  useEffect(() => {
    range.current = { start: 0, end: pageLength }
    begin()
  }, [begin])
  useEffect(() => onNotice(({ notice }) => notice === 'changed' && begin()), [begin])

  const source = useMemo(
    () => ({
      total: shown.total,
      question: shown.question,
      version: shown.round,
      rowAt: (index: number) => shown.pages.get(Math.floor(index / pageLength))?.[index % pageLength],
      need: (start: number, end: number) => {
        range.current = { start, end }
        // Rows of an older round are being replaced as it is.
        if (shown.round === round.current)
          for (const page of pagesOf({ start, end: Math.min(end, shown.total) }))
            if (!shown.pages.has(page)) void load(page)
      },
      idsBetween: (first: number, last: number) => fetchIds(collection, asked, first, last),
    }),
    [shown, load, collection, asked],
  )
  return { source, total: shown.total, sums: shown.sums, isPending: settled !== key, refusal, askAhead }
}

/**
 * Asks what will be asked once a text just typed is drawn: the host looks while the page draws. The answer is taken
 * once, by the question it is for; what the ledger has outgrown is taken by nobody.
 */
function useAhead<C extends Collection>(collection: C) {
  const ahead = useRef<{ readonly key: string; readonly answer: ReturnType<typeof fetchPage<C>> }>(undefined)
  const askAhead = useCallback(
    (next: ListQuery) => {
      ahead.current = { key: JSON.stringify(next), answer: fetchPage(collection, next, 0) }
    },
    [collection],
  )
  useEffect(
    () =>
      onNotice(({ notice }) => {
        if (notice === 'changed') ahead.current = undefined
      }),
    [],
  )
  const takeAhead = useCallback((key: string) => {
    const answer = ahead.current?.key === key ? ahead.current?.answer : undefined
    ahead.current = undefined
    return answer
  }, [])
  return { askAhead, takeAhead }
}

/** The request of each list has its own name, by its collection. */
const fetchPage = <C extends Collection>(collection: C, query: ListQuery, page: number) =>
  ask<`${C}.list`>(`${collection}.list`, { query, offset: page * pageLength, limit: pageLength })

async function fetchIds(collection: Collection, query: ListQuery, first: number, last: number) {
  const answer = await ask('lists.ids', { collection, query })
  return answer.ok ? answer.value.ids.slice(first, last + 1) : []
}

function* pagesOf({ start, end }: { start: number; end: number }): Generator<number> {
  for (let page = Math.floor(start / pageLength); page * pageLength < end; page += 1) yield page
}

function withPage<C extends Collection>(
  before: Shown<C>,
  of: { readonly question: string; readonly round: number },
  page: number,
  { total, sums, rows }: AnswerOf<`${C}.list`>,
): Shown<C> {
  const kept = before.round === of.round ? before.pages : new Map<number, readonly Row<C>[]>()
  return { total, sums, ...of, pages: new Map(kept).set(page, rows) }
}
