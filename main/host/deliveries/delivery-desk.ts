import { createHash } from 'node:crypto'
import { readTable } from '#main/exchange/read-table.ts'
import { type TableFormat, writeTable } from '#main/exchange/write-table.ts'
import { Breath } from '#main/journal/breath.ts'
import type { CheckedRow as ShownRow, DeliveryCheck, DeliveryPreview } from '#src/contract/imports.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { Outcome } from '#src/contract/register.ts'
import {
  type CheckedRow,
  checkRows,
  type DeliveryMapping,
  headerFingerprint,
  mappingProblems,
  proposedMapping,
  recalledMapping,
  RememberedMapping,
  rememberedMapping,
} from '#src/imports/delivery-list.ts'
import { cellText, type SheetTable } from '#src/imports/table.ts'
import { Sha256 } from '#src/shared/codes.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { same } from '#src/shared/same.ts'
import { existingIn } from './existing.ts'
import { mappingNotes } from './mapping-notes.ts'
import { act, type Job, type Services } from '#main/host/services.ts'

type Answer<T> = Promise<Result<T, AnyRefusal>>

/** A delivery list on the desk: what was read, and how its rows were judged. */
type OnDesk = {
  readonly name: string
  readonly sha256: Sha256
  readonly table: SheetTable
  mapping: DeliveryMapping
  checked: readonly CheckedRow[] | undefined
  /** Grows when a check is started again or the list is put away: a check of an older round stops. */
  round: number
}

/** Lists that stay on the desk at once; the oldest is put away first. */
const deskSize = 4
const sampleRows = 12
/** Rows judged between two looks at the clock. */
const stepRows = 50

/** Delivery lists between being read and being taken into the register. */
export class DeliveryDesk {
  readonly #services: Services
  readonly #lists = new Map<string, OnDesk>()

  constructor(services: Services) {
    this.#services = services
  }

  async inspect(request: {
    name: string
    bytes: Uint8Array
    sheetName?: string | undefined
    headerLine?: number | undefined
  }): Answer<DeliveryPreview> {
    const { name, bytes, sheetName, headerLine } = request
    const read = await readTable(
      { name, bytes },
      {
        ...(sheetName === undefined ? {} : { sheet: sheetName }),
        ...(headerLine === undefined ? {} : { headerLine }),
      },
    )
    if (!read.ok) return refused({ code: 'fileRefused', name, problem: read.error })
    const table = read.value
    const recalled = this.#recall(table)
    const mapping = recalled ?? proposedMapping(table)
    const token = this.#services.world.newId()
    const sha256 = Sha256.parse(createHash('sha256').update(bytes).digest('hex'))
    this.#lists.set(token, { name, sha256, table, mapping, checked: undefined, round: 0 })
    const [oldest] = this.#lists.keys()
    if (this.#lists.size > deskSize && oldest !== undefined) this.forget(oldest)
    return ok({
      token,
      fileName: name,
      sheetName: table.sheetName,
      sheetNames: [...table.sheetNames],
      headerLine: table.headerLine,
      header: [...table.header],
      sample: table.rows
        .slice(0, sampleRows)
        .map(({ line, cells }) => ({ line, cells: cells.map((cell) => cellText(cell)) })),
      rows: table.rows.length,
      mapping,
      notes: mappingNotes(mappingProblems(table, mapping)),
      remembered: recalled !== undefined,
    })
  }

  async check(token: string, mapping: DeliveryMapping, job: Job): Answer<DeliveryCheck> {
    const list = this.#lists.get(token)
    if (!list) return refused({ code: 'importExpired' })
    const problems = mappingProblems(list.table, mapping)
    if (problems.length > 0) return refused({ code: 'mappingUnfit', problems: mappingNotes(problems) })
    list.round += 1
    list.mapping = mapping
    list.checked = undefined
    const checked = await this.#judge(list, job)
    if (!checked) return refused({ code: 'importCancelled' })
    list.checked = checked
    return ok(countsOf(checked))
  }

  async #judge(list: OnDesk, job: Job): Promise<CheckedRow[] | undefined> {
    const { round, table, mapping } = list
    const checked: CheckedRow[] = []
    const breath = new Breath()
    for (const row of checkRows(table, mapping, { existing: existingIn(this.#services.ledger.register) })) {
      checked.push(row)
      if (checked.length % stepRows > 0 || !breath.due) continue
      job.progress(checked.length, table.rows.length)
      await breath.take()
      if (list.round !== round || job.cancelled()) return undefined
    }
    job.progress(checked.length, table.rows.length)
    return checked
  }

  rows(
    token: string,
    show: 'all' | 'warning' | 'error',
    offset: number,
    limit: number,
  ): Result<{ total: number; rows: ShownRow[] }, AnyRefusal> {
    const list = this.#lists.get(token)
    if (!list?.checked) return refused({ code: 'importExpired' })
    const wanted = show === 'all' ? list.checked : list.checked.filter(({ status }) => status === show)
    const cellsOf = textsByLine(list.table)
    return ok({
      total: wanted.length,
      rows: wanted.slice(offset, offset + limit).map(({ line, status, problems }) => ({
        line,
        status,
        problems: [...problems],
        cells: cellsOf(line),
      })),
    })
  }

  async apply(
    token: string,
    leaveOutErrors: boolean,
  ): Answer<Outcome & { received: number; leftOut: number }> {
    const list = this.#lists.get(token)
    if (!list?.checked) return refused({ code: 'importExpired' })
    const assets = list.checked.flatMap(({ draft }) => draft ?? [])
    const leftOut = list.checked.length - assets.length
    if (leftOut > 0 && !leaveOutErrors) return refused({ code: 'rowsInError', rows: leftOut })
    if (assets.length === 0) return refused({ code: 'nothingToImport' })
    const { name: fileName, sha256 } = list
    const outcome = await act(this.#services, {
      type: 'receiveAssets',
      assets,
      delivery: { fileName, sha256 },
    })
    if (!outcome.ok) return outcome
    await this.#remember(list)
    this.forget(token)
    return ok({ ...outcome.value, received: assets.length, leftOut })
  }

  async report(
    token: string,
    format: TableFormat,
    reasonHeader: string,
    reasons: readonly { line: number; text: string }[],
  ): Answer<{ bytes: Uint8Array; fileName: string }> {
    const list = this.#lists.get(token)
    if (!list) return refused({ code: 'importExpired' })
    const cellsOf = textsByLine(list.table)
    const { header, sheetName } = list.table
    const bytes = await writeTable(format, {
      sheetName,
      columns: [...header, reasonHeader].map((title) => ({ header: title, kind: 'text' })),
      rows: reasons.map(({ line, text }) => {
        const cells = cellsOf(line)
        return [...header.map((_, column) => cells[column] ?? ''), text]
      }),
    })
    return ok({ bytes, fileName: `${list.name.replace(/\.[^.]+$/, '')} - righe da correggere.${format}` })
  }

  forget(token: string): void {
    const list = this.#lists.get(token)
    if (list) list.round += 1
    this.#lists.delete(token)
  }

  #recall(table: SheetTable): DeliveryMapping | undefined {
    const kept = this.#services.settings.get().importMappings[headerFingerprint(table.header)]
    const remembered = RememberedMapping.safeParse(kept)
    return remembered.success ? recalledMapping(table, remembered.data) : undefined
  }

  async #remember({ table, mapping }: OnDesk): Promise<void> {
    const { settings } = this.#services
    const fingerprint = headerFingerprint(table.header)
    const wanted = rememberedMapping(table, mapping)
    if (same(settings.get().importMappings[fingerprint], wanted)) return
    await settings.update((known) => ({
      ...known,
      importMappings: { ...known.importMappings, [fingerprint]: wanted },
    }))
  }
}

function countsOf(rows: readonly CheckedRow[]): DeliveryCheck {
  const counts = { ready: 0, warning: 0, error: 0 }
  for (const { status } of rows) counts[status] += 1
  return counts
}

/** The cells of a row as written, found by its line. */
function textsByLine(table: SheetTable): (line: number) => string[] {
  const byLine = new Map(table.rows.map((row) => [row.line, row.cells]))
  return (line) => (byLine.get(line) ?? []).map((cell) => cellText(cell))
}
