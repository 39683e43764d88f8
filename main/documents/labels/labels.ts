import { createHash } from 'node:crypto'
import type { Label } from '#src/items/label.ts'
import { type LabelSheet, labelsPerPage } from '#src/items/label-format.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { refused, type Result } from '#src/shared/result.ts'
import { drawFixedPages, type FixedPage } from '#main/documents/kit/fixed-pages.ts'
import type { GlyphMissing } from '#main/documents/kit/glyph-guard.ts'
import type { DocumentResources } from '#main/documents/kit/resources.ts'
import { type Mark, moved, type Tag } from '#main/documents/kit/strips.ts'
import { ink, mm } from '#main/documents/kit/style.ts'
import { labelText, statementWords } from '#main/documents/text/it.ts'
import { composeLabel, type LabelRefusal } from './compose-label.ts'

export type LabelsRefusal = GlyphMissing | LabelRefusal

/** Draws labels in their order, in small steps. The same labels in the same format are the same bytes. */
export function* renderLabels(
  labels: readonly Label[],
  sheet: LabelSheet,
  on: CalendarDate,
  resources: DocumentResources,
): Generator<void, Result<Uint8Array, LabelsRefusal>> {
  const root: Tag = { role: 'Document', parent: undefined }
  const composed: (readonly Mark[])[] = []
  for (const label of labels) {
    const tag: Tag = { role: 'Div', parent: root }
    const marks = composeLabel(label, sheet.format.label, sheet.symbol, tag, resources.fonts)
    if (!marks.ok) return refused(marks.error)
    composed.push(marks.value)
    yield
  }
  const owner = labels[0]?.owner ?? ''
  const contentDigest = createHash('sha256')
    .update(JSON.stringify([labels, sheet]))
    .digest('hex')
  const facts = {
    title: labelText.title(labels.length),
    subject: labelText.subject,
    author: owner,
    createdAt: new Date(`${on}T00:00:00Z`),
    contentDigest,
    language: 'it-IT',
  }
  return yield* drawFixedPages(facts, pagesOf(composed, sheet), textsOf(labels), resources)
}

const textsOf = (labels: readonly Label[]): string[] => [
  ...new Set(
    labels.flatMap(({ inventoryNumber, category, owner, statement }) => [
      inventoryNumber,
      category,
      owner,
      statementWords[statement],
    ]),
  ),
]

function* pagesOf(labels: readonly (readonly Mark[])[], sheet: LabelSheet): Iterable<FixedPage> {
  const { format } = sheet
  const perPage = labelsPerPage(format)
  const skipped = format.kind === 'roll' ? 0 : sheet.start - 1
  const size = format.kind === 'roll' ? format.label : format.sheet
  const page = { width: mm(size.width), height: mm(size.height) }
  for (let from = -skipped; from < labels.length; from += perPage) {
    const marks = labels
      .slice(Math.max(0, from), from + perPage)
      .flatMap((label, at) => placed(label, Math.max(0, from) - from + at, sheet))
    yield { ...page, marks }
  }
}

/** The label in the place of that number on its page, counted from 0: rows from the top, each from the left. */
function placed(label: readonly Mark[], at: number, { format, shift, outlines }: LabelSheet): Mark[] {
  const column = format.kind === 'roll' ? 0 : at % format.columns
  const row = format.kind === 'roll' ? 0 : Math.floor(at / format.columns)
  const left = format.kind === 'roll' ? 0 : format.left + column * format.pitchX
  const top = format.kind === 'roll' ? 0 : format.top + row * format.pitchY
  const { width, height } = format.label
  const edge: Mark[] = outlines
    ? [
        {
          artifact: 'Layout',
          shape: {
            kind: 'rect',
            x: 0,
            y: 0,
            width: mm(width),
            height: mm(height),
            stroke: { colour: ink.hairline, width: 0.3 },
          },
        },
      ]
    : []
  return [...edge, ...label].map((mark) => moved(mark, mm(left + shift.x), mm(top + shift.y)))
}
