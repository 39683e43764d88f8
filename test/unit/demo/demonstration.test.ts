import { beforeAll, expect, test } from 'vitest'
import { demonstrate } from '#main/demo/demonstrate.ts'
import { realWorld, type World } from '#main/host/clock.ts'
import { fundRows } from '#main/host/fund-rows.ts'
import { overviewOf } from '#main/host/overview.ts'
import { openServices } from '#main/host/opening/open-services.ts'
import type { Addendum } from '#src/agreements/addendum.ts'
import type { JournalEntry } from '#src/register/journal.ts'
import type { Register } from '#src/register/register.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { withPlaces } from '#test/support/host-office.ts'

type Played = {
  readonly register: Register
  readonly entries: readonly JournalEntry[]
  readonly papersRead: number
  readonly progress: readonly (readonly [number, number])[]
  readonly second: unknown
}

const today = CalendarDate.parse('2026-11-22')
const on = (day: CalendarDate): World => ({ ...realWorld, today: () => day })

/** Plays the demonstration in a register of its own; a small one, unless told otherwise. */
function play(day: CalendarDate, items?: number): Promise<Played> {
  return withPlaces(async (places) => {
    const opened = await openServices(places, { world: on(day) })
    if (!opened.ok) throw new Error(JSON.stringify(opened.error))
    const { services, close } = opened.value
    const progress: [number, number][] = []
    const job = { progress: (...at: [number, number]) => void progress.push(at), cancelled: () => false }
    const outcome = await demonstrate(services, 'Operatrice Di Prova', job, items)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error))
    const second = await demonstrate(services, 'Operatrice Di Prova', job, items)
    const { register } = services.ledger
    const entries: JournalEntry[] = []
    for await (const batch of services.opened.journal.read(0)) if (batch.ok) entries.push(...batch.value)
    let papersRead = 0
    for (const { paper } of [
      ...register.agreements.agreements.values(),
      ...register.agreements.handovers.values(),
      ...addendaOf(register),
    ])
      if (paper && (await services.opened.papers.get({ sha256: paper.sha256, extension: 'pdf' })).ok)
        papersRead += 1
    await close()
    return { register, entries, papersRead, progress, second }
  })
}

const addendaOf = ({ agreements }: Register): Addendum[] =>
  [...agreements.agreements.values()].flatMap(({ addenda = [] }) => addenda)

const counted = (words: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}

let usual: Played
beforeAll(async () => {
  usual = await play(today)
}, 120_000)

test('it is the programme of 2023: its things, seats, accounts and money', () => {
  const { items, bodies } = usual.register
  const all = [...items.items.values()]
  const assets = all.filter((item) => item.kind === 'asset')
  expect(counted(assets.map(({ category }) => category))).toEqual({
    'Postazione di lavoro': 2000,
    Monitor: 1200,
    'Telefono VoIP': 1500,
    Cuffia: 600,
  })
  const seats = all.reduce((sum, item) => sum + (item.kind === 'licence' ? item.seats : 0), 0)
  const accounts = all.filter((item) => item.kind === 'service' && item.serviceKind === 'vpnAccount')
  expect([seats, accounts.length]).toEqual([3000, 800])
  expect(assets.some(({ knownDefects }) => knownDefects !== '')).toBe(true)
  for (const { fund, spent } of fundRows(usual.register)) {
    expect(spent).toBeLessThanOrEqual(fund.budget ?? 0)
    expect(spent).toBeGreaterThan(0.9 * (fund.budget ?? 0))
  }
  const ready = [...bodies.bodies.values()].filter(
    ({ signatories, certifiedEmail }) => signatories.length > 0 && certifiedEmail,
  )
  expect(ready).toHaveLength(215 + 1)
})

test('its sixty agreements and its things stand in every state there is', () => {
  const { agreements, items } = usual.register
  const all = [...agreements.agreements.values()]
  expect(counted(all.map(({ status }) => status))).toEqual({
    draft: 6,
    discarded: 2,
    issued: 6,
    annulled: 2,
    signed: 4,
    inForce: 36,
    closed: 4,
  })
  const overview = overviewOf(usual.register, today)
  expect(overview).toMatchObject({ expiring: 5, expired: 4, toHandOver: 10 })
  const partly = all.filter(
    ({ status, assets }) => status === 'inForce' && assets.some(({ state }) => state === 'ended'),
  )
  expect(partly).toHaveLength(5)
  const statuses = new Set(
    [...items.items.values()].flatMap((item) => (item.kind === 'asset' ? [item.status] : [])),
  )
  expect([...statuses].sort()).toEqual(
    ['inStock', 'reserved', 'lent', 'returned', 'underRepair', 'outOfUse', 'missing', 'stolen'].sort(),
  )
})

test('three loans have an addendum: extended in time, about to be extended, with things added and handed over', () => {
  const { agreements } = usual.register.agreements
  const changed = [...agreements.values()].filter(({ addenda }) => addenda !== undefined)
  const told = changed.map(({ status, terms, assets, addenda = [] }) => {
    const [{ signed, signedFiles = [], changes } = {}] = addenda
    const pending = assets.filter(({ state }) => state === 'pending').length
    return {
      status,
      files: signedFiles.length,
      isSigned: signed !== undefined,
      moved: changes?.endsOn !== undefined && changes.endsOn === terms.endsOn,
      added: changes?.added.assetIds.length,
      pending,
    }
  })
  const inForce = { status: 'inForce', pending: 0 }
  expect(told).toHaveLength(3)
  expect(told).toContainEqual({ ...inForce, files: 1, isSigned: true, moved: true, added: 0 })
  expect(told).toContainEqual({ ...inForce, files: 0, isSigned: false, moved: false, added: 0 })
  expect(told).toContainEqual({ ...inForce, files: 1, isSigned: true, moved: false, added: 4 })
  expect(overviewOf(usual.register, today)).toMatchObject({ addendaToSign: 1, addendaLate: 0 })
})

test('every issued paper was really drawn and kept', () => {
  const { agreements, handovers } = usual.register.agreements
  const issued = [...agreements.values()].filter(({ number }) => number)
  expect(usual.papersRead).toBe(issued.length + handovers.size + addendaOf(usual.register).length)
  expect(issued).toHaveLength(52)
})

test('its days go from December 2023 to yesterday and never back', () => {
  const days = usual.entries.map(({ at }) => at)
  expect(days).toEqual([...days].sort())
  expect(days[0]?.slice(0, 10)).toBe('2023-12-04')
  expect((days.at(-1) ?? '') < today).toBe(true)
})

test('it says how far it is, to the end, and is not played over a register', () => {
  const steps = usual.progress.length
  expect(usual.progress).toEqual(Array.from({ length: steps }, (_, index) => [index + 1, steps]))
  expect(usual.second).toMatchObject({ ok: false, error: { code: 'alreadyFounded' } })
})

test('the same seed on the same day is the same register, facts and keys', async () => {
  // Papers attest the ledger they are issued in, and every register has an identity of its own.
  const told = (key: string, value: unknown): unknown => {
    if (key === 'paper') return Object(value).template
    return key === 'file' ? Object(value).signatures : value
  }
  const facts = ({ entries }: Played): unknown =>
    JSON.parse(
      JSON.stringify(
        entries.map(({ prev: _prev, hash: _hash, ...fact }) => fact),
        told,
      ),
    )
  expect(facts(await play(today))).toEqual(facts(usual))
}, 120_000)

test.each([
  ['2031-02-28', 12_345],
  ['2024-02-29', 500],
])(
  'seen from %s, with %i things, its states are the same',
  async (day, items) => {
    const then = CalendarDate.parse(day)
    const { register } = await play(then, items)
    const statuses = ({ agreements }: Register) =>
      counted([...agreements.agreements.values()].map(({ status }) => status))
    expect(statuses(register)).toEqual(statuses(usual.register))
    expect(overviewOf(register, then)).toMatchObject({ expiring: 5, expired: 4 })
    const assets = [...register.items.items.values()].filter(({ kind }) => kind === 'asset')
    expect(assets).toHaveLength(items)
  },
  120_000,
)
