import { Buffer } from 'node:buffer'
import Papa from 'papaparse'
import { expect, test, vi } from 'vitest'
import { plain } from '#renderer/text/it/history/telling.ts'
import type { World } from '#main/host/clock.ts'
import { type HistoryFact, type HistoryFilter, wholeHistory } from '#src/contract/history.ts'
import { CalendarDate, Instant } from '#src/shared/dates.ts'
import { comune, workstation } from '#test/support/domain/builders.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'
import { allFacts } from '#test/support/whole-history.ts'

/** A world whose clock stands where the test puts it. */
class SetClock implements World {
  instant = '2026-03-10T10:00:00.000Z'
  #keys = 0
  now = () => Instant.parse(this.instant)
  today = () => CalendarDate.parse(this.instant.slice(0, 10))
  newId = () => `k-${(this.#keys += 1)}`
}

const filtered = (changes: Partial<HistoryFilter>): HistoryFilter => ({ ...wholeHistory, ...changes })
const said = (facts: readonly HistoryFact[]) =>
  facts.flatMap(({ tellings }) => tellings.map(({ what }) => plain(what)))
const numbers = (facts: readonly HistoryFact[]) => facts.map(({ sequence }) => sequence)

/** A founded register with one machine that was put right twice, each time by another operator on another day. */
async function corrected(places: Parameters<typeof HostOffice.open>[0]) {
  const clock = new SetClock()
  const office = await HostOffice.open(places, { world: clock })
  await office.found()
  const details = workstation('SN-1', { hostname: 'pc-vecchio' })
  const itemId = await office.act({ type: 'receiveAssets', assets: [details] })
  const { item } = await office.get('items.page', { id: itemId })
  if (item.kind !== 'asset') throw new Error('not an asset')
  const correct = async (hostname: string, operator: string, day: string) => {
    clock.instant = `${day}T12:00:00.000Z`
    await office.get('register.nameOperator', { name: operator })
    const correction = { kind: 'asset' as const, details: { ...item, hostname } }
    await office.act({ type: 'correctItem', reason: 'prova', itemId, correction })
  }
  await correct('pc-medio', 'Ada Prima', '2026-04-01')
  await correct('pc-nuovo', 'Zoe Seconda', '2026-05-01')
  return { office, itemId, clock, correct }
}

test('a correction is told with what each field was and became, one after the other', () =>
  withPlaces(async (places) => {
    const { office, itemId } = await corrected(places)
    const facts = await allFacts(office, { subject: itemId, filter: wholeHistory })
    expect(said(facts)).toEqual(['Dati corretti', 'Dati corretti', 'Ricevuto'])
    expect(facts.flatMap(({ tellings }) => tellings.flatMap(({ changes }) => changes))).toEqual([
      { field: 'hostname', label: 'Nome in rete', before: 'pc-medio', after: 'pc-nuovo' },
      { field: 'hostname', label: 'Nome in rete', before: 'pc-vecchio', after: 'pc-medio' },
    ])
    expect(facts.map(({ by }) => by)).toEqual(['Zoe Seconda', 'Ada Prima', 'Operatrice Di Prova'])
    await office.close()
  }))

test.each<[string, Partial<HistoryFilter>, number]>([
  ['every word, also of what was before', { text: 'PC-VECCHIO corretti' }, 1],
  ['words that stand in no fact', { text: 'pc-vecchio pc-nuovo' }, 0],
  ['part of the operator’s name', { operator: 'zoe' }, 1],
  ['the first day, from its midnight', { from: CalendarDate.parse('2026-04-01') }, 2],
  ['the last day, until its midnight', { to: CalendarDate.parse('2026-04-01') }, 2],
  ['a kind', { kinds: ['registration'] }, 1],
  ['several kinds', { kinds: ['registration', 'correction'] }, 3],
  ['a changed field', { field: 'hostname' }, 2],
  ['a field that never changed', { field: 'imei' }, 0],
  ['all at once', { operator: 'ada', kinds: ['correction'], field: 'hostname', text: 'medio' }, 1],
])('the history is narrowed by %s, of one thing and of the whole ledger alike', (_, filter, count) =>
  withPlaces(async (places) => {
    const { office, itemId } = await corrected(places)
    const own = await allFacts(office, { subject: itemId, filter: filtered(filter) })
    expect(own).toHaveLength(count)
    const ledger = await allFacts(office, { filter: filtered(filter) })
    expect(numbers(ledger)).toEqual(expect.arrayContaining(numbers(own)))
    await office.close()
  }),
)

test('page after page gives what one page would, and news alone when asked for what came after', () =>
  withPlaces(async (places) => {
    const { office, itemId, correct } = await corrected(places)
    const whole = await allFacts(office, { filter: wholeHistory })
    expect(numbers(whole)).toEqual([...numbers(whole)].sort((a, b) => b - a))
    expect(await allFacts(office, { filter: wholeHistory }, 1)).toEqual(whole)
    const { head } = await office.get('history.page', { filter: wholeHistory, limit: 1 })
    await correct('pc-ultimo', 'Ada Prima', '2026-06-01')
    const news = await allFacts(office, { subject: itemId, filter: wholeHistory, after: head })
    expect(numbers(news)).toEqual([head + 1])
    await office.close()
  }))

test('page after page comes to the end on a machine so slow that every step takes a second', () =>
  withPlaces(async (places) => {
    const { office } = await corrected(places)
    const whole = await allFacts(office, { filter: wholeHistory })
    let passed = 0
    const slow = vi.spyOn(performance, 'now').mockImplementation(() => (passed += 1000))
    const slowly = await allFacts(office, { filter: wholeHistory }).finally(() => slow.mockRestore())
    expect(slowly).toEqual(whole)
    await office.close()
  }))

test('a period finds all its facts though the clock was wrong for a while, in a ledger of several blocks', () =>
  withPlaces(async (places) => {
    const clock = new SetClock()
    const office = await HostOffice.open(places, { world: clock })
    await office.found()
    // Three blocks of 512 entries; in the middle of the second the clock stood in another year.
    for (let entry = 0; entry < 1500; entry += 1) {
      clock.instant = entry >= 700 && entry < 705 ? '2031-01-15T08:00:00.000Z' : '2026-07-01T08:00:00.000Z'
      await office.act({
        type: 'recordBody',
        details: comune({
          name: `Borgo ${entry}`,
          istatCode: undefined,
          cadastralCode: undefined,
          taxCode: undefined,
          ipaCode: undefined,
        }),
      })
    }
    const ofYear = (year: string) =>
      filtered({ from: CalendarDate.parse(`${year}-01-01`), to: CalendarDate.parse(`${year}-12-31`) })
    // Twice: the second time the blocks without anything of that year are passed over.
    for (const _ of [1, 2]) {
      const wrong = await allFacts(office, { filter: ofYear('2031') })
      expect(wrong.map(({ tellings }) => plain(tellings[0]?.about ?? []))).toEqual(
        [704, 703, 702, 701, 700].map((entry) => `Borgo ${entry}`),
      )
    }
    const head = (await office.get('register.status', {})).head.sequence
    expect(await allFacts(office, { filter: ofYear('2026') }, 200)).toHaveLength(head - 5)
    await office.close()
  }))

test('what is exported is what the filter shows, in the columns that were promised', () =>
  withPlaces(async (places) => {
    const { office, itemId } = await corrected(places)
    const filter = filtered({ field: 'hostname' })
    const { bytes, rows } = await office.get('history.export', {
      subject: itemId,
      filter,
      format: 'csv',
      sheetName: 'Storia',
    })
    const table = Papa.parse<string[]>(Buffer.from(bytes).toString('utf8').replace('\uFEFF', ''), {
      delimiter: ';',
      skipEmptyLines: true,
    }).data
    expect(rows).toBe(2)
    expect(table[0]).toEqual([
      'N. registrazione',
      'Data e ora',
      'Operatore',
      'Tipo di fatto',
      'Oggetto',
      'Fatto',
      'Dettaglio',
    ])
    const facts = await allFacts(office, { subject: itemId, filter })
    expect(table.slice(1).map(([sequence]) => Number(sequence))).toEqual(numbers(facts))
    expect(table[1]?.slice(2)).toEqual([
      'Zoe Seconda',
      'Rettifica',
      expect.stringContaining('PRV00001'),
      'Dati corretti',
      'Nome in rete: pc-medio → pc-nuovo\nMotivo: prova',
    ])
    for (const format of ['xlsx', 'ods'] as const) {
      const sheet = await office.get('history.export', { filter: wholeHistory, format, sheetName: 'Storia' })
      expect(sheet.rows).toBeGreaterThan(3)
      expect(Buffer.from(sheet.bytes).subarray(0, 2).toString()).toBe('PK')
    }
    await office.close()
  }))

test('a request of the wrong form is refused', () =>
  withPlaces(async (places) => {
    const { office } = await corrected(places)
    for (const request of [
      { filter: { ...wholeHistory, from: '2026-02-30' }, limit: 10 },
      { filter: { ...wholeHistory, kinds: ['nothing'] }, limit: 10 },
      { filter: { ...wholeHistory, text: 'x'.repeat(201) }, limit: 10 },
      { filter: wholeHistory, limit: 0 },
      { filter: wholeHistory, limit: 10, before: 0 },
    ])
      expect(await office.raw('history.page', request)).toMatchObject({
        ok: false,
        error: { code: 'malformedRequest' },
      })
    expect(await allFacts(office, { subject: 'nobody', filter: wholeHistory })).toEqual([])
    await office.close()
  }))
