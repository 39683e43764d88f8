import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { HistoryFact } from '#src/contract/register.ts'
import { paperNumberText } from '#src/agreements/agreement.ts'
import { itemTitle } from '#src/items/item.ts'
import { knownEvents } from '#src/register/decode.ts'
import { aboutSubject, subjectsOf, withoutCrowd } from '#src/register/history.ts'
import type { JournalEntry } from '#src/register/journal.ts'
import type { Register, RegisterEvent } from '#src/register/register.ts'
import { Instant } from '#src/shared/dates.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import type { Services } from './services.ts'

/** The last facts about something, the newest first, read from the ledger itself. */
export async function historyOf(
  { ledger, opened }: Services,
  subject: Id,
  limit: number,
): Promise<Result<{ facts: HistoryFact[]; total: number }, AnyRefusal>> {
  const sequences = ledger.history.get(subject) ?? []
  const facts: HistoryFact[] = []
  for (const sequence of sequences.slice(-limit).reverse()) {
    const entry = await opened.journal.entry(sequence)
    if (!entry.ok) return refused({ code: 'diskLost', detail: entry.error.code })
    if (entry.value) facts.push(factOf(ledger.register, entry.value, subject))
  }
  return ok({ facts, total: sequences.length })
}

function factOf(register: Register, entry: JournalEntry, subject: Id): HistoryFact {
  const concerned = { ...entry, events: entry.events.map((event) => withoutCrowd(event, subject)) }
  const events = knownEvents(concerned).flatMap((event) => aboutSubject(event, subject) ?? [])
  return {
    sequence: entry.seq,
    at: Instant.parse(entry.at),
    by: entry.by,
    command: entry.command,
    events,
    names: namesIn(register, events),
  }
}

/** The names of the bodies, items and agreements the facts speak of. */
function namesIn(register: Register, events: readonly RegisterEvent[]): Record<Id, string> {
  const names: Record<Id, string> = {}
  for (const id of events.flatMap(subjectsOf)) {
    const name = nameOf(register, id)
    if (name !== undefined) names[id] = name
  }
  return names
}

/** An agreement is called by its number and its borrower, a draft by its borrower alone. */
function nameOf({ items, bodies, agreements }: Register, id: Id): string | undefined {
  const item = items.items.get(id)
  if (item) return `${itemTitle(item)} · ${item.inventoryNumber}`
  const agreement = agreements.agreements.get(id)
  if (!agreement) return bodies.bodies.get(id)?.name
  const borrower = bodies.bodies.get(agreement.borrowerId)?.name ?? ''
  return agreement.number ? `${borrower} · ${paperNumberText(agreement.number)}` : borrower
}
