import * as crypto from 'node:crypto'
import { z } from 'zod'
import type { Head, JournalEntry, NewEntry } from '#src/register/journal.ts'

/** The only format this program writes; it reads this one and refuses newer ones by name. */
export const formatVersion = 1

/** `,"hash":"` + 64 hexadecimal digits + `"}`: what every line ends with, and what its hash does not cover. */
const sealLength = 75

/** `,"prev":"` + 64 hexadecimal digits + `"`: what stands just before the seal. */
const linkLength = 74

/** What the first line of a segment says. */
export interface SegmentHeader {
  readonly version: number
  readonly register: string
  readonly segment: number
  /** Sequence of the last entry of the segments before. */
  readonly after: number
  /** The program that wrote the segment, with its version. */
  readonly program: string
}

/** In one call where the runtime has it (Node 20.12): half the time, which is what opening a long chain takes. */
const sha256: (bytes: Uint8Array | string) => string =
  typeof crypto.hash === 'function'
    ? (bytes) => crypto.hash('sha256', bytes, 'hex')
    : (bytes) => crypto.createHash('sha256').update(bytes).digest('hex')

/** Where a register's chain starts: the `prev` of its first entry. */
export const genesis = (register: string): Head => ({
  sequence: 0,
  hash: sha256(`comodato-journal:${register}`),
})

/** Made bytes once: what is hashed is what is written. */
function seal(body: string): { bytes: Buffer; hash: string } {
  const end = Buffer.byteLength(body)
  const bytes = Buffer.allocUnsafe(end + sealLength + 1)
  bytes.write(body)
  const hash = sha256(bytes.subarray(0, end))
  bytes.write(`,"hash":"${hash}"}\n`, end, 'latin1')
  return { bytes, hash }
}

/** The first line of a segment whose chain continues from `prev`. */
export function headerLine(header: SegmentHeader, prev: string): Buffer {
  const { version, register, segment, after, program } = header
  const fields = { format: 'comodato-journal', version, register, segment, after, program, prev }
  return seal(JSON.stringify(fields).slice(0, -1)).bytes
}

/** The part of an entry's line that does not depend on its place. Taken at once, so later changes do not matter. */
export function entryText({ id, at, by, command, events }: NewEntry): string {
  return JSON.stringify({ id, at, by, command, events }).slice(1, -1)
}

/** Places an entry after `head`. `durable` is the last sequence known to be on the medium when the line is written. */
export function entryLine(text: string, head: Head, durable: number): { bytes: Buffer; head: Head } {
  const sequence = head.sequence + 1
  const { bytes, hash } = seal(`{"seq":${sequence},"after":${durable},${text},"prev":"${head.hash}"`)
  return { bytes, head: { sequence, hash } }
}

const headerCodec = z.object({
  format: z.literal('comodato-journal'),
  version: z.int().positive(),
  register: z.string(),
  segment: z.int().positive(),
  after: z.int().nonnegative(),
  program: z.string(),
})

/** Reads a header as far as any version of it can be read; its seal and its place are checked apart. */
export function decodeHeader(line: string): SegmentHeader | undefined {
  const parsed = headerCodec.safeParse(parseJson(line))
  return parsed.success ? parsed.data : undefined
}

const entryCodec = z.object({
  seq: z.int().positive(),
  id: z.string(),
  at: z.string(),
  by: z.string(),
  command: z.string(),
  events: z.array(z.looseObject({ type: z.string(), v: z.number() })),
  prev: z.string(),
  hash: z.string(),
})

/** Reads an entry back, or says what in it is not as it should be. */
export function decodeEntry(line: string): { entry: JournalEntry } | { reason: string } {
  const parsed = entryCodec.safeParse(parseJson(line))
  return parsed.success ? { entry: parsed.data } : { reason: z.prettifyError(parsed.error) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The hash written in the line `[start, end)`, if it is the hash of the bytes it covers. */
export function sealedHash(bytes: Buffer, start: number, end: number): string | undefined {
  const body = end - sealLength
  if (body <= start) return undefined
  const hash = sha256(bytes.subarray(start, body))
  return bytes.toString('latin1', body, end) === `,"hash":"${hash}"}` ? hash : undefined
}

/** True if the line `[start, end)` names `prev` as the hash of the entry before it. */
export function linksTo(bytes: Buffer, start: number, end: number, prev: string): boolean {
  const link = end - sealLength - linkLength
  return link > start && bytes.toString('latin1', link, end - sealLength) === `,"prev":"${prev}"`
}

const placePattern = /^\{"seq":([1-9]\d{0,14}),"after":(0|[1-9]\d{0,14}),/

/** The `seq` and `after` that a line starts with. */
export function placeOf(bytes: Buffer, start: number): { sequence: number; durable: number } | undefined {
  const match = placePattern.exec(bytes.toString('latin1', start, start + 50))
  return match ? { sequence: Number(match[1]), durable: Number(match[2]) } : undefined
}

/** So many bytes at the end of a segment tell the head that it ends at. */
export const endLength = linkLength + sealLength + 1

/**
 * True if `end`, the last bytes of a segment's durable part, is as `head` leaves it; `after` is the segment's own. A
 * segment without entries ends with its header, which names that head as the one before.
 */
export const endsAs = (end: string, head: Head, after: number): boolean =>
  head.sequence === after
    ? end.startsWith(`,"prev":"${head.hash}","hash":"`) && end.endsWith('"}\n')
    : end.endsWith(`,"hash":"${head.hash}"}\n`)
