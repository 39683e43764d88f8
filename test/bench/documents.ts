import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { renderLabels } from '#main/documents/labels/labels.ts'
import { knownFormats, type LabelSheet } from '#src/items/label-format.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { drawAgreement, resources, value } from '#test/documents/support/loans.ts'
import { open } from '#test/documents/support/reader.ts'
import { agreementOf } from './agreements.ts'
import { type Bench, inTurns, median } from './measure.ts'
import { drawWithPdfmake, preparePdfmake } from './pdfmake-twin.ts'

/** Rounds that are not counted: until the program is at work. */
const warmUp = 10

/** How long papers take: against pdfmake drawing the same one, and whether long lists and many labels stay in proportion. */
export const documents: Bench = async function* ({ rounds }) {
  const paper = agreementOf(60)
  const ours = () => drawAgreement(paper)
  const pages = (await open(ours())).numPages
  preparePdfmake()
  const ways = { ours, pdfmake: () => drawWithPdfmake(paper, resources), labels: () => labels(1000) }
  await inTurns(warmUp, { ours, pdfmake: ways.pdfmake })
  const taken = await inTurns(rounds * 4, ways)
  const once = median(taken.ours)
  yield {
    bench: 'documents',
    what: `pdfmake, untagged, over our agreement of 60 things (${pages} pages)`,
    value: median(taken.pdfmake) / once,
    unit: '×',
    least: 4,
  }
  yield { bench: 'documents', what: 'one agreement of 60 things', value: once, unit: 'ms' }
  yield {
    bench: 'documents',
    what: '1,000 labels with both codes over that agreement',
    value: median(taken.labels) / once,
    unit: '×',
  }
  const [short, long] = [agreementOf(500), agreementOf(5000)]
  const lists = await inTurns(rounds, { short: () => drawAgreement(short), long: () => drawAgreement(long) })
  yield {
    bench: 'documents',
    what: 'a list of 5,000 things over ten times one of 500',
    value: median(lists.long) / (10 * median(lists.short)),
    unit: '×',
    most: 1.2,
  }
  yield {
    bench: 'documents',
    what: 'most memory while 5,000 things are drawn',
    value: (await mostMemory(5000)) / 1e6,
    unit: 'MB',
    most: 350,
  }
}

function labels(count: number): void {
  const all = Array.from({ length: count }, (_, at) => ({
    inventoryNumber: `PRV${String(at + 1).padStart(6, '0')}`,
    category: 'Postazione di lavoro',
    owner: 'Regione Inventata',
    statement: 'cofinancedByUnion' as const,
  }))
  const format = knownFormats['avery-L6009']
  const sheet: LabelSheet = { format, symbol: 'both', start: 1, shift: { x: 0, y: 0 }, outlines: false }
  const steps = renderLabels(all, sheet, CalendarDate.parse('2026-03-02'), resources)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  value(step.value)
}

async function mostMemory(things: number): Promise<number> {
  const script = path.join(import.meta.dirname, 'annex-once.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [script, String(things)])
  return Number(stdout)
}
