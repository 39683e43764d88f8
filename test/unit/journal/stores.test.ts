import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { PaperStore } from '#main/journal/file/papers.ts'
import { PeopleStore } from '#main/journal/lowdb/people-store.ts'
import { SettingsStore } from '#main/journal/lowdb/settings-store.ts'
import { type Snapshot, SnapshotStore } from '#main/journal/lowdb/snapshot-store.ts'
import { withFolder } from '#test/support/registers.ts'

const program = 'Comodato test'

async function people(folder: string): Promise<PeopleStore> {
  const opened = await PeopleStore.open(folder, program)
  if (!opened.ok) throw new Error(opened.error.code)
  return opened.value
}

describe('people', () => {
  test('are kept by id, replaced by a later record, and found again', async () => {
    await withFolder(async (folder) => {
      const store = await people(folder)
      await store.put([
        { id: 'p1', name: 'Ada Prova', office: 'Ragioneria' },
        { id: 'p2', name: 'Bruno Prova' },
      ])
      await store.put([{ id: 'p2', name: 'Bruno Esempio' }])
      const again = await people(folder)
      expect(again.get('p1')).toEqual({ id: 'p1', name: 'Ada Prova', office: 'Ragioneria' })
      expect(again.get('p2')?.name).toBe('Bruno Esempio')
      expect(again.all()).toHaveLength(2)
    })
  })

  test('once erased are in no file of the register', async () => {
    await withFolder(async (folder) => {
      const store = await people(folder)
      await store.put([{ id: 'p1', name: 'Ada Prova' }])
      await store.put([{ id: 'p2', name: 'Bruno Prova' }])
      expect(await store.erase('p1')).toEqual({ ok: true, value: true })
      expect(store.get('p1')).toBeUndefined()
      const names = await readdir(folder)
      const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')))
      expect(names).toHaveLength(2)
      expect(texts.every((text) => text.includes('Bruno Prova') && !text.includes('Ada Prova'))).toBe(true)
    })
  })
})

describe('settings', () => {
  const codec = z.object({ theme: z.enum(['light', 'dark']) })
  const open = (folder: string, version = 1) =>
    SettingsStore.open({
      file: path.join(folder, 'settings.json'),
      program,
      version,
      codec,
      initial: { theme: 'light' as const },
    })

  test('start from their initial value and keep what was chosen', async () => {
    await withFolder(async (folder) => {
      const first = await open(folder)
      if (!first.ok) throw new Error(first.error.code)
      expect(first.value.get()).toEqual({ theme: 'light' })
      await first.value.update(() => ({ theme: 'dark' }))
      const second = await open(folder)
      expect(second.ok && second.value.get()).toEqual({ theme: 'dark' })
    })
  })

  test('of a newer program are refused by name', async () => {
    await withFolder(async (folder) => {
      const newer = await open(folder, 2)
      if (newer.ok) await newer.value.update((settings) => settings)
      expect(await open(folder)).toMatchObject({
        ok: false,
        error: { code: 'newerFormat', version: 2, program },
      })
    })
  })
})

describe('the snapshot', () => {
  const snapshot: Snapshot = {
    register: 'r',
    head: { sequence: 7, hash: 'a'.repeat(64) },
    segments: [{ segment: 1, after: 0, size: 900 }],
    stateVersion: 1,
    state: { items: [1, 2, 3] },
  }

  test('comes back as it was, and is nothing when there is none', async () => {
    await withFolder(async (folder) => {
      const store = new SnapshotStore(folder, program)
      expect(await store.load()).toEqual({ ok: true, value: undefined })
      await store.save(snapshot)
      expect(await new SnapshotStore(folder, program).load()).toEqual({ ok: true, value: snapshot })
    })
  })

  test('that cannot be read is refused, and replaced by the next one without being lost', async () => {
    await withFolder(async (folder) => {
      await writeFile(path.join(folder, 'snapshot.ndjson'), 'garbage')
      const store = new SnapshotStore(folder, program)
      expect(await store.load()).toMatchObject({ ok: false, error: { code: 'unreadable' } })
      expect(await store.save(snapshot)).toEqual({ ok: true, value: true })
      expect(await store.load()).toEqual({ ok: true, value: snapshot })
      expect((await readdir(folder)).filter((name) => name.includes('.unreadable-'))).toHaveLength(1)
    })
  })
})

describe('papers', () => {
  const bytes = Buffer.from('%PDF-1.7 un contratto')

  test('are stored once under their hash and come back verified', async () => {
    await withFolder(async (folder) => {
      const papers = new PaperStore(folder)
      const put = await papers.put(bytes, 'pdf')
      if (!put.ok) throw new Error(put.error.code)
      const file = papers.pathOf(put.value) ?? ''
      const { ino } = await stat(file)
      expect(await papers.put(bytes, 'pdf')).toEqual(put)
      expect((await stat(file)).ino).toBe(ino)
      expect(await papers.get(put.value)).toEqual({ ok: true, value: bytes })
      expect(await readdir(path.join(folder, 'papers'))).toEqual([path.basename(file)])
    })
  })

  test('missing, altered and ill-named ones are refused; an altered one is kept aside when stored again', async () => {
    await withFolder(async (folder) => {
      const papers = new PaperStore(folder)
      const put = await papers.put(bytes, 'pdf')
      if (!put.ok) throw new Error(put.error.code)
      const { value: name } = put
      const missing = { ...name, sha256: '0'.repeat(64) }
      expect(await papers.get(missing)).toEqual({ ok: false, error: { code: 'missing', name: missing } })
      const outside = { ...name, sha256: '../../etc/passwd' }
      expect(await papers.get(outside)).toEqual({ ok: false, error: { code: 'badName', name: outside } })
      await writeFile(papers.pathOf(name) ?? '', 'altro')
      expect(await papers.get(name)).toEqual({ ok: false, error: { code: 'altered', name } })
      expect(await papers.put(bytes, 'pdf')).toEqual(put)
      expect(await papers.get(name)).toEqual({ ok: true, value: bytes })
      expect(await readdir(path.join(folder, 'papers'))).toHaveLength(2)
    })
  })
})
