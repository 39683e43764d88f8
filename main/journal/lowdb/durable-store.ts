import { Low } from 'lowdb'
import { ok, type Result } from '#src/shared/result.ts'
import { asResult, DurableJSONFile, type DurableFileOptions, type FileRefusal } from './durable-json-file.ts'

/**
 * A lowdb database whose memory never runs ahead of its file: a change is published only when it is on the medium,
 * and changes are made one after the other.
 */
export class DurableStore<T> {
  readonly #low: Low<T>
  readonly #adapter: DurableJSONFile<T>
  #turn: Promise<unknown> = Promise.resolve()

  private constructor(low: Low<T>, adapter: DurableJSONFile<T>) {
    this.#low = low
    this.#adapter = adapter
  }

  /** Reads the file, or starts from `initial` when there is none; nothing is written yet. */
  static async open<T>(
    options: DurableFileOptions<T>,
    initial: T,
  ): Promise<Result<DurableStore<T>, FileRefusal>> {
    const adapter = new DurableJSONFile(options)
    const low = new Low(adapter, initial)
    const read = await asResult(low.read())
    return read.ok ? ok(new DurableStore(low, adapter)) : read
  }

  /** Starts from `initial` where the file cannot be read, once what is in it is kept under another name. */
  static async renew<T>(
    options: DurableFileOptions<T>,
    initial: T,
  ): Promise<Result<DurableStore<T>, FileRefusal>> {
    const adapter = new DurableJSONFile(options)
    const kept = await asResult(adapter.copyAside())
    return kept.ok ? ok(new DurableStore(new Low(adapter, initial), adapter)) : kept
  }

  get data(): T {
    return this.#low.data
  }

  /** True when the file was unreadable and the generation before it was used. */
  get fromPrevious(): boolean {
    return this.#adapter.source === 'previous'
  }

  /** Stores what `change` makes of the present data. After a refusal the data is what it was. */
  update(change: (data: T) => T): Promise<Result<T, FileRefusal>> {
    const updated = this.#afterTurn(this.#turn, change)
    this.#turn = updated
    return updated
  }

  async #afterTurn(turn: Promise<unknown>, change: (data: T) => T): Promise<Result<T, FileRefusal>> {
    await Promise.allSettled([turn])
    const changed = change(this.#low.data)
    const written = await asResult(this.#adapter.write(changed))
    if (!written.ok) return written
    this.#low.data = changed
    return ok(changed)
  }
}
