import { createHash, randomUUID } from 'node:crypto'
import { readlinkSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { ok, refused, type Result } from '#src/shared/result.ts'
import {
  type Disk,
  type DiskFile,
  errorCode,
  errorDetail,
  ifPresent,
  type WriteRefusal,
  writeRefusal,
} from './disk.ts'

/** Who holds a register, as told to whoever finds it taken. */
export interface LockHolder {
  readonly host: string
  readonly pid: number
  /** When it was opened, by its own clock. */
  readonly since: string
}

export type LockRefusal =
  /** `holder` is absent when the lock cannot be read. */
  { readonly code: 'locked'; readonly holder?: LockHolder } | WriteRefusal

export interface LockTiming {
  /** Milliseconds between two heartbeats. */
  readonly period: number
  /** A lock whose heartbeat does not change for this many periods of ours has no holder any more. */
  readonly patience: number
}

const usualTiming: LockTiming = { period: 3000, patience: 5 }

const recordCodec = z.object({
  token: z.string(),
  host: z.string(),
  machine: z.string(),
  pid: z.int(),
  since: z.string(),
  beat: z.string(),
})

type LockRecord = z.infer<typeof recordCodec>

function decodeRecord(text: string): LockRecord | undefined {
  try {
    return recordCodec.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** Tells computers with the same name apart, and processes that do not see each other's numbers. */
function machineIdentity(): string {
  const interfaces = Object.values(os.networkInterfaces()).flatMap((addresses) => addresses ?? [])
  const cards = [...new Set(interfaces.filter(({ internal }) => !internal).map(({ mac }) => mac))]
  cards.sort()
  const identity = JSON.stringify([os.hostname(), cards, processNamespace()])
  return createHash('sha256').update(identity).digest('hex')
}

function processNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return ''
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return errorCode(error) !== 'ESRCH'
  }
}

/** Milliseconds by whichever clock says more: one of them may stop while the computer sleeps. */
const now = (): { steady: number; wall: number } => ({ steady: performance.now(), wall: Date.now() })
const elapsed = (from: { steady: number; wall: number }): number => {
  const to = now()
  return Math.max(to.steady - from.steady, to.wall - from.wall)
}

/** The right to write a register, held with a heartbeat in a file beside the data. */
export class RegisterLock {
  readonly #disk: Disk
  readonly #file: string
  #handle: DiskFile
  readonly #record: LockRecord
  readonly #timing: LockTiming
  readonly #timer: NodeJS.Timeout
  #beats = 0
  #seen = now()
  #lost = false
  #silence = ''
  #isLoose = false
  #beating: Promise<void> = Promise.resolve()
  /** The heartbeat that has not begun yet, if one waits for the one before it. */
  #next: Promise<void> | undefined

  constructor(disk: Disk, file: string, handle: DiskFile, record: LockRecord, timing: LockTiming) {
    this.#disk = disk
    this.#file = file
    this.#handle = handle
    this.#record = record
    this.#timing = timing
    this.#timer = setInterval(() => void this.#beatInTurn(), timing.period)
    this.#timer.unref()
  }

  /** False once another holder, or nobody, is found in the lock: then this process must never write again. */
  get held(): boolean {
    return !this.#lost
  }

  /**
   * To ask before each write. Looks at the file only when the heartbeat is late (a sleep, a long stall, a network that
   * went away): `unknown` then means that the file cannot be reached (`silence` says why), and someone else may be taking
   * the lock.
   */
  async confirm(): Promise<'held' | 'taken' | 'unknown'> {
    if (this.#isLate()) await this.#beatInTurn()
    if (this.#lost) return 'taken'
    return this.#isLate() ? 'unknown' : 'held'
  }

  /** Why the last look did not reach the file: the system's own code, or `away` where the folder is not there. */
  get silence(): string {
    return this.#silence
  }

  /** Looks at the file now: true if it still names this holder. */
  async verify(): Promise<boolean> {
    await this.#beatInTurn()
    return !this.#lost
  }

  /** Goes on holding, with nothing open in the folder, which can then be renamed on every system. */
  async loosen(): Promise<void> {
    this.#isLoose = true
    await this.#beating
    await this.#handle.close()
  }

  async release(): Promise<void> {
    clearInterval(this.#timer)
    if (await this.verify()) await this.#disk.remove(this.#file).catch(() => undefined)
    this.#lost = true
    await this.#handle.close()
  }

  #isLate(): boolean {
    return elapsed(this.#seen) > 2 * this.#timing.period
  }

  /** One that waits to begin is for all who ask meanwhile: on a slow disk they would queue up faster than they beat. */
  #beatInTurn(): Promise<void> {
    this.#next ??= this.#beating.then(() => {
      this.#next = undefined
      return this.#beat()
    })
    this.#beating = this.#next
    return this.#next
  }

  /** A file that cannot be reached is not a lost lock, but the heartbeat grows late. */
  async #beat(): Promise<void> {
    if (this.#lost) return
    try {
      const text = await this.#read()
      if (text === 'away') {
        this.#silence = text
        return
      }
      if (text === undefined || decodeRecord(text.toString())?.token !== this.#record.token) {
        this.#lost = true
        return
      }
      this.#beats++
      await this.#say(beatText(this.#beats))
      this.#seen = now()
    } catch (error) {
      // Late, and `confirm` says so.
      this.#silence = errorDetail(error)
    }
  }

  /**
   * A disk that was unplugged takes the lock with it, and may bring it back: nobody has taken it yet. The folder on which
   * it was mounted may still be there, with nothing in it.
   */
  async #read(): Promise<Buffer | 'away' | undefined> {
    const text = await ifPresent(this.#disk.readFile(this.#file))
    if (text !== undefined) return text
    const beside = await ifPresent(this.#disk.list(path.dirname(this.#file)))
    if (beside === undefined || beside.length === 0) return 'away'
    // It may have come back between the two looks.
    return ifPresent(this.#disk.readFile(this.#file))
  }

  /** What was open on a disk that went away leads nowhere when it is back, and nothing is open while loose: it is opened anew. */
  async #say(beat: string): Promise<void> {
    const bytes = recordBytes({ ...this.#record, beat })
    try {
      await this.#handle.write(bytes, 0)
    } catch {
      const stale = this.#handle
      this.#handle = await this.#disk.open(this.#file, 'update')
      await stale.close().catch(() => undefined)
      await this.#handle.write(bytes, 0)
      if (this.#isLoose) await this.#handle.close()
    }
  }
}

/** Always as long, so that a heartbeat overwrites the one before in place. */
const beatText = (beats: number): string => String(beats).padStart(12, '0')
const recordBytes = (record: LockRecord): Buffer => Buffer.from(`${JSON.stringify(record)}\n`)

/** Takes the register's lock, or says who holds it. Answering may take a few periods if the holder may be dead. */
export async function acquireLock(
  disk: Disk,
  file: string,
  timing: LockTiming = usualTiming,
): Promise<Result<RegisterLock, LockRefusal>> {
  try {
    const first = await createLock(disk, file, timing)
    if (first) return ok(first)
    const found = await watchHolder(disk, file, timing)
    if ('holder' in found) return refused({ code: 'locked', ...(found.holder && { holder: found.holder }) })
    if (!(await setAside(disk, file, found.dead))) return refused({ code: 'locked' })
    const lock = await createLock(disk, file, timing)
    if (!lock) return refused({ code: 'locked' })
    // Two programs may have judged the same lock dead: after this pause, the lock names the one that has it.
    await pause(timing.period / 4)
    if (await lock.verify()) return ok(lock)
    await lock.release()
    return refused({ code: 'locked' })
  } catch (error) {
    return refused(writeRefusal(error))
  }
}

async function createLock(disk: Disk, file: string, timing: LockTiming): Promise<RegisterLock | undefined> {
  const record: LockRecord = {
    token: randomUUID(),
    host: os.hostname(),
    machine: machineIdentity(),
    pid: process.pid,
    since: new Date().toISOString(),
    beat: beatText(0),
  }
  let handle: DiskFile
  try {
    handle = await disk.open(file, 'create')
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return undefined
    throw error
  }
  try {
    await handle.write(recordBytes(record), 0)
    // A disk that breaks off and comes back would have lost what is not on it: the lock would be nobody's.
    await handle.sync()
    return new RegisterLock(disk, file, handle, record, timing)
  } catch (error) {
    await Promise.allSettled([handle.close(), disk.remove(file)])
    throw error
  }
}

/** Watches a lock that is there: `dead` is what it says if nobody can be behind it, else its holder. */
async function watchHolder(
  disk: Disk,
  file: string,
  { period, patience }: LockTiming,
): Promise<{ dead: string } | { holder: LockHolder | undefined }> {
  const text = await readLock(disk, file)
  const record = decodeRecord(text)
  if (record?.machine === machineIdentity() && !isRunning(record.pid)) return { dead: text }
  for (let waited = 0; waited < patience; waited++) {
    await pause(period)
    const later = await readLock(disk, file)
    if (later !== text) return { holder: holderOf(decodeRecord(later) ?? record) }
  }
  return { dead: text }
}

const readLock = async (disk: Disk, file: string): Promise<string> =>
  (await ifPresent(disk.readFile(file)))?.toString() ?? ''

const holderOf = (record: LockRecord | undefined): LockHolder | undefined =>
  record && { host: record.host, pid: record.pid, since: record.since }

/** Removes a dead lock, unless someone has meanwhile put a live one in its place. */
async function setAside(disk: Disk, file: string, dead: string): Promise<boolean> {
  if ((await readLock(disk, file)) !== dead) return false
  const aside = `${file}.${randomUUID()}.tmp`
  const moved = await ifPresent(disk.rename(file, aside).then(() => true))
  if (!moved) return true
  const taken = await readLock(disk, aside)
  if (taken === dead) {
    await disk.remove(aside)
    return true
  }
  await disk.rename(aside, file)
  return false
}
