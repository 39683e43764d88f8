import { placeOf, sealedHash } from './line.ts'

/** A power cut can lose whole sectors of what was not synced; no medium loses less than this at once. */
const sector = 512

/**
 * True if the bytes from `start` to the end (without the space kept there) can be what a power cut or a kill left of the
 * last write, which was never acknowledged: a line that stops short, or lines with whole sectors that never reached the
 * medium. Anything else is damage to what was acknowledged, and stays where it is. `sequence` is the entry expected at
 * `start`.
 */
export function isTornTail(bytes: Buffer, start: number, sequence: number): boolean {
  if (isKnownDurable(bytes, start, sequence)) return false
  const tail = bytes.subarray(start)
  return tail.includes(0) ? hasOnlyLostSectors(bytes, start) : stopsShort(tail, sequence)
}

/** The beginning of the line that was expected, with no line end anywhere. */
function stopsShort(tail: Buffer, sequence: number): boolean {
  if (tail.includes(10)) return false
  const beginning = `{"seq":${sequence},"after":`
  if (!beginning.startsWith(tail.toString('latin1', 0, beginning.length))) return false
  // A whole line in it was acknowledged, it may be, and only what parts it from the next was lost.
  return !/,"prev":"[0-9a-f]{64}","hash":"[0-9a-f]{64}"\}[^]/.test(tail.toString('latin1'))
}

/** Every run of NULs starts at `start` or on a sector, and ends on a sector. */
function hasOnlyLostSectors(bytes: Buffer, start: number): boolean {
  for (let from = bytes.indexOf(0, start); from !== -1;) {
    let to = from
    while (bytes[to] === 0) to++
    const starts = from === start || from % sector === 0
    if (!starts || to % sector !== 0) return false
    from = bytes.indexOf(0, to)
  }
  return true
}

/** True if a whole line further on was written when the entry at `start` was already on the medium. */
function isKnownDurable(bytes: Buffer, start: number, sequence: number): boolean {
  for (let from = bytes.indexOf(10, start) + 1; from > 0 && from < bytes.length;) {
    const end = bytes.indexOf(10, from)
    if (end === -1) return false
    const place = placeOf(bytes, from)
    if (place !== undefined && place.durable >= sequence && sealedHash(bytes, from, end) !== undefined)
      return true
    from = end + 1
  }
  return false
}
