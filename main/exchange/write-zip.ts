import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'

/** A ZIP on its way to the disk: a file at a time, so that it may be larger than the memory. */
export class ZipWriter {
  readonly #zip = new ZipFile()
  readonly #file: string
  readonly #temporary: string
  readonly #day: Date
  /** Settles when nothing more is written, with what went wrong if something did. */
  readonly #written: Promise<unknown>
  #ended = false

  /** It takes the place of what is there under that name only when it is finished. */
  constructor(file: string, day: Date) {
    this.#file = file
    this.#day = day
    this.#temporary = path.join(path.dirname(file), `.${randomUUID()}.tmp`)
    const out = createWriteStream(this.#temporary, { flags: 'wx' })
    const whole = async () => {
      await pipeline(this.#zip.outputStream, out)
    }
    this.#written = whole()
      .catch((error: unknown) => error)
      .finally(() => (this.#ended = true))
  }

  /** A path with `/`, and its bytes; squeezed unless they are already, as PDF and spreadsheets are. */
  async add(name: string, bytes: Uint8Array, compress = false): Promise<void> {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#zip.addBuffer(buffer, name, { mtime: this.#day, compress })
    const { outputStream } = this.#zip
    const isFull = outputStream instanceof PassThrough && outputStream.writableNeedDrain
    if (isFull && !this.#ended) await Promise.race([once(outputStream, 'drain'), this.#written])
    if (this.#ended) throw await this.#written
  }

  /** Whole, on the disk, under its name. */
  async finish(): Promise<void> {
    this.#zip.end()
    const error = await this.#written
    if (error !== undefined) throw error
    const handle = await open(this.#temporary, 'r+')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(this.#temporary, this.#file)
  }

  /** As if it had never been begun. */
  async discard(): Promise<void> {
    this.#zip.end()
    await this.#written
    await rm(this.#temporary, { force: true })
  }
}
