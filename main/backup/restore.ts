import path from 'node:path'
import { type Disk, nodeDisk } from '#main/journal/file/disk.ts'
import { layoutOf } from '#main/journal/file/layout.ts'
import type { LockTiming } from '#main/journal/file/lock.ts'
import { verifyFolder } from '#main/journal/file/verify.ts'
import type { Head } from '#src/register/journal.ts'
import type { OpenHome } from './home.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { storedBytes } from './objects.ts'
import { BackupRefused } from './refusal.ts'
import { type Bytes, fileBytes, type LongWork, tallyOf, type Work, writeFile } from './streams.ts'
import { exchange, finishExchange } from './exchange.ts'
import { placesOf, refusalBeside } from './places.ts'
import { Staging } from './staging.ts'

type RestoreOptions = { readonly disk?: Disk; readonly lockTiming?: LockTiming }

/** A register written beside the present one and checked, ready to take its place. */
export interface Staged {
  readonly folder: string
  readonly manifest: Manifest
  readonly staging: Staging
}

/**
 * Writes the register of a backup beside the present one, every byte checked on its way and read back from where it
 * is, its chain walked to the head. The present register is not touched.
 */
export async function stageRestore(
  open: OpenHome,
  name: string,
  folder: string,
  { progress, cancelled }: LongWork,
  { disk = nodeDisk, lockTiming }: RestoreOptions = {},
): Promise<Staged> {
  await finishExchange(folder, disk, lockTiming)
  const manifest = await readManifest(open, name)
  const { parent } = await placesOf(folder)
  const total = manifest.summary.bytes * 2
  let done = 0
  const work: Work = {
    cancelled,
    advanced: (bytes) => {
      done += bytes
      progress(Math.min(done, total), total)
    },
  }
  const staging = await Staging.begin(folder, disk, lockTiming)
  try {
    await writeRegister(manifest.files, (stored) => storedBytes(open, stored, work), staging.folder, disk)
    await proveRegister(manifest.summary, manifest.files, staging.folder, disk, work)
  } catch (error) {
    await staging.drop().catch(() => undefined)
    throw refusalBeside(error, parent)
  }
  return { folder, manifest, staging }
}

/** A file of a register that comes from elsewhere: its place, and what its bytes are to be. */
type Part = { readonly path: string; readonly sha256: string }

/** Writes the parts of a register into a folder of its own, which is on the medium when this returns. */
export async function writeRegister<P extends Part>(
  parts: readonly P[],
  bytesOf: (part: P) => Bytes,
  staging: string,
  disk: Disk,
): Promise<void> {
  const { journal, papers } = layoutOf(staging)
  await disk.makeFolder(path.dirname(staging))
  for (const folder of [staging, journal, papers]) await disk.makeFolder(folder)
  for (const part of parts) await writeFile(disk, path.join(staging, part.path), bytesOf(part))
  for (const folder of [journal, papers, staging, path.dirname(staging)]) await disk.syncFolder(folder)
}

/** What was written, read from where it is: every part, and the chain up to the head. */
export async function proveRegister(
  of: { readonly register: string; readonly head: Head },
  parts: readonly Part[],
  staging: string,
  disk: Disk,
  work: Work,
): Promise<void> {
  for (const part of parts) {
    const { sha256 } = await tallyOf(fileBytes(disk, path.join(staging, part.path), work))
    if (sha256 !== part.sha256) throw new BackupRefused('objectAltered', part.path)
  }
  const walked = await verifyFolder(staging, { disk, attested: [of.head] })
  if (!walked.ok || walked.value.damage || walked.value.torn)
    throw new BackupRefused('chainBroken', 'journal')
  const { head, register } = walked.value
  if (register !== of.register || head.hash !== of.head.hash)
    throw new BackupRefused('headDifferent', String(head.sequence))
}

/**
 * Puts the staged register in the place of the present one, which is kept aside; answers with its new name, or
 * undefined when there was none. The present register must have been closed.
 */
export const completeRestore = (
  { folder, staging }: Staged,
  asideName: string,
  options: RestoreOptions = {},
): Promise<string | undefined> => exchange({ folder, staging, asideName, ...options })
