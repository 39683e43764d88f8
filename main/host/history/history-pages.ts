import type { z } from 'zod'
import { writeTable } from '#main/exchange/write-table.ts'
import type { OutValue } from '#src/shared/csv-cell.ts'
import { Breath } from '#main/journal/breath.ts'
import { dayColumn, exportColumns, exportRow } from '#renderer/text/it/history/export.ts'
import type { HistoryFact, HistoryFilter, historyRequests } from '#src/contract/history.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import { entrySieve, periodOf, tellingSieve } from './history-filter.ts'
import { Teller } from './history.ts'
import { type Bounds, type LedgerWalk, sequencesOf, walkSubject } from './history-walk.ts'
import type { Job, Services } from '#main/host/services.ts'
import { unread } from '#main/host/disk-lost.ts'

type Requests = typeof historyRequests
type Page = z.output<Requests['history.page']['request']>
type PageAnswer = z.input<Requests['history.page']['answer']>
type Export = z.output<Requests['history.export']['request']>
type ExportAnswer = z.input<Requests['history.export']['answer']>

/** Milliseconds after which a page is given back as far as it has come: the screen shows it and asks for more. */
const patience = 150

/** More rows than this are too many for a spreadsheet to be of use, and for the memory it is made in. */
const rowsAtMost = 100_000

/** The next facts that pass the filter, or as many of them as a short while finds. */
export async function historyPage(
  services: Services,
  walk: LedgerWalk,
  { subject, filter, before, after = 0, limit }: Page,
): Promise<Result<PageAnswer, AnyRefusal>> {
  const head = services.ledger.sequence
  const bounds = { after, before: Math.min(before ?? head + 1, head + 1), period: periodOf(filter) }
  const facts: HistoryFact[] = []
  const began = performance.now()
  for await (const found of findFacts(services, walk, { subject, filter, bounds })) {
    if (!found.ok) return found
    const { fact, reached } = found.value
    if (fact) facts.push(fact)
    const more = reached > after + 1
    // However slow the machine is, a page brings the search further: otherwise the next would begin where it began.
    const further = reached < bounds.before
    if (more && further && (facts.length === limit || performance.now() - began > patience))
      return ok({ facts, next: reached, head })
  }
  return ok({ facts, head })
}

/** All that passes the filter, the newest first, as a spreadsheet. */
export async function exportHistory(
  services: Services,
  walk: LedgerWalk,
  { subject, filter, format, sheetName }: Export,
  job: Job,
): Promise<Result<ExportAnswer, AnyRefusal>> {
  const head = services.ledger.sequence
  const bounds = { after: 0, before: head + 1, period: periodOf(filter) }
  const day = services.asAt === undefined ? [] : [services.asAt]
  const rows: OutValue[][] = []
  for await (const found of findFacts(services, walk, { subject, filter, bounds })) {
    if (!found.ok) return found
    const { fact, reached } = found.value
    if (fact) rows.push(...fact.tellings.map((telling) => [...day, ...exportRow(fact, telling)]))
    if (rows.length > rowsAtMost) return refused({ code: 'tooManyRows', limit: rowsAtMost })
    if (job.cancelled()) break
    job.progress(head - reached, head)
  }
  const columns = [...day.map(() => dayColumn), ...exportColumns]
  const bytes = await writeTable(format, { sheetName, columns, rows })
  return ok({ bytes, rows: rows.length })
}

type Wanted = { readonly subject: Id | undefined; readonly filter: HistoryFilter; readonly bounds: Bounds }
/** A fact that passes, or only how far down the ledger the search has come. */
type Found = { readonly fact: HistoryFact | undefined; readonly reached: number }

async function* findFacts(
  services: Services,
  ledgerWalk: LedgerWalk,
  { subject, filter, bounds }: Wanted,
): AsyncGenerator<Result<Found, AnyRefusal>, void> {
  const { ledger, opened } = services
  const teller = new Teller(services, subject)
  const [passesEntry, passing] = [entrySieve(filter), tellingSieve(filter)]
  const breath = new Breath()
  const stretches =
    subject === undefined
      ? ledgerWalk.back(opened.journal, bounds)
      : walkSubject(opened.journal, sequencesOf(ledger.history, ledger.register, subject), bounds)
  for await (const stretch of stretches) {
    if (!stretch.ok) {
      yield refused(unread(stretch.error))
      return
    }
    for (const entry of stretch.value.entries) {
      if (breath.due) {
        yield ok({ fact: undefined, reached: entry.seq + 1 })
        await breath.take()
      }
      if (!passesEntry(entry)) continue
      const told = await teller.tell(entry)
      if (!told.ok) {
        yield refused(unread(told.error))
        return
      }
      const fact = passing(told.value)
      if (fact) yield ok({ fact, reached: entry.seq })
    }
    yield ok({ fact: undefined, reached: stretch.value.reached })
  }
}
