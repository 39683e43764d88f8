import { readdir, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Disk } from '#main/journal/file/disk.ts'
import { createFileJournal, openFileJournal } from '#main/journal/file/open.ts'
import { PaperStore } from '#main/journal/file/papers.ts'
import { PeopleStore } from '#main/journal/lowdb/people-store.ts'
import { type SettingsOptions, SettingsStore } from '#main/journal/lowdb/settings-store.ts'
import { SnapshotStore } from '#main/journal/lowdb/snapshot-store.ts'
import type { Journal } from '#src/register/journal.ts'
import { append, entry, readAll } from '#test/contract/journal-contract.ts'
import { independentlyVerified } from '#test/support/independent-verifier.ts'
import { createRegister, openRegister } from '#test/support/registers.ts'
import { cutEverywhere, failEverywhere, failThenCut, type Scenario } from './support/power-cut.ts'

const program = 'Comodato test'
/** Hardly a heartbeat falls among the steps, and a lock left behind is judged at once. */
const options = { program, lockTiming: { period: 400, patience: 0 } }

async function openOn(disk: Disk, folder: string, segmentBytes = 1e6): Promise<Journal | undefined> {
  const opened = await openFileJournal(folder, { ...options, segmentBytes, disk })
  return opened.ok ? opened.value.journal : undefined
}

/** Opens the journal that is left; it must be whole, and hold what was said by its number. */
async function opensWith(folder: string, said: readonly string[], atLeast: number, atMost: number) {
  await rm(path.join(folder, 'register.lock'), { force: true })
  const { journal, report } = await openRegister(folder)
  expect(report.damage).toBeUndefined()
  const ids = (await readAll(journal, 0)).map(({ id }) => id)
  await journal.close()
  expect(ids).toEqual(Array.from({ length: ids.length }, (_, index) => entry(index + 1).id))
  expect(ids).toEqual(expect.arrayContaining([...said]))
  expect(ids.length).toBeGreaterThanOrEqual(atLeast)
  expect(ids.length).toBeLessThanOrEqual(atMost)
  expect(independentlyVerified(folder).sequence).toBe(ids.length)
}

/** Tries to append these entries where they are not there yet, and says which are acknowledged. */
async function appendAll(journal: Journal, numbers: readonly number[], said: (what: string) => void) {
  const { sequence } = journal.head()
  const missing = numbers.filter((number) => number > sequence)
  const stored = missing.map(async (number) => {
    const outcome = await journal.append([entry(number, 'x'.repeat(700))], number - 1)
    if (outcome.ok) said(entry(number).id)
  })
  await Promise.all(stored)
}

/** The disk as it is when the program is killed before anything it wrote was made sure of. */
const withoutSync = (disk: Disk): Disk => ({
  open: async (file, purpose) => {
    const opened = await disk.open(file, purpose)
    return {
      write: (bytes, position) => opened.write(bytes, position),
      read: (position, length) => opened.read(position, length),
      truncate: (length) => opened.truncate(length),
      size: () => opened.size(),
      readInPlace: (position, length) => opened.readInPlace(position, length),
      close: () => opened.close(),
      sync: async () => {},
    }
  },
  readFile: (file) => disk.readFile(file),
  list: (folder) => disk.list(folder),
  makeFolder: (folder) => disk.makeFolder(folder),
  rename: (from, to) => disk.rename(from, to),
  remove: (file) => disk.remove(file),
  syncFolder: async () => {},
})

const founded = async (disk: Disk, folder: string, entries = 1): Promise<void> => {
  const { journal } = await createRegister(folder, { ...options, disk })
  for (let number = 1; number <= entries; number += 1) await append(journal, [entry(number)], number - 1)
  await journal.close()
}

const journals: Record<string, Scenario> = {
  'an append of three that wait together': {
    prepare: founded,
    act: async (disk, folder, said) => {
      const journal = await openOn(disk, folder)
      if (!journal) return
      await appendAll(journal, [2, 3, 4], said)
      await journal.close()
    },
    check: (folder, said) => opensWith(folder, said, 1, 4),
  },
  'an append over space that was kept': {
    prepare: founded,
    act: async (disk, folder, said) => {
      const journal = await openOn(disk, folder)
      if (!journal) return
      await appendAll(journal, [2], said)
      await appendAll(journal, [3, 4, 5], said)
      await appendAll(journal, [6], said)
      await journal.close()
    },
    check: (folder, said) => opensWith(folder, said, 1, 6),
  },
  'an append that begins a segment': {
    prepare: founded,
    act: async (disk, folder, said) => {
      const journal = await openOn(disk, folder, 1)
      if (!journal) return
      await appendAll(journal, [2], said)
      await appendAll(journal, [3], said)
      await journal.close()
    },
    check: (folder, said) => opensWith(folder, said, 1, 3),
  },
  'a program that was killed before its sync, and the next one': {
    prepare: founded,
    act: async (disk, folder, said) => {
      const killed = await openOn(withoutSync(disk), folder)
      if (killed) await appendAll(killed, [2, 3], () => {})
      await killed?.close()
      const journal = await openOn(disk, folder, 1)
      if (!journal) return
      // What it reads and lets be read is said as much as what it writes.
      for (const { id } of await readAll(journal, 0)) said(id)
      await appendAll(journal, [4], said)
      await journal.close()
    },
    check: (folder, said) => opensWith(folder, said, 1, 4),
  },
  'a torn end that is cut': {
    prepare: async (disk, folder) => {
      await founded(disk, folder, 2)
      const file = await disk.open(path.join(folder, 'journal/journal-000001.ndjson'), 'update')
      await file.write(Buffer.from(`{"seq":3,"after":2,"id":"${'y'.repeat(900)}`), await file.size())
      await file.sync()
    },
    act: async (disk, folder, said) => {
      const journal = await openOn(disk, folder)
      if (!journal) return
      await appendAll(journal, [3], said)
      await journal.close()
    },
    check: (folder, said) => opensWith(folder, said, 2, 3),
  },
  'a lock that is taken over': {
    prepare: async (disk, folder) => {
      await founded(disk, folder)
      const lock = await disk.open(path.join(folder, 'register.lock'), 'create')
      await lock.write(Buffer.from('{"token":"of a program that is gone'), 0)
      await lock.sync()
      await disk.syncFolder(folder)
    },
    act: async (disk, folder, said) => {
      const journal = await openOn(disk, folder)
      if (!journal) return
      await appendAll(journal, [2], said)
      await journal.close()
    },
    check: async (folder, said) => {
      // Whatever the cut left of the lock, it can be taken.
      const opened = await openFileJournal(folder, { program, lockTiming: { period: 1, patience: 2 } })
      expect(opened.ok && opened.value.journal.access()).toEqual({ mode: 'write' })
      if (opened.ok) await opened.value.journal.close()
      await opensWith(folder, said, 1, 2)
    },
  },
}

const founding: Scenario = {
  prepare: async () => {},
  act: async (disk, folder, said) => {
    const place = path.join(folder, 'kept/here')
    const created = await createFileJournal(place, { ...options, disk })
    const journal = created.ok ? created.value.journal : await openOn(disk, place)
    if (!journal) return
    said('created')
    await appendAll(journal, [1], said)
    await journal.close()
  },
  check: async (folder, said) => {
    const place = path.join(folder, 'kept/here')
    await rm(path.join(place, 'register.lock'), { force: true })
    const created = await createFileJournal(place, { program, lockTiming: { period: 1, patience: 2 } })
    if (created.ok) {
      // Nobody was told of a register, and one can be made.
      expect(said).toEqual([])
      await created.value.journal.close()
    } else
      await opensWith(
        place,
        said.filter((what) => what !== 'created'),
        0,
        1,
      )
  },
}

const ada = { id: 'p-1', name: 'Ada Di Prova' }
const bice = { id: 'p-2', name: 'Bice Di Prova' }

async function peopleOn(folder: string, disk?: Disk): Promise<PeopleStore> {
  const opened = await PeopleStore.open(folder, program, disk)
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  return opened.value
}

const themes = z.object({ theme: z.enum(['light', 'dark', 'auto']) })
const settingsIn = (folder: string, disk?: Disk): SettingsOptions<z.infer<typeof themes>> => ({
  file: path.join(folder, 'settings.json'),
  program,
  version: 1,
  codec: themes,
  initial: { theme: 'auto' },
  ...(disk && { disk }),
})
async function settingsOn(folder: string, disk?: Disk) {
  const opened = await SettingsStore.open(settingsIn(folder, disk))
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  return opened.value
}

async function rubbish(disk: Disk, name: string): Promise<void> {
  const file = await disk.open(name, 'create')
  await file.write(Buffer.from('rubbish'), 0)
  await file.sync()
  await disk.syncFolder(path.dirname(name))
}

const snapshotAt = (sequence: number) => ({
  register: 'r',
  head: { sequence, hash: 'a'.repeat(64) },
  segments: [{ segment: 1, after: 0, size: 900 }],
  stateVersion: 1,
  state: { items: Array.from({ length: 300 }, (_, index) => index * sequence) },
})

const paper = Buffer.from('%PDF '.repeat(300))

const files: Record<string, Scenario> = {
  'a person who is recorded': {
    prepare: async (disk, folder) => void (await (await peopleOn(folder, disk)).put([ada])),
    act: async (disk, folder, said) => {
      const people = await peopleOn(folder, disk)
      if ((await people.put([bice])).ok) said('bice')
    },
    check: async (folder, said) => {
      const names = (await peopleOn(folder)).all().map(({ name }) => name)
      expect(names).toContain(ada.name)
      if (said.includes('bice')) expect(names).toContain(bice.name)
    },
  },
  'the first person of all': {
    prepare: async () => {},
    act: async (disk, folder, said) => {
      const people = await peopleOn(folder, disk)
      if ((await people.put([ada])).ok) said('ada')
    },
    check: async (folder, said) => {
      const people = (await peopleOn(folder)).all()
      expect(people).toHaveLength(said.includes('ada') ? 1 : people.length)
    },
  },
  'a person who is erased': {
    prepare: async (disk, folder) => void (await (await peopleOn(folder, disk)).put([ada, bice])),
    act: async (disk, folder, said) => {
      const people = await peopleOn(folder, disk)
      if ((await people.erase(ada.id)).ok) said('erased')
    },
    check: async (folder, said) => {
      const names = (await peopleOn(folder)).all().map(({ name }) => name)
      expect(names).toContain(bice.name)
      if (!said.includes('erased')) return
      expect(names).not.toContain(ada.name)
      // The spare generation has forgotten too.
      await rm(path.join(folder, 'people.json'))
      expect((await peopleOn(folder)).get(ada.id)).toBeUndefined()
    },
  },
  'settings that change': {
    prepare: async (disk, folder) =>
      void (await (await settingsOn(folder, disk)).update(() => ({ theme: 'light' }))),
    act: async (disk, folder, said) => {
      const settings = await settingsOn(folder, disk)
      if ((await settings.update(() => ({ theme: 'dark' }))).ok) said('dark')
    },
    check: async (folder, said) => {
      const { theme } = (await settingsOn(folder)).get()
      expect(said.includes('dark') ? ['dark'] : ['light', 'dark']).toContain(theme)
    },
  },
  'a snapshot that takes the place of another': {
    prepare: async (disk, folder) =>
      void (await new SnapshotStore(folder, program, disk).save(snapshotAt(1))),
    act: async (disk, folder, said) => {
      if ((await new SnapshotStore(folder, program, disk).save(snapshotAt(2))).ok) said('2')
    },
    check: async (folder, said) => {
      const loaded = await new SnapshotStore(folder, program).load()
      const whole = [snapshotAt(1), snapshotAt(2)].slice(said.length > 0 ? 1 : 0)
      expect(whole).toContainEqual(loaded.ok && loaded.value)
    },
  },
  'settings that take the place of some that cannot be read': {
    prepare: (disk, folder) => rubbish(disk, path.join(folder, 'settings.json')),
    act: async (disk, folder, said) => {
      const found = await SettingsStore.open(settingsIn(folder, disk))
      const settings = found.ok ? found : await SettingsStore.renew(settingsIn(folder, disk))
      if (settings.ok && (await settings.value.update(() => ({ theme: 'dark' }))).ok) said('dark')
    },
    check: async (folder, said) => {
      // Never as if nothing had been there, and what was there is kept.
      const opened = await SettingsStore.open(settingsIn(folder))
      if (said.length > 0 || opened.ok) expect(opened.ok && opened.value.get()).toEqual({ theme: 'dark' })
      const kept = (await readdir(folder)).map((name) => readFile(path.join(folder, name), 'utf8'))
      expect(await Promise.all(kept)).toContain('rubbish')
    },
  },
  'a snapshot that takes the place of one that cannot be read': {
    prepare: (disk, folder) => rubbish(disk, path.join(folder, 'snapshot.ndjson')),
    act: async (disk, folder, said) => {
      if ((await new SnapshotStore(folder, program, disk).save(snapshotAt(2))).ok) said('2')
    },
    check: async (folder, said) => {
      const loaded = await new SnapshotStore(folder, program).load()
      const nothing = !loaded.ok || loaded.value === undefined
      if (said.length > 0 || !nothing) expect(loaded).toEqual({ ok: true, value: snapshotAt(2) })
    },
  },
  'a paper that is kept': {
    prepare: async () => {},
    act: async (disk, folder, said) => {
      const kept = await new PaperStore(folder, disk).put(paper, 'pdf')
      if (kept.ok) said(kept.value.sha256)
    },
    check: papersAreThere,
  },
  'a paper whose file was altered, kept again': {
    prepare: async (disk, folder) => {
      const store = new PaperStore(folder, disk)
      const kept = await store.put(paper, 'pdf')
      const file = await disk.open((kept.ok && store.pathOf(kept.value)) || '', 'update')
      await file.write(Buffer.from('altered'), 0)
      await file.sync()
    },
    act: async (disk, folder, said) => {
      const kept = await new PaperStore(folder, disk).put(paper, 'pdf')
      if (kept.ok) said(kept.value.sha256)
    },
    check: papersAreThere,
  },
}

async function papersAreThere(folder: string, said: readonly string[]): Promise<void> {
  for (const sha256 of said) {
    const found = await new PaperStore(folder).get({ sha256, extension: 'pdf' })
    expect(found.ok && found.value.equals(paper)).toBe(true)
  }
  // It can always be kept again.
  const kept = await new PaperStore(folder).put(paper, 'pdf')
  expect(kept.ok).toBe(true)
  if (kept.ok) expect((await stat(path.join(folder, 'papers', `${kept.value.sha256}.pdf`))).size).toBe(1500)
}

describe.each(Object.entries({ ...journals, 'a register that is made': founding, ...files }))(
  '%s, at every step of it',
  (_, scenario) => {
    test('the power goes: what was said is there, whole, whatever part of the rest was lost (P1, P2)', async () => {
      await cutEverywhere(scenario)
    }, 120_000)

    test('the disk refuses: what was there is there, and the act succeeds when it is tried again (P4, P6)', async () => {
      await failEverywhere(scenario)
    }, 120_000)

    test('the disk refuses once, then the power goes after the second try (P1, P6)', async () => {
      await failThenCut(scenario)
    }, 120_000)
  },
)
