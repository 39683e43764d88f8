import { rm } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import {
  type Disk,
  errorCode,
  ifPresent,
  isNoSpace,
  isWriteForbidden,
  nodeDisk,
  replaceFile,
} from '#main/journal/file/disk.ts'
import { layoutOf } from '#main/journal/file/layout.ts'
import { acquireLock, type LockTiming, type RegisterLock } from '#main/journal/file/lock.ts'
import { parsed } from './parsed.ts'
import { BackupRefused } from './refusal.ts'
import { truePlace } from './true-place.ts'

/** Beside a register, wherever it really is: where a restored one is written, and what says that they are exchanged. */
export async function placesOf(register: string) {
  const folder = await truePlace(register)
  return {
    folder,
    staging: `${folder}.ripristino`,
    plan: `${folder}.ripristino.json`,
    parent: path.dirname(folder),
  }
}

const Plan = z.object({
  format: z.literal('comodato-restore'),
  /** The name, in the same folder, under which the register is kept that was there before. */
  aside: z.string().regex(/^[^/\\]+$/),
})

type Exchanging = {
  readonly folder: string
  readonly asideName: string
  readonly disk?: Disk
  readonly lockTiming?: LockTiming
}

/**
 * Exchanges the register in `folder` for the one that is staged: the plan is written, the present one is renamed, the
 * staged one takes its name, the plan goes; each step is on the medium before the next. Whatever step a crash comes
 * after, `finishExchange` leads to one whole register under the name. Until it is renamed nobody else can open the
 * present one to write.
 */
export async function exchange({
  folder: register,
  asideName,
  disk = nodeDisk,
  lockTiming,
}: Exchanging): Promise<string | undefined> {
  const { folder, parent } = await placesOf(register)
  let lock: RegisterLock | undefined
  try {
    lock = await lockOfUnused(folder, disk, lockTiming)
    const aside = await exchangeHeld(folder, asideName, disk)
    // The lock has gone with the folder.
    if (lock && aside !== undefined)
      await disk.remove(layoutOf(path.join(parent, aside)).lock).catch(() => undefined)
    return aside
  } catch (error) {
    await dropStaged(folder, disk).catch(() => undefined)
    throw refusalBeside(error, parent)
  } finally {
    await lock?.release()
  }
}

/** What is staged takes the room of a whole register: it goes, unless a plan speaks of it or nothing else stands there. */
async function dropStaged(folder: string, disk: Disk): Promise<void> {
  const { staging, plan } = await placesOf(folder)
  const planned = await planIn(disk, plan)
  const present = await ifPresent(disk.list(folder))
  if (planned === undefined && present !== undefined) await rm(staging, { recursive: true, force: true })
}

/** What kept a register from being written beside the present one, told of the folder that holds them both. */
export function refusalBeside(error: unknown, parent: string): unknown {
  if (isWriteForbidden(error)) return new BackupRefused('besideReadOnly', parent)
  return isNoSpace(error) ? new BackupRefused('besideNoSpace', parent) : error
}

/** The lock of the present register, which nobody else may have open while it is exchanged. */
async function lockOfUnused(
  folder: string,
  disk: Disk,
  timing: LockTiming | undefined,
): Promise<RegisterLock | undefined> {
  if ((await ifPresent(disk.list(folder))) === undefined) return undefined
  const lock = await acquireLock(disk, layoutOf(folder).lock, timing)
  if (lock.ok) {
    await lock.value.loosen()
    return lock.value
  }
  if (lock.error.code === 'locked') throw new BackupRefused('registerInUse')
  // A register that can only be read has no lock; whether its folder can be renamed will be seen.
  return undefined
}

async function exchangeHeld(folder: string, asideName: string, disk: Disk): Promise<string | undefined> {
  const { plan, parent } = await placesOf(folder)
  const aside = await freeName(disk, parent, asideName)
  const text = `${JSON.stringify({ format: 'comodato-restore', aside } satisfies z.infer<typeof Plan>)}\n`
  await replaceFile(disk, plan, Buffer.from(text))
  const kept = await moveAside(disk, folder, path.join(parent, aside))
  await finishExchange(folder, disk)
  await requireExchanged(disk, folder, kept ? path.join(parent, aside) : undefined)
  return kept ? aside : undefined
}

async function moveAside(disk: Disk, folder: string, aside: string): Promise<boolean> {
  if ((await ifPresent(disk.list(folder))) === undefined) return false
  await disk.rename(folder, aside)
  await disk.syncFolder(path.dirname(folder))
  return true
}

/** Another program that opened the register before it was put aside has taken the exchange back: so do we. */
async function requireExchanged(disk: Disk, folder: string, aside: string | undefined): Promise<void> {
  if ((await ifPresent(disk.list(folder))) !== undefined) return
  if (aside !== undefined) {
    await disk.rename(aside, folder)
    await disk.syncFolder(path.dirname(folder))
  }
  throw new BackupRefused('registerInUse')
}

async function freeName(disk: Disk, parent: string, wanted: string): Promise<string> {
  const taken = new Set(await disk.list(parent))
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}-${number}`
    if (!taken.has(name)) return name
  }
}

/** Beside a folder whose name leaves no room for a longer one there cannot be any. */
async function planIn(disk: Disk, plan: string): Promise<Buffer | undefined> {
  try {
    return await ifPresent(disk.readFile(plan))
  } catch (error) {
    if (errorCode(error) === 'ENAMETOOLONG') return undefined
    throw error
  }
}

/**
 * What opening a register asks first: an exchange that a crash cut short is finished if the present register had been
 * put aside already, and undone if not. Without a plan there is nothing to do.
 */
export async function finishExchange(register: string, disk: Disk = nodeDisk): Promise<void> {
  const { folder, staging, plan, parent } = await placesOf(register)
  const written = await planIn(disk, plan)
  if (written === undefined) return
  // The plan appears whole or not at all: one that cannot be read is not ours, and nothing is done in its name.
  if (!Plan.safeParse(parsed(written.toString('utf8'))).success) return
  const present = await ifPresent(disk.list(folder))
  const staged = await ifPresent(disk.list(staging))
  if (present === undefined && staged !== undefined) {
    await disk.rename(staging, folder)
    await disk.syncFolder(parent)
  }
  await ifPresent(disk.remove(plan))
  await disk.syncFolder(parent)
  // Only where the exchange was undone is there still something staged.
  if (present !== undefined && staged !== undefined) await rm(staging, { recursive: true, force: true })
}
