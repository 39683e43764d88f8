import { renderLabels } from '#main/documents/labels/labels.ts'
import type { Label } from '#src/items/label.ts'
import { knownFormats, type LabelSheet } from '#src/items/label-format.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { resources } from './loans.ts'

const today = CalendarDate.parse('2026-03-02')

export const labels = (count: number, changes: Partial<Label> = {}): Label[] =>
  Array.from({ length: count }, (_, at) => ({
    inventoryNumber: `PRV${String(at + 1).padStart(6, '0')}`,
    category: 'Postazione di lavoro',
    owner: 'Regione Inventata',
    statement: 'cofinancedByUnion',
    ...changes,
  }))

export const sheetOf = (changes: Partial<LabelSheet> = {}): LabelSheet => ({
  format: knownFormats['avery-L6011'],
  symbol: 'qr',
  start: 1,
  shift: { x: 0, y: 0 },
  outlines: false,
  ...changes,
})

export function drawn(of: readonly Label[], sheet: LabelSheet) {
  const steps = renderLabels(of, sheet, today, resources)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

export function bytesOf(of: readonly Label[], sheet: LabelSheet): Uint8Array {
  const answer = drawn(of, sheet)
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.value
}

/** Labels of every kind of paper and of code, with all that they may say; the same bytes every time. */
export function everyLabel(): Readonly<Record<string, Uint8Array>> {
  const [known, plain] = [labels(4), labels(2, { statement: 'none', category: 'Telefono VoIP da tavolo' })]
  const some = [...known, ...labels(2, { statement: 'nextGenerationEU' }), ...plain]
  const { 'avery-L6011': sheet, 'avery-L7163': wide, 'dymo-11354': roll } = knownFormats
  return {
    labelsQr: bytesOf(some, sheetOf({ format: sheet, symbol: 'qr', start: 5, outlines: true })),
    labelsBars: bytesOf(some, sheetOf({ format: wide, symbol: 'code128', shift: { x: 1, y: -1 } })),
    labelsBoth: bytesOf(some.slice(3, 6), sheetOf({ format: roll, symbol: 'both' })),
  }
}
