import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { findHome, makeHome, openHome } from '#main/backup/home.ts'
import { makeBackup } from '#main/backup/make-backup.ts'
import { namedBackups } from '#main/backup/manifest.ts'
import { verifyBackup } from '#main/backup/read-backup.ts'
import { asBackupResult } from '#main/backup/refusal.ts'
import { quietWork } from '#main/backup/streams.ts'
import { type Disk, nodeDisk } from '#main/journal/file/disk.ts'
import { createFileJournal } from '#main/journal/file/open.ts'
import { PaperStore } from '#main/journal/file/papers.ts'
import { verifyFolder } from '#main/journal/file/verify.ts'
import { CalendarDate, Instant } from '#src/shared/dates.ts'
import { append, entry } from '#test/contract/journal-contract.ts'
import { unhurried } from '#test/support/backup-folder.ts'
import { cutEverywhere, failThenCut, type Scenario } from './support/power-cut.ts'

/** A lock left behind is judged at once, and no heartbeat falls among the steps. */
const lockTiming = { period: 400, patience: 0 }
const placesIn = (folder: string) => ({
  register: path.join(folder, 'register'),
  backups: path.join(folder, 'copie'),
})

async function backUp(disk: Disk, folder: string, hour: number): Promise<string | undefined> {
  const { register, backups } = placesIn(folder)
  const walked = await verifyFolder(register, { disk })
  const home = await findHome(disk, backups)
  if (!walked.ok || !home) throw new Error('nothing to back up')
  const made = await asBackupResult(
    makeBackup(
      await openHome(disk, home, undefined),
      { folder: register, landmark: walked.value, disk },
      {
        at: Instant.parse(`2026-11-26T${String(hour).padStart(2, '0')}:00:00.000Z`),
        today: CalendarDate.parse('2026-11-26'),
        program: 'Comodato test',
        lockTiming,
      },
      unhurried,
    ),
  )
  return made.ok ? made.value.name : undefined
}

/** A register with a backup of its first entry; then another entry and another paper. */
const secondBackup: Scenario = {
  prepare: async (disk, folder) => {
    const { register, backups } = placesIn(folder)
    await disk.makeFolder(backups)
    const created = await createFileJournal(register, { program: 'Comodato test', lockTiming, disk })
    if (!created.ok) throw new Error(created.error.code)
    const { journal } = created.value
    const papers = new PaperStore(register, disk)
    await append(journal, [entry(1)], 0)
    await papers.put(Buffer.from('contratto'), 'pdf')
    await makeHome(disk, backups, undefined)
    await backUp(disk, folder, 8)
    await append(journal, [entry(2)], 1)
    await papers.put(Buffer.from('verbale'), 'pdf')
    await journal.close()
  },
  act: async (disk, folder, said) => {
    const name = await backUp(disk, folder, 9)
    if (name !== undefined) said(name)
  },
  check: async (folder, said) => {
    const home = await findHome(nodeDisk, placesIn(folder).backups)
    if (!home) throw new Error('the backups are gone')
    const open = await openHome(nodeDisk, home, undefined)
    const names = (await namedBackups(open)).map(({ name }) => name)
    expect(names).toContain('20261126T080000000Z-000001')
    for (const name of said) expect(names).toContain(name)
    for (const name of names) await verifyBackup(open, name, quietWork)
  },
}

/** A folder of backups is made: it is there whole, or can be made. */
const newHome: Scenario = {
  prepare: async (disk, folder) => disk.makeFolder(placesIn(folder).backups),
  act: async (disk, folder, said) => {
    const { backups } = placesIn(folder)
    if (await findHome(disk, backups)) return
    const made = await asBackupResult(makeHome(disk, backups, undefined))
    if (made.ok) said('made')
  },
  check: async (folder, said) => {
    const { backups } = placesIn(folder)
    const found = await findHome(nodeDisk, backups)
    if (said.length > 0) expect(found?.folder).toBe(backups)
    const { folder: place } = found ?? (await makeHome(nodeDisk, backups, undefined)).home
    expect(place).toBe(backups)
    expect(await readdir(place)).toContain('comodato-copie.json')
  },
}

/** Minutes of work: `npm run test:crash` has them. */
const isLong = import.meta.env.MODE === 'long'

test('a backup, and the one before it, stand a power cut at every step', async () => {
  await cutEverywhere(secondBackup)
  if (isLong) await failThenCut(secondBackup)
}, 600_000)

test('a folder of backups is there whole, or can be made, after a power cut at every step', async () => {
  await cutEverywhere(newHome)
  await failThenCut(newHome)
}, 120_000)
