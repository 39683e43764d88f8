import path from 'node:path'
import { ifPresent } from '#main/journal/file/disk.ts'
import { believedDay, kept } from '#src/backups/retention.ts'
import type { CalendarDate, Instant } from '#src/shared/dates.ts'
import type { OpenHome } from './home.ts'
import { italianDayOf } from './italian-day.ts'
import { namedBackups, readManifest, readSummary } from './manifest.ts'
import { BackupRefused } from './refusal.ts'

/**
 * Lets go of the backups that the rule does not keep, of the register of the one just made, then of what no backup
 * holds any more. A backup that cannot be read stays, and with it everything that is stored: it might hold it.
 */
export async function prune(open: OpenHome, today: CalendarDate, made: string): Promise<void> {
  const { register } = await readSummary(open, made)
  const ours: { name: string; at: Instant; day: CalendarDate }[] = []
  for (const { name, at } of await namedBackups(open)) {
    const summary = await readable(readSummary(open, name))
    if (summary?.register === register) ours.push({ name, at, day: italianDayOf(at) })
  }
  const keep = kept(ours, believedDay(ours, today))
  const goes = ours.filter((backup) => !keep.has(backup))
  for (const { name } of goes) await removeFile(open, name)
  if (goes.length > 0) await open.disk.syncFolder(open.home.backups)
  const stored = await open.disk.list(open.home.objects)
  if (goes.length > 0 || stored.some((name) => name.endsWith('.tmp'))) await collect(open, stored)
}

const removeFile = ({ disk, home, cipher }: OpenHome, name: string): Promise<void | undefined> =>
  ifPresent(disk.remove(path.join(home.backups, `${name}.json${cipher.suffix}`)))

/** Takes back a backup that did not stand the proof. */
export async function removeBackup(open: OpenHome, name: string): Promise<void> {
  await removeFile(open, name)
  await open.disk.syncFolder(open.home.backups)
}

async function collect(open: OpenHome, stored: readonly string[]): Promise<void> {
  const { disk, home, cipher } = open
  const held = new Set<string>()
  for (const { name } of await namedBackups(open)) {
    const manifest = await readable(readManifest(open, name))
    if (manifest === undefined) return
    for (const { object } of manifest.files) held.add(`${object}${cipher.suffix}`)
  }
  for (const name of stored) if (!held.has(name)) await ifPresent(disk.remove(path.join(home.objects, name)))
}

/** Undefined for a backup that cannot be read; a disk that does not answer is another matter. */
async function readable<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof BackupRefused) return undefined
    throw error
  }
}
