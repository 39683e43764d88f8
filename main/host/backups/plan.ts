import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { BackupRefused } from '#main/backup/refusal.ts'
import { ifPresent } from '#main/journal/file/disk.ts'
import { SettingsStore } from '#main/journal/lowdb/settings-store.ts'
import { BackupAttestation, BackupTrouble, LastBackup } from '#src/contract/backups.ts'
import { Instant } from '#src/shared/dates.ts'
import { defined } from '#src/shared/defined.ts'

/** How this workplace keeps the backups of one register. */
const Plan = z.object({
  folder: z.string().optional(),
  automatic: z.boolean(),
  last: LastBackup.optional(),
  trouble: BackupTrouble.optional(),
  /** When a backup was last read back whole, old contents too. */
  proved: Instant.optional(),
  /** What the register is held to when it is opened: the point to which a backup has it. */
  attested: BackupAttestation.optional(),
})
export type Plan = z.infer<typeof Plan>

const Plans = z.object({ registers: z.record(z.string(), Plan) })
type Store = SettingsStore<z.infer<typeof Plans>>

const noPlan: Plan = { automatic: true }

/** What this workplace knows of backups: where, how, when the last was, and the keys of the encrypted ones. */
export class BackupPlans {
  readonly #store: Store | undefined
  readonly #keys: string
  readonly #register: string
  /** What happened and could not be written down: it is known as long as the program runs. */
  #unwritten: Plan | undefined

  private constructor(store: Store | undefined, keys: string, register: string) {
    this.#store = store
    this.#keys = keys
    this.#register = register
  }

  static async open(settingsFolder: string, registerFolder: string, program: string): Promise<BackupPlans> {
    await mkdir(settingsFolder, { recursive: true })
    const file = path.join(settingsFolder, 'backups.json')
    const initial = { registers: {} }
    const opened = await SettingsStore.open({ file, program, version: 1, codec: Plans, initial })
    const keys = path.join(settingsFolder, 'backup-keys')
    return new BackupPlans(opened.ok ? opened.value : undefined, keys, path.resolve(registerFolder))
  }

  get(): Plan {
    return this.#unwritten ?? this.#store?.get().registers[this.#register] ?? noPlan
  }

  /** Whether what happened last is known here alone, and would not be at the next start. */
  get isUnwritten(): boolean {
    return this.#unwritten !== undefined
  }

  /** Writes a choice, which is none where it cannot be written. */
  async change(change: (plan: Plan) => Plan): Promise<void> {
    if (!(await this.#write(change(this.get())))) throw new BackupRefused('lost', 'backups.json')
  }

  /** Writes what happened: it did also where it cannot be written. */
  async note(change: (plan: Plan) => Plan): Promise<void> {
    const plan = change(this.get())
    if (!(await this.#write(plan))) this.#unwritten = plan
  }

  /** Holds the register to what a backup has of it from now on, or to nothing. */
  async attest(attested: BackupAttestation | undefined): Promise<void> {
    const { attested: former, ...plan } = this.get()
    if (attested === undefined && former === undefined) return
    if (this.#store !== undefined) await this.note(() => defined({ ...plan, attested }))
  }

  async #write(plan: Plan): Promise<boolean> {
    if (this.#store === undefined) throw new BackupRefused('choicesUnreadable')
    const written = await this.#store.update(({ registers }) => ({
      registers: { ...registers, [this.#register]: plan },
    }))
    if (written.ok) this.#unwritten = undefined
    return written.ok
  }

  /** The key of encrypted backups that this workplace makes, so that it need not ask for the passphrase each time. */
  async key(home: string): Promise<string | undefined> {
    return (await ifPresent(readFile(this.#keyFile(home), 'utf8')))?.trim()
  }

  /** Keeps a key where only this user of the computer reads it: the register itself stands beside it in clear. */
  async keepKey(home: string, identity: string): Promise<void> {
    await mkdir(this.#keys, { recursive: true, mode: 0o700 })
    const temporary = `${this.#keyFile(home)}.${randomUUID()}.tmp`
    const file = await open(temporary, 'wx', 0o600)
    try {
      await file.writeFile(`${identity}\n`)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, this.#keyFile(home))
  }

  #keyFile(home: string): string {
    return path.join(this.#keys, `${home}.txt`)
  }
}
