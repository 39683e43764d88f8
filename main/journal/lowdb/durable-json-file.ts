import { createHash, randomUUID } from 'node:crypto'
import path from 'node:path'
import type { Adapter } from 'lowdb'
import { z } from 'zod'
import { Breath } from '#main/journal/breath.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import {
  type Disk,
  errorDetail,
  failureOf,
  ifPresent,
  isNoSpace,
  isWriteForbidden,
  nodeDisk,
  removeUnfinished,
  replaceFile,
  writeTemporary,
} from '#main/journal/file/disk.ts'
import { parseJson, type PayloadForm, wholeJson } from './payload-form.ts'

/** The envelope's own format. */
const format = 'comodato-file'

/** Characters of a long file that are written at once. */
const partLength = 256 * 1024

const envelopeCodec = z.object({
  format: z.literal(format),
  /** What the file holds. */
  kind: z.string(),
  /** Version of the payload's shape. */
  version: z.int().positive(),
  program: z.string(),
  generation: z.int().positive(),
  length: z.int().nonnegative(),
  sha256: z.string(),
})

type Envelope = z.infer<typeof envelopeCodec>

export type FileRefusal =
  /** Neither the file nor its previous generation can be read: both stay as they are. */
  | { readonly code: 'unreadable'; readonly file: string; readonly reason: UnreadableReason }
  | {
      readonly code: 'newerFormat'
      readonly file: string
      readonly version: number
      readonly program: string
    }
  | { readonly code: 'noSpace'; readonly file: string }
  | { readonly code: 'folderReadOnly'; readonly file: string }
  | { readonly code: 'lost'; readonly file: string; readonly detail: string }

export type UnreadableReason = 'empty' | 'envelope' | 'kind' | 'length' | 'hash' | 'json' | 'shape'

/** lowdb's `Adapter` can only throw: this carries the refusal through it. */
export class FileRefused extends Error {
  readonly refusal: FileRefusal

  constructor(refusal: FileRefusal) {
    super(`${refusal.code}: ${refusal.file}`)
    this.refusal = refusal
  }
}

/** Turns what an adapter throws back into a value; other exceptions are bugs and pass. */
export async function asResult<T>(asked: Promise<T>): Promise<Result<T, FileRefusal>> {
  try {
    return ok(await asked)
  } catch (error) {
    if (error instanceof FileRefused) return refused(error.refusal)
    throw error
  }
}

export interface DurableFileOptions<T> {
  readonly file: string
  /** What the file holds, written in it: `people`, `settings`, … */
  readonly kind: string
  readonly version: number
  readonly program: string
  readonly codec: z.ZodType<T>
  /** Keeps the generation before as `<file>.prev`. */
  readonly keepPrevious: boolean
  /** How the payload is written: one JSON text, if nothing is said. */
  readonly form?: PayloadForm
  readonly disk?: Disk
}

type Reading<T> =
  | { readonly state: 'absent' }
  | { readonly state: 'good'; readonly data: T; readonly generation: number }
  | { readonly state: 'bad'; readonly reason: UnreadableReason }

/**
 * A lowdb adapter whose file is either the old one or the whole new one, whatever happens, and is checked when read.
 * An unreadable file is never taken for an empty one: the previous generation is used if there is one, and the
 * unreadable file is kept under another name before anything is written.
 */
export class DurableJSONFile<T> implements Adapter<T> {
  readonly #options: DurableFileOptions<T>
  readonly #disk: Disk
  readonly #form: PayloadForm
  /** Undefined until read: nothing is written over a file that was not read first. */
  #generation: number | undefined
  #setAside = false
  /** What writes of a program that was killed left is gone. */
  #swept = false
  #source: 'current' | 'previous' | 'none' = 'none'

  constructor(options: DurableFileOptions<T>) {
    this.#options = options
    this.#disk = options.disk ?? nodeDisk
    this.#form = options.form ?? wholeJson
  }

  /** Where the data last read came from; `previous` must be said to the user. */
  get source(): 'current' | 'previous' | 'none' {
    return this.#source
  }

  /** Null only when neither the file nor a previous generation exists. Throws `FileRefused`. */
  async read(): Promise<T | null> {
    const { file } = this.#options
    const current = await this.#readOne(file)
    const reading = current.state === 'good' ? current : await this.#readOne(this.#previous)
    if (reading.state !== 'good') {
      if (current.state === 'bad') throw new FileRefused({ code: 'unreadable', file, reason: current.reason })
      if (reading.state === 'bad') throw new FileRefused({ code: 'unreadable', file, reason: reading.reason })
      this.#generation = 0
      this.#source = 'none'
      return null
    }
    this.#generation = reading.generation
    this.#setAside = current.state === 'bad'
    this.#source = current.state === 'good' ? 'current' : 'previous'
    return reading.data
  }

  /** Returns when the data is on the medium. Throws `FileRefused`; then the file is as it was, unless it is `lost`. */
  async write(data: T): Promise<void> {
    if (this.#generation === undefined) await this.read()
    const generation = (this.#generation ?? 0) + 1
    const { file } = this.#options
    try {
      if (this.#setAside) await this.#disk.rename(file, `${file}.unreadable-${randomUUID()}`)
      this.#setAside = false
      if (!this.#swept) await removeUnfinished(this.#disk, path.dirname(file), path.basename(file))
      this.#swept = true
      const parts = await this.#encode(data, generation)
      const temporary = await writeTemporary(this.#disk, file, parts)
      if (this.#options.keepPrevious) await ifPresent(this.#disk.rename(file, this.#previous))
      await this.#disk.rename(temporary, file)
    } catch (error) {
      throw this.#refused(error)
    }
    await this.#sealName()
    this.#generation = generation
    this.#source = 'current'
  }

  /** From the renaming on it cannot be told whether a crash would leave the old file or the new one: that is `lost`. */
  async #sealName(): Promise<void> {
    const { file } = this.#options
    try {
      await this.#disk.syncFolder(path.dirname(file))
    } catch (error) {
      throw new FileRefused({ code: 'lost', file, detail: errorDetail(error) })
    }
  }

  /** Puts a file that cannot be read under another name, so that a derived one can be made again. */
  async discardUnreadable(): Promise<void> {
    const { file } = this.#options
    try {
      await ifPresent(this.#disk.rename(file, `${file}.unreadable-${randomUUID()}`))
    } catch (error) {
      throw this.#refused(error)
    }
    this.#generation = 0
  }

  /**
   * Copies what cannot be read under other names, so that it may be written over. It stays where it is until then: a
   * crash must not leave a place that looks as if nothing had ever been there.
   */
  async copyAside(): Promise<void> {
    try {
      for (const file of [this.#options.file, this.#previous]) {
        const bytes = await ifPresent(this.#disk.readFile(file))
        if (bytes) await replaceFile(this.#disk, `${file}.unreadable-${randomUUID()}`, bytes)
      }
    } catch (error) {
      throw this.#refused(error)
    }
    this.#generation = 0
  }

  get #previous(): string {
    return `${this.#options.file}.prev`
  }

  /** The file in parts, made with pauses: a long one must not keep other work waiting. */
  async #encode(data: T, generation: number): Promise<Buffer[]> {
    const hash = createHash('sha256')
    const parts: Buffer[] = []
    const breath = new Breath()
    let text = ''
    const take = () => {
      const part = Buffer.from(text)
      hash.update(part)
      parts.push(part)
      text = ''
    }
    for (const piece of this.#form.pieces(data)) {
      text += piece
      if (text.length >= partLength) take()
      if (breath.due) await breath.take()
    }
    take()
    const { kind, version, program } = this.#options
    const length = parts.reduce((sum, part) => sum + part.length, 0)
    const sha256 = hash.digest('hex')
    const envelope: Envelope = { format, kind, version, program, generation, length, sha256 }
    const [first = Buffer.alloc(0), ...rest] = parts
    return [Buffer.concat([Buffer.from(`${JSON.stringify(envelope)}\n`), first]), ...rest]
  }

  async #readOne(file: string): Promise<Reading<T>> {
    let bytes: Buffer | undefined
    try {
      bytes = await ifPresent(this.#disk.readFile(file))
    } catch (error) {
      // What may not be read is no folder that may not be written.
      throw new FileRefused({ code: 'lost', file, detail: errorDetail(error) })
    }
    return bytes === undefined ? { state: 'absent' } : this.#decode(bytes)
  }

  #decode(bytes: Buffer): Reading<T> {
    if (bytes.length === 0) return { state: 'bad', reason: 'empty' }
    const end = bytes.indexOf(10)
    const envelope = envelopeCodec.safeParse(parseJson(bytes.toString('utf8', 0, Math.max(end, 0)))).data
    if (envelope === undefined) return { state: 'bad', reason: 'envelope' }
    const { file, kind, version, codec } = this.#options
    if (envelope.kind !== kind) return { state: 'bad', reason: 'kind' }
    if (envelope.version > version) {
      throw new FileRefused({
        code: 'newerFormat',
        file,
        version: envelope.version,
        program: envelope.program,
      })
    }
    const payload = bytes.subarray(end + 1)
    if (payload.length !== envelope.length) return { state: 'bad', reason: 'length' }
    if (sha256(payload) !== envelope.sha256) return { state: 'bad', reason: 'hash' }
    const value = this.#form.parse(payload)
    if (value === undefined) return { state: 'bad', reason: 'json' }
    const decoded = codec.safeParse(value)
    return decoded.success
      ? { state: 'good', data: decoded.data, generation: envelope.generation }
      : { state: 'bad', reason: 'shape' }
  }

  #refused(error: unknown): FileRefused {
    const { file } = this.#options
    if (isNoSpace(error)) return new FileRefused({ code: 'noSpace', file })
    if (isWriteForbidden(error))
      return new FileRefused({ code: 'folderReadOnly', file: failureOf(error).file ?? file })
    return new FileRefused({ code: 'lost', file, detail: errorDetail(error) })
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
