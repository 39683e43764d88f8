import { readFile, rm, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { HostPlaces } from '#main/host/opening/open-services.ts'
import { wholeList } from '#src/contract/list-query.ts'
import { FaultyDisk } from '#test/support/faulty-disk.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'

const bodies = { query: { ...wholeList, search: 'inventato' }, offset: 0, limit: 100 }
const record = (name: string) => ({
  type: 'recordBody' as const,
  details: { kind: 'municipality' as const, name: `Comune Inventato ${name}` },
})

const segmentOf = ({ registerFolder }: HostPlaces) =>
  path.join(registerFolder, 'journal/journal-000001.ndjson')

/** A register with a snapshot of all its entries, closed. */
async function kept(places: HostPlaces, names: readonly string[]): Promise<void> {
  const office = await HostOffice.open(places)
  await office.found()
  for (const name of names) await office.act(record(name))
  await office.close()
}

/** Changes one letter of a word in the journal, and nothing else. */
async function flip(places: HostPlaces, word: string): Promise<Buffer> {
  const bytes = await readFile(segmentOf(places))
  const at = bytes.indexOf(word)
  expect(at).toBeGreaterThan(0)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  await writeFile(segmentOf(places), bytes)
  return bytes
}

const names = async (office: HostOffice) =>
  (await office.get('bodies.list', bodies)).rows.map(({ name }) => name.split(' ').at(-1))

test('damage before the snapshot is found behind the first screens; nothing is written over it (P3)', () =>
  withPlaces(async (places) => {
    await kept(places, ['Alfa', 'Beta', 'Gamma'])
    const damaged = await flip(places, 'Beta')
    const office = await HostOffice.open(places)
    // The command waits for the whole chain, and is refused by what was found in it.
    expect(await office.ask('register.act', { command: record('Delta') })).toEqual({
      ok: false,
      error: { code: 'registerReadOnly', cause: 'damaged' },
    })
    const { readOnly, head } = await office.get('register.status', {})
    expect(readOnly?.cause).toBe('damaged')
    const where = JSON.parse(readOnly?.detail ?? '')
    expect(where).toMatchObject({ segment: 'journal-000001.ndjson', reason: 'wrongHash' })
    expect(head.sequence).toBe(where.sequence - 1)
    await expect.poll(() => names(office), { timeout: 20_000 }).toEqual(['Alfa'])
    await office.close()
    expect(await readFile(segmentOf(places))).toEqual(damaged)
  }))

test('a snapshot whose point is no longer in the journal is damage, found at once (P3)', () =>
  withPlaces(async (places) => {
    await kept(places, ['Alfa', 'Beta', 'Gamma'])
    const whole = await readFile(segmentOf(places))
    await truncate(segmentOf(places), whole.lastIndexOf(10, whole.length - 2) + 1)
    const office = await HostOffice.open(places)
    const { readOnly } = await office.get('register.status', {})
    expect(JSON.parse(readOnly?.detail ?? '')).toMatchObject({ reason: 'attestedMissing' })
    await office.close()
  }))

test.each([1, 5])('a snapshot of another register, of %i bodies, says nothing of this one (P8)', (more) =>
  withPlaces(async (others) =>
    withPlaces(async (places) => {
      await kept(
        others,
        Array.from({ length: more }, (_, index) => `Altro ${index}`),
      )
      await kept(places, ['Alfa', 'Beta', 'Gamma'])
      const snapshot = 'snapshot.ndjson'
      const foreign = await readFile(path.join(others.registerFolder, snapshot))
      await writeFile(path.join(places.registerFolder, snapshot), foreign)
      const office = await HostOffice.open(places)
      expect((await office.get('register.status', {})).readOnly).toBeUndefined()
      await office.act(record('Delta'))
      expect(new Set(await names(office))).toEqual(new Set(['Alfa', 'Beta', 'Gamma', 'Delta']))
      await office.close()
    }),
  ),
)

test('what follows the snapshot is walked at once, and the rest before the first command (P8)', () =>
  withPlaces(async (places) => {
    await kept(places, ['Alfa'])
    const snapshot = path.join(places.registerFolder, 'snapshot.ndjson')
    const old = await readFile(snapshot)
    const longer = await HostOffice.open(places)
    for (const name of ['Beta', 'Gamma']) await longer.act(record(name))
    await longer.close()
    await writeFile(snapshot, old)
    const office = await HostOffice.open(places)
    expect(await names(office)).toEqual(expect.arrayContaining(['Alfa', 'Beta', 'Gamma']))
    await office.act(record('Delta'))
    await office.close()
    await rm(snapshot)
    const rebuilt = await HostOffice.open(places)
    expect(await names(rebuilt)).toEqual(expect.arrayContaining(['Alfa', 'Beta', 'Gamma', 'Delta']))
    await rebuilt.close()
  }))

test('when a lost disk is back, the next command finds it (P6)', () =>
  withPlaces(async (places) => {
    const disk = new FaultyDisk()
    const office = await HostOffice.open(places, { disk })
    await office.found()
    disk.fault = (_step, _number, file) => (file === segmentOf(places) ? 'EIO' : undefined)
    const lost = { ok: false, error: { code: 'diskLost', detail: 'EIO' } }
    expect(await office.ask('register.act', { command: record('Alfa') })).toEqual(lost)
    expect((await office.get('register.status', {})).readOnly?.cause).toBe('diskLost')
    disk.fault = () => undefined
    await office.act(record('Beta'))
    expect((await office.get('register.status', {})).readOnly).toBeUndefined()
    expect(await names(office)).not.toContain('Alfa')
    await office.close()
  }))
