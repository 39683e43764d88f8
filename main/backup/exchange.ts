import path from 'node:path'
import { z } from 'zod'
import { type Disk, errorCode, ifPresent, nodeDisk, replaceFile } from '#main/journal/file/disk.ts'
import { layoutOf } from '#main/journal/file/layout.ts'
import { acquireLock, type LockTiming, type RegisterLock } from '#main/journal/file/lock.ts'
import { parsed } from './parsed.ts'
import { isTaken, placesOf, refusalBeside } from './places.ts'
import { BackupRefused } from './refusal.ts'
import { dropUnfinished, isMarked, removeStaged, Staging, unmark } from './staging.ts'

const Plan = z.object({
  format: z.literal('comodato-restore'),
  /** The name, in the same folder, under which the register is kept that was there before. */
  aside: z.string().regex(/^[^/\\]+$/),
})

type Exchanging = {
  readonly folder: string
  readonly staging: Staging
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
  staging,
  asideName,
  disk = nodeDisk,
  lockTiming,
}: Exchanging): Promise<string | undefined> {
  const { folder, parent, plan } = await placesOf(register)
  let lock: RegisterLock | undefined
  try {
    lock = await lockOfUnused(folder, disk, lockTiming)
    const aside = await exchangeHeld(folder, staging, asideName, disk)
    // The lock has gone with the folder.
    if (lock && aside !== undefined)
      await disk.remove(layoutOf(path.join(parent, aside)).lock).catch(() => undefined)
    return aside
  } catch (error) {
    // What is staged takes the room of a whole register: it goes, unless a plan speaks of it.
    if ((await planIn(disk, plan).catch(() => true)) === undefined)
      await staging.drop().catch(() => undefined)
    throw refusalBeside(error, parent)
  } finally {
    await lock?.release()
  }
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

async function exchangeHeld(
  folder: string,
  staging: Staging,
  asideName: string,
  disk: Disk,
): Promise<string | undefined> {
  const { plan, parent } = await placesOf(folder)
  const aside = await freeName(disk, parent, asideName)
  const text = `${JSON.stringify({ format: 'comodato-restore', aside } satisfies z.infer<typeof Plan>)}\n`
  await replaceFile(disk, plan, Buffer.from(text))
  await staging.seal()
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
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}-${number}`
    if (!(await isTaken(disk, parent, name))) return name
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

/** What came of a restore that was cut short: the register that it brought is there, or nothing is left of it. */
export type Interrupted = 'finished' | 'undone'

/**
 * What opening a register asks first: an exchange that a crash cut short is finished if the present register had been
 * put aside already, and undone if not. Without a plan what is staged was not whole yet, and goes.
 */
export async function finishExchange(
  register: string,
  disk: Disk = nodeDisk,
  timing?: LockTiming,
): Promise<Interrupted | undefined> {
  const { folder, staging, plan, parent } = await placesOf(register)
  const written = await planIn(disk, plan)
  if (written === undefined) return (await dropUnfinished(register, disk, timing)) ? 'undone' : undefined
  // The plan appears whole or not at all: one that cannot be read is not ours, and nothing is done in its name.
  if (!Plan.safeParse(parsed(written.toString('utf8'))).success) return undefined
  const present = await ifPresent(disk.list(folder))
  const staged = await ifPresent(disk.list(staging))
  if (present === undefined && staged !== undefined) {
    await unmark(staging, disk)
    await disk.rename(staging, folder)
    await disk.syncFolder(parent)
  }
  const undone = present !== undefined && staged !== undefined
  // What is staged is said not to be whole before the plan goes that speaks of it: a crash leaves one or the other.
  const left = undone && !isMarked(staged) ? await Staging.take(staging, disk, timing) : undefined
  await ifPresent(disk.remove(plan))
  await disk.syncFolder(parent)
  if (left?.ok) await left.value.drop()
  else if (undone) await removeStaged(staging)
  if (undone) return 'undone'
  return present === undefined && staged === undefined ? undefined : 'finished'
}
