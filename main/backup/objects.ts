import path from 'node:path'
import { type Disk, errorCode, ifPresent } from '#main/journal/file/disk.ts'
import type { OpenHome } from './home.ts'
import type { StoredFile } from './manifest.ts'
import { BackupRefused, ofRegister } from './refusal.ts'
import { type Bytes, fileBytes, putFile, tallied, type Tally, tallyOf, type Work } from './streams.ts'

/** A file of the register to be stored: its place there, and how much of it is part of the register now. */
export interface Source {
  readonly path: string
  readonly file: string
  readonly bytes: number
  /** Its SHA-256 by its name: if that is stored already, the file itself need not be read. */
  readonly named?: string
}

/** The stored bytes of a folder of backups, each kept once whatever number of backups hold it. */
export class Objects {
  readonly #open: OpenHome
  readonly #present: Set<string>
  /** Bytes written since. */
  added = 0
  readonly #written = new Set<string>()

  /** Whether a file was stored by an earlier backup. */
  readonly wasThere = ({ object }: StoredFile): boolean => !this.#written.has(object)

  private constructor(open: OpenHome, present: Iterable<string>) {
    this.#open = open
    this.#present = new Set(present)
  }

  static async of(open: OpenHome): Promise<Objects> {
    return new Objects(open, await open.disk.list(open.home.objects))
  }

  /** Stores a file of the register, unless its bytes are there. */
  async keep({ path: place, file, bytes, named }: Source, disk: Disk, work: Work): Promise<StoredFile> {
    if (named !== undefined && this.#present.has(this.#fileName(named))) {
      work.advanced(bytes)
      return { path: place, sha256: named, bytes, object: this.#open.cipher.nameOf(named) }
    }
    const unheard = { ...work, advanced: () => {} }
    const read = await ofRegister(tallyOf(fileBytes(disk, file, unheard, bytes)), place)
    const object = this.#open.cipher.nameOf(read.sha256)
    if (this.#present.has(this.#fileName(read.sha256))) work.advanced(bytes)
    else await this.#write(read, place, fileBytes(disk, file, work, bytes))
    return { path: place, sha256: read.sha256, bytes: read.bytes, object }
  }

  async #write(expected: Tally, place: string, bytes: Bytes): Promise<void> {
    const { disk, home, cipher } = this.#open
    const name = this.#fileName(expected.sha256)
    const same = tallied(bytes, ({ sha256 }) => {
      if (sha256 !== expected.sha256) throw new BackupRefused('registerUnreadable', place)
    })
    this.added += await putFile(disk, path.join(home.objects, name), cipher.seal(same))
    this.#present.add(name)
    this.#written.add(cipher.nameOf(expected.sha256))
  }

  /** The names of what is stored are on the medium. */
  sync(): Promise<void> {
    return this.#open.disk.syncFolder(this.#open.home.objects)
  }

  #fileName(sha256: string): string {
    return `${this.#open.cipher.nameOf(sha256)}${this.#open.cipher.suffix}`
  }
}

export const objectFile = ({ home, cipher }: OpenHome, { object }: StoredFile): string =>
  path.join(home.objects, `${object}${cipher.suffix}`)

/** The bytes of a file as they are stored, checked against what the backup says of them as they pass. */
export async function* storedBytes(open: OpenHome, stored: StoredFile, work: Work): Bytes {
  const sealed = fileBytes(open.disk, objectFile(open, stored), { ...work, advanced: () => {} })
  try {
    const bytes = tallied(open.cipher.open(sealed), ({ sha256, bytes: length }) => {
      if (sha256 !== stored.sha256 || length !== stored.bytes) throw new BackupRefused('objectAltered')
    })
    for await (const piece of bytes) {
      work.advanced(piece.length)
      yield piece
    }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw new BackupRefused('objectMissing', stored.path)
    if (error instanceof BackupRefused && error.refusal.problem === 'objectAltered')
      throw new BackupRefused('objectAltered', stored.path)
    throw error
  }
}

/** That a stored file is there, as long as it was. */
export async function requireStored(open: OpenHome, stored: StoredFile): Promise<void> {
  const file = await ifPresent(open.disk.open(objectFile(open, stored), 'read'))
  if (file === undefined) throw new BackupRefused('objectMissing', stored.path)
  try {
    const size = await file.size()
    // Encrypted, it is longer by what the format adds.
    const isWhole = open.cipher.suffix === '' ? size === stored.bytes : size > stored.bytes
    if (!isWhole) throw new BackupRefused('objectAltered', stored.path)
  } finally {
    await file.close()
  }
}
