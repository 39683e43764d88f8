import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { youngMegabytes } from '#main/host/drawing/drawing-pool.ts'
import { unheard } from '#main/host/services.ts'
import { renderLabels } from '#main/documents/labels/labels.ts'
import { previewTemplate } from '#main/host/templates/preview-template.ts'
import { knownFormats, type LabelSheet } from '#src/items/label-format.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { resources, value } from '#test/documents/support/loans.ts'
import { open } from '#test/documents/support/reader.ts'
import { drawingThreads } from '#test/support/drawing-threads.ts'
import { type Agreement, longAgreement, sixPages } from './agreements.ts'
import { pageOf, withChromium } from './chromium-twin.ts'
import { openLibreOffice, textDocumentOf } from './libreoffice-twin.ts'
import { type Bench, type Figure, inTurns, median, p95, timed } from './measure.ts'
import { drawWithPdfmake, preparePdfmake } from './pdfmake-twin.ts'
import { inFolder, largeRegister, openLarge } from './registers.ts'

/** Rounds that are not counted: until the program is at work. */
const warmUp = 10

/**
 * How long papers take: against other programs drawing the same ones, whether long lists and many labels stay in
 * proportion, and how soon a text that is being written is seen.
 */
export const documents: Bench = async function* ({ rounds }) {
  yield* againstOthers(sixPages(), rounds, { pdfmake: 4, Chromium: 7, LibreOffice: 8 })
  yield* againstOthers(longAgreement(60), rounds, {})
  yield* ofLabels(rounds)
  yield* await inFolder((folder) => ofPreview(folder, rounds))
  const [short, long] = [longAgreement(500), longAgreement(5000)]
  const lists = await inTurns(rounds, { short: short.draw, long: long.draw })
  yield {
    ...told,
    what: 'a list of 5,000 things over ten times one of 500',
    value: median(lists.long) / (10 * median(lists.short)),
    most: 1.2,
  }
  yield* ofMemory(5000)
}

const told = { bench: 'documents', unit: '×' } as const

/** How many times as long others must take at least. */
type Least = Partial<Record<'pdfmake' | 'Chromium' | 'LibreOffice', number>>

async function* againstOthers(
  agreement: Agreement,
  rounds: number,
  least: Least,
): AsyncGenerator<Figure, void> {
  const what = `our agreement of 60 things in ${(await open(agreement.draw())).numPages} pages`
  yield* await againstPdfmake(agreement, rounds, what, least.pdfmake)
  yield* await inFolder((folder) => againstChromium(folder, agreement, rounds, what, least.Chromium))
  yield* await inFolder((folder) => againstLibreOffice(folder, agreement, what, least.LibreOffice))
}

async function againstPdfmake(
  { draw, words }: Agreement,
  rounds: number,
  what: string,
  least: number | undefined,
): Promise<Figure[]> {
  preparePdfmake()
  const ways = { ours: draw, pdfmake: () => drawWithPdfmake(words()) }
  await inTurns(warmUp, ways)
  const taken = await inTurns(rounds * 4, ways)
  const once = median(taken.ours)
  return [
    {
      ...told,
      what: `pdfmake, untagged, over ${what}`,
      value: median(taken.pdfmake) / once,
      ...atLeast(least),
    },
    { ...told, what, value: once, unit: 'ms' },
  ]
}

async function againstChromium(
  folder: string,
  { draw, words }: Agreement,
  rounds: number,
  what: string,
  least: number | undefined,
): Promise<Figure[]> {
  const file = path.join(folder, 'agreement.html')
  const ratio = await withChromium(folder, async (print) => {
    const chromium = async () => {
      await writeFile(file, pageOf(words()))
      await print(file)
    }
    const ways = { ours: draw, chromium }
    await inTurns(warmUp, ways)
    const taken = await inTurns(rounds * 4, ways)
    return median(taken.chromium) / median(taken.ours)
  })
  return [
    { ...told, what: `Chromium printing the same, untagged, over ${what}`, value: ratio, ...atLeast(least) },
  ]
}

/** So many documents are converted by one call. */
const batch = 25

/**
 * What an office waits for: all the papers of a batch. LibreOffice converts them in one call; ours are drawn by the threads
 * of the program, on as many processors as it uses, and by this thread alone.
 */
async function againstLibreOffice(
  folder: string,
  { draw, drawing, words }: Agreement,
  ours: string,
  least: number | undefined,
): Promise<Figure[]> {
  const pool = drawingThreads(path.resolve('assets'))
  const what = `LibreOffice converting ${batch} of the same in one call, over ${batch} times ${ours} drawn by the program’s ${pool.atOnce} drawing threads`
  const convert = await openLibreOffice(folder)
  if (!convert)
    return [{ ...told, what: `${what}: there is no soffice here`, value: undefined, ...atLeast(least) }]
  const files = Array.from({ length: batch }, (_, at) => path.join(folder, `agreement-${at}.fodt`))
  const writeAndConvert = async (some: readonly string[]) => {
    for (const file of some) await writeFile(file, textDocumentOf(words()))
    await convert(some)
  }
  const byThreads = async () => {
    const drawn = await Promise.all(files.map(() => pool.draw(drawing)))
    for (const one of drawn) value(one)
  }
  await writeAndConvert(files.slice(0, 1))
  await byThreads()
  const taken = await inTurns(3, {
    threads: byThreads,
    alone: () => files.forEach(() => draw()),
    office: () => writeAndConvert(files),
  })
  await pool.close()
  const [threads, alone, office] = [median(taken.threads), median(taken.alone), median(taken.office)]
  const bySecond = (ms: number) => ((batch * 1000) / ms).toFixed(1)
  const each = `${bySecond(threads)} and ${bySecond(office)} a second`
  return [
    { ...told, what: `${what} (${each})`, value: office / threads, ...atLeast(least) },
    { ...told, what: 'the same over ours drawn by one thread alone', value: office / alone },
  ]
}

const atLeast = (least: number | undefined) => (least === undefined ? {} : { least })

async function* ofLabels(rounds: number): AsyncGenerator<Figure, void> {
  const taken = await inTurns(rounds, { agreement: longAgreement(60).draw, labels: () => labels(1000) })
  yield {
    ...told,
    what: '1,000 labels with both codes over our agreement of 60 things in the program’s own text',
    value: median(taken.labels) / median(taken.agreement),
  }
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
