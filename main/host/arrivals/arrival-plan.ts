import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { ArchiveProblem } from '#src/agreements/signed-file.ts'
import { SettingsStore } from '#main/journal/lowdb/settings-store.ts'

/** What was found in a file. */
const Found = z.object({
  /** Empty of what is too large to be read. */
  sha256: z.string(),
  /** The number of the paper in it; absent when it holds none of the register. */
  number: z.string().optional(),
})
export type Found = z.infer<typeof Found>

/** A file that was read, as it then was: it is read again when its size or its time are others. */
const SeenFile = Found.extend({
  size: z.number(),
  modified: z.number(),
  /** Of a zip file: the signed files in it. */
  within: z.array(Found.extend({ name: z.string() })).optional(),
  /** Why it is not known what is in it. */
  problem: ArchiveProblem.optional(),
})
export type SeenFile = z.infer<typeof SeenFile>

/** The folder that this workplace watches for the signed files of one register, and what is known of what is in it. */
const ArrivalPlan = z.object({
  folder: z.string().optional(),
  seen: z.record(z.string(), SeenFile),
  putAside: z.array(z.string()),
})
export type ArrivalPlan = z.infer<typeof ArrivalPlan>

const Plans = z.object({ registers: z.record(z.string(), ArrivalPlan) })
type Store = SettingsStore<z.infer<typeof Plans>>

const noPlan: ArrivalPlan = { seen: {}, putAside: [] }

export class ArrivalPlans {
  readonly #store: Store | undefined
  readonly #register: string

  private constructor(store: Store | undefined, register: string) {
    this.#store = store
    this.#register = register
  }

  /** An unreadable file costs the choice of the folder, nothing else: the register opens all the same. */
  static async open(settingsFolder: string, registerFolder: string, program: string): Promise<ArrivalPlans> {
    await mkdir(settingsFolder, { recursive: true })
    const file = path.join(settingsFolder, 'signed-folder.json')
    const initial = { registers: {} }
    const opened = await SettingsStore.open({ file, program, version: 1, codec: Plans, initial })
    return new ArrivalPlans(opened.ok ? opened.value : undefined, path.resolve(registerFolder))
  }

  get(): ArrivalPlan {
    return this.#store?.get().registers[this.#register] ?? noPlan
  }

  /** Whether the change is on the disk. */
  async change(change: (plan: ArrivalPlan) => ArrivalPlan): Promise<boolean> {
    const changed = await this.#store?.update(({ registers }) => ({
      registers: { ...registers, [this.#register]: change(this.get()) },
    }))
    return changed?.ok === true
  }
}
