import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { createFileJournal } from '#main/journal/file/open.ts'
import type { Journal } from '#src/register/journal.ts'
import { append, entry, readAll } from '#test/contract/journal-contract.ts'
import { segment } from '#test/support/damaged.ts'
import { FaultyDisk } from '#test/support/faulty-disk.ts'
import { independentlyVerified } from '#test/support/independent-verifier.ts'
import { createRegister, openRegister, testOptions, withFolder } from '#test/support/registers.ts'

/** No heartbeat falls among the steps of a write. */
const lockTiming = { period: 60_000, patience: 1 }

const appendGroup = (journal: Journal) =>
  Promise.all([journal.append([entry(2)], 1), journal.append([entry(3), entry(4)], 2)])

/** A register with one entry, whose next append starts a new segment: a write with every kind of step in it. */
async function prepared(folder: string, disk: FaultyDisk): Promise<Journal> {
  const { journal } = await createRegister(folder, { disk, lockTiming, segmentBytes: 1 })
  await append(journal, [entry(1)], 0)
  return journal
}

async function stepsOfAnAppend(): Promise<number> {
  return withFolder(async (folder) => {
    const disk = new FaultyDisk()
    const journal = await prepared(folder, disk)
    const before = disk.steps.length
    await appendGroup(journal)
    const steps = disk.steps.slice(before)
    await journal.close()
    expect(new Set(steps)).toEqual(new Set(['truncate', 'open', 'write', 'sync', 'rename', 'syncFolder']))
    return steps.length
  })
}

describe('a fault at every step of an append', () => {
  test('once: the command is refused, nothing of it remains, and the next one is stored (P2, P6)', async () => {
    const steps = await stepsOfAnAppend()
    for (let failing = 1; failing <= steps; failing++) {
      await withFolder(async (folder) => {
        const disk = new FaultyDisk()
        const journal = await prepared(folder, disk)
        const from = disk.steps.length
        // Where there is no space for the entries and for what is kept after them, the entries alone are tried.
        disk.fault = (step, number) =>
          number === from + failing || (number === from + failing + 2 && step === 'write')
            ? 'ENOSPC'
            : undefined
        const outcomes = await appendGroup(journal)
        expect(outcomes, `step ${failing}`).toEqual([refusedFor('noSpace'), refusedFor('noSpace')])
        expect(journal.head().sequence).toBe(1)
        expect(independentlyVerified(folder)).toEqual(journal.head())
        expect((await appendGroup(journal)).every(({ ok }) => ok)).toBe(true)
        await journal.close()
        expect(independentlyVerified(folder).sequence).toBe(4)
      })
    }
  })

  test('and at every step from there on: refused, and whole again when the disk is back (P2, P6)', async () => {
    const steps = await stepsOfAnAppend()
    for (let failing = 1; failing <= steps; failing++) {
      await withFolder(async (folder) => {
        const disk = new FaultyDisk()
        const journal = await prepared(folder, disk)
        const from = disk.steps.length
        disk.fault = (_, number) => (number >= from + failing ? 'EIO' : undefined)
        expect((await appendGroup(journal)).map(({ ok }) => ok)).toEqual([false, false])
        expect((await appendGroup(journal)).map(({ ok }) => ok)).toEqual([false, false])
        expect(await readAll(journal, 0)).toHaveLength(1)
        disk.fault = () => undefined
        expect(
          (await appendGroup(journal)).every(({ ok }) => ok),
          `step ${failing}`,
        ).toBe(true)
        await journal.close()
        expect(independentlyVerified(folder).sequence).toBe(4)
      })
    }
  })
})

describe('a crash at every step of an append', () => {
  test('opens with what was acknowledged (P2)', async () => {
    const steps = await stepsOfAnAppend()
    for (let failing = 1; failing <= steps; failing++) {
      await withFolder(async (folder) => {
        const disk = new FaultyDisk()
        const journal = await prepared(folder, disk)
        const head = journal.head()
        const from = disk.steps.length
        disk.fault = (_, number) => (number >= from + failing ? 'EIO' : undefined)
        await appendGroup(journal)
        await journal.close()
        await rm(path.join(folder, 'register.lock'))
        const { journal: reopened, report } = await openRegister(folder, { attested: [head] })
        expect(report.damage, `step ${failing}`).toBeUndefined()
        expect(report.entries).toBeGreaterThanOrEqual(1)
        await reopened.close()
        expect(independentlyVerified(folder).sequence).toBe(report.entries)
      })
    }
  })
})

test('a register is made whole or not at all, at whatever step it fails, and can be made again (P2, P4)', async () => {
  const count = await withFolder(async (folder) => {
    const disk = new FaultyDisk()
    const { journal } = await createRegister(folder, { disk, lockTiming })
    await journal.close()
    return disk.steps.length
  })
  expect(count).toBeGreaterThan(8)
  for (let failing = 1; failing <= count; failing++) {
    await withFolder(async (folder) => {
      const disk = new FaultyDisk()
      disk.fault = (_, number) => (number === failing ? 'EIO' : undefined)
      const first = await createFileJournal(folder, { ...testOptions, lockTiming, disk })
      if (first.ok) await first.value.journal.close()
      await rm(path.join(folder, 'register.lock'), { force: true })
      const again = await createFileJournal(folder, testOptions)
      const opened = again.ok ? again.value : await openRegister(folder)
      expect(opened.report.entries, `step ${failing}`).toBe(0)
      await append(opened.journal, [entry(1)], 0)
      await opened.journal.close()
    })
  }
})

test('a file that another hand has changed in size is not written over, and the journal says so (P5)', async () => {
  await withFolder(async (folder) => {
    const { journal } = await createRegister(folder)
    await append(journal, [entry(1)], 0)
    await writeFile(path.join(folder, 'journal', 'journal-000001.ndjson'), '')
    const outcome = await journal.append([entry(2)], 1)
    expect(outcome).toMatchObject({ ok: false, error: { code: 'lost' } })
    const detail = 'the file does not end as it was left'
    expect(journal.access()).toEqual({ mode: 'read', cause: 'diskLost', detail })
    await journal.close()
  })
})

test('fifty commands that wait together share one write and one sync', async () => {
  await withFolder(async (folder) => {
    const disk = new FaultyDisk()
    const { journal } = await createRegister(folder, { disk, lockTiming })
    const before = disk.steps.length
    await Promise.all(Array.from({ length: 50 }, (_, index) => append(journal, [entry(index)], index)))
    expect(disk.steps.slice(before)).toEqual(['write', 'sync'])
    await journal.close()
  })
})

const refusedFor = (code: string) => ({ ok: false, error: { code } })

test('no space for more than the entries: they are stored, with no space kept after them (P6)', async () => {
  await withFolder(async (folder) => {
    const disk = new FaultyDisk()
    const { journal } = await createRegister(folder, { disk, lockTiming })
    let refused = 0
    disk.fault = (step) => (step === 'write' && refused++ === 0 ? 'ENOSPC' : undefined)
    await append(journal, [entry(1)], 0)
    expect(refused).toBe(2)
    expect((await readFile(segment(folder, 1))).at(-1)).toBe(10)
    await journal.close()
    expect(independentlyVerified(folder).sequence).toBe(1)
  })
})
