import type { Head } from '#src/register/journal.ts'
import { decodeHeader, formatVersion, linksTo, placeOf, sealedHash } from './line.ts'
import { isTornTail } from './torn-tail.ts'

/** What can be wrong with a register's files, named so that a person can be told what happened. */
export type DamageReason =
  | 'emptySegment'
  | 'byteOrderMark'
  | 'carriageReturn'
  | 'nulBytes'
  | 'headerUnreadable'
  | 'segmentMissing'
  | 'segmentOutOfPlace'
  | 'foreignSegment'
  | 'lineMalformed'
  | 'wrongHash'
  | 'wrongSequence'
  | 'wrongPrevious'
  | 'attestedMissing'
  | 'attestedDifferent'

/** The first thing that is wrong, and where: `line` counts from 1, `offset` is the byte where the line starts. */
export interface Damage {
  readonly segment: string
  readonly line: number
  readonly offset: number
  /** The sequence that was expected there. */
  readonly sequence: number
  readonly reason: DamageReason
  /** The hash that something attests and the entry there has not. */
  readonly attested?: string
}

/** What a segment must continue. `register` is undefined only for the first one, which says it itself. */
export interface Expected {
  readonly name: string
  readonly segment: number
  readonly register: string | undefined
  readonly head: Head
  /** Only the last segment may have a torn end. */
  readonly last: boolean
  /** Hashes that backups, papers or snapshots attest, by sequence. */
  readonly attested: ReadonlyMap<number, readonly string[]>
}

export interface Scan {
  readonly head: Head
  /** Bytes up to the end of the last good line. */
  readonly size: number
  readonly torn: boolean
  readonly damage?: Damage
}

const lineFeed = 10

/** What of the last segment was written: NULs at its end are space kept for the next entries, unless it is all NULs. */
export function withoutKeptSpace(bytes: Buffer): Buffer {
  let end = bytes.length
  while (bytes[end - 1] === 0) end -= 1
  return end === 0 ? bytes : bytes.subarray(0, end)
}

/** Lines walked in one step. */
const stepLines = 100

/**
 * Walks the entries of one segment from `offset`, where line `first` starts, as far as the chain holds: in small steps,
 * so that a long chain can be walked while other work goes on.
 */
export function* scanEntries(
  bytes: Buffer,
  { offset, line: first }: { readonly offset: number; readonly line: number },
  expected: Expected,
): Generator<void, Scan> {
  let { head } = expected
  let start = offset
  for (let line = first; start < bytes.length; line++) {
    if (line % stepLines === 0) yield
    const found = bytes.indexOf(lineFeed, start)
    const end = found === -1 ? bytes.length : found
    const sequence = head.sequence + 1
    const checked = found === -1 ? { reason: 'lineMalformed' as const } : checkEntry(bytes, start, end, head)
    if ('reason' in checked) {
      if (expected.last && isTornTail(bytes, start, sequence)) return { head, size: start, torn: true }
      const damage = { segment: expected.name, line, offset: start, sequence, reason: checked.reason }
      return { head, size: start, torn: false, damage }
    }
    const attested = expected.attested.get(sequence)?.find((hash) => hash !== checked.hash)
    if (attested !== undefined) {
      const reason = 'attestedDifferent'
      const damage = { segment: expected.name, line, offset: start, sequence, reason, attested } as const
      return { head, size: start, torn: false, damage }
    }
    head = { sequence, hash: checked.hash }
    start = end + 1
  }
  return { head, size: start, torn: false }
}

function checkEntry(
  bytes: Buffer,
  start: number,
  end: number,
  head: Head,
): { hash: string } | { reason: DamageReason } {
  const hash = sealedHash(bytes, start, end)
  if (hash === undefined) return { reason: rewriting(bytes, start, end) ?? 'wrongHash' }
  const place = placeOf(bytes, start)
  if (place === undefined) return { reason: 'lineMalformed' }
  if (place.sequence !== head.sequence + 1) return { reason: 'wrongSequence' }
  return linksTo(bytes, start, end, head.hash) ? { hash } : { reason: 'wrongPrevious' }
}

/** Changes that an editor, a copy or a disk makes, told apart from a changed value. */
function rewriting(bytes: Buffer, start: number, end: number): DamageReason | undefined {
  if (bytes.subarray(start, start + 3).equals(byteOrderMark)) return 'byteOrderMark'
  if (bytes.subarray(start, end).includes(0)) return 'nulBytes'
  return bytes[end - 1] === carriageReturn ? 'carriageReturn' : undefined
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])
const carriageReturn = 13

/** What the first line of a segment turned out to be; `entries` is where line 2 starts. */
export type HeaderCheck =
  | { readonly register: string; readonly entries: number }
  | { readonly newer: { readonly version: number; readonly program: string } }
  | { readonly reason: DamageReason }

/** Reads the first line and holds it against what the segment must continue. */
export function checkHeader(
  bytes: Buffer,
  expected: Expected,
  headOf: (register: string) => Head,
): HeaderCheck {
  if (bytes.length === 0) return { reason: 'emptySegment' }
  const found = bytes.indexOf(lineFeed)
  const end = found === -1 ? bytes.length : found
  const rewritten = rewriting(bytes, 0, end)
  if (rewritten) return { reason: rewritten }
  const header = decodeHeader(bytes.toString('utf8', 0, end))
  if (header === undefined) return { reason: 'headerUnreadable' }
  if (header.version > formatVersion) return { newer: { version: header.version, program: header.program } }
  if (found === -1) return { reason: 'headerUnreadable' }
  if (sealedHash(bytes, 0, end) === undefined) return { reason: 'wrongHash' }
  if (header.register !== (expected.register ?? header.register)) return { reason: 'foreignSegment' }
  if (header.segment !== expected.segment) return { reason: 'segmentOutOfPlace' }
  if (header.after !== expected.head.sequence) return { reason: 'wrongSequence' }
  const head = expected.register === undefined ? headOf(header.register) : expected.head
  return linksTo(bytes, 0, end, head.hash)
    ? { register: header.register, entries: end + 1 }
    : { reason: 'wrongPrevious' }
}
