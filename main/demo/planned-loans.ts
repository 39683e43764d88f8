import type { Body } from '#src/bodies/body.ts'
import { addDays, type CalendarDate, daysBetween } from '#src/shared/dates.ts'
import type { ModelKey, OfferKey } from './catalogue.ts'
import { comuniOf } from './comuni.ts'
import { spread, type Stage } from './stage.ts'

/** How far a loan of the demonstration goes. */
export type Fate =
  | 'borrowerChosen'
  | 'listBegun'
  | 'readyToIssue'
  | 'discarded'
  | 'issued'
  | 'annulledIssued'
  | 'signed'
  | 'annulledSigned'
  | 'handedOver'
  | 'extended'
  | 'extensionIssued'
  | 'enlarged'
  | 'handedOverTwice'
  | 'partlyHandedOver'
  | 'partlyReturned'
  | 'closed'

export type Basket = {
  readonly assets: Readonly<Partial<Record<ModelKey, number>>>
  readonly seats: number
  readonly services: Readonly<Partial<Record<OfferKey, number>>>
}

export type Loan = {
  readonly fate: Fate
  readonly borrower: Body
  readonly basket: Basket
  readonly begun: CalendarDate
  readonly endsOn: CalendarDate
}

const small: Basket = {
  assets: { desktop: 4, notebook: 3, monitor: 4, phone: 6 },
  seats: 8,
  services: { vpn: 3, serviceDesk: 1 },
}
const medium: Basket = {
  assets: { desktop: 10, notebook: 8, graphic: 2, monitor: 10, phone: 16, headset: 5 },
  seats: 20,
  services: { vpn: 8, serviceDesk: 1, intranet: 4, training: 1 },
}
const large: Basket = {
  assets: { desktop: 28, notebook: 25, graphic: 8, monitor: 30, phone: 45, headset: 16 },
  seats: 60,
  services: { vpn: 25, serviceDesk: 1, intranet: 8, training: 3, hosting: 1 },
}
const towns: readonly string[] = [
  'Gorizia',
  'Monfalcone',
  'Pordenone',
  'Sacile',
  'Tolmezzo',
  'Trieste',
  'Udine',
]

type When = Pick<Loan, 'fate' | 'begun' | 'endsOn'>

/** Sixty loans that stand, today, in every state there is. */
export function plannedLoans(stage: Stage): Loan[] {
  const comuni = comuniOf(stage)
  const larger = comuni.filter(({ name }) => towns.includes(name))
  const others = stage.chance.shuffled(comuni.filter(({ name }) => !towns.includes(name)))
  const loans = stage.chance.shuffled([...openLoans(stage), ...endedLoans(stage), ...unfinishedLoans(stage)])
  const borrowers = [...larger, ...others]
  return loans.flatMap((loan, index) => {
    const borrower = borrowers[index]
    if (!borrower) return []
    const basket = index < larger.length ? large : stage.chance.pick([small, medium])
    return [{ ...loan, borrower, basket }]
  })
}

/** The first day of loans: by then everything has been delivered. */
const firstDay = ({ beginning }: Stage): CalendarDate => addDays(beginning, 154)

/** In force today: from long ago and from yesterday, for years and for days, handed over and given back in part. */
function openLoans(stage: Stage): When[] {
  const { today } = stage
  const first = firstDay(stage)
  const until = (days: number) => addDays(today, days)
  const length = daysBetween(first, today)
  return [
    ...spread(16, addDays(first, 30), length - 100).map((begun, index): When => {
      // It would be over by now, had it not been extended in time.
      if (index === 0) return { fate: 'extended', begun, endsOn: until(-60) }
      const fate = index === 1 ? 'enlarged' : index % 3 === 2 ? 'handedOverTwice' : 'handedOver'
      return { fate, begun, endsOn: until(150 + index * 40) }
    }),
    ...spread(5, addDays(first, 20), 240).map((begun, index): When => {
      const fate = index === 2 ? 'extensionIssued' : 'handedOver'
      return { fate, begun, endsOn: until(12 + index * 18) }
    }),
    ...spread(4, addDays(first, 10), 140).map((begun, index): When => {
      return { fate: 'handedOver', begun, endsOn: until(-10 - index * 40) }
    }),
    ...spread(5, addDays(first, 60), length - 260).map((begun, index): When => {
      return { fate: 'partlyReturned', begun, endsOn: until(300 + index * 60) }
    }),
    ...spread(6, addDays(today, -80), 35).map((begun): When => {
      return { fate: 'partlyHandedOver', begun, endsOn: until(800) }
    }),
  ]
}

function endedLoans(stage: Stage): When[] {
  const first = firstDay(stage)
  return [
    ...spread(4, first, 120).map((begun): When => ({ fate: 'closed', begun, endsOn: addDays(begun, 420) })),
    { fate: 'annulledIssued', begun: addDays(first, 200), endsOn: addDays(first, 1300) },
    { fate: 'annulledSigned', begun: addDays(first, 260), endsOn: addDays(first, 1300) },
    { fate: 'discarded', begun: addDays(first, 100), endsOn: addDays(first, 1300) },
    { fate: 'discarded', begun: addDays(first, 300), endsOn: addDays(first, 1300) },
  ]
}

function unfinishedLoans({ today }: Stage): When[] {
  const endsOn = addDays(today, 1000)
  const drafts = ['borrowerChosen', 'listBegun', 'readyToIssue'] as const
  return [
    ...spread(4, addDays(today, -40), 16).map((begun): When => ({ fate: 'signed', begun, endsOn })),
    ...spread(6, addDays(today, -22), 13).map((begun): When => ({ fate: 'issued', begun, endsOn })),
    ...spread(6, addDays(today, -30), 26).map((begun, index): When => {
      return { fate: drafts[index % drafts.length] ?? 'listBegun', begun, endsOn }
    }),
  ]
}
