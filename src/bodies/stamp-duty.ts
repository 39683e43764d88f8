import type { CalendarDate } from '#src/shared/dates.ts'
import type { BodyDetails, BodyKind } from './body.ts'

/** `undecided`: the law's closed list does not settle it for this kind, and nobody has chosen yet. */
export type StampDuty = 'exempt' | 'due' | 'undecided'

/**
 * DPR 642/1972, table annexed as B, art. 16 exempts acts exchanged among the State, regions, provinces, comuni,
 * their consortia and associations, and mountain communities. The list is closed (Agenzia delle Entrate, answer
 * 495/2020): every other public body pays.
 */
const listed: Record<BodyKind, StampDuty> = {
  region: 'exempt',
  municipality: 'exempt',
  province: 'exempt',
  consortium: 'exempt',
  mountainCommunity: 'exempt',
  municipalUnion: 'undecided',
  inHouseCompany: 'due',
  otherPublicBody: 'due',
}

/** Stamp duty on an act between two bodies: exempt only when both are in the list. */
export function stampDuty(lender: BodyDetails, borrower: BodyDetails): StampDuty {
  const sides = [lender, borrower].map(positionOf)
  if (sides.includes('due')) return 'due'
  return sides.includes('undecided') ? 'undecided' : 'exempt'
}

/** The law names mountain communities, but not under the names and shapes that regional laws gave them since. */
const leavesRoom: ReadonlySet<BodyKind> = new Set<BodyKind>(['municipalUnion', 'mountainCommunity'])

/** Where the law leaves room the body's own recorded choice decides. */
export function positionOf({ kind, stampDutyExempt }: BodyDetails): StampDuty {
  if (stampDutyExempt === undefined || !leavesRoom.has(kind)) return listed[kind]
  return stampDutyExempt ? 'exempt' : 'due'
}

/** The statutes in force on a day: D.Lgs. 123/2025 replaces both decrees from 1 January 2027. */
export type TaxStatutes = 'dpr131and642' | 'dlgs123of2025'
export const taxStatutes = (on: CalendarDate): TaxStatutes =>
  on >= '2027-01-01' ? 'dlgs123of2025' : 'dpr131and642'
