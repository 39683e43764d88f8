import { createHash, randomUUID } from 'node:crypto'
import { Breath } from '#main/journal/breath.ts'
import type { Disk } from '#main/journal/file/disk.ts'
import { BackupRefused } from './refusal.ts'

/** Bytes that pass by, piece by piece: a register may be larger than the memory. */
export type Bytes = AsyncIterable<Uint8Array>

/** How a long work tells how far it is, in bytes, and hears that it is not wanted any more. */
export interface Work {
  readonly advanced: (bytes: number) => void
  readonly cancelled: () => boolean
}

/** A long work that also tells how much there is to do, once it is known. */
export interface LongWork {
  readonly progress: (done: number, total: number) => void
  readonly cancelled: () => boolean
}

/** Counts the bytes of a long work towards their total. */
export function paceOf({ progress, cancelled }: LongWork, total: number): Work {
  let done = 0
  return {
    cancelled,
    advanced: (bytes) => {
      done += bytes
      progress(Math.min(done, total), total)
    },
  }
}

export const quietWork: Work = { advanced: () => {}, cancelled: () => false }
export const quietLongWork: LongWork = { progress: () => {}, cancelled: () => false }

const chunk = 1024 * 1024

/** The first `length` bytes of a file, or all of them, leaving room to other work between the pieces. */
export async function* fileBytes(disk: Disk, file: string, work: Work, length = Infinity): Bytes {
  const opened = await disk.open(file, 'read')
  const breath = new Breath()
  try {
    for (let position = 0; position < length;) {
      if (work.cancelled()) throw new BackupRefused('cancelled')
      const piece = await opened.read(position, Math.min(chunk, length - position))
      if (piece.length === 0) return
      position += piece.length
      work.advanced(piece.length)
      yield piece
      if (breath.due) await breath.take()
    }
  } finally {
    await opened.close()
  }
}

/** What went by: how many bytes, and their SHA-256. */
export interface Tally {
  readonly sha256: string
  readonly bytes: number
}

/** Lets bytes through and counts them; `done` hears of them when the last one has passed. */
export async function* tallied(bytes: Bytes, done: (tally: Tally) => void): Bytes {
  const hash = createHash('sha256')
  let length = 0
  for await (const piece of bytes) {
    hash.update(piece)
    length += piece.length
    yield piece
  }
  done({ sha256: hash.digest('hex'), bytes: length })
}

/** Takes bytes to their end and counts them. */
export async function tallyOf(bytes: Bytes, each: (piece: Uint8Array) => void = () => {}): Promise<Tally> {
  let outcome: Tally | undefined
  const passing = tallied(bytes, (tally) => {
    outcome = tally
  })
  for await (const piece of passing) each(piece)
  if (outcome === undefined) throw new Error('the bytes had no end')
  return outcome
}

export async function collected(bytes: Bytes): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** Writes and syncs a new file; what a failure leaves is removed. Returns its length. */
export async function writeFile(disk: Disk, file: string, bytes: Bytes): Promise<number> {
  const opened = await disk.open(file, 'create')
  try {
    let position = 0
    for await (const piece of bytes) {
      await opened.write(piece, position)
      position += piece.length
    }
    await opened.sync()
    await opened.close()
    return position
  } catch (error) {
    await Promise.allSettled([opened.close(), disk.remove(file)])
    throw error
  }
}

/** The same under a name of its own, then renamed: the file appears whole or not at all, once its folder is synced. */
export async function putFile(disk: Disk, file: string, bytes: Bytes): Promise<number> {
  const temporary = `${file}.${randomUUID()}.tmp`
  const length = await writeFile(disk, temporary, bytes)
  await disk.rename(temporary, file)
  return length
}
