import { rmdir } from 'node:fs/promises'
import { exchange, finishExchange } from '#main/backup/exchange.ts'
import { placesOf, refusalBeside } from '#main/backup/places.ts'
import { BackupRefused } from '#main/backup/refusal.ts'
import { proveRegister, writeRegister } from '#main/backup/restore.ts'
import { Staging } from '#main/backup/staging.ts'
import type { Work } from '#main/backup/streams.ts'
import { type Disk, ifPresent, nodeDisk } from '#main/journal/file/disk.ts'
import { verifyFolder } from '#main/journal/file/verify.ts'
import type { Head } from '#src/register/journal.ts'
import { registerPrefix } from './manifest.ts'
import { archivedBytes, type OpenArchive } from './read-archive.ts'

type Destination = { readonly folder: string; readonly asideName: string; readonly disk?: Disk }

/**
 * Makes the register of an archive where there is none, or an empty one: written beside, every byte checked, its
 * chain walked to the head that the archive names, and only then given its place. Answers with that head.
 */
export async function takeInArchive(
  archive: OpenArchive,
  { folder, asideName, disk = nodeDisk }: Destination,
  work: Work,
): Promise<Head> {
  await finishExchange(folder, disk)
  await requireEmpty(folder, disk)
  const { register, head, files } = archive.manifest
  const parts = files
    .filter((file) => file.path.startsWith(registerPrefix))
    .map((file) => ({ file, path: file.path.slice(registerPrefix.length), sha256: file.sha256 }))
  const { parent } = await placesOf(folder)
  const staging = await Staging.begin(folder, disk)
  try {
    await writeRegister(parts, ({ file }) => archivedBytes(archive, file, work), staging.folder, disk)
    await proveRegister({ register, head }, parts, staging.folder, disk, work)
  } catch (error) {
    await staging.drop().catch(() => undefined)
    throw refusalBeside(error, parent)
  }
  await takePlace(folder, staging, asideName, disk)
  return head
}

/** A register in which nothing was ever written may give way; anything else in the folder stays and is told. */
async function requireEmpty(folder: string, disk: Disk): Promise<void> {
  const names = await ifPresent(disk.list(folder))
  if (names === undefined || names.length === 0) return
  const walked = await verifyFolder(folder, { disk })
  if (!walked.ok || walked.value.damage || walked.value.entries > 0)
    throw new BackupRefused('registerPresent', folder)
}

async function takePlace(folder: string, staging: Staging, asideName: string, disk: Disk): Promise<void> {
  const names = await ifPresent(disk.list(folder))
  if (names?.length === 0) await rmdir((await placesOf(folder)).folder)
  await exchange({ folder, staging, asideName, disk })
}
