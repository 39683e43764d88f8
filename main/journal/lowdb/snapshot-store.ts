import { z } from 'zod'
import type { Disk } from '#main/journal/file/disk.ts'
import { layoutOf } from '#main/journal/file/layout.ts'
import type { Landmark } from '#main/journal/file/report.ts'
import { ok, type Result } from '#src/shared/result.ts'
import { asResult, DurableJSONFile, type FileRefusal } from './durable-json-file.ts'
import { linesOfJson } from './payload-form.ts'

const snapshotCodec = z.object({
  register: z.string(),
  head: z.object({ sequence: z.int().nonnegative(), hash: z.string() }),
  /** Where that point of the ledger stands in the journal's files. */
  segments: z
    .array(
      z.object({
        segment: z.int().positive(),
        after: z.int().nonnegative(),
        size: z.int().positive(),
      }),
    )
    .min(1),
  /** Version of the state's shape: a snapshot with another one is of no use. */
  stateVersion: z.int(),
  /** How many forms of facts the program that made it knew. */
  knownForms: z.int().optional(),
  state: z.unknown(),
})

/** The state of a register at a point of its ledger. Derived: the journal alone makes it again. */
export interface Snapshot extends Landmark {
  readonly stateVersion: number
  readonly knownForms?: number | undefined
  /** Plain JSON, decoded by whoever made it. */
  readonly state: unknown
}

/** The snapshot beside the journal, so that opening is one reading and a short tail. Deleting it loses nothing. */
export class SnapshotStore {
  readonly #adapter: DurableJSONFile<Snapshot>

  constructor(folder: string, program: string, disk?: Disk) {
    this.#adapter = new DurableJSONFile<Snapshot>({
      file: layoutOf(folder).snapshot,
      kind: 'snapshot',
      version: 1,
      program,
      codec: snapshotCodec,
      keepPrevious: false,
      form: linesOfJson,
      ...(disk && { disk }),
    })
  }

  /** Undefined when there is none. A refusal means that the state is to be rebuilt from the journal. */
  async load(): Promise<Result<Snapshot | undefined, FileRefusal>> {
    const read = await asResult(this.#adapter.read())
    return read.ok ? ok(read.value ?? undefined) : read
  }

  /** Replaces the snapshot. One that cannot be read is kept under another name first. */
  async save(snapshot: Snapshot): Promise<Result<true, FileRefusal>> {
    const written = await asResult(this.#adapter.write(snapshot))
    if (written.ok || written.error.code !== 'unreadable') return written.ok ? ok(true) : written
    const replaced = await asResult(this.#replaceUnreadable(snapshot))
    return replaced.ok ? ok(true) : replaced
  }

  async #replaceUnreadable(snapshot: Snapshot): Promise<void> {
    await this.#adapter.discardUnreadable()
    await this.#adapter.write(snapshot)
  }
}
