import { readdir, rm, rmdir } from 'node:fs/promises'
import path from 'node:path'
import { type Disk, errorCode, ifPresent } from '#main/journal/file/disk.ts'
import { acquireLock, type LockRefusal, type LockTiming, type RegisterLock } from '#main/journal/file/lock.ts'
import { assertNever, ok, type Result } from '#src/shared/result.ts'
import { BackupRefused } from './refusal.ts'
import { placesOf, refusalBeside } from './places.ts'

/**
 * What a register has in it as long as it is being written beside another: it says that the program made the folder and
 * that it is not whole, and, as a lock, whether somebody is still at it.
 */
const mark = 'ripristino.lock'

/** A register that is being written beside another. */
export class Staging {
  readonly folder: string
  readonly #lock: RegisterLock

  private constructor(folder: string, lock: RegisterLock) {
    this.folder = folder
    this.#lock = lock
  }

  /** Makes the folder, over what the program itself left there and over nothing else. */
  static async begin(register: string, disk: Disk, timing?: LockTiming): Promise<Staging> {
    const { staging, parent } = await placesOf(register)
    await dropUnfinished(register, disk, timing)
    const left = await namesIn(disk, staging)
    if (isMarked(left)) throw new BackupRefused('busy')
    if (left.length > 0) throw new BackupRefused('stagingTaken', staging)
    let begun: Staging | undefined
    try {
      await disk.makeFolder(staging)
      const taken = await Staging.take(staging, disk, timing)
      if (!taken.ok) throw refusalOfLock(taken.error, parent)
      begun = taken.value
      await disk.syncFolder(staging)
      return begun
    } catch (error) {
      // Without the mark nothing is in it, unless somebody else has put it there.
      await (begun?.drop() ?? rmdir(staging)).catch(() => undefined)
      throw refusalBeside(error, parent)
    }
  }

  /** Marks a folder of ours as not whole, unless somebody is at it. */
  static async take(staging: string, disk: Disk, timing?: LockTiming): Promise<Result<Staging, LockRefusal>> {
    const lock = await acquireLock(disk, path.join(staging, mark), timing)
    return lock.ok ? ok(new Staging(staging, lock.value)) : lock
  }

  /** It is whole, and a plan that is on the medium says from now on what is to become of it. */
  async seal(): Promise<void> {
    await this.#lock.release()
  }

  /**
   * It will not be finished: it goes, and what says whose it was goes last. On Windows a folder does not go before what is
   * open in it is closed.
   */
  async drop(): Promise<void> {
    try {
      await emptyStaged(this.folder)
    } finally {
      await this.#lock.release()
    }
    await rm(this.folder, removal)
  }
}

/** A file that was being written may still come to an end while its folder goes. */
const removal = { recursive: true, force: true, maxRetries: 5, retryDelay: 20 }

/** Removes a folder of ours; what says whose it is goes last. */
export async function removeStaged(staging: string): Promise<void> {
  await emptyStaged(staging)
  await rm(staging, removal)
}

async function emptyStaged(staging: string): Promise<void> {
  for (const name of (await ifPresent(readdir(staging))) ?? [])
    if (!isMark(name)) await rm(path.join(staging, name), removal)
}

/** Removes the marks of a register that is whole: a lock may not have let itself be removed. */
export async function unmark(staging: string, disk: Disk): Promise<void> {
  for (const name of await disk.list(staging)) if (isMark(name)) await disk.remove(path.join(staging, name))
}

/**
 * Removes what a restore left that was killed while it was being written: nothing speaks of it any more. Whether there was
 * such a thing. A folder that the program did not make stays, and one at which somebody still writes.
 */
export async function dropUnfinished(register: string, disk: Disk, timing?: LockTiming): Promise<boolean> {
  const { staging, plan, parent } = await placesOf(register)
  if (!isMarked(await namesIn(disk, staging))) return false
  const taken = await Staging.take(staging, disk, timing)
  if (!taken.ok) return false
  const unwritten = `${path.basename(plan)}.`
  for (const name of await disk.list(parent))
    if (name.startsWith(unwritten) && name.endsWith('.tmp')) await disk.remove(path.join(parent, name))
  await taken.value.drop()
  return true
}

/** Nothing where there is no such folder, nor can be: a name may be too long already for a longer one beside it. */
async function namesIn(disk: Disk, folder: string): Promise<readonly string[]> {
  try {
    return await disk.list(folder)
  } catch (error) {
    if (['ENOENT', 'ENAMETOOLONG'].includes(errorCode(error))) return []
    throw error
  }
}

/** Whether it is said, by what is in a folder, that the program made it and that it is not whole. */
export const isMarked = (names: readonly string[]): boolean => names.some(isMark)

/** The lock itself, or what it was called while somebody took it from a dead one. */
const isMark = (name: string): boolean =>
  name === mark || (name.startsWith(`${mark}.`) && name.endsWith('.tmp'))

function refusalOfLock(error: LockRefusal, parent: string): BackupRefused {
  switch (error.code) {
    case 'locked':
      return new BackupRefused('busy')
    case 'noSpace':
      return new BackupRefused('besideNoSpace', parent)
    case 'folderReadOnly':
      return new BackupRefused('besideReadOnly', parent)
    case 'lost':
      return new BackupRefused('lost', error.detail)
    default:
      return assertNever(error, 'lock refusal')
  }
}
