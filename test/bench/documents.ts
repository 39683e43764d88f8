import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { youngMegabytes } from '#main/host/drawing/drawing-pool.ts'
import { unheard } from '#main/host/services.ts'
import { renderLabels } from '#main/documents/labels/labels.ts'
import { previewTemplate } from '#main/host/preview-template.ts'
import type { AgreementPaper } from '#src/agreements/paper.ts'
import { knownFormats, type LabelSheet } from '#src/items/label-format.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { drawAgreement, resources, value } from '#test/documents/support/loans.ts'
import { open } from '#test/documents/support/reader.ts'
import { drawingThreads } from '#test/support/drawing-threads.ts'
import { agreementWords } from './agreement-words.ts'
import { agreementDrawing, agreementOf } from './agreements.ts'
import { pageOf, withChromium } from './chromium-twin.ts'
import { openLibreOffice, textDocumentOf } from './libreoffice-twin.ts'
import { type Bench, type Figure, inTurns, median, p95, timed } from './measure.ts'
import { drawWithPdfmake, preparePdfmake } from './pdfmake-twin.ts'
import { inFolder, largeRegister, openLarge } from './registers.ts'

/** Rounds that are not counted: until the program is at work. */
const warmUp = 10

/**
 * How long papers take: against other programs drawing the same one, whether long lists and many labels stay in
 * proportion, and how soon a text that is being written is seen.
 */
export const documents: Bench = async function* ({ rounds }) {
  const paper = agreementOf(60)
  const pages = (await open(drawAgreement(paper))).numPages
  const ours = () => drawAgreement(paper)
  yield* againstPdfmake(paper, ours, rounds, pages)
  yield* await inFolder((folder) => againstChromium(folder, paper, ours, rounds))
  yield* await inFolder((folder) => againstLibreOffice(folder, paper, ours))
  yield* await inFolder((folder) => ofPreview(folder, rounds))
  const [short, long] = [agreementOf(500), agreementOf(5000)]
  const lists = await inTurns(rounds, { short: () => drawAgreement(short), long: () => drawAgreement(long) })
  yield {
    ...told,
    what: 'a list of 5,000 things over ten times one of 500',
    value: median(lists.long) / (10 * median(lists.short)),
    most: 1.2,
  }
  yield* ofMemory(5000)
}

const told = { bench: 'documents', unit: '×' } as const

async function* againstPdfmake(
  paper: AgreementPaper,
  ours: () => Uint8Array,
  rounds: number,
  pages: number,
): AsyncGenerator<Figure, void> {
  preparePdfmake()
  const ways = {
    ours,
    pdfmake: () => drawWithPdfmake(agreementWords(paper, resources)),
    labels: () => labels(1000),
  }
  await inTurns(warmUp, { ours, pdfmake: ways.pdfmake })
  const taken = await inTurns(rounds * 4, ways)
  const once = median(taken.ours)
  yield {
    ...told,
    what: `pdfmake, untagged, over our agreement of 60 things (${pages} pages)`,
    value: median(taken.pdfmake) / once,
    least: 4,
  }
  yield { ...told, what: 'one agreement of 60 things', value: once, unit: 'ms' }
  yield {
    ...told,
    what: '1,000 labels with both codes over that agreement',
    value: median(taken.labels) / once,
  }
}

async function againstChromium(
  folder: string,
  paper: AgreementPaper,
  ours: () => Uint8Array,
  rounds: number,
): Promise<Figure[]> {
  const file = path.join(folder, 'agreement.html')
  const ratio = await withChromium(folder, async (print) => {
    const chromium = async () => {
      await writeFile(file, pageOf(agreementWords(paper, resources)))
      await print(file)
    }
    await inTurns(3, { ours, chromium })
    const taken = await inTurns(rounds * 2, { ours, chromium })
    return median(taken.chromium) / median(taken.ours)
  })
  return [{ ...told, what: 'Chromium printing the same, untagged, over ours', value: ratio, least: 7 }]
}

/** So many documents are converted by one call. */
const batch = 25

/**
 * What an office waits for: all the papers of a batch. LibreOffice converts them in one call; ours are drawn by the threads
 * of the program, on as many processors as it uses, and by this thread alone.
 */
async function againstLibreOffice(
  folder: string,
  paper: AgreementPaper,
  ours: () => Uint8Array,
): Promise<Figure[]> {
  const pool = drawingThreads(path.resolve('assets'))
  const what = `LibreOffice converting ${batch} of the same in one call, over as many of ours drawn by the program’s ${pool.atOnce} drawing threads`
  const convert = await openLibreOffice(folder)
  if (!convert) return [{ ...told, what: `${what}: there is no soffice here`, value: undefined, least: 8 }]
  const files = Array.from({ length: batch }, (_, at) => path.join(folder, `agreement-${at}.fodt`))
  const writeAndConvert = async (some: readonly string[]) => {
    for (const file of some) await writeFile(file, textDocumentOf(agreementWords(paper, resources)))
    await convert(some)
  }
  const byThreads = async () => {
    const drawn = await Promise.all(files.map(() => pool.draw(agreementDrawing(paper))))
    for (const one of drawn) value(one)
  }
  await writeAndConvert(files.slice(0, 1))
  await byThreads()
  const taken = await inTurns(3, {
    threads: byThreads,
    alone: () => files.forEach(() => ours()),
    office: () => writeAndConvert(files),
  })
  await pool.close()
  const [threads, alone, office] = [median(taken.threads), median(taken.alone), median(taken.office)]
  const bySecond = (ms: number) => ((batch * 1000) / ms).toFixed(1)
  const each = `${bySecond(threads)} and ${bySecond(office)} a second`
  return [
    { ...told, what: `${what} (${each})`, value: office / threads, least: 8 },
    { ...told, what: 'the same over ours drawn by one thread alone', value: office / alone },
  ]
}

/** From a letter typed in the text of the agreement to its paper with another text, a real loan in it. */
async function ofPreview(folder: string, rounds: number): Promise<Figure[]> {
  const register = await largeRegister(folder, { items: 1000, agreements: 200, entries: 3000 })
  const { services, close } = await openLarge(register)
  const text = resources.texts.agreement
  const previewOf = async (typed: string): Promise<Uint8Array> => {
    const { bytes } = value(
      await previewTemplate(services, { paper: 'agreement', text: `${text}\n\n${typed}` }, unheard),
    )
    if (!bytes) throw new Error('the text has no paper')
    return bytes
  }
  const taken: number[] = []
  const typed = 'Le parti si danno atto di quanto precede.'.repeat(rounds)
  for (let length = 1; length <= typed.length; length += 2)
    await timed(taken, () => previewOf(typed.slice(0, length)))
  const { numPages } = await open(await previewOf(''))
  await close()
  return [
    {
      ...told,
      what: `preview of a text being written, an agreement of ${numPages} pages (p95 of ${taken.length})`,
      value: p95(taken),
      unit: 'ms',
      most: 300,
    },
  ]
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

/** A process that does nothing else, held as the program holds its drawing threads; and all of one with such a thread. */
async function* ofMemory(things: number): AsyncGenerator<Figure, void> {
  const figure = { ...told, unit: 'MB' } as const
  const [count, young] = [things.toLocaleString('en'), youngMegabytes]
  // Of the young objects of V8 two thirds are room to move them: the option counts one of the three.
  const held = `--max-semi-space-size=${Math.floor(young / 3)}`
  yield {
    ...figure,
    what: `most memory of a process that draws ${count} things, its young objects held to ${young} MB as in a drawing thread`,
    value: (await mostMemory([held], things, 'here')) / 1e6,
    most: 350,
  }
  yield {
    ...figure,
    what: `the same of a process that gathers ${count} things and has a drawing thread draw them`,
    value: (await mostMemory([], things, 'thread')) / 1e6,
  }
}

async function mostMemory(
  options: readonly string[],
  things: number,
  where: 'here' | 'thread',
): Promise<number> {
  const script = path.join(import.meta.dirname, 'annex-once.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [...options, script, String(things), where])
  return Number(stdout)
}
