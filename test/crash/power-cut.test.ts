import { rm } from 'node:fs/promises'
import path from 'node:path'
import { expect } from 'vitest'
import type { Disk } from '#main/journal/file/disk.ts'
import { createFileJournal, openFileJournal } from '#main/journal/file/open.ts'
import type { Journal } from '#src/register/journal.ts'
import { append, entry, readAll } from '#test/contract/journal-contract.ts'
import { independentlyVerified } from '#test/support/independent-verifier.ts'
import { createRegister, openRegister } from '#test/support/registers.ts'
import { everyStepOf } from './support/every-step.ts'
import type { Scenario } from './support/power-cut.ts'

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

everyStepOf({ ...journals, 'a register that is made': founding })
