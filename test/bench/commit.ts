import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { createFileJournal } from '#main/journal/file/open.ts'
import { DurableJSONFile } from '#main/journal/lowdb/durable-json-file.ts'
import type { Journal, NewEntry } from '#src/register/journal.ts'

/**
 * What one durable command costs, as ratios inside one run on one disk: `npm run bench -- commit [--items 10000]`.
 * The ways take turns round after round, so that a slow moment of the disk falls on all of them.
 */
const { values } = parseArgs({
  options: { items: { type: 'string', default: '10000' }, rounds: { type: 'string', default: '200' } },
})
const items = Number(values.items)
const rounds = Number(values.rounds)

const commandOf = (number: number): NewEntry => ({
  id: `0198b1c2-7d3e-7f10-8a55-${String(number).padStart(12, '0')}`,
  at: '2026-11-22T10:00:00.000Z',
  by: 'Ada Rossi',
  command: 'registerAsset',
  events: [{ type: 'assetRegistered', v: 1, ...assetOf(number) }],
})

const assetOf = (number: number) => ({
  id: `a-${number}`,
  inventoryNumber: `FVG-${String(number).padStart(6, '0')}`,
  serial: `5CG${String(number).padStart(7, '0')}`,
  category: 'workstation',
  manufacturer: 'Produttore di esempio',
  model: 'Modello 800 G9 Mini',
  purchase: { supplier: 'Fornitore di esempio', order: '2026/118', priceCents: 61_200, vatRate: 22 },
  funding: [{ fund: 'pr-fesr-2021', percent: 100 }],
})

async function must<T>(asked: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>): Promise<T> {
  const outcome = await asked
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error))
  return outcome.value
}

async function timed(samples: number[], work: () => Promise<void> | void): Promise<void> {
  const from = performance.now()
  await work()
  samples.push(performance.now() - from)
}

const median = (samples: readonly number[]): number => {
  const sorted = [...samples]
  sorted.sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

const appendOne = async (journal: Journal, number: number): Promise<void> => {
  await must(journal.append([commandOf(number)], journal.head().sequence))
}

/** Fifty commands given without waiting: each counts on the one before. */
const appendFifty = async (journal: Journal): Promise<void> => {
  const from = journal.head().sequence
  const appends = Array.from({ length: 50 }, (_, index) =>
    must(journal.append([commandOf(index)], from + index)),
  )
  await Promise.all(appends)
}

async function main(folder: string): Promise<void> {
  const { journal } = await must(createFileJournal(path.join(folder, 'register'), { program: 'bench' }))
  const segment = path.join(folder, 'register', 'journal', 'journal-000001.ndjson')
  const file = path.join(folder, 'whole.json')
  const codec = z.unknown()
  const lowdb = new DurableJSONFile({
    file,
    kind: 'bench',
    version: 1,
    program: 'bench',
    codec,
    keepPrevious: false,
  })
  const bare = openSync(path.join(folder, 'bare.ndjson'), 'a')
  const whole = { items: Array.from({ length: items }, (_, index) => assetOf(index)) }
  const before = statSync(segment).size
  await appendOne(journal, 0)
  const line = Buffer.alloc(statSync(segment).size - before, 'x')
  const samples = {
    bare: [] as number[],
    journal: [] as number[],
    fifty: [] as number[],
    lowdb: [] as number[],
  }
  const writeBare = (): void => {
    writeSync(bare, line)
    fdatasyncSync(bare)
  }
  for (let round = 0; round < rounds; round++) {
    const ways = [
      () => timed(samples.bare, writeBare),
      () => timed(samples.journal, () => appendOne(journal, round)),
    ]
    if (round % 2 === 1) ways.reverse()
    for (const way of ways) await way()
    if (round % 10 === 0) await timed(samples.fifty, () => appendFifty(journal))
    if (round % 50 === 0) await timed(samples.lowdb, () => lowdb.write(whole))
  }
  closeSync(bare)
  await journal.close()
  report(samples, line.length)
}

function report(
  samples: Record<'bare' | 'journal' | 'fifty' | 'lowdb', readonly number[]>,
  bytes: number,
): void {
  const bare = median(samples.bare)
  const one = median(samples.journal)
  const times = (value: number): string => `${value.toFixed(2)} ×`
  const rows = {
    [`bare write + fdatasync of ${bytes} bytes`]: `${bare.toFixed(3)} ms`,
    'one entry in the journal, against the bare write': times(one / bare),
    '50 single entries, against 50 waiting together': times((50 * one) / median(samples.fifty)),
    [`lowdb rewriting ${items} items, against one entry`]: times(median(samples.lowdb) / one),
  }
  for (const [what, figure] of Object.entries(rows)) process.stdout.write(`${figure.padStart(12)}  ${what}\n`)
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'comodato-bench-'))
try {
  await main(folder)
} finally {
  rmSync(folder, { recursive: true })
}
