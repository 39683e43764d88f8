import type { z } from 'zod'
import { writeTable } from '#main/exchange/write-table.ts'
import type { OutValue } from '#src/shared/csv-cell.ts'
import { Breath } from '#main/journal/breath.ts'
import { asAtText } from '#renderer/text/it/as-at.ts'
import type { listRequests } from '#src/contract/lists.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { ListValue } from '#src/register/lists/field.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { listFields } from '#src/register/lists/engine.ts'
import { cellOf, columnKinds } from './field-columns.ts'
import type { Services } from '#main/host/services.ts'

type Export = z.output<(typeof listRequests)['lists.export']['request']>
type Answer = z.input<(typeof listRequests)['lists.export']['answer']>

/** Writes the rows and columns that are on screen as a spreadsheet. */
export async function exportList(services: Services, request: Export): Promise<Result<Answer, AnyRefusal>> {
  const { collection, query, columns, format, sheetName } = request
  const kinds = new Map(listFields[collection].map(({ name, kind }) => [name, kind]))
  const unknown = columns.find(({ field }) => !kinds.has(field))
  if (unknown) return refused({ code: 'fieldUnknown', field: unknown.field })
  const rows = services.lists.rows(collection, query, services.world.today())
  if (!rows.ok) return rows
  const wanted = request.ids && new Set(request.ids)
  const lines: OutValue[][] = []
  // On every row, so that it stays true of a row that is sorted, copied, or put beside those of another day.
  const day = services.asAt === undefined ? [] : [services.asAt]
  const breath = new Breath()
  for (const row of rows.value) {
    if (wanted && !wanted.has(row.id)) continue
    const values: Readonly<Record<string, ListValue | undefined>> = row
    lines.push([...day, ...columns.map(({ field, words }) => shown(values[field], words))])
    if (breath.due) await breath.take()
  }
  const bytes = await writeTable(format, {
    sheetName,
    columns: [
      ...day.map(() => ({ header: asAtText.column, kind: 'date' }) as const),
      ...columns.map(({ field, header }) => ({ header, kind: columnKinds[kinds.get(field) ?? 'text'] })),
    ],
    rows: lines,
  })
  return ok({ bytes, rows: lines.length })
}

function shown(value: ListValue | undefined, words: Readonly<Record<string, string>> | undefined): OutValue {
  if (value === undefined) return undefined
  if (words) return words[String(value)] ?? String(value)
  return cellOf(value)
}
