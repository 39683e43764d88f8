import type { HistoryFact, Sentence, Telling } from '#src/contract/history.ts'
import { formatInstant } from '#renderer/text/format.ts'
import { asAtText } from '#renderer/text/it/as-at.ts'
import { historyText } from './panel.ts'
import { plain } from './telling.ts'

const { columns } = historyText

/** Before them, on every row, in a history as it was at a day. */
export const dayColumn = { header: asAtText.column, kind: 'date', width: 14 } as const

/** The columns of a history saved as a spreadsheet. */
export const exportColumns = [
  { header: columns.sequence, kind: 'integer', width: 12 },
  { header: columns.at, kind: 'text', width: 18 },
  { header: columns.by, kind: 'text', width: 24 },
  { header: columns.kind, kind: 'text', width: 20 },
  { header: columns.about, kind: 'text', width: 40 },
  { header: columns.what, kind: 'text', width: 50 },
  { header: columns.details, kind: 'text', width: 60 },
] as const

/** One fact as a row under them. */
export const exportRow = ({ sequence, at, by }: HistoryFact, telling: Telling): (string | number)[] => [
  sequence,
  formatInstant(at),
  by,
  historyText.kinds[telling.kind],
  plain(telling.about),
  plain(telling.what),
  detailsText(telling),
]

/** What a cell of a spreadsheet can hold. */
const longest = 32_000

function detailsText({ changes, notes, paper }: Telling): string {
  const lines: Sentence[] = [
    ...changes.map(({ label, before, after }) => [historyText.changed(label, before, after)]),
    ...notes,
    ...(paper ? [[`SHA-256 ${paper.sha256}`]] : []),
  ]
  return lines.map(plain).join('\n').slice(0, longest)
}
