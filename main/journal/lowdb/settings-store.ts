import type { z } from 'zod'
import type { Disk } from '#main/journal/file/disk.ts'
import { ok, type Result } from '#src/shared/result.ts'
import type { FileRefusal } from './durable-json-file.ts'
import { DurableStore } from './durable-store.ts'

export interface SettingsOptions<T> {
  readonly file: string
  readonly program: string
  /** Version of the settings' shape: a file with a greater one is refused by name. */
  readonly version: number
  readonly codec: z.ZodType<T>
  readonly initial: T
  readonly disk?: Disk
}

/** Choices of the office or of the operator, with the shape that `codec` gives them. */
export class SettingsStore<T> {
  readonly #store: DurableStore<T>

  private constructor(store: DurableStore<T>) {
    this.#store = store
  }

  static async open<T>({
    initial,
    ...options
  }: SettingsOptions<T>): Promise<Result<SettingsStore<T>, FileRefusal>> {
    const opened = await DurableStore.open({ ...options, kind: 'settings', keepPrevious: true }, initial)
    return opened.ok ? ok(new SettingsStore(opened.value)) : opened
  }

  /** Begins anew where the file cannot be read: what was in it is kept under another name. Nothing else is written yet. */
  static async renew<T>({
    initial,
    ...options
  }: SettingsOptions<T>): Promise<Result<SettingsStore<T>, FileRefusal>> {
    const renewed = await DurableStore.renew({ ...options, kind: 'settings', keepPrevious: true }, initial)
    return renewed.ok ? ok(new SettingsStore(renewed.value)) : renewed
  }

  /** True when the file was unreadable and the generation before it was used. */
  get fromPrevious(): boolean {
    return this.#store.fromPrevious
  }

  get(): T {
    return this.#store.data
  }

  /** Stores what `change` makes of the present settings; after a refusal they are what they were. */
  update(change: (settings: T) => T): Promise<Result<T, FileRefusal>> {
    return this.#store.update(change)
  }
}
