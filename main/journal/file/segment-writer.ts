import path from 'node:path'
import type { AppendRefusal, Failure, Head, JournalEntry } from '#src/register/journal.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { type Disk, type DiskFile, failureOf, isNoSpace, replaceFile } from './disk.ts'
import { segmentName } from './layout.ts'
import { decodeHeader, endLength, endsAs, entryLine, formatVersion, headerLine } from './line.ts'
import type { SegmentPlace } from './report.ts'

export interface WriterPlace {
  readonly disk: Disk
  /** The folder of the segments. */
  readonly folder: string
  readonly register: string
  readonly program: string
  /** A segment that has reached this many bytes is followed by a new one. */
  readonly segmentBytes: number
}

/**
 * Written after the entries when the file has to grow, and written over by the next ones: to sync what is inside a file
 * costs a quarter less than to sync that it has grown. No line contains a NUL.
 */
const keptSpace = Buffer.alloc(256 * 1024)

/** What was written is not where the register is: its folder was renamed, or its disk is gone, or another file is there. */
const away = 'away'

/** The place an entry has got in the ledger. */
export type Placed = Pick<JournalEntry, 'seq' | 'prev' | 'hash'>

/**
 * The one place where durability is decided: bytes are written after the last durable entry, synced, and only then
 * are they part of the register. What fails is cut away again before anything else is written.
 */
export class SegmentWriter {
  readonly #place: WriterPlace
  readonly #segments: SegmentPlace[]
  #file: DiskFile
  #head: Head
  /** Where the file ends: with the last durable entry, or with the space kept after it. */
  #end: number
  /** Whether another program, or another version of this one, began the last segment: nothing is added to it. */
  #isOthers: boolean
  /** Why the file may hold more than the durable entries, until that has been cut away. */
  #doubt: Failure | undefined

  private constructor(
    place: WriterPlace,
    file: DiskFile,
    segments: readonly SegmentPlace[],
    head: Head,
    isOthers: boolean,
  ) {
    this.#place = place
    this.#file = file
    this.#segments = [...segments]
    this.#head = head
    this.#end = lastOf(segments).size
    this.#isOthers = isOthers
  }

  /**
   * Goes on from a register whose chain was walked: its segments and its head. A killed program may have left entries
   * that can be read and are not on the medium yet; from here on they are. The space that it kept is given back.
   */
  static async resume(
    place: WriterPlace,
    segments: readonly SegmentPlace[],
    head: Head,
  ): Promise<SegmentWriter> {
    const { segment, size } = lastOf(segments)
    const file = await place.disk.open(segmentPath(place, segment), 'update')
    if ((await file.size()) > size) await file.truncate(size)
    await file.sync()
    const isOthers = (await writerOf(file)) !== place.program
    return new SegmentWriter(place, file, segments, head, isOthers)
  }

  get head(): Head {
    return this.#head
  }

  /** The segments as far as they are durable. */
  get segments(): readonly SegmentPlace[] {
    return this.#segments
  }

  /** Why nothing can be written until the disk answers again, if so. */
  get doubt(): Failure | undefined {
    return this.#doubt
  }

  /** Whether the register is still where it was opened. */
  async isInPlace(): Promise<boolean> {
    return (await this.#endInPlace()) !== undefined
  }

  /** Makes entries durable with one write and one sync; their places, in order. After a refusal nothing remains. */
  async store(texts: readonly string[]): Promise<Result<readonly Placed[], AppendRefusal>> {
    try {
      await this.#stand()
      if (this.#isOthers || lastOf(this.#segments).size >= this.#place.segmentBytes)
        await this.#startSegment()
      return ok(await this.#add(texts))
    } catch (error) {
      this.#doubt = failureOf(error)
      await this.#cutBack().catch((failure: unknown) => {
        this.#doubt = failureOf(failure)
      })
      return refused(this.#refusal(error))
    }
  }

  async #add(texts: readonly string[]): Promise<readonly Placed[]> {
    const { bytes, head, placed } = linesAfter(this.#head, texts)
    const last = lastOf(this.#segments)
    const end = await this.#write(bytes, last.size)
    await this.#file.sync()
    const size = last.size + bytes.length
    const found = await this.#file.readInPlace(size - endLength, endLength)
    if (!found?.equals(bytes.subarray(-endLength))) throw new Error(away)
    this.#end = end
    this.#segments[this.#segments.length - 1] = { ...last, size }
    this.#head = head
    return placed
  }

  /** Writes over the kept space; where the file has to grow, with new space as far as the disk has it. Its end then. */
  async #write(bytes: Buffer, position: number): Promise<number> {
    const end = position + bytes.length
    if (end > this.#end) {
      try {
        await this.#file.write(Buffer.concat([bytes, keptSpace]), position)
        return end + keptSpace.length
      } catch (error) {
        if (!isNoSpace(error)) throw error
        await this.#file.truncate(position)
      }
    }
    await this.#file.write(bytes, position)
    return Math.max(this.#end, end)
  }

  /** Gives the kept space back, durably: the file ends with its last entry. */
  async trim(): Promise<void> {
    const { size } = lastOf(this.#segments)
    if (this.#end === size) return
    await this.#stand()
    await this.#file.truncate(size)
    await this.#file.sync()
    this.#end = size
  }

  /** What is durable stays so, whatever closing the file says. */
  async close(): Promise<void> {
    await this.#file.close().catch(() => undefined)
  }

  #refusal(error: unknown): AppendRefusal {
    if (this.#doubt !== undefined) return { code: 'lost', ...this.#doubt }
    return isNoSpace(error) ? { code: 'noSpace' } : { code: 'writeFailed', ...failureOf(error) }
  }

  /**
   * Makes sure that the register is still where it was opened and ends as it was left. A file longer or shorter than
   * that has met another hand: nothing may be written over it.
   */
  async #stand(): Promise<void> {
    if (this.#doubt !== undefined) return this.#cutBack()
    const end = await this.#endInPlace()
    if (end === undefined) throw new Error(away)
    if (end.length !== 1)
      throw new Error(`${end.length === 0 ? 'shorter' : 'longer'} than ${this.#end} bytes`)
  }

  /** One byte where the file that has the name now is as long as this one was left. */
  #endInPlace(): Promise<Buffer | undefined> {
    return this.#file.readInPlace(this.#end - 1, 2)
  }

  /** Opens the file anew, makes sure that it still ends with the last durable line, and cuts what follows it. */
  async #cutBack(): Promise<void> {
    await this.close()
    const { segment, size } = lastOf(this.#segments)
    const file = await this.#place.disk.open(segmentPath(this.#place, segment), 'update')
    this.#file = file
    await requireEnd(file, size, this.#head, lastOf(this.#segments).after)
    await file.truncate(size)
    await file.sync()
    this.#end = size
    this.#doubt = undefined
  }

  /** Only the last segment may end with kept space: the one before has given it back when the next is born. */
  async #startSegment(): Promise<void> {
    await this.trim()
    const segment = lastOf(this.#segments).segment + 1
    const place = await createSegment(this.#place, segment, this.#head)
    const file = await this.#place.disk.open(segmentPath(this.#place, segment), 'update')
    await this.close()
    this.#file = file
    this.#isOthers = false
    this.#segments.push(place)
    this.#end = place.size
  }
}

/** Writes a segment that holds its header only; it appears whole or not at all. */
export async function createSegment(place: WriterPlace, segment: number, head: Head): Promise<SegmentPlace> {
  const { register, program } = place
  const after = head.sequence
  const header = { version: formatVersion, register, segment, after, program }
  const bytes = headerLine(header, head.hash)
  await replaceFile(place.disk, segmentPath(place, segment), bytes)
  return { segment, after, size: bytes.length }
}

/** The lines of a group of entries, as one run of bytes, with their places and the head after them. */
function linesAfter(
  durable: Head,
  texts: readonly string[],
): { bytes: Buffer; head: Head; placed: readonly Placed[] } {
  const lines: Buffer[] = []
  const placed: Placed[] = []
  let head = durable
  for (const text of texts) {
    const next = entryLine(text, head, durable.sequence)
    lines.push(next.bytes)
    placed.push({ seq: next.head.sequence, prev: head.hash, hash: next.head.hash })
    head = next.head
  }
  const [only = Buffer.alloc(0), ...others] = lines
  return { bytes: others.length === 0 ? only : Buffer.concat(lines), head, placed }
}

/** The program that began the segment, as far as its first line can be read at once. */
async function writerOf(file: DiskFile): Promise<string | undefined> {
  const beginning = await file.read(0, 4096)
  return decodeHeader(beginning.toString('utf8', 0, Math.max(0, beginning.indexOf(10))))?.program
}

/** Throws unless the file's first `size` bytes end as the durable part of the register ends. */
async function requireEnd(file: DiskFile, size: number, head: Head, after: number): Promise<void> {
  const end = await file.read(size - endLength, endLength)
  if (!endsAs(end.toString('latin1'), head, after)) throw new Error('the file does not end as it was left')
}

function lastOf(segments: readonly SegmentPlace[]): SegmentPlace {
  const last = segments.at(-1)
  if (last === undefined) throw new Error('a register without segments was opened')
  return last
}

const segmentPath = ({ folder }: WriterPlace, segment: number): string =>
  path.join(folder, segmentName(segment))
