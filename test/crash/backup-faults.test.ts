import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { finishExchange } from '#main/backup/exchange.ts'
import { namedBackups } from '#main/backup/manifest.ts'
import { verifyBackup } from '#main/backup/read-backup.ts'
import { quietWork } from '#main/backup/streams.ts'
import { PaperStore } from '#main/journal/file/papers.ts'
import { append, entry } from '#test/contract/journal-contract.ts'
import {
  backUp,
  foundBackupFolder,
  newBackupFolder,
  refusalOf,
  restore,
} from '#test/support/backup-folder.ts'
import { written } from '#test/support/damaged.ts'
import { FaultyDisk } from '#test/support/faulty-disk.ts'
import { independentlyVerified } from '#test/support/independent-verifier.ts'
import { openRegister, withFolder } from '#test/support/registers.ts'

type Prepared = { register: string; backups: string; parent: string }

/** A register with one backup and two entries more. */
async function withBackedUp(use: (places: Prepared) => Promise<void>): Promise<void> {
  await withFolder(async (parent) => {
    const places = { parent, register: path.join(parent, 'register'), backups: path.join(parent, 'backups') }
    await written(places.register, 4, 700)
    await new PaperStore(places.register).put(Buffer.from('contratto'), 'pdf')
    await backUp(await newBackupFolder(places.backups), places.register, '2026-11-24T09:00:00.000Z')
    await backUp(await foundBackupFolder(places.backups), places.register, '2026-11-24T10:00:00.000Z')
    const { journal } = await openRegister(places.register)
    await append(journal, [entry(5), entry(6)], 4)
    await journal.close()
    await use(places)
  })
}

/** How many steps a work makes on the disk. */
async function stepsOf(work: (disk: FaultyDisk, places: Prepared) => Promise<unknown>): Promise<number> {
  const disk = new FaultyDisk()
  await withBackedUp(async (places) => void (await work(disk, places)))
  expect(disk.steps.length).toBeGreaterThan(10)
  return disk.steps.length
}

const backUpOn = async (disk: FaultyDisk, { backups, register }: Prepared) =>
  backUp({ ...(await foundBackupFolder(backups)), disk }, register, '2026-11-26T09:00:00.000Z')

/** Restores the older state with a disk under the register that may fail. */
const restoreOn = async (disk: FaultyDisk, { backups, register }: Prepared) => {
  const open = await foundBackupFolder(backups)
  const [newest] = await namedBackups(open)
  return restore(open, newest?.name ?? '', register, disk)
}

describe.each([
  ['once', (from: number) => (_: unknown, number: number) => (number === from ? 'ENOSPC' : undefined)],
  ['from there on', (from: number) => (_: unknown, number: number) => (number >= from ? 'EIO' : undefined)],
])('a fault at every step, %s', (_, faultFrom) => {
  test('of a backup: those before stay whole, and the next one is made', async () => {
    const steps = await stepsOf(backUpOn)
    for (let failing = 1; failing <= steps; failing++) {
      await withBackedUp(async (places) => {
        const disk = new FaultyDisk()
        disk.fault = faultFrom(failing)
        const problem = await refusalOf(backUpOn(disk, places))
        const open = await foundBackupFolder(places.backups)
        const left = await namedBackups(open)
        expect(left.length, `step ${failing}, ${problem?.problem}`).toBeGreaterThanOrEqual(1)
        for (const { name } of left) await verifyBackup(open, name, quietWork)
        await backUp(open, places.register, '2026-11-26T10:00:00.000Z')
        const stored = await readdir(open.home.objects)
        expect(stored.filter((name) => name.endsWith('.tmp'))).toEqual([])
      })
    }
  }, 120_000)

  test('of a restore: opening finds the register of before, or the restored one, whole (P4)', async () => {
    const steps = await stepsOf(restoreOn)
    for (let failing = 1; failing <= steps; failing++) {
      await withBackedUp(async (places) => {
        const before = independentlyVerified(places.register)
        const disk = new FaultyDisk()
        disk.fault = faultFrom(failing)
        await refusalOf(restoreOn(disk, places))
        // What opening the register does first.
        await finishExchange(places.register)
        const { sequence } = independentlyVerified(places.register)
        expect([4, 6], `step ${failing}`).toContain(sequence)
        const beside = await readdir(places.parent)
        expect(beside.filter((name) => name.endsWith('.json'))).toEqual([])
        const aside = beside.find((name) => name.startsWith('register-prima'))
        expect(aside === undefined, `step ${failing}`).toBe(sequence === 6)
        if (aside !== undefined)
          expect(independentlyVerified(path.join(places.parent, aside))).toEqual(before)
        await restoreOn(new FaultyDisk(), places)
        expect(independentlyVerified(places.register).sequence).toBe(4)
      })
    }
  }, 120_000)
})
