import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, expect, test, vi } from 'vitest'
import { answererInTime } from '#main/host/past/answerer-in-time.ts'
import { openServices } from '#main/host/opening/open-services.ts'
import { Breath } from '#main/journal/breath.ts'
import { unheard } from '#main/host/services.ts'
import { wholeList } from '#src/register/lists/query.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { makeLargeRegister } from '#test/support/large-register/large-register.ts'
import { withPlaces } from '#test/support/host-office.ts'
import { quickLock } from '#test/support/registers.ts'

const size = { items: 4000, agreements: 100, entries: 3000 }
const sorted = { ...wholeList, sort: [{ field: 'serialNumber', direction: 'ascending' as const }] }
const pageOf = (query: object) => ({ query, offset: 0, limit: 10 })

/** Counts the breaths that works take where every step is as long as one may be. */
function countedBreaths() {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 20))
  const take = vi.spyOn(Breath.prototype, 'take')
  const during = async (work: () => Promise<unknown>): Promise<number> => {
    const before = take.mock.calls.length
    await work()
    return take.mock.calls.length - before
  }
  const turns = async () => {
    for (let at = 0; at < 100; at += 1) await turn()
  }
  return {
    during,
    /** Waits until what is made ready for whoever comes first is ready. */
    settled: async () => {
      while ((await during(turns)) > 0);
    },
  }
}

/** Answers of a register with many things in it, as screens have them. */
async function answering(places: Parameters<typeof openServices>[0]) {
  await makeLargeRegister(places.registerFolder, size)
  const opened = await openServices(places, { lockTiming: quickLock })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  const { services, pasts, close } = opened.value
  return { services, close, answer: answererInTime(services, pasts, (_, error) => String(error)) }
}

afterEach(() => void vi.restoreAllMocks())

test('others have their turn while the register of a day and a column of its list are made', () =>
  withPlaces(async (places) => {
    const { answer, close } = await answering(places)
    const day = CalendarDate.parse('2026-11-20')
    const { during, settled } = countedBreaths()
    await settled()
    const list = async (query: object, asAt?: CalendarDate) =>
      expect(await answer('items.list', pageOf(query), unheard, asAt)).toMatchObject({ ok: true })
    const steps = Math.floor(size.items / 256)
    // After an entry others may be due, and so they may after every step of the rows.
    expect(await during(() => list(wholeList, day))).toBeGreaterThan(size.entries + steps)
    expect(await during(() => list(sorted, day))).toBeGreaterThan(steps)
    expect(await during(() => list({ ...sorted, search: 'acme' }, day))).toBe(0)
    // What is made ready beforehand of the register as it is costs nobody a turn.
    expect(await during(() => list(sorted))).toBe(0)
    await close()
  }))

test('what goes on in the background lets questions go first, and no command, which may wait for it', () =>
  withPlaces(async (places) => {
    const { services, answer, close } = await answering(places)
    /** Whether the background steps aside once such a request was made. */
    const stepsAside = async (name: string, request: unknown) => {
      const answered = answer(name, request, unheard, undefined)
      let aside = true
      void services.callers.letFirst(60_000).then(() => (aside = false))
      await Promise.resolve()
      const was = aside
      await answered
      return was
    }
    expect(await stepsAside('items.list', pageOf(sorted))).toBe(true)
    expect(await stepsAside('register.act', { command: { type: 'setInventoryPattern' } })).toBe(false)
    expect(await stepsAside('register.nameOperator', { name: 'Ada Di Prova' })).toBe(false)
    await close()
  }))
