import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { demonstrate } from '#main/demo/demonstrate.ts'
import { realWorld } from '#main/host/clock.ts'
import { openServices } from '#main/host/open-host.ts'
import { stockOf } from '#main/host/stock.ts'
import { wholeList } from '#src/register/lists/query.ts'

/**
 * What opening a large register costs, against reading its snapshot with JSON.parse in the same run, and its first
 * answers against a frame of a 60 Hz screen: `npm run bench -- open [--items 100000] [--register DIR]`.
 */
const { values } = parseArgs({
  options: {
    items: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '5' },
    register: { type: 'string' },
  },
})
const frame = 1000 / 60
const window = { offset: 0, limit: 100 }

type Opened = Extract<Awaited<ReturnType<typeof openServices>>, { ok: true }>['value']

async function open(registerFolder: string, settingsFolder: string): Promise<Opened> {
  const places = { registerFolder, settingsFolder, resourcesFolder: path.resolve('assets') }
  const opened = await openServices(places)
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  return opened.value
}

async function makeRegister(folder: string, settings: string): Promise<void> {
  const { services, close } = await open(folder, settings)
  const job = { progress: () => {}, cancelled: () => false }
  const outcome = await demonstrate(services, 'Operatrice Di Prova', job, Number(values.items))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error))
  await close()
}

async function timed<T>(samples: number[], work: () => T | Promise<T>): Promise<T> {
  const from = performance.now()
  const made = await work()
  samples.push(performance.now() - from)
  return made
}

const median = (samples: readonly number[]): number =>
  samples.toSorted((a, b) => a - b)[Math.floor(samples.length / 2)] ?? Number.NaN

async function measure(register: string, settings: string): Promise<void> {
  const parse: number[] = []
  const whole: number[] = []
  const answers = { list: [] as number[], stock: [] as number[] }
  const snapshot = path.join(register, 'snapshot.ndjson')
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const bytes = readFileSync(snapshot)
    await timed(parse, () => parsed(bytes))
    const { services, close } = await timed(whole, () => open(register, settings))
    await timed(answers.list, () => services.lists.query('items', wholeList, window, realWorld.today()))
    await timed(answers.stock, () => stockOf(services.ledger.register.items, realWorld.today()))
    await close()
  }
  const size = Math.round(statSync(snapshot).size / 1e6)
  const against = (samples: readonly number[]) => `${(median(samples) / median(parse)).toFixed(2)} ×`
  const frames = (samples: readonly number[]) => `${(median(samples) / frame).toFixed(2)} frames`
  tell(`${median(parse).toFixed(0)} ms`, `JSON.parse of the snapshot, ${size} MB`)
  tell(against(whole), 'opening the register')
  tell(frames(answers.list), 'first window of the items, nothing made ready')
  tell(frames(answers.stock), 'what there is to lend')
}

/** Each line of the snapshot as JSON.parse gives it, kept as a reader would keep it. */
function parsed(bytes: Buffer): unknown[] {
  const kept: unknown[] = []
  let start = 0
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    kept.push(JSON.parse(bytes.toString('utf8', start, end)))
    start = end + 1
  }
  return kept
}

const tell = (figure: string, what: string) => process.stdout.write(`${figure.padStart(14)}  ${what}\n`)

const folder = mkdtempSync(path.join(os.tmpdir(), 'comodato-bench-'))
try {
  const settings = path.join(folder, 'settings')
  const register = values.register ?? path.join(folder, 'register')
  if (values.register === undefined) await makeRegister(register, settings)
  await measure(register, settings)
} finally {
  rmSync(folder, { recursive: true })
}
