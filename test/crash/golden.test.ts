import { appendFile, cp, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { HostPlaces } from '#main/host/opening/open-services.ts'
import { openRegister } from '#main/host/opening/open-register.ts'
import { SnapshotStore } from '#main/journal/lowdb/snapshot-store.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import type { StoredEvent } from '#src/history/stored-event.ts'
import { upcastBy } from '#src/history/upcast.ts'
import { decodeEvents, eventVersions, knownForms } from '#src/register/decode.ts'
import { subjectsOf } from '#src/register/history.ts'
import { snapshotVersion, toSnapshot } from '#src/register/snapshot.ts'
import { append, entry, readAll } from '#test/contract/journal-contract.ts'
import { stateOf } from '#test/golden/state.ts'
import { allBytes, contents, edit, segment } from '#test/support/damaged.ts'
import { HostOffice } from '#test/support/host-office.ts'
import { independentlyVerified } from '#test/support/independent-verifier.ts'
import { openRegister as openJournal, withFolder } from '#test/support/registers.ts'
import { runCommand as run } from '#test/support/run-command.ts'

const goldens = path.resolve('test/golden')
const numbers = (await readdir(goldens, { withFileTypes: true }))
  .filter((one) => one.isDirectory())
  .map(({ name }) => name)

async function opened(folder: string, access: 'read' | 'existing') {
  const register = await openRegister(folder, 'Comodato test', { access })
  if (!register.ok) throw new Error(JSON.stringify(register.error))
  return register.value
}

/** A copy of a golden register, as it lay on somebody's disk, with the settings beside it. */
async function withGolden(number: string, use: (places: HostPlaces) => Promise<void>): Promise<void> {
  await withFolder(async (settingsFolder) => {
    await cp(path.join(goldens, number), settingsFolder, { recursive: true })
    const registerFolder = path.join(settingsFolder, 'register')
    await use({ registerFolder, resourcesFolder: path.resolve('assets'), settingsFolder })
  })
}

const ente = { type: 'recordBody', details: { kind: 'otherPublicBody', name: 'Ente Inventato' } } as const

describe.each(numbers)('golden register %s (P7)', (number) => {
  const golden = path.join(goldens, number, 'register')

  test('opens and says what it said', async () => {
    const { journal, start } = await opened(golden, 'read')
    const state: unknown = JSON.parse(await readFile(path.join(goldens, number, 'state.json'), 'utf8'))
    expect(stateOf(start.register)).toMatchObject(Object(state))
    expect(journal.head()).toEqual(independentlyVerified(golden))
    await journal.close()
  })

  test('is written on, and none of its bytes is written again', () =>
    withGolden(number, async (places) => {
      const before = await contents(places.registerFolder)
      const office = await HostOffice.open(places)
      await office.get('register.nameOperator', { name: 'Operatrice Di Prova' })
      await office.act(ente)
      await office.close()
      const after = await contents(places.registerFolder)
      for (const [name, bytes] of Object.entries(before)) expect(after[name]?.startsWith(bytes)).toBe(true)
      independentlyVerified(places.registerFolder)
    }))

  test('is exported whole, and made again with the same head', () =>
    withGolden(number, async ({ registerFolder, settingsFolder }) => {
      const [file, copy] = ['tutto.zip', 'copia'].map((name) => path.join(settingsFolder, name))
      const exported = await run('export', '--register', registerFolder, '--out', file ?? '')
      expect(exported).toMatchObject({ status: 0, err: '' })
      const imported = await run('import', file ?? '', '--register', copy ?? '')
      expect(imported).toMatchObject({ status: 0, err: '' })
      expect(independentlyVerified(copy ?? '')).toEqual(independentlyVerified(golden))
      const { journal, start } = await opened(copy ?? '', 'existing')
      const state: unknown = JSON.parse(await readFile(path.join(goldens, number, 'state.json'), 'utf8'))
      expect(stateOf(start.register)).toMatchObject(Object(state))
      await journal.close()
    }))

  test('every fact of it can be told in the history of what it is about', async () => {
    const { journal, start } = await opened(golden, 'read')
    const told = new Set([...start.history.values()].flat())
    for (const stored of await readAll(journal, 0)) {
      const decoded = decodeEvents(stored)
      expect(decoded.ok && decoded.value.flatMap(subjectsOf).length > 0).toBe(told.has(stored.seq))
    }
    await journal.close()
  })
})

test('people and settings that an older program wrote are there, and stay as they are (P7)', () =>
  withGolden('2', async (places) => {
    const files = [
      path.join(places.registerFolder, 'people.json'),
      path.join(places.settingsFolder, 'settings.json'),
    ]
    const before = await Promise.all(files.map((file) => readFile(file, 'utf8')))
    const office = await HostOffice.open(places)
    // The operator's name comes from the old settings.
    await office.act(ente)
    await office.close()
    expect(await Promise.all(files.map((file) => readFile(file, 'utf8')))).toEqual(before)
    const { journal, people } = await opened(places.registerFolder, 'read')
    expect(people.all().map(({ name }) => name)).toEqual(['Dina Di Prova', 'Carlo Di Prova'])
    await journal.close()
  }))

test('a program adds nothing to a segment that another one began: each is named by its own (P7)', () =>
  withGolden('2', async ({ registerFolder }) => {
    const before = await contents(registerFolder)
    for (const program of ['Comodato 9.1.0', 'Comodato 9.1.0', 'Comodato 9.2.0']) {
      const { journal } = await openJournal(registerFolder, { program })
      await append(journal, [entry(journal.head().sequence)], journal.head().sequence)
      expect(await journal.programOf(journal.head().sequence)).toBe(program)
      await journal.close()
    }
    const after = await contents(registerFolder)
    expect(after).toMatchObject(before)
    expect(Object.keys(after)).toHaveLength(3)
    expect(independentlyVerified(registerFolder).sequence).toBe(64)
  }))

test('every kind of fact, in every version that was ever written, is in a golden register (P7)', async () => {
  const written = new Set<string>()
  for (const number of numbers) {
    const { journal } = await openJournal(path.join(goldens, number, 'register'), { access: 'read' })
    for (const { events } of await readAll(journal, 0))
      for (const { type, v } of events) written.add(`${type} ${v}`)
    await journal.close()
  }
  const versions = [...eventVersions].flatMap(([type, version]) =>
    Array.from({ length: version }, (_, index) => `${type} ${index + 1}`),
  )
  expect([...written].sort()).toEqual(versions.sort())
})

test('a fact goes through every version between its own and the newest', () => {
  const grow = (name: string) => (event: StoredEvent) => ({ ...event, v: event.v + 1, [name]: event.v })
  const steps = { grown: [grow('first'), grow('second')] }
  expect(upcastBy(steps, { type: 'grown', v: 1 })).toEqual({ type: 'grown', v: 3, first: 1, second: 2 })
  expect(upcastBy(steps, { type: 'grown', v: 2 })).toEqual({ type: 'grown', v: 3, second: 2 })
  expect(upcastBy(steps, { type: 'grown', v: 3 })).toEqual({ type: 'grown', v: 3 })
  expect(upcastBy(steps, { type: 'other', v: 1 })).toEqual({ type: 'other', v: 1 })
})

/** Adds a fact as a newer program would: after what this one wrote. */
async function writtenByNewer(folder: string, event: StoredEvent): Promise<void> {
  const { journal } = await openJournal(folder, { program: newer })
  const { sequence } = journal.head()
  const at = '2031-01-01T10:00:00.000Z'
  await append(journal, [{ id: 'e', at, by: 'Ada', command: 'future', events: [event] }], sequence)
  await journal.close()
}

const newer = 'Comodato 9.4.0'

/** The register must not open, its refusal must name the newer program, and no byte may change. */
async function isRefusedByName(places: HostPlaces): Promise<void> {
  const before = await allBytes(places.registerFolder)
  const office = await HostOffice.open(places)
  const answer = await office.ask('register.status', {})
  expect(answer).toMatchObject({ ok: false, error: { code: 'registerUnavailable' } })
  expect(answer.ok ? '' : refusalText(answer.error)).toBe(
    'Questo registro è stato scritto da una versione più recente del programma, Comodato 9.4.0: aggiorna il programma per aprirlo.',
  )
  await office.close()
  expect(await allBytes(places.registerFolder)).toEqual(before)
}

const fromTheFuture = {
  'a fact in a newer version': { type: 'fundRecorded', v: 99 },
  'a kind of fact that does not exist yet': { type: 'droneLent', v: 1 },
}
describe.each(Object.entries(fromTheFuture))('%s', (_, event) => {
  test('is refused by the name of the program that wrote it, and nothing is written (P7)', () =>
    withGolden('2', async (places) => {
      await writtenByNewer(places.registerFolder, event)
      await isRefusedByName(places)
    }))

  test('is refused too when the newer program ended in the middle of a write (P7)', () =>
    withGolden('2', async (places) => {
      await writtenByNewer(places.registerFolder, event)
      await appendFile(segment(places.registerFolder, 2), '{"seq":63,"after":62,"id":"half')
      await isRefusedByName(places)
    }))

  test('is refused too when it stands before the point of a snapshot of the newer program (P7)', () =>
    withGolden('2', async (places) => {
      await writtenByNewer(places.registerFolder, event)
      const { journal, start } = await opened('test/golden/2/register', 'read')
      await journal.close()
      const made = await openJournal(places.registerFolder, { access: 'read' })
      const state = { register: toSnapshot(start.register), history: [...start.history] }
      const landmark = made.journal.landmark()
      await made.journal.close()
      const snapshots = new SnapshotStore(places.registerFolder, newer)
      const forms = { stateVersion: snapshotVersion, knownForms: knownForms + 1 }
      expect((await snapshots.save({ ...landmark, ...forms, state })).ok).toBe(true)
      await isRefusedByName(places)
    }))
})

test('people in the shape of a newer program are refused by its name, and left as they are (P7)', () =>
  withGolden('2', async (places) => {
    await edit(path.join(places.registerFolder, 'people.json'), (text) =>
      text.replace('"version":1', '"version":2').replace(/"program":"[^"]*"/, `"program":"${newer}"`),
    )
    await isRefusedByName(places)
  }))
