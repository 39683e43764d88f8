import type { StoredEvent } from '#src/history/stored-event.ts'
import type { Head } from '#src/shared/ledger-head.ts'
import type { Result } from '#src/shared/result.ts'

/** One command's outcome before it has a place in the ledger: all its events are stored, or none. */
export interface NewEntry {
  readonly id: string
  /** Instant of the command, ISO 8601 in UTC. */
  readonly at: string
  /** The operator who gave the command. */
  readonly by: string
  readonly command: string
  readonly events: readonly StoredEvent[]
}

/** An entry in the ledger. `seq` starts from 1 and has no gaps; `prev` is the `hash` of the entry before. */
export interface JournalEntry extends NewEntry {
  readonly seq: number
  readonly prev: string
  readonly hash: string
}

export type { Head }

/** Why a register can be read and not written. After `diskLost` the next append tries again. */
export type ReadOnlyCause = 'asked' | 'folderReadOnly' | 'noSpace' | 'damaged' | 'lockLost' | 'diskLost'

/** What the system said of a disk; `file` is what it lets nobody use, where it is for want of permission. */
export type Failure = { readonly detail: string; readonly file?: string }

export type JournalAccess = { readonly mode: 'write' } | ({ readonly mode: 'read' } & ReadOnly)

/** Why nothing can be written, and of which file or folder the system says so where it is one. */
export type ReadOnly = { readonly cause: ReadOnlyCause } & Partial<Failure>

export type AppendRefusal =
  /** Another entry came first: `actual` is the sequence already taken (stored or waiting to be). */
  | { readonly code: 'conflict'; readonly expected: number; readonly actual: number }
  | { readonly code: 'noSpace' }
  | ({ readonly code: 'readOnly' } & ReadOnly)
  /** The disk does not answer, or the file is not the one that was left there. */
  | ({ readonly code: 'lost' } & Failure)
  | ({ readonly code: 'writeFailed' } & Failure)
  | { readonly code: 'closed' }

export type ReadRefusal =
  | ({ readonly code: 'lost' } & Failure)
  | { readonly code: 'undecodable'; readonly sequence: number; readonly detail: string }
  | { readonly code: 'closed' }

/**
 * The ledger's port. One contract suite (`test/contract/journal-contract.ts`) runs against every home of it.
 */
export interface Journal {
  /** Random identity of the register, from which the chain starts. */
  readonly register: string

  access(): JournalAccess

  /** The last durable entry. */
  head(): Head

  /**
   * Stores the entries after `expectedSequence` and answers when they are durable. Appends made without waiting for
   * the one before are taken in order and made durable together; each counts on those before it, so when one fails
   * those waiting behind it are refused with it. After a refusal nothing of the entries remains
   * (`lost` alone leaves it unknown until the register is opened again). After a crash an entry is whole or absent.
   */
  append(
    entries: readonly NewEntry[],
    expectedSequence: number,
  ): Promise<Result<readonly JournalEntry[], AppendRefusal>>

  /** The durable entries with `seq` greater than `after`, in order, in batches; a refusal is the last thing given. */
  read(after: number): AsyncIterable<Result<readonly JournalEntry[], ReadRefusal>>

  /** One durable entry, without reading those around it; `undefined` when there is none of that number. */
  entry(sequence: number): Promise<Result<JournalEntry | undefined, ReadRefusal>>

  /** The durable entries of these numbers, given in ascending order, without reading those between them. */
  entries(sequences: readonly number[]): Promise<Result<readonly JournalEntry[], ReadRefusal>>

  /** Hears of entries when they are durable, in order, before `append` answers. Returns how to stop. */
  subscribe(listener: (entries: readonly JournalEntry[]) => void): () => void

  /** Waits for what is being stored, then lets go of the register. Later appends and reads are refused. */
  close(): Promise<void>
}
