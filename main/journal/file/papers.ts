import { createHash, randomUUID } from 'node:crypto'
import path from 'node:path'
import { ok, refused, type Result } from '#src/shared/result.ts'
import {
  type Disk,
  ifPresent,
  nodeDisk,
  removeUnfinished,
  replaceFile,
  type WriteRefusal,
  writeRefusal,
} from './disk.ts'
import { layoutOf } from './layout.ts'

/** A file of the register, named by its content. `extension` is lower case, without the dot. */
export interface PaperName {
  readonly sha256: string
  readonly extension: string
}

export type PaperRefusal =
  /** Not a SHA-256 in hexadecimal, or not an extension of one to ten letters and digits. */
  | { readonly code: 'badName'; readonly name: PaperName }
  | { readonly code: 'missing'; readonly name: PaperName }
  /** The bytes are no longer those of the name. */
  | { readonly code: 'altered'; readonly name: PaperName }
  | WriteRefusal

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Papers and attachments beside the journal, which holds their names. */
export class PaperStore {
  readonly #folder: string
  readonly #disk: Disk
  #sweeping: Promise<void> | undefined

  constructor(folder: string, disk: Disk = nodeDisk) {
    this.#folder = layoutOf(folder).papers
    this.#disk = disk
  }

  /** Stores bytes durably under their hash; storing them again changes nothing, unless the file was altered. */
  async put(bytes: Uint8Array, extension: string): Promise<Result<PaperName, PaperRefusal>> {
    const name: PaperName = { sha256: sha256(bytes), extension }
    const present = await this.get(name)
    const code = present.ok ? 'present' : present.error.code
    if (!present.ok && code !== 'missing' && code !== 'altered') return present
    try {
      // What was stored before may have been refused just before its name was made sure of.
      if (code === 'present') {
        await this.#disk.syncFolder(this.#folder)
        return ok(name)
      }
      // A register that is away must not be found begun anew where it was.
      const beside = await this.#disk.list(path.dirname(this.#folder))
      if (!beside.includes(path.basename(this.#folder))) await this.#disk.makeFolder(this.#folder)
      const file = this.#file(name)
      if (code === 'altered') await this.#disk.rename(file, `${file}.altered-${randomUUID()}`)
      await this.#sweep()
      await replaceFile(this.#disk, file, bytes)
      return ok(name)
    } catch (error) {
      return refused(writeRefusal(error))
    }
  }

  /** The bytes, verified. */
  async get(name: PaperName): Promise<Result<Buffer, PaperRefusal>> {
    if (!isWellNamed(name)) return refused({ code: 'badName', name })
    try {
      const bytes = await ifPresent(this.#disk.readFile(this.#file(name)))
      if (bytes === undefined) return refused({ code: 'missing', name })
      return sha256(bytes) === name.sha256 ? ok(bytes) : refused({ code: 'altered', name })
    } catch (error) {
      return refused(writeRefusal(error))
    }
  }

  /** Where the file is, for programs that open or print it; verify it with `get` first. */
  pathOf(name: PaperName): string | undefined {
    return isWellNamed(name) ? this.#file(name) : undefined
  }

  /**
   * Takes away what killed writes left, once, before the first paper that is kept: not when a register is opened, which
   * would look through all its papers, and not while one of ours is being written.
   */
  async #sweep(): Promise<void> {
    this.#sweeping ??= removeUnfinished(this.#disk, this.#folder)
    try {
      await this.#sweeping
    } catch (error) {
      this.#sweeping = undefined
      throw error
    }
  }

  #file({ sha256: hash, extension }: PaperName): string {
    return path.join(this.#folder, `${hash}.${extension}`)
  }
}

const isWellNamed = ({ sha256: hash, extension }: PaperName): boolean =>
  /^[0-9a-f]{64}$/.test(hash) && /^[0-9a-z]{1,10}$/.test(extension)
