import type { HistoryFact } from '#src/contract/register.ts'
import { BodyDetails } from '#src/bodies/body.ts'
import { bodyHistoryText as words } from '#renderer/text/it/bodies-history.ts'

type Event = HistoryFact['events'][number]
type Told = { readonly what: string; readonly details: readonly string[] }

/** A fact in words. */
export type ToldFact = Told & { readonly id: string; readonly at: string; readonly by: string }

/** The facts about a body in words, the newest first as given; each description is told by what it changed. */
export function tellHistory(facts: readonly HistoryFact[]): ToldFact[] {
  const told: ToldFact[] = []
  let known: BodyDetails | undefined
  const signatories = new Map<string, string>()
  for (const fact of [...facts].reverse())
    for (const [place, event] of fact.events.entries()) {
      const { at, by, sequence } = fact
      if (event.type === 'signatoryAppointed') signatories.set(event.signatory.id, event.signatory.name)
      const telling = tell(event, known, { ...fact.names, ...Object.fromEntries(signatories) })
      if (telling) told.push({ ...telling, id: `${sequence}.${place}`, at, by })
      known = describedBy(event) ?? known
    }
  return told.reverse()
}

const describedBy = (event: Event): BodyDetails | undefined => {
  if (event.type === 'bodyRecorded') return event.details
  return event.type === 'bodiesListed' ? BodyDetails.parse(event.bodies[0]) : undefined
}

/** Undefined for what is told as part of another fact. */
function tell(event: Event, known: BodyDetails | undefined, names: HistoryFact['names']): Told | undefined {
  const details = describedBy(event)
  const changes = details && known ? changesBetween(known, details) : []
  switch (event.type) {
    case 'bodiesListed':
      return { what: (known ? words.updated : words.listed)(event.source, event.asOf), details: changes }
    case 'bodyRecorded':
      return { what: known ? words.corrected : words.recorded, details: changes }
    case 'bodySuppressed':
      return {
        what: words.suppressed(event.on),
        details: event.successorId === undefined ? [] : [words.successor(names[event.successorId] ?? '')],
      }
    case 'draftStarted':
      return { what: words.draftStarted, details: [] }
    case 'draftBorrowerChosen':
      return { what: words.draftMoved, details: [] }
    default:
      return tellPeople(event, names)
  }
}

function tellPeople(event: Event, names: HistoryFact['names']): Told | undefined {
  switch (event.type) {
    case 'signatoryAppointed': {
      const { name, role, from, act } = event.signatory
      return { what: words.appointed(name), details: [words.since(role, from, act)] }
    }
    case 'signatoryEnded':
      return { what: words.ended(names[event.signatoryId] ?? ''), details: [words.lastDay(event.on)] }
    case 'contactNamed':
      return { what: words.contactNamed(event.contact.role), details: [] }
    case 'contactRemoved':
      return { what: words.contactRemoved, details: [] }
    case 'lenderNamed':
      return { what: words.lender, details: [] }
    case 'lenderLogoChosen':
      return { what: words.logo, details: [] }
    default:
      return undefined
  }
}

type Field = keyof typeof words.fields

const changesBetween = (before: BodyDetails, after: BodyDetails): string[] =>
  BodyDetails.keyof().options.flatMap((field: Field) => {
    const [was, is] = [written(before, field), written(after, field)]
    return was === is ? [] : [words.changed(words.fields[field], was, is)]
  })

function written(details: BodyDetails, field: Field): string {
  if (field === 'kind') return words.kind(details.kind)
  if (field === 'stampDutyExempt')
    return details.stampDutyExempt === undefined ? '' : details.stampDutyExempt ? words.exempt : words.due
  if (field === 'seat') return seatText(details.seat)
  return details[field] ?? ''
}

/** A seat in one line: `Piazza Unità 1, 34121 Trieste`. */
export const seatText = (seat: BodyDetails['seat']): string =>
  seat === undefined
    ? ''
    : [seat.address, [seat.postalCode, seat.town].filter(Boolean).join(' ')].filter(Boolean).join(', ')
