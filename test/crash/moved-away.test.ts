import { appendFile, mkdir, readFile, rename, rmdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { append, entry, readAll } from '#test/contract/journal-contract.ts'
import { FaultyDisk } from '#test/support/faulty-disk.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'
import { independentlyVerified } from '#test/support/independent-verifier.ts'
import { createRegister, openRegister, patientLock, quickLock, withFolder } from '#test/support/registers.ts'

const segmentOf = (folder: string): string => path.join(folder, 'journal', 'journal-000001.ndjson')
const lost = { ok: false, error: { code: 'lost' } }
/** By this a person is told that the folder is elsewhere, and not that its disk does not answer. */
const elsewhere = { ok: false, error: { code: 'lost', detail: 'ENOENT' } }

/** The heartbeats are far apart: what is refused here is refused before any of them is late. */
const options = { lockTiming: patientLock }

describe('the folder of a register is renamed while it is open (P6)', () => {
  test('the very next command is refused, nothing is in the folder, and work goes on when it is back', () =>
    withFolder(async (above) => {
      const folder = path.join(above, 'registro')
      const { journal } = await createRegister(folder, options)
      await append(journal, [entry(1)], 0)
      await rename(folder, `${folder}.altrove`)
      const written = await readFile(segmentOf(`${folder}.altrove`))
      for (const _ of [1, 2]) expect(await journal.append([entry(2)], 1)).toMatchObject(elsewhere)
      expect(journal.access()).toEqual({ mode: 'read', cause: 'diskLost', detail: 'ENOENT' })
      expect(await journal.mayWrite()).toMatchObject(lost)
      expect(await readFile(segmentOf(`${folder}.altrove`))).toEqual(written)
      await rename(`${folder}.altrove`, folder)
      await append(journal, [entry(3)], 1)
      expect(journal.access()).toEqual({ mode: 'write' })
      expect((await readAll(journal, 0)).map(({ id }) => id)).toEqual([entry(1).id, entry(3).id])
      await journal.close()
      independentlyVerified(folder)
    }))

  test('a command under way at that moment is refused, and is gone when the folder is back', () =>
    withFolder(async (above) => {
      const folder = path.join(above, 'registro')
      const disk = new MovingDisk(folder)
      const { journal } = await createRegister(folder, { ...options, disk })
      await append(journal, [entry(1)], 0)
      disk.moves = true
      expect(await journal.append([entry(2)], 1)).toMatchObject(elsewhere)
      expect(journal.head().sequence).toBe(1)
      await rename(`${folder}.altrove`, folder)
      await append(journal, [entry(3)], 1)
      await journal.close()
      const again = await openRegister(folder)
      expect((await readAll(again.journal, 0)).map(({ id }) => id)).toEqual([entry(1).id, entry(3).id])
      await again.journal.close()
    }))

  test('an empty folder in its place, as where a disk was mounted, is not taken for a lost lock', () =>
    withFolder(async (above) => {
      const folder = path.join(above, 'registro')
      const { journal } = await createRegister(folder)
      await rename(folder, `${folder}.altrove`)
      await mkdir(folder)
      await pause(quickLock.period * 4)
      const away = { ok: false, error: { code: 'lost', detail: 'away' } }
      expect(await journal.append([entry(1)], 0)).toEqual(away)
      await rmdir(folder)
      await rename(`${folder}.altrove`, folder)
      await append(journal, [entry(1)], 0)
      await journal.close()
    }))
})

/** The folder is renamed after bytes were written and before they are synced. */
class MovingDisk extends FaultyDisk {
  readonly #folder: string
  moves = false

  constructor(folder: string) {
    super()
    this.#folder = folder
  }

  override async open(file: string, purpose: 'create' | 'update' | 'read') {
    const opened = await super.open(file, purpose)
    return {
      ...opened,
      sync: async () => {
        if (this.moves) await rename(this.#folder, `${this.#folder}.altrove`)
        this.moves = false
        await opened.sync()
      },
    }
  }
}

test('nothing is kept beside the journal of a register that is away, nor made where it was (P4, P6)', () =>
  withPlaces(async (places) => {
    const { registerFolder } = places
    const office = await HostOffice.open(places)
    await office.found()
    await rename(registerFolder, `${registerFolder}.altrove`)
    const people = [{ name: 'Ada', office: '', email: '', phone: '', note: '' }]
    const logo = await readFile(path.resolve('test/documents/kept/handover.png'))
    const diskLost = { ok: false, error: { code: 'diskLost' } }
    expect(await office.ask('people.put', { people })).toMatchObject(diskLost)
    expect(await office.ask('register.chooseLogo', { logo })).toMatchObject(diskLost)
    await expect(readFile(registerFolder)).rejects.toThrow('ENOENT')
    await rename(`${registerFolder}.altrove`, registerFolder)
    expect(await office.ask('people.put', { people })).toMatchObject({ ok: true })
    await office.close()
  }))

test('another file is put in place of a segment, the same in every byte: what it does not hold is not said to be saved (P1, P4)', () =>
  withFolder(async (folder) => {
    const { journal } = await createRegister(folder, options)
    await append(journal, [entry(1)], 0)
    await writeFile(`${segmentOf(folder)}.copia`, await readFile(segmentOf(folder)))
    await rename(`${segmentOf(folder)}.copia`, segmentOf(folder))
    expect((await journal.append([entry(2)], 1)).ok).toBe(false)
    independentlyVerified(folder)
    await append(journal, [entry(3)], 1)
    await journal.close()
    const again = await openRegister(folder)
    expect((await readAll(again.journal, 0)).map(({ id }) => id)).toEqual([entry(1).id, entry(3).id])
    await again.journal.close()
  }))

test('a segment that has grown by another hand is not written over (P5)', () =>
  withFolder(async (folder) => {
    const { journal } = await createRegister(folder, options)
    await append(journal, [entry(1)], 0)
    await appendFile(segmentOf(folder), 'x')
    expect(await journal.append([entry(2)], 1)).toMatchObject({ ok: false, error: { code: 'writeFailed' } })
    await append(journal, [entry(3)], 1)
    await journal.close()
  }))
