import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { asResult, DurableJSONFile, type DurableFileOptions } from '#main/journal/lowdb/durable-json-file.ts'
import { DurableStore } from '#main/journal/lowdb/durable-store.ts'
import { FaultyDisk } from '#test/support/faulty-disk.ts'
import { withFolder } from '#test/support/registers.ts'

type Counted = { count: number }

const optionsIn = (folder: string, change: Partial<DurableFileOptions<Counted>> = {}) => ({
  file: path.join(folder, 'counted.json'),
  kind: 'counted',
  version: 1,
  program: 'Comodato test',
  codec: z.object({ count: z.number() }),
  keepPrevious: true,
  ...change,
})

const fileIn = (folder: string, change: Partial<DurableFileOptions<Counted>> = {}) =>
  new DurableJSONFile<Counted>(optionsIn(folder, change))

/** Two generations: the file says 2, the one before it 1. */
async function written(folder: string): Promise<string> {
  const { file } = optionsIn(folder)
  const adapter = fileIn(folder)
  await adapter.write({ count: 1 })
  await adapter.write({ count: 2 })
  return file
}

describe('a file that is whole or not at all', () => {
  test('reads what was written, and null only where nothing is', async () => {
    await withFolder(async (folder) => {
      expect(await fileIn(folder).read()).toBeNull()
      await written(folder)
      expect(await fileIn(folder).read()).toEqual({ count: 2 })
      expect((await readdir(folder)).map((name) => name)).toEqual(['counted.json', 'counted.json.prev'])
    })
  })

  test('cut at every byte, or with any byte changed, the generation before is used and that is told', async () => {
    await withFolder(async (folder) => {
      const file = await written(folder)
      const whole = await readFile(file)
      const covered = whole.indexOf(10) + 1
      for (let at = 0; at < whole.length; at++) {
        const flipped = Buffer.from(whole)
        flipped[at] = (flipped[at] ?? 0) ^ 1
        for (const bytes of at < covered ? [whole.subarray(0, at)] : [whole.subarray(0, at), flipped]) {
          await writeFile(file, bytes)
          const adapter = fileIn(folder)
          expect(await adapter.read(), `byte ${at}`).toEqual({ count: 1 })
          expect(adapter.source).toBe('previous')
        }
      }
    })
  })

  test('an unreadable file is kept under another name before anything is written', async () => {
    await withFolder(async (folder) => {
      const file = await written(folder)
      await writeFile(file, 'null')
      await fileIn(folder).write({ count: 3 })
      expect(await fileIn(folder).read()).toEqual({ count: 3 })
      const aside = (await readdir(folder)).find((name) => name.includes('.unreadable-')) ?? ''
      expect(await readFile(path.join(folder, aside), 'utf8')).toBe('null')
    })
  })

  for (const bad of ['', 'null', '{}', '\0\0\0\0', '{"count":5}']) {
    test(`with no generation to fall back on, ${JSON.stringify(bad)} is refused and stays`, async () => {
      await withFolder(async (folder) => {
        const { file } = optionsIn(folder)
        await writeFile(file, bad)
        const adapter = fileIn(folder)
        expect(await asResult(adapter.read())).toMatchObject({
          ok: false,
          error: { code: 'unreadable', file },
        })
        expect(await asResult(adapter.write({ count: 1 }))).toMatchObject({ error: { code: 'unreadable' } })
        expect(await readFile(file, 'utf8')).toBe(bad)
      })
    })
  }

  test('what a newer program wrote is refused by name', async () => {
    await withFolder(async (folder) => {
      await fileIn(folder, { version: 2, program: 'Comodato 9.0.0' }).write({ count: 1 })
      const { file } = optionsIn(folder)
      const error = { code: 'newerFormat', file, version: 2, program: 'Comodato 9.0.0' }
      expect(await asResult(fileIn(folder).read())).toEqual({ ok: false, error })
    })
  })
})

describe('a store on it', () => {
  async function opened(folder: string, disk?: FaultyDisk): Promise<DurableStore<Counted>> {
    const store = await DurableStore.open(optionsIn(folder, disk && { disk }), { count: 0 })
    if (!store.ok) throw new Error(store.error.code)
    return store.value
  }

  test('changes made together follow one another', async () => {
    await withFolder(async (folder) => {
      const store = await opened(folder)
      await Promise.all([1, 2, 3, 4].map(() => store.update(({ count }) => ({ count: count + 1 }))))
      expect((await opened(folder)).data).toEqual({ count: 4 })
    })
  })

  test('a fault at every step of a write leaves memory as it was, and the file old or new (P6)', async () => {
    for (let failing = 1; failing <= 6; failing++) {
      await withFolder(async (folder) => {
        await written(folder)
        const disk = new FaultyDisk()
        const store = await opened(folder, disk)
        disk.fault = (_, number) => (number >= failing ? 'ENOSPC' : undefined)
        const outcome = await store.update(() => ({ count: 3 }))
        // After the renaming nobody can tell which of the two a power cut would leave.
        const code = failing === 6 ? 'lost' : 'noSpace'
        expect(outcome, `step ${failing}`).toMatchObject({ ok: false, error: { code } })
        expect(store.data).toEqual({ count: 2 })
        expect([2, 3]).toContain((await opened(folder)).data.count)
        disk.fault = () => undefined
        expect(await store.update(() => ({ count: 4 }))).toEqual({ ok: true, value: { count: 4 } })
        expect((await opened(folder)).data).toEqual({ count: 4 })
      })
    }
  })

  test('when the file is gone, the generation before it is not a new beginning', async () => {
    await withFolder(async (folder) => {
      await rm(await written(folder))
      const store = await opened(folder)
      expect(store.data).toEqual({ count: 1 })
      expect(store.fromPrevious).toBe(true)
    })
  })
})
