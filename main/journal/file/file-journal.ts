import path from 'node:path'
import { Breath } from '#main/journal/breath.ts'
import type {
  AppendRefusal,
  Head,
  Journal,
  JournalAccess,
  JournalEntry,
  NewEntry,
  ReadOnly,
  ReadRefusal,
} from '#src/register/journal.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { decodeBatches } from './decode-segment.ts'
import { type Disk, type DiskFile, failureOf } from './disk.ts'
import { segmentName } from './layout.ts'
import { decodeEntry, decodeHeader, entryText, genesis } from './line.ts'
import type { RegisterLock } from './lock.ts'
import { SegmentLines } from './segment-lines.ts'
import type { Landmark, RegisterReport, SegmentPlace, VerifyRefusal } from './report.ts'
import type { Damage } from './scan-segment.ts'
import type { Placed, SegmentWriter } from './segment-writer.ts'

/** The hand that writes a register: absent when it was opened for reading. */
export interface Pen {
  readonly writer: SegmentWriter
  readonly lock: RegisterLock
}

interface Waiting {
  readonly entries: readonly NewEntry[]
  readonly texts: readonly string[]
  readonly answer: (outcome: Result<readonly JournalEntry[], AppendRefusal>) => void
}

/** Writing or reading, and what of the chain is still to be walked before anything is written. */
export type Way = ({ readonly pen: Pen } | { readonly readOnly: ReadOnly }) & {
  readonly rest?: (breath: Breath) => Promise<Result<RegisterReport, VerifyRefusal>>
}

/** The journal's home in a folder of files. Appends that wait together share one write and one sync. */
export class FileJournal implements Journal {
  readonly register: string
  readonly #disk: Disk
  readonly #folder: string
  readonly #rest: Way['rest']
  #report: RegisterReport
  #pen: Pen | undefined
  #readOnly: ReadOnly
  #retiring: Promise<void> | undefined
  #verifying: Promise<Result<Damage | undefined, ReadRefusal>> | undefined
  readonly #listeners = new Set<(entries: readonly JournalEntry[]) => void>()
  readonly #lines = new Map<number, SegmentLines>()
  #waiting: Waiting[] = []
  #flushing: Promise<void> | undefined
  /** The sequence that the next append must expect: the durable one plus what waits. */
  #tail: number
  #closed = false

  constructor(disk: Disk, folder: string, report: RegisterReport, way: Way) {
    this.register = report.register
    this.#disk = disk
    this.#folder = folder
    this.#report = report
    this.#pen = 'pen' in way ? way.pen : undefined
    this.#readOnly = 'pen' in way ? { cause: 'lockLost' } : way.readOnly
    this.#rest = way.rest
    this.#tail = report.head.sequence
  }

  /** What walking the chain found: as far as it was walked when the register was opened, or since. */
  get report(): RegisterReport {
    return this.#report
  }

  /** Where the last durable entry stands in the files, for opening from there another time. */
  landmark(): Landmark {
    return { register: this.register, head: this.head(), segments: this.#segments() }
  }

  /**
   * Walks what opening left unwalked, once. Nothing is written before it has ended; damage leaves the register as if
   * the whole chain had been walked when it was opened: readable up to there, written no more. A refusal (the disk does
   * not answer) leaves it to be asked again.
   */
  verified(breath?: Breath): Promise<Result<Damage | undefined, ReadRefusal>> {
    this.#verifying ??= this.#verify(breath ?? new Breath())
    return this.#verifying
  }

  async #verify(breath: Breath): Promise<Result<Damage | undefined, ReadRefusal>> {
    if (this.#rest === undefined) return ok(this.#report.damage)
    const walked = await this.#rest(breath)
    const report = walked.ok ? walked.value : this.#reportOf(walked.error)
    if (report === undefined) {
      this.#verifying = undefined
      return refused({ code: 'lost', detail: walked.ok ? '' : walked.error.code })
    }
    if (report.damage && !this.#closed) await (this.#retiring = this.#retire(report))
    return ok(report.damage)
  }

  /** Of a register whose very first line has become unreadable nothing can be read any more. */
  #reportOf(refusal: VerifyRefusal): RegisterReport | undefined {
    if (refusal.code !== 'unreadable') return undefined
    const { register } = this
    return { register, entries: 0, head: genesis(register), segments: [], damage: refusal.damage }
  }

  /** Lets go of the pen: what the register says from now on is what comes before the damage. */
  async #retire(report: RegisterReport): Promise<void> {
    const pen = this.#pen
    this.#pen = undefined
    this.#readOnly = { cause: 'damaged' }
    this.#report = report
    this.#tail = report.head.sequence
    this.#lines.clear()
    await pen?.writer.close()
    await pen?.lock.release()
  }

  access(): JournalAccess {
    if (this.#pen === undefined || !this.#pen.lock.held) return { mode: 'read', ...this.#readOnly }
    const { doubt } = this.#pen.writer
    if (doubt === undefined) return { mode: 'write' }
    return { mode: 'read', cause: 'diskLost', ...doubt }
  }

  head(): Head {
    return this.#pen?.writer.head ?? this.#report.head
  }

  async append(
    entries: readonly NewEntry[],
    expectedSequence: number,
  ): Promise<Result<readonly JournalEntry[], AppendRefusal>> {
    if (this.#closed) return refused({ code: 'closed' })
    if (!this.#pen?.lock.held) return refused({ code: 'readOnly', ...this.#readOnly })
    if (expectedSequence !== this.#tail) {
      return refused({ code: 'conflict', expected: expectedSequence, actual: this.#tail })
    }
    if (entries.length === 0) return ok([])
    const texts = entries.map(entryText)
    this.#tail += entries.length
    return new Promise((answer) => {
      this.#waiting.push({ entries, texts, answer })
      this.#flushing ??= this.#flush()
    })
  }

  /** Stores what waits, group after group, until nothing waits. */
  async #flush(): Promise<void> {
    await Promise.resolve()
    while (this.#waiting.length > 0) {
      const group = this.#waiting
      this.#waiting = []
      const stored = await this.#store(group.flatMap(({ texts }) => texts))
      if (stored.ok) this.#acknowledge(group, stored.value)
      else this.#refuse(group, stored.error)
    }
    this.#flushing = undefined
  }

  /**
   * Whether the register may be written at this moment: to ask before something is kept beside the journal, which comes
   * before the entry that names it.
   */
  async mayWrite(): Promise<Result<true, AppendRefusal>> {
    const pen = await this.#confirmedPen()
    if (!pen.ok) return pen
    try {
      return (await pen.value.writer.isInPlace()) ? ok(true) : refused({ code: 'lost', detail: 'away' })
    } catch (error) {
      return refused({ code: 'lost', ...failureOf(error) })
    }
  }

  async #store(texts: readonly string[]): Promise<Result<readonly Placed[], AppendRefusal>> {
    const pen = await this.#confirmedPen()
    return pen.ok ? pen.value.writer.store(texts) : pen
  }

  /** The pen, once the whole chain was walked and as long as the lock is ours. */
  async #confirmedPen(): Promise<Result<Pen, AppendRefusal>> {
    const verified = await this.verified()
    if (!verified.ok) return refused({ code: 'lost', detail: verified.error.code })
    const pen = this.#pen
    const held = await pen?.lock.confirm()
    if (pen && held === 'unknown') return refused({ code: 'lost', detail: pen.lock.silence })
    if (this.#pen === undefined || held === 'taken') return refused({ code: 'readOnly', ...this.#readOnly })
    return ok(this.#pen)
  }

  #acknowledge(group: readonly Waiting[], placed: readonly Placed[]): void {
    let from = 0
    for (const { entries, answer } of group) {
      const places = placed.slice(from, from + entries.length)
      const stored = places.map((place, index) => ({ ...entryAt(entries, index), ...place }))
      from += entries.length
      for (const listener of this.#listeners) tell(listener, stored)
      answer(ok(stored))
    }
  }

  /** What waits behind a failed group counted on it: it is refused for the same reason. */
  #refuse(group: readonly Waiting[], refusal: AppendRefusal): void {
    const behind = this.#waiting
    this.#waiting = []
    this.#tail = this.head().sequence
    for (const { answer } of [...group, ...behind]) answer(refused(refusal))
  }

  async *read(after: number): AsyncGenerator<Result<readonly JournalEntry[], ReadRefusal>, void> {
    const segments = this.#segments()
    for (const [index, place] of segments.entries()) {
      const following = segments[index + 1]?.after ?? this.head().sequence
      if (following <= after) continue
      const bytes = await this.#inSegment(place, (file) => file.read(0, place.size))
      if (!bytes.ok) {
        yield bytes
        return
      }
      for (const batch of decodeBatches(bytes.value, place.after, after)) {
        yield batch
        if (!batch.ok) return
      }
    }
  }

  async entry(sequence: number): Promise<Result<JournalEntry | undefined, ReadRefusal>> {
    const found = await this.entries([sequence])
    return found.ok ? ok(found.value[0]) : found
  }

  async entries(sequences: readonly number[]): Promise<Result<readonly JournalEntry[], ReadRefusal>> {
    const entries: JournalEntry[] = []
    const head = this.head().sequence
    for (const [place, following] of this.#segmentsWithEnds()) {
      const wanted = sequences.filter(
        (sequence) => place.after < sequence && sequence <= Math.min(following, head),
      )
      if (wanted.length === 0) continue
      const lines = this.#lines.get(place.segment) ?? new SegmentLines()
      this.#lines.set(place.segment, lines)
      const numbers = wanted.map((sequence) => sequence - place.after)
      const texts = await this.#inSegment(place, (file) => lines.texts(file, place.size, numbers))
      if (!texts.ok) return texts
      for (const [index, text] of texts.value.entries()) {
        const decoded = decodeEntry(text)
        if ('reason' in decoded)
          return refused({ code: 'undecodable', sequence: wanted[index] ?? 0, detail: decoded.reason })
        entries.push(decoded.entry)
      }
    }
    return ok(entries)
  }

  /** Each segment with the sequence of its last entry. */
  #segmentsWithEnds(): (readonly [SegmentPlace, number])[] {
    const segments = this.#segments()
    return segments.map((place, index) => [place, segments[index + 1]?.after ?? Infinity])
  }

  /** The program that wrote the segment of that entry, as its header says; empty when it cannot be read. */
  async programOf(sequence: number): Promise<string> {
    const place = this.#segments()
      .filter(({ after }) => after < sequence)
      .at(-1)
    const header =
      place && (await this.#inSegment(place, (file) => new SegmentLines().texts(file, place.size, [0])))
    const [text] = header?.ok ? header.value : []
    return (text !== undefined && decodeHeader(text)?.program) || ''
  }

  #segments(): readonly SegmentPlace[] {
    return [...(this.#pen?.writer.segments ?? this.#report.segments)]
  }

  async #inSegment<T>(
    { segment }: SegmentPlace,
    read: (file: DiskFile) => Promise<T>,
  ): Promise<Result<T, ReadRefusal>> {
    if (this.#closed) return refused({ code: 'closed' })
    try {
      const file = await this.#disk.open(path.join(this.#folder, segmentName(segment)), 'read')
      try {
        return ok(await read(file))
      } finally {
        await file.close()
      }
    } catch (error) {
      return refused({ code: 'lost', ...failureOf(error) })
    }
  }

  subscribe(listener: (entries: readonly JournalEntry[]) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    await this.#flushing
    // Whoever opens the register next must not find a lock that is just being let go.
    await this.#retiring
    // What cannot be given back now is given back when the register is opened again.
    if ((await this.#pen?.lock.confirm()) === 'held') await this.#pen?.writer.trim().catch(() => undefined)
    await this.#pen?.writer.close()
    await this.#pen?.lock.release()
  }
}

function entryAt(entries: readonly NewEntry[], index: number): NewEntry {
  const entry = entries[index]
  if (entry === undefined) throw new Error(`no entry at ${index}`)
  return entry
}

/** A listener's bug must not undo what is durable: it surfaces on its own. */
function tell(listener: (entries: readonly JournalEntry[]) => void, stored: readonly JournalEntry[]): void {
  try {
    listener(stored)
  } catch (error) {
    queueMicrotask(() => {
      throw error
    })
  }
}
