import { randomUUID } from 'node:crypto'
import * as fs from 'node:fs'
import * as fsAsync from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Failure } from '#src/register/journal.ts'

/** An open file. Positions and lengths are in bytes. */
export interface DiskFile {
  /** Writes all the bytes at `position`, however many calls the system needs. */
  write(bytes: Uint8Array, position: number): Promise<void>
  /** Reads up to `length` bytes; fewer only at the end of the file. */
  read(position: number, length: number): Promise<Buffer>
  /** Returns when data and size are on the medium. */
  sync(): Promise<void>
  truncate(length: number): Promise<void>
  size(): Promise<number>
  /** Reads as `read` does, of what its name leads to now; undefined when that is nothing: a disk was taken away. */
  readInPlace(position: number, length: number): Promise<Buffer | undefined>
  close(): Promise<void>
}

/** What the register asks of a file system: a port, so that tests can make every single step fail. */
export interface Disk {
  /** `create` fails if the file exists; `update` and `read` fail if it does not. */
  open(file: string, purpose: 'create' | 'update' | 'read'): Promise<DiskFile>
  readFile(file: string): Promise<Buffer>
  /** Names in a folder, sorted. */
  list(folder: string): Promise<string[]>
  /** Makes a folder, and those above it; when it returns they are on the medium. */
  makeFolder(folder: string): Promise<void>
  /** Moves a file, replacing what has the new name. */
  rename(from: string, to: string): Promise<void>
  remove(file: string): Promise<void>
  /** Returns when the folder's own list of names is on the medium (on Windows: at once, see docs/register.md). */
  syncFolder(folder: string): Promise<void>
}

const flags = {
  create: 'wx+',
  update: 'r+',
  read: 'r',
}

/** Callbacks of `fs` made promises: half the cost of `fs/promises` handles. */
const calls = {
  open: promisify<string, string, number>(fs.open),
  write: promisify(fs.write),
  read: promisify(fs.read),
  fdatasync: promisify(fs.fdatasync),
  ftruncate: promisify(fs.ftruncate),
  close: promisify(fs.close),
}

/** Milliseconds within which a disk that answers is not worth a trip to another thread. */
const quickSync = 8

/** Bytes that are copied to the system's memory in microseconds. */
const quickWrite = 64 * 1024

/**
 * Small writes and the syncs of a fast disk are made in place: handing them to another thread and back costs as much
 * as they do. Once a sync is slow, the following ones wait on another thread and leave this one free.
 */
class NodeFile implements DiskFile {
  readonly #descriptor: number
  readonly #name: string
  #closed = false
  #isQuick = true

  constructor(descriptor: number, name: string) {
    this.#descriptor = descriptor
    this.#name = name
  }

  async write(bytes: Uint8Array, position: number): Promise<void> {
    let done = 0
    while (done < bytes.length) {
      done += await this.#writeSome(bytes, done, position + done)
    }
  }

  async #writeSome(bytes: Uint8Array, from: number, position: number): Promise<number> {
    const length = bytes.length - from
    if (this.#isQuick && length <= quickWrite) return fs.writeSync(this.#open, bytes, from, length, position)
    return (await calls.write(this.#open, bytes, from, length, position)).bytesWritten
  }

  async read(position: number, length: number): Promise<Buffer> {
    const bytes = Buffer.allocUnsafe(length)
    let done = 0
    while (done < length) {
      const { bytesRead } = await calls.read(this.#open, bytes, done, length - done, position + done)
      if (bytesRead === 0) break
      done += bytesRead
    }
    return bytes.subarray(0, done)
  }

  async sync(): Promise<void> {
    const started = performance.now()
    if (this.#isQuick) fs.fdatasyncSync(this.#open)
    else await calls.fdatasync(this.#open)
    this.#isQuick = performance.now() - started < quickSync
  }

  async truncate(length: number): Promise<void> {
    await calls.ftruncate(this.#open, length)
  }

  async size(): Promise<number> {
    return fs.fstatSync(this.#open).size
  }

  /**
   * Asked before and after every write: beside a sync, a twentieth of it at most. Asking for the file's state instead
   * has Linux note a new time at each write (its times are as fine as whoever looks), and each sync is a third dearer.
   */
  async readInPlace(position: number, length: number): Promise<Buffer | undefined> {
    if (!this.#isQuick) return ifPresent(readPart(this.#name, position, length))
    return ifPresent(readPartAtOnce(this.#name, position, length))
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    await calls.close(this.#descriptor)
  }

  /** The system gives a closed descriptor's number to another file: it must never be used again. */
  get #open(): number {
    if (this.#closed) throw new Error('the file was closed')
    return this.#descriptor
  }
}

/** On Windows an antivirus may hold a file for an instant: a rename is tried again for about two seconds. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await fsAsync.rename(from, to)
    } catch (error) {
      const held = ['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error))
      if (process.platform !== 'win32' || !held || attempt === 10) throw error
      await pause(attempt * 40)
    }
  }
}

const open: Disk['open'] = async (file, purpose) => new NodeFile(await calls.open(file, flags[purpose]), file)

async function readPart(file: string, position: number, length: number): Promise<Buffer> {
  const opened = await open(file, 'read')
  try {
    return await opened.read(position, length)
  } finally {
    await opened.close()
  }
}

async function readPartAtOnce(file: string, position: number, length: number): Promise<Buffer> {
  const descriptor = fs.openSync(file, flags.read)
  try {
    const bytes = Buffer.allocUnsafe(length)
    return bytes.subarray(0, fs.readSync(descriptor, bytes, 0, length, position))
  } finally {
    fs.closeSync(descriptor)
  }
}

/** In one call: `fs.readFile` takes a large file half a megabyte at a time, which costs four times as much. */
async function readWhole(file: string): Promise<Buffer> {
  const opened = await open(file, 'read')
  try {
    return await opened.read(0, await opened.size())
  } finally {
    await opened.close()
  }
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await fsAsync.open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** What was made and may not last is taken away again: found there another time, it would pass for lasting. */
async function makeFolder(folder: string): Promise<void> {
  const first = await fsAsync.mkdir(folder, { recursive: true })
  if (first === undefined) return
  const made = fromTo(path.resolve(folder), first)
  try {
    for (const one of made) await syncFolder(path.dirname(one))
  } catch (error) {
    for (const one of made) await fsAsync.rmdir(one).catch(() => undefined)
    throw error
  }
}

/** The folder and those above it, up to that one; on Windows the system may have given its name in another form. */
function fromTo(folder: string, top: string): string[] {
  const above = path.dirname(folder)
  const isTop = path.toNamespacedPath(folder) === path.toNamespacedPath(path.resolve(top))
  return isTop || above === folder ? [folder] : [folder, ...fromTo(above, top)]
}

/** The computer's own file system. */
export const nodeDisk: Disk = {
  open,
  readFile: readWhole,
  list: async (folder) => {
    const names = await fsAsync.readdir(folder)
    names.sort()
    return names
  },
  makeFolder,
  rename: renamePatiently,
  remove: (file) => fsAsync.unlink(file),
  syncFolder,
}

/** The system's code of a file error (`ENOENT`, `ENOSPC`, …), or the empty string. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** What to tell of a file error: its code when it has one. */
export function errorDetail(error: unknown): string {
  return errorCode(error) || (error instanceof Error ? error.message : String(error))
}

/** True when the system says that this file or folder may not be written. */
export function isWriteForbidden(error: unknown): boolean {
  return ['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error))
}

/** True when the medium is full or the quota is used up. */
export function isNoSpace(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(errorCode(error))
}

/** Why something could not be written, whatever it was. */
export type WriteRefusal =
  | ({ readonly code: 'folderReadOnly' } & Failure)
  | { readonly code: 'noSpace' }
  | ({ readonly code: 'lost' } & Failure)

export function writeRefusal(error: unknown): WriteRefusal {
  if (isNoSpace(error)) return { code: 'noSpace' }
  return { code: isWriteForbidden(error) ? 'folderReadOnly' : 'lost', ...failureOf(error) }
}

/** A permission is refused for one place; of a disk that can only be read, no place is to blame. */
export function failureOf(error: unknown): Failure {
  const detail = errorDetail(error)
  const named = error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : ''
  const isOfPlace = named !== '' && isWriteForbidden(error) && errorCode(error) !== 'EROFS'
  return isOfPlace ? { detail, file: forbiddenPlace(named) } : { detail }
}

/**
 * The system names the file it was asked for: what keeps from it may be a folder above, or the one it should be in. Only
 * trying tells.
 */
function forbiddenPlace(file: string): string {
  const folder = path.dirname(file)
  const above: string[] = []
  for (let at = folder; at !== path.dirname(at); at = path.dirname(at)) above.unshift(at)
  const closed = above.find((one) => isForbidden(() => fs.lstatSync(`${one}${path.sep}.`)))
  return closed ?? (isForbidden(() => tryToUse(file)) ? file : folder)
}

function tryToUse(place: string): void {
  if (fs.statSync(place).isDirectory()) fs.readdirSync(place)
  else fs.closeSync(fs.openSync(place, flags.update))
}

function isForbidden(use: () => unknown): boolean {
  try {
    use()
    return false
  } catch (error) {
    return isWriteForbidden(error)
  }
}

/** Undefined instead of an error when there is no such file or folder. */
export async function ifPresent<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}

/**
 * Puts bytes under a name so that, whatever happens, the name holds the old file or the whole new one:
 * a temporary file with a name of its own, synced, renamed, and the folder synced.
 */
export async function replaceFile(disk: Disk, file: string, bytes: Uint8Array): Promise<void> {
  const temporary = await writeTemporary(disk, file, [bytes])
  await disk.rename(temporary, file)
  await disk.syncFolder(path.dirname(file))
}

/** The file that a temporary one was for, by the name that `writeTemporary` gave it. */
const unfinished = /^(.+)\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/

/**
 * Removes what killed writes left in the folder, of one file or of all: it would stay for ever, with what was erased
 * since. Only for the one who alone writes there. What cannot be removed stays: it means nothing.
 */
export async function removeUnfinished(disk: Disk, folder: string, file?: string): Promise<void> {
  for (const name of (await ifPresent(disk.list(folder))) ?? []) {
    const [, of] = unfinished.exec(name) ?? []
    if (of === undefined || (file !== undefined && of !== file)) continue
    await disk.remove(path.join(folder, name)).catch(() => undefined)
  }
}

/** Writes and syncs `<file>.<random>.tmp`, part after part; what a failure leaves is removed. Returns its path. */
export async function writeTemporary(
  disk: Disk,
  file: string,
  parts: readonly Uint8Array[],
): Promise<string> {
  const temporary = `${file}.${randomUUID()}.tmp`
  const handle = await disk.open(temporary, 'create')
  try {
    let position = 0
    for (const part of parts) {
      await handle.write(part, position)
      position += part.length
    }
    await handle.sync()
    await handle.close()
    return temporary
  } catch (error) {
    await Promise.allSettled([handle.close(), disk.remove(temporary)])
    throw error
  }
}
