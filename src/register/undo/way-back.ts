import type { JournalEntry } from '#src/register/journal.ts'

/** A command that could be undone or redone: its entry, and the entry since which things stand as it, or its undoing, left them. */
export type Target = { readonly sequence: number; readonly since: number }

/**
 * Goes back over the ledger, entry by entry from the last one, and finds what an operator's next undo and redo are
 * about: the last of his commands that stands, and the last one undone with none of his given after it.
 */
export class WayBack {
  readonly #operator: string
  /** What was last done about each command that was ever undone. */
  readonly #latest = new Map<number, { readonly undone: boolean; readonly at: number }>()
  readonly #later: JournalEntry[] = []
  #undo: Target | undefined
  #redo: Target | undefined

  constructor(operator: string) {
    this.#operator = operator
  }

  /** Takes the entry before those that were taken. */
  take(entry: JournalEntry): void {
    const undoing = undoingOf(entry)
    if (undoing) return this.#takeUndoing(entry, undoing)
    const latest = this.#latest.get(entry.seq)
    if (latest?.undone === true) return
    if (entry.by === this.#operator) this.#undo ??= { sequence: entry.seq, since: latest?.at ?? entry.seq }
    else this.#later.push(entry)
  }

  #takeUndoing(entry: JournalEntry, { undone, sequence }: { undone: boolean; sequence: number }): void {
    if (this.#latest.has(sequence)) return
    this.#latest.set(sequence, { undone, at: entry.seq })
    if (undone && entry.by === this.#operator) this.#redo ??= { sequence, since: entry.seq }
  }

  /** True when going further back would find nothing more. */
  get found(): boolean {
    return this.#undo !== undefined
  }

  get undo(): Target | undefined {
    return this.#undo
  }

  /** What was undone before a command that came after it is not redone. */
  get redo(): Target | undefined {
    return this.#redo && (this.#undo?.sequence ?? 0) < this.#redo.since ? this.#redo : undefined
  }

  /** The entries of others after a point that stand, the last one first. */
  after(sequence: number): readonly JournalEntry[] {
    return this.#later.filter(({ seq }) => seq > sequence)
  }
}

function undoingOf({ events }: JournalEntry): { undone: boolean; sequence: number } | undefined {
  const [event] = events
  if (event?.type !== 'commandUndone' && event?.type !== 'commandRedone') return undefined
  return { undone: event.type === 'commandUndone', sequence: Number(event['sequence']) }
}
