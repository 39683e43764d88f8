import { plain } from '#renderer/text/it/history/telling.ts'
import type { FactKind, HistoryFact, HistoryFilter, Telling } from '#src/contract/history.ts'
import type { JournalEntry } from '#src/register/journal.ts'
import { addDays } from '#src/shared/dates.ts'
import { searchable } from '#src/shared/text.ts'
import { endOf } from '#main/host/clock.ts'
import { isWithin, type Period } from './history-walk.ts'

/** The moments between which the days of a filter lie: days in Italy, as the screens show them. */
export const periodOf = ({ from, to }: HistoryFilter): Period => ({
  from: from && endOf(addDays(from, -1)),
  until: to && endOf(to),
})

/** What can be said of an entry before it is told: who and when. */
export function entrySieve(filter: HistoryFilter): (entry: JournalEntry) => boolean {
  const period = periodOf(filter)
  const operator = searchable(filter.operator)
  return ({ at, by }) => isWithin(at, period) && (operator === '' || searchable(by).includes(operator))
}

/** The tellings of a fact that pass; undefined when none does. */
export function tellingSieve(filter: HistoryFilter): (fact: HistoryFact) => HistoryFact | undefined {
  const words = searchable(filter.text)
    .split(' ')
    .filter((word) => word !== '')
  const kinds: ReadonlySet<FactKind> = new Set(filter.kinds)
  const passes = (telling: Telling, by: string) =>
    (kinds.size === 0 || kinds.has(telling.kind)) &&
    (filter.field === undefined || telling.changes.some(({ field }) => field === filter.field)) &&
    (words.length === 0 || holds(words, searchable(`${textOf(telling)} ${by}`)))
  return (fact) => {
    const tellings = fact.tellings.filter((telling) => passes(telling, fact.by))
    return tellings.length === 0 ? undefined : { ...fact, tellings }
  }
}

const holds = (words: readonly string[], text: string): boolean => words.every((word) => text.includes(word))

function textOf({ about, what, changes, notes }: Telling): string {
  const changed = changes.map(({ label, before, after }) => `${label} ${before} ${after}`)
  return [plain(about), plain(what), ...changed, ...notes.map(plain)].join(' ')
}
