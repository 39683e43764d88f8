import path from 'node:path'
import type { Head } from '#src/register/journal.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { type Disk, errorDetail, ifPresent, nodeDisk } from './disk.ts'
import { layoutOf, segmentName, segmentNumber } from './layout.ts'
import { genesis } from './line.ts'
import { checkHeader, type Damage, type DamageReason, type Expected, scanEntries } from './scan-segment.ts'

/** A segment of the register: its entries come after `after`; `size` counts its good bytes. */
export interface SegmentPlace {
  readonly segment: number
  readonly after: number
  readonly size: number
}

/** The end of the last write, that a crash cut short: it was never acknowledged. */
export interface TornTail {
  readonly segment: string
  readonly offset: number
  readonly bytes: number
  /** The file, beside the segments, that keeps what was cut off; absent if nothing was cut (reading only). */
  readonly keptIn?: string
}

/** What walking the whole chain found. With `damage`, everything before it is sound and can be read. */
export interface RegisterReport {
  readonly register: string
  readonly entries: number
  readonly head: Head
  readonly segments: readonly SegmentPlace[]
  readonly torn?: TornTail
  readonly damage?: Damage
}

export type VerifyRefusal =
  /** There is no register in the folder. */
  | { readonly code: 'notFound'; readonly folder: string }
  | { readonly code: 'newerFormat'; readonly version: number; readonly program: string }
  /** Not even the register's first line can be read. */
  | { readonly code: 'unreadable'; readonly damage: Damage }
  | { readonly code: 'lost'; readonly detail: string }

export interface VerifyOptions {
  readonly disk?: Disk
  /** Heads that something outside the journal attests: they must be points of the chain. */
  readonly attested?: readonly Head[]
}

/** Walks the whole chain of the register in `folder`, writing nothing. */
export async function verifyFolder(
  folder: string,
  { disk = nodeDisk, attested = [] }: VerifyOptions = {},
): Promise<Result<RegisterReport, VerifyRefusal>> {
  const { journal } = layoutOf(folder)
  try {
    const names = await ifPresent(disk.list(journal))
    const numbers = (names ?? []).map(segmentNumber).filter((number) => number !== undefined)
    if (numbers.length === 0) return refused({ code: 'notFound', folder })
    const walk = new Walk(new Map(attested.map(({ sequence, hash }) => [sequence, hash])))
    for (const [index, number] of numbers.entries()) {
      if (number !== index + 1) {
        walk.stop(segmentName(index + 1), 'segmentMissing')
        break
      }
      const bytes = await disk.readFile(path.join(journal, segmentName(number)))
      if (!walk.add(bytes, number, index === numbers.length - 1)) break
    }
    return walk.outcome()
  } catch (error) {
    return refused({ code: 'lost', detail: errorDetail(error) })
  }
}

/** The state of a walk from segment to segment. */
class Walk {
  readonly #attested: ReadonlyMap<number, string>
  readonly #segments: SegmentPlace[] = []
  #register: string | undefined
  #head: Head = { sequence: 0, hash: '' }
  #torn: TornTail | undefined
  #damage: Damage | undefined
  #newer: { version: number; program: string } | undefined

  constructor(attested: ReadonlyMap<number, string>) {
    this.#attested = attested
  }

  /** Takes the next segment; false when the walk cannot go on. */
  add(bytes: Buffer, segment: number, last: boolean): boolean {
    const name = segmentName(segment)
    const expected: Expected = {
      name,
      segment,
      last,
      register: this.#register,
      head: this.#head,
      attested: this.#attested,
    }
    const header = checkHeader(bytes, expected, genesis)
    if ('newer' in header) {
      this.#newer = header.newer
      return false
    }
    if ('reason' in header) return this.stop(name, header.reason)
    if (this.#register === undefined) this.#head = genesis(header.register)
    this.#register = header.register
    const scan = scanEntries(bytes, header.entries, { ...expected, head: this.#head })
    this.#segments.push({ segment, after: this.#head.sequence, size: scan.size })
    this.#head = scan.head
    this.#damage = scan.damage
    if (scan.torn) this.#torn = { segment: name, offset: scan.size, bytes: bytes.length - scan.size }
    return scan.damage === undefined
  }

  /** Ends the walk before the first line of a segment. */
  stop(segment: string, reason: DamageReason): false {
    this.#damage = { segment, line: 1, offset: 0, sequence: this.#head.sequence + 1, reason }
    return false
  }

  outcome(): Result<RegisterReport, VerifyRefusal> {
    if (this.#newer) return refused({ code: 'newerFormat', ...this.#newer })
    const damage = this.#damage ?? this.#missingAttestation()
    if (this.#register === undefined) {
      if (damage) return refused({ code: 'unreadable', damage })
      throw new Error('a register without segments was walked')
    }
    return ok({
      register: this.#register,
      entries: this.#head.sequence,
      head: this.#head,
      segments: this.#segments,
      ...(this.#torn && { torn: this.#torn }),
      ...(damage && { damage }),
    })
  }

  /** An attested head beyond the end of the chain: entries were removed from the end. */
  #missingAttestation(): Damage | undefined {
    const highest = Math.max(0, ...this.#attested.keys())
    const place = this.#segments.at(-1)
    if (highest <= this.#head.sequence || place === undefined) return undefined
    return {
      segment: segmentName(place.segment),
      line: this.#head.sequence - place.after + 2,
      offset: place.size,
      sequence: this.#head.sequence + 1,
      reason: 'attestedMissing',
    }
  }
}
