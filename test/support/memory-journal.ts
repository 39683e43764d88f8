import { createHash } from 'node:crypto'
import type {
  AppendRefusal,
  Head,
  Journal,
  JournalAccess,
  JournalEntry,
  NewEntry,
  ReadRefusal,
} from '#src/register/journal.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A journal that forgets: for tests of what is above the journal. It keeps text, so nothing is shared by reference. */
export class MemoryJournal implements Journal {
  readonly register: string
  readonly #lines: string[] = []
  readonly #listeners = new Set<(entries: readonly JournalEntry[]) => void>()
  #head: Head
  #closed = false

  constructor(register = 'memory') {
    this.register = register
    this.#head = { sequence: 0, hash: sha256(register) }
  }

  access(): JournalAccess {
    return { mode: 'write' }
  }

  head(): Head {
    return this.#head
  }

  async append(
    entries: readonly NewEntry[],
    expectedSequence: number,
  ): Promise<Result<readonly JournalEntry[], AppendRefusal>> {
    if (this.#closed) return refused({ code: 'closed' })
    const actual = this.#head.sequence
    if (expectedSequence !== actual) return refused({ code: 'conflict', expected: expectedSequence, actual })
    const stored = entries.map((entry) => this.#store(entry))
    if (stored.length > 0) for (const listener of this.#listeners) listener(stored)
    return ok(stored)
  }

  #store({ id, at, by, command, events }: NewEntry): JournalEntry {
    const seq = this.#head.sequence + 1
    const body = { seq, id, at, by, command, events, prev: this.#head.hash }
    const entry: JournalEntry = { ...body, hash: sha256(JSON.stringify(body)) }
    this.#lines.push(JSON.stringify(entry))
    this.#head = { sequence: seq, hash: entry.hash }
    return entry
  }

  async *read(after: number): AsyncGenerator<Result<readonly JournalEntry[], ReadRefusal>, void> {
    if (this.#closed) yield refused({ code: 'closed' })
    else yield ok(this.#lines.slice(after).map((line): JournalEntry => JSON.parse(line)))
  }

  async entry(sequence: number): Promise<Result<JournalEntry | undefined, ReadRefusal>> {
    if (this.#closed) return refused({ code: 'closed' })
    const line = this.#lines[sequence - 1]
    return ok(line === undefined ? undefined : JSON.parse(line))
  }

  async entries(sequences: readonly number[]): Promise<Result<readonly JournalEntry[], ReadRefusal>> {
    if (this.#closed) return refused({ code: 'closed' })
    const lines = sequences.flatMap((sequence) => this.#lines[sequence - 1] ?? [])
    return ok(lines.map((line): JournalEntry => JSON.parse(line)))
  }

  subscribe(listener: (entries: readonly JournalEntry[]) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async close(): Promise<void> {
    this.#closed = true
  }
}
