import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as passed } from 'node:timers/promises'
import type { Services } from '#main/host/services.ts'
import type { BugReport } from '#main/host/serve.ts'
import { errorCode } from '#main/journal/file/disk.ts'
import type { ArrivalStatus } from '#src/contract/arrivals.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { placed } from '#src/agreements/signed-file.ts'
import { Sha256 } from '#src/shared/codes.ts'
import { defined } from '#src/shared/defined.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import type { ArrivalPlans } from './arrival-plan.ts'
import { type Look, lookInto, type Seen, type Settling } from './look.ts'
import { bytesOf, readArrived, signedIn, unopenedIn } from './read-arrived.ts'

/** A folder on a network that has not answered for so long is told to be away. */
const patience = 30_000
/** How long the end of the program waits for a look that is under way. */
const farewell = 1000

type Parts = {
  readonly services: Services
  readonly plans: ArrivalPlans
  readonly registerFolder: string
  readonly report: BugReport
  /** Milliseconds between two looks at the folder; a file must be the same in two of them to be read. */
  readonly period: number
  /** Hears that what the desk says has changed. */
  readonly changed: () => void
}

/**
 * Watches the folder where signed files arrive. It reads them, and nothing else: the register keeps none without a
 * person, and in the folder nothing is moved, renamed or deleted.
 */
export class ArrivalDesk {
  readonly #parts: Parts
  readonly #picked = new Map<string, string>()
  readonly #closing = new AbortController()
  #settling: Settling = new Map()
  #trouble: ArrivalStatus['trouble']
  #unread: readonly string[] = []
  #forbidden: Seen = {}
  #looking: Promise<void> = Promise.resolve()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Takes note of a folder that a person picked, under a word that the page may say. */
  grant(place: string, folder: string): void {
    this.#picked.set(place, folder)
  }

  /** Looks at the folder again and again, until the desk is closed. */
  watch(): void {
    this.#looking = this.#watch()
  }

  async close(): Promise<void> {
    this.#closing.abort()
    await Promise.race([this.#looking, passed(farewell)])
  }

  status(): ArrivalStatus {
    const { folder, seen, putAside } = this.#parts.plans.get()
    const away = new Set([...putAside, ...this.#keptHashes(seen)])
    const files = new Map<string, ArrivalStatus['files'][number]>()
    const others: string[] = []
    for (const { sha256, number, fullName } of signedIn(seen))
      if (number === undefined) others.push(fullName)
      else if (!away.has(sha256) && !files.has(sha256))
        files.set(sha256, { ...placed(fullName), sha256: Sha256.parse(sha256), number })
    return defined({
      folder,
      files: [...files.values()],
      others,
      unopened: [...unopenedIn(seen), ...unopenedIn(this.#forbidden, 'forbidden')].filter(
        ({ sha256 }) => !away.has(sha256),
      ),
      unread: [...this.#unread],
      putAside: putAside.length,
      trouble: this.#trouble,
    })
  }

  async choose(place: string): Promise<Result<ArrivalStatus, AnyRefusal>> {
    const folder = this.#picked.get(place)
    if (folder === undefined)
      return refused({ code: 'malformedRequest', request: 'arrivals.choose', path: 'place' })
    if (isWithin(this.#parts.registerFolder, folder)) return refused({ code: 'signedFolderUnfit', folder })
    return this.#turnTo(folder)
  }

  stop(): Promise<Result<ArrivalStatus, AnyRefusal>> {
    return this.#turnTo(undefined)
  }

  /** The bytes of a file that arrived, if they still are those that were seen. */
  async read(sha256: string): Promise<Result<{ bytes: Uint8Array }, AnyRefusal>> {
    const { folder, seen } = this.#parts.plans.get()
    const one = [...signedIn(seen)].find((signed) => signed.sha256 === sha256)
    const whole = one && folder !== undefined ? await read(path.join(folder, one.file)) : undefined
    const bytes = one && whole && (await bytesOf(one, whole))
    return bytes ? ok({ bytes }) : refused({ code: 'arrivedFileGone', name: one?.fullName ?? '' })
  }

  putAside(sha256: string): Promise<Result<ArrivalStatus, AnyRefusal>> {
    return this.#change((plan) => ({ ...plan, putAside: [...new Set([...plan.putAside, sha256])] }))
  }

  offerAgain(): Promise<Result<ArrivalStatus, AnyRefusal>> {
    return this.#change((plan) => ({ ...plan, putAside: [] }))
  }

  #turnTo(folder: string | undefined): Promise<Result<ArrivalStatus, AnyRefusal>> {
    this.#settling = new Map()
    this.#trouble = undefined
    this.#unread = []
    this.#forbidden = {}
    return this.#change(({ putAside }) => defined({ folder, seen: {}, putAside }))
  }

  async #change(change: Parameters<ArrivalPlans['change']>[0]): Promise<Result<ArrivalStatus, AnyRefusal>> {
    const done = await this.#parts.plans.change(change)
    this.#parts.changed()
    return done ? ok(this.status()) : refused({ code: 'diskLost', detail: 'signed-folder.json' })
  }

  async #watch(): Promise<void> {
    const { signal } = this.#closing
    while (!signal.aborted) {
      await this.#look()
      await passed(this.#parts.period, undefined, { signal, ref: false }).catch(() => {})
    }
  }

  async #look(): Promise<void> {
    const { services, plans, report } = this.#parts
    const { folder, seen } = plans.get()
    if (folder === undefined) return
    const late = setTimeout(() => this.#isAway('ETIMEDOUT'), patience)
    try {
      const now = await lookInto(folder, seen, this.#settling, readArrived(services, report))
      await this.#note(folder, seen, now)
    } catch (error) {
      const code = errorCode(error)
      if (code === '') report('arrivals', error)
      else this.#isAway(code)
    } finally {
      clearTimeout(late)
    }
  }

  /** Writes down what was found, unless another folder was chosen meanwhile. */
  async #note(folder: string, before: Seen, { seen, unread, forbidden }: Look): Promise<void> {
    const { plans, changed } = this.#parts
    if (this.#closing.signal.aborted || plans.get().folder !== folder) return
    const isOther =
      this.#trouble !== undefined ||
      unread.join('/') !== this.#unread.join('/') ||
      Object.keys(forbidden).join('/') !== Object.keys(this.#forbidden).join('/')
    this.#trouble = undefined
    this.#unread = unread
    this.#forbidden = forbidden
    if (!isSameSeen(before, seen)) await plans.change((plan) => ({ ...plan, seen }))
    else if (!isOther) return
    changed()
  }

  /** Told once, however long it lasts. */
  #isAway(reason: string): void {
    if (this.#trouble?.reason === reason || this.#closing.signal.aborted) return
    const { services, changed } = this.#parts
    this.#trouble = { since: this.#trouble?.since ?? services.world.now(), reason }
    changed()
  }

  /** Those of the files that the register has. */
  #keptHashes(seen: Seen): string[] {
    const wanted = new Set([...signedIn(seen)].map(({ sha256 }) => sha256))
    if (wanted.size === 0) return []
    const { agreements } = this.#parts.services.ledger.register.agreements
    const kept: string[] = []
    for (const { signedFiles = [], addenda = [] } of agreements.values())
      for (const files of [signedFiles, ...addenda.map((one) => one.signedFiles ?? [])])
        for (const { sha256 } of files) if (wanted.has(sha256)) kept.push(sha256)
    return kept
  }
}

const isSameSeen = (before: Seen, now: Seen): boolean => {
  const names = Object.keys(now)
  return names.length === Object.keys(before).length && names.every((name) => before[name] === now[name])
}

const read = (file: string): Promise<Uint8Array | undefined> => readFile(file).catch(() => undefined)

function isWithin(outer: string, inner: string): boolean {
  const way = path.relative(path.resolve(outer), path.resolve(inner))
  return way === '' || (way.split(path.sep)[0] !== '..' && !path.isAbsolute(way))
}
