import type { DiskFile } from './disk.ts'

/** Bytes read at once: little enough that other work goes on in between. */
const chunk = 1024 * 1024
const lineFeed = 10

/** Where the lines of a segment stand, found once and as far as they were asked for. Line 0 is the header. */
export class SegmentLines {
  /** The byte after the line feed of each line. */
  readonly #ends: number[] = []
  #scanned = 0

  /** The text of a line within the segment's first `size` bytes; `undefined` when there are fewer lines. */
  async text(file: DiskFile, size: number, line: number): Promise<string | undefined> {
    while (this.#ends.length <= line && this.#scanned < size) await this.#scan(file, size)
    const end = this.#ends[line]
    if (end === undefined) return undefined
    const start = this.#ends[line - 1] ?? 0
    return (await file.read(start, end - 1 - start)).toString('utf8')
  }

  async #scan(file: DiskFile, size: number): Promise<void> {
    const from = this.#scanned
    const bytes = await file.read(from, Math.min(chunk, size - from))
    if (bytes.length === 0) throw new Error(`the segment ends at ${from}, expected ${size}`)
    // Someone else who waits for the same segment may have come first.
    if (this.#scanned !== from) return
    for (let at = bytes.indexOf(lineFeed); at !== -1; at = bytes.indexOf(lineFeed, at + 1))
      this.#ends.push(from + at + 1)
    this.#scanned = from + bytes.length
  }
}
