/** An entry of the ledger and its moment, by the clock of whoever wrote it. */
export type LatestEntry = { readonly sequence: number; readonly at: string }

/** Entries after which a moment that none of them has reached is put down to a clock that was ahead, and forgotten. */
const believed = 200

/**
 * The latest of the entries, once another one is written. That of the last one alone would be silenced by the first fact
 * that a clock which is behind has written. Moments are all written alike, so that their texts sort as they do.
 */
export const latestOf = (latest: LatestEntry | undefined, entry: LatestEntry): LatestEntry =>
  latest === undefined || entry.at >= latest.at || entry.sequence - latest.sequence > believed
    ? entry
    : latest
