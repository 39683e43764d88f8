import { knownForms } from '#src/register/decode.ts'
import { snapshotVersion, type SnapshotState, toSnapshot } from '#src/register/snapshot.ts'
import type { Ledger } from './ledger.ts'
import type { OpenedRegister } from '#main/host/opening/open-register.ts'

/** So many entries after the last one, the snapshot is written again while the program runs. */
const entriesBetween = 2000

/** Writes the snapshot of the register now and then, off the way of commands. A failure loses nothing but time. */
export class SnapshotKeeper {
  readonly #opened: OpenedRegister
  readonly #ledger: Ledger
  /** The point of the ledger of the snapshot that is on the disk, or on its way there. */
  #kept: number
  #writing: Promise<void> = Promise.resolve()

  constructor(opened: OpenedRegister, ledger: Ledger) {
    this.#opened = opened
    this.#ledger = ledger
    this.#kept = opened.snapshotAt
  }

  /** Hears that the ledger has grown. */
  grown(): void {
    if (this.#ledger.sequence - this.#kept >= entriesBetween) void this.keep()
  }

  /** Writes the snapshot of now, unless it is on the disk already. */
  keep(): Promise<void> {
    if (!this.#opened.readOnly() && this.#ledger.sequence !== this.#kept)
      this.#writing = this.#write(this.#writing)
    return this.#writing
  }

  async #write(former: Promise<void>): Promise<void> {
    const { journal, snapshots } = this.#opened
    const landmark = journal.landmark()
    this.#kept = landmark.head.sequence
    // Taken at once: its parts are never changed in place, so it stays the state of this moment while it is written. Only
    // the lists of the history are added to, and what came after is left out when they are read.
    const state = {
      register: toSnapshot(this.#ledger.register),
      history: [...this.#ledger.history],
      latest: this.#ledger.latest,
    } satisfies SnapshotState
    await former
    await snapshots.save({ ...landmark, stateVersion: snapshotVersion, knownForms, state })
  }
}
