import type { JournalEntry, ReadRefusal } from '#src/register/journal.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { decodeEntry } from './line.ts'

/**
 * Bytes of entries given at once by `read`, a few milliseconds of decoding, so that a long reading leaves room to other
 * work: a delivery is as long as thirty other facts, so entries are not counted.
 */
const batchBytes = 128 * 1024

/** The entries of a segment with `seq` greater than `after`; `before` is the sequence its first entry follows. */
export function* decodeBatches(
  bytes: Buffer,
  before: number,
  after: number,
): Generator<Result<readonly JournalEntry[], ReadRefusal>> {
  let batch: JournalEntry[] = []
  let sequence = before
  let start = bytes.indexOf(10) + 1
  let first = start
  for (let end = bytes.indexOf(10, start); end !== -1; end = bytes.indexOf(10, start)) {
    sequence++
    if (sequence > after) {
      const decoded = decodeEntry(bytes.toString('utf8', start, end))
      if ('reason' in decoded) {
        yield ok(batch)
        yield refused({ code: 'undecodable', sequence, detail: decoded.reason })
        return
      }
      batch.push(decoded.entry)
    }
    start = end + 1
    if (start - first >= batchBytes) {
      if (batch.length > 0) yield ok(batch)
      batch = []
      first = start
    }
  }
  if (batch.length > 0) yield ok(batch)
}
