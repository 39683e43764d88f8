import type { Head } from '#src/register/journal.ts'
import type { Damage } from './scan-segment.ts'

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

/** What walking the chain found. With `damage`, everything before it is sound and can be read. */
export interface RegisterReport {
  readonly register: string
  readonly entries: number
  readonly head: Head
  readonly segments: readonly SegmentPlace[]
  readonly torn?: TornTail
  readonly damage?: Damage
}

/**
 * A point of the ledger that something outside the journal attests (a snapshot, a backup, a printed paper): of that
 * register alone, where it says of which.
 */
export interface Attestation extends Head {
  readonly register?: string
}

/** Whether what is wrong with that register is that the entry attested is missing, or that another stands in its place. */
export const isDenied = (
  { sequence, hash, register: of }: Attestation,
  { register, damage }: Pick<RegisterReport, 'register' | 'damage'>,
): boolean => {
  if (of !== undefined && of !== register) return false
  return damage?.reason === 'attestedMissing'
    ? damage.sequence <= sequence
    : damage?.reason === 'attestedDifferent' && damage.sequence === sequence && damage.attested === hash
}

/** A point of the ledger to which the chain was walked before, and where it stands in the files. */
export interface Landmark {
  readonly register: string
  readonly head: Head
  readonly segments: readonly SegmentPlace[]
}

export type VerifyRefusal =
  /** There is no register in the folder. */
  | { readonly code: 'notFound'; readonly folder: string }
  | { readonly code: 'newerFormat'; readonly version: number; readonly program: string }
  /** Not even the register's first line can be read. */
  | { readonly code: 'unreadable'; readonly damage: Damage }
  | { readonly code: 'lost'; readonly detail: string }
