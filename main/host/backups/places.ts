import { findHome, type Home, openHome, type OpenHome, requireApart, unlock } from '#main/backup/home.ts'
import { BackupRefused } from '#main/backup/refusal.ts'
import type { Disk } from '#main/journal/file/disk.ts'
import type { BackupPlace } from '#src/contract/backups.ts'
import type { BackupPlans } from './plan.ts'

type Parts = {
  readonly disk: Disk
  readonly plans: BackupPlans
  readonly registerFolder: string
  /** What people picked, by the words that pages say for them. */
  readonly granted: Map<string, string>
}

/** The folders of backups that a screen may speak of: this workplace's, and those picked in the system's window. */
export class BackupPlaces {
  readonly #disk: Disk
  readonly #plans: BackupPlans
  readonly #register: string
  readonly #picked: Map<string, string>
  /** Keys of backups that were opened with their passphrase, until the program ends. */
  readonly #unlocked = new Map<string, string>()

  constructor({ disk, plans, registerFolder, granted }: Parts) {
    this.#disk = disk
    this.#plans = plans
    this.#register = registerFolder
    this.#picked = granted
  }

  /** Takes note of a folder that a person picked, under a word that the page may say. */
  grant(place: string, folder: string): void {
    this.#picked.set(place, folder)
  }

  picked(place: string): string {
    const folder = this.#picked.get(place)
    if (folder === undefined) throw new BackupRefused('placeUnknown')
    return folder
  }

  async examine(place: string): Promise<BackupPlace> {
    const folder = this.picked(place)
    await requireApart(this.#register, folder)
    const home = await findHome(this.#disk, folder)
    const encrypted = home?.recipient !== undefined
    const locked = home !== undefined && encrypted && (await this.#key(home)) === undefined
    return { folder: home?.folder ?? folder, found: home !== undefined, encrypted, locked }
  }

  /** The backups of a folder, opened with the key that is at hand. */
  async open(place: string | undefined): Promise<OpenHome> {
    const home = await this.#home(place)
    return openHome(this.#disk, home, await this.#key(home))
  }

  /** Opens backups with their passphrase; the key that was in it. */
  async unlock(place: string | undefined, passphrase: string): Promise<string> {
    const home = await this.#home(place)
    const identity = await unlock(this.#disk, home, passphrase)
    this.#unlocked.set(home.id, identity)
    return identity
  }

  async #home(place: string | undefined): Promise<Home> {
    const folder = place === undefined ? this.#plans.get().folder : this.picked(place)
    if (folder === undefined) throw new BackupRefused('noFolder')
    const home = await findHome(this.#disk, folder)
    if (!home) throw new BackupRefused('notBackups', folder)
    return home
  }

  async #key(home: Home): Promise<string | undefined> {
    if (home.recipient === undefined) return undefined
    return this.#unlocked.get(home.id) ?? (await this.#plans.key(home.id))
  }
}
