import { useState } from 'react'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { ask } from '#renderer/bridge/host.ts'
import { ExportMenu, type SheetFormat } from '#renderer/components/list/ExportMenu.tsx'
import { went } from '#renderer/shared/refusal.ts'
import type { ReadList } from '#renderer/features/imports/import-state.ts'
import { saveFile } from '#renderer/shared/save-file.ts'
import { ok, type Result } from '#src/shared/result.ts'
import { rowsText as words } from '#renderer/text/it/imports.ts'
import { problemsText } from './row-columns.tsx'

type Reasons = { line: number; text: string }[]

/** Saves the rows in error as a spreadsheet, each with its reasons beside, to be put right and imported. */
export const ReportButton = ({ list, errors }: { list: ReadList; errors: number }) => {
  const [busy, setBusy] = useState(false)
  const { token, header } = list.preview
  const save = async (format: SheetFormat) => {
    setBusy(true)
    const reasons = await reasonsOf(token, errors, header)
    if (went(reasons)) {
      const reasonHeader = words.reasonHeader
      const answer = await ask('imports.report', { token, format, reasonHeader, reasons: reasons.value })
      if (went(answer)) await saveFile(answer.value.fileName, answer.value.bytes, words.reportSaved)
    }
    setBusy(false)
  }
  return <ExportMenu label={words.report} busy={busy} onChoose={(format) => void save(format)} />
}

/** Rows asked for at once. */
const pageLength = 5000

async function reasonsOf(
  token: string,
  errors: number,
  header: readonly string[],
): Promise<Result<Reasons, AnyRefusal>> {
  const reasons: Reasons = []
  for (let offset = 0; offset < errors; offset += pageLength) {
    const answer = await ask('imports.rows', { token, show: 'error', offset, limit: pageLength })
    if (!answer.ok) return answer
    reasons.push(...answer.value.rows.map((row) => ({ line: row.line, text: problemsText(row, header) })))
  }
  return ok(reasons)
}
