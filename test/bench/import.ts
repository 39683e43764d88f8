import { cp, rm } from 'node:fs/promises'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as soon } from 'node:timers/promises'
import Papa from 'papaparse'
import { answererOf } from '#main/host/serve.ts'
import { unheard } from '#main/host/services.ts'
import { type AnswerOf, answerCodecs, type RequestName, type RequestOf } from '#src/contract/contract.ts'
import { wholeList } from '#src/contract/list-query.ts'
import type { Bench, Figure } from './measure.ts'
import { mean, timed } from './measure.ts'
import { allItaly, inFolder, largeRegister, type Opened, openLarge } from './registers.ts'
import { wholeRegion } from '#test/support/large-register/large-register.ts'
import type { RegisterSize } from '#test/support/large-register/story.ts'
import { importStalls } from './screen.ts'

const rows = 20_000
/** What taking in a delivery list costs beside parsing its file, and how long anybody else waits meanwhile. */
export const importing: Bench = async function* ({ rounds, million }) {
  const { parse, whole } = await inTurnsWithParsing(young, 3 * rounds)
  yield { ...figureOf(young, whole, parse), most: 6 }
  // A large register in memory makes whoever parses beside it wait for the collector: it is not the file alone.
  yield figureOf(wholeRegion, (await inTurnsWithParsing(wholeRegion, 2 * rounds)).whole, parse)
  if (million) yield figureOf(allItaly, (await inTurnsWithParsing(allItaly, 3)).whole, parse)
  yield* importStalls(wholeRegion, rows)
}

const young: RegisterSize = { items: 1000, agreements: 200, entries: 2000 }

const figureOf = ({ items }: RegisterSize, whole: readonly number[], parse: readonly number[]): Figure => ({
  bench: 'import',
  what: `${rows} rows from CSV to a register of ${items.toLocaleString('en')} items and its lists, against parsing the file alone`,
  value: mean(whole) / mean(parse),
  unit: '×',
})

/** Deliveries taken in before any is measured. */
const warmUp = 4

/**
 * The times of a list that is parsed alone, and of one that is taken in. Each time the register is the one that was
 * made: what the time before brought is not in it.
 */
function inTurnsWithParsing(
  size: RegisterSize,
  times: number,
): Promise<{ parse: number[]; whole: number[] }> {
  return inFolder(async (folder) => {
    const made = await largeRegister(folder, size)
    const used = path.join(folder, 'used')
    const parse: number[] = []
    const whole: number[] = []
    // What is measured is a program that has been at work, not its first deliveries.
    for (let time = size === young ? -warmUp : 0; time < times; time += 1) {
      await cp(made, used, { recursive: true })
      const opened = await openLarge(used)
      await atRest(opened)
      const file = supplierList(`R${time}`)
      for (let parsed = 0; parsed < 3; parsed += 1)
        await timed(time < 0 ? [] : parse, () => parseAlone(file.bytes))
      await timed(time < 0 ? [] : whole, () => takeIn(opened, file))
      await opened.close()
      await rm(used, { recursive: true })
    }
    return { parse, whole }
  })
}

const parseAlone = (bytes: Uint8Array): unknown =>
  Papa.parse(new TextDecoder().decode(bytes), { skipEmptyLines: 'greedy' })

/** Waits until a register that was opened has made ready what it makes ready. */
async function atRest({ services }: Opened): Promise<void> {
  await services.opened.journal.verified()
  const busyIn = async (milliseconds: number) => {
    const before = performance.eventLoopUtilization()
    await soon(milliseconds)
    return performance.eventLoopUtilization(before).utilization
  }
  const until = performance.now() + 300_000
  while ((await busyIn(50)) > 0.1)
    if (performance.now() > until) throw new Error('the register does not rest')
}

/** As the screens do: the file is looked at, its rows are checked, those that are right are registered and listed. */
async function takeIn({ services }: Opened, file: ReturnType<typeof supplierList>): Promise<void> {
  const answer = answererOf(services, (what, error) => {
    throw new Error(what, { cause: error })
  })
  async function get<N extends RequestName>(name: N, request: RequestOf<N>): Promise<AnswerOf<N>> {
    const outcome = await answer(name, request, unheard)
    if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.error)}`)
    return answerCodecs[name].answer.parse(outcome.value)
  }
  const { token, mapping } = await get('imports.inspect', file)
  await get('imports.check', { token, mapping })
  await get('imports.apply', { token, leaveOutErrors: false })
  await get('items.list', { query: wholeList, offset: 0, limit: 60 })
}

const titles =
  'Categoria;Marca;Modello;Matricola;Prezzo unitario;IVA;Data acquisto;Fornitore;Ordine;Fattura;Indirizzo MAC;Hostname;Fine garanzia;Note'

/** A list with the columns that suppliers send, as Italian offices write it: 1.234,56 and 31/12/2026. */
function supplierList(prefix: string): { name: string; bytes: Uint8Array } {
  const lines = Array.from({ length: rows }, (_, index) => {
    const number = String(index).padStart(6, '0')
    const address = `02:00:00:${(number.match(/../g) ?? []).join(':')}`
    const bought = `1.234,56;22;13/02/2026;Però S.r.l.;ORD-${index % 50};FT-${index % 50}`
    return `Monitor;Boreale;Orizzonte ${index % 40};${prefix}-${number};${bought};${address};pc-${number};31/12/2029;per la città n. ${index % 300}`
  })
  return { name: 'consegna.csv', bytes: new TextEncoder().encode([titles, ...lines].join('\r\n')) }
}
