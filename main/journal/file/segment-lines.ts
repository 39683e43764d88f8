import type { DiskFile } from './disk.ts'

/** Bytes read at once, in a few milliseconds: other work goes on in between. */
const chunk = 8 * 1024 * 1024
const lineFeed = 10

/** Where the lines of a segment stand, found once and as far as they were asked for. Line 0 is the header. */
export class SegmentLines {
  /** The byte after the line feed of each line. */
  readonly #ends: number[] = []
  #scanned = 0

  /** The texts of lines within the segment's first `size` bytes, in ascending order; those that it lacks are left out. */
  async texts(file: DiskFile, size: number, lines: readonly number[]): Promise<string[]> {
    const last = lines.at(-1) ?? 0
    while (this.#ends.length <= last && this.#scanned < size) await this.#scan(file, size)
    const texts: string[] = []
    for (const run of runsOf(lines.filter((line) => line < this.#ends.length)))
      texts.push(...(await this.#run(file, run)))
    return texts
  }

  /** Lines that follow each other, in one read. */
  async #run(file: DiskFile, { first, last }: Run): Promise<string[]> {
    const from = this.#ends[first - 1] ?? 0
    const bytes = await file.read(from, (this.#ends[last] ?? from) - from)
    const texts: string[] = []
    for (let line = first; line <= last; line += 1) {
      const [start, end] = [(this.#ends[line - 1] ?? 0) - from, (this.#ends[line] ?? 0) - from]
      texts.push(bytes.toString('utf8', start, end - 1))
    }
    return texts
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

type Run = { readonly first: number; readonly last: number }

/** So many lines are read at once, so that what is held in memory stays small. */
const longestRun = 512

function runsOf(lines: readonly number[]): Run[] {
  const runs: Run[] = []
  for (const line of lines) {
    const run = runs.at(-1)
    if (run && line === run.last + 1 && line - run.first < longestRun)
      runs[runs.length - 1] = { ...run, last: line }
    else runs.push({ first: line, last: line })
  }
  return runs
}
