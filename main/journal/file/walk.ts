import type { Head } from '#src/register/journal.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { segmentName } from './layout.ts'
import { endLength, endsAs, genesis } from './line.ts'
import type {
  Attestation,
  Landmark,
  RegisterReport,
  SegmentPlace,
  TornTail,
  VerifyRefusal,
} from './report.ts'
import {
  checkHeader,
  type Damage,
  type DamageReason,
  type Expected,
  scanEntries,
  withoutKeptSpace,
} from './scan-segment.ts'

/** The state of a walk along the chain, from segment to segment. */
export class Walk {
  readonly #attestations: readonly Attestation[]
  /** The hashes that are attested of this register, by sequence. */
  #attested: ReadonlyMap<number, readonly string[]> = new Map()
  readonly #segments: SegmentPlace[] = []
  /** Where the next segment is taken up, when its beginning was walked before. */
  #landmark: Landmark | undefined
  #register: string | undefined
  #head: Head = { sequence: 0, hash: '' }
  #torn: TornTail | undefined
  #damage: Damage | undefined
  #newer: { version: number; program: string } | undefined

  constructor(attested: readonly Attestation[]) {
    this.#attestations = attested
  }

  /** A walk that goes on from a landmark, whose last segment is the first it takes. */
  static from(landmark: Landmark): Walk {
    const walk = new Walk([])
    walk.#landmark = landmark
    walk.#register = landmark.register
    walk.#head = landmark.head
    walk.#segments.push(...landmark.segments.slice(0, -1))
    return walk
  }

  /** Takes the next segment, in small steps; the answer is false when the walk cannot go on. */
  *add(read: Buffer, segment: number, last: boolean): Generator<void, boolean> {
    const bytes = last ? withoutKeptSpace(read) : read
    const start = this.#start(bytes, segment, last)
    if (start === undefined) return false
    const scan = yield* scanEntries(bytes, start, this.#expected(segment, last))
    this.#segments.push({ segment, after: start.after, size: scan.size })
    this.#head = scan.head
    this.#damage = scan.damage
    if (scan.torn)
      this.#torn = { segment: segmentName(segment), offset: scan.size, bytes: bytes.length - scan.size }
    return scan.damage === undefined
  }

  #expected(segment: number, last: boolean): Expected {
    return {
      name: segmentName(segment),
      segment,
      last,
      register: this.#register,
      head: this.#head,
      attested: this.#attested,
    }
  }

  /** Where the entries to walk begin: after the header, or after what was walked before. */
  #start(bytes: Buffer, segment: number, last: boolean) {
    const place = this.#landmark?.segments.at(-1)
    this.#landmark = undefined
    if (place) return this.#resume(bytes, place)
    const header = checkHeader(bytes, this.#expected(segment, last), genesis)
    if ('newer' in header) {
      this.#newer = header.newer
      return undefined
    }
    if ('reason' in header) {
      this.stop(segmentName(segment), header.reason)
      return undefined
    }
    if (this.#register === undefined) {
      this.#register = header.register
      this.#head = genesis(header.register)
      this.#attested = hashesOf(this.#attestations, header.register)
      if (!this.#isAsAttested(segment)) return undefined
    }
    return { offset: header.entries, line: 2, after: this.#head.sequence }
  }

  /** The empty register that every other begins as is a point of the chain like any other. */
  #isAsAttested(segment: number): boolean {
    const { sequence, hash } = this.#head
    const attested = this.#attested.get(sequence)?.find((one) => one !== hash)
    if (attested === undefined) return true
    const place = { segment: segmentName(segment), line: 1, offset: 0 }
    this.#damage = { ...place, sequence, reason: 'attestedDifferent', attested }
    return false
  }

  /** Goes on inside a segment, if what was walked before ends where and as it did. */
  #resume(bytes: Buffer, { segment, after, size }: SegmentPlace) {
    const { sequence } = this.#head
    const end = bytes.toString('latin1', size - endLength, size)
    if (endsAs(end, this.#head, after)) return { offset: size, line: sequence - after + 2, after }
    this.stop(segmentName(segment), 'attestedDifferent')
    return undefined
  }

  /** Ends the walk before the first line of a segment. */
  stop(segment: string, reason: DamageReason): void {
    this.#damage = { segment, line: 1, offset: 0, sequence: this.#head.sequence + 1, reason }
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

/** The hashes attested of a register, by sequence. Of one entry there may be two: then one at least is not its own. */
function hashesOf(attested: readonly Attestation[], register: string): Map<number, string[]> {
  const hashes = new Map<number, string[]>()
  for (const { sequence, hash, register: of = register } of attested)
    if (of === register) hashes.set(sequence, [...(hashes.get(sequence) ?? []), hash])
  return hashes
}
