import { readdir, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { expect } from 'vitest'
import { z } from 'zod'
import type { Disk } from '#main/journal/file/disk.ts'
import { PaperStore } from '#main/journal/file/papers.ts'
import { PeopleStore } from '#main/journal/lowdb/people-store.ts'
import { type SettingsOptions, SettingsStore } from '#main/journal/lowdb/settings-store.ts'
import { SnapshotStore } from '#main/journal/lowdb/snapshot-store.ts'
import { everyStepOf } from './support/every-step.ts'
import type { Scenario } from './support/power-cut.ts'

const program = 'Comodato test'

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

everyStepOf(files)
