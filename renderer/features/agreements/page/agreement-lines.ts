import {
  type Agreement,
  type LicenceLine,
  lineStanding,
  type LineStanding,
} from '#src/agreements/agreement.ts'
import type { AgreementPage } from '#src/contract/agreements.ts'
import { linesOf, type LoanLine } from '#renderer/features/agreements/loan/draft-lines.ts'
import { loanPageText as words } from '#renderer/text/it/agreements-page.ts'

/** A line with where it stands. */
export type StandingLine = LoanLine & {
  readonly state: LineStanding
  /** Of a licence: the seats in use, and those still to be handed over. */
  readonly assigned: number
  readonly seatsLeft: number
}

/** Which lines are looked at: of what kind, and where they stand. */
export type LinesShown = {
  readonly kind: StandingLine['kind'] | 'all'
  readonly state: LineStanding | 'all'
}

export const isShown = ({ kind, state }: LinesShown, line: StandingLine): boolean =>
  (kind === 'all' || line.kind === kind) && (state === 'all' || line.state === state)

/** The lines of an agreement with the state of each. */
export function standingLines(page: AgreementPage): StandingLine[] {
  const states = statesOf(page.agreement)
  const licences = new Map(page.agreement.licences.map((line) => [line.itemId, line]))
  return linesOf(page).map((line) => {
    const licence = licences.get(line.itemId)
    return {
      ...line,
      state: licence ? licenceState(page.agreement, licence) : (states.get(line.itemId) ?? 'pending'),
      assigned: licence?.assigned ?? 0,
      seatsLeft: licence ? licence.seats - licence.assigned - licence.released : 0,
    }
  })
}

const statesOf = (agreement: Agreement): ReadonlyMap<string, LineStanding> =>
  new Map(
    [...agreement.assets, ...agreement.services].map((line) => [line.itemId, lineStanding(agreement, line)]),
  )

const licenceState = ({ status }: Agreement, { seats, assigned, released }: LicenceLine): LineStanding => {
  if (released === seats) return 'ended'
  if (status === 'annulled') return 'released'
  return assigned + released < seats ? 'pending' : 'handedOver'
}

/** What a line is called; one of licences with how many of its seats are in use. */
export const titleOf = ({ title, kind, assigned, seats }: StandingLine): string =>
  kind === 'licence' ? `${title} · ${words.assigned(assigned, seats)}` : title
