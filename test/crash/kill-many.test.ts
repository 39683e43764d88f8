import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import type { HostPlaces } from '#main/host/opening/open-services.ts'
import { Dice } from '#test/support/domain/dice.ts'
import { drawingThreads } from '#test/support/drawing-threads.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'
import { independentlyVerified } from '#test/support/independent-verifier.ts'
import { batches, BatchName } from './support/batches.ts'
import { areWhole, goneOn } from './support/whole-batch.ts'

const isLong = import.meta.env.MODE === 'long'
const rounds = Number(process.env['COMODATO_KILL_ROUNDS'] ?? (isLong ? 300 : 4))
const seed = Number(process.env['COMODATO_SEED'] ?? Date.now() % 1_000_000)
const loans = 12
const together = drawingThreads('').atOnce

const program = fileURLToPath(new URL('support/issuing.ts', import.meta.url))

/** A process that is ready to begin; the next one gets ready while this one runs. */
const ready = (): ChildProcess => spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] })

/** What a process has to do, and where. */
type Work = { readonly batch: BatchName; readonly ids: readonly string[]; readonly places: HostPlaces }
/** So many groups of papers are begun, and this part of the time that a group takes goes by after that. */
type Moment = { readonly steps: number; readonly part: number }

/** Milliseconds that a group took when it was last seen: drawn, kept and written, on this machine as busy as it is. */
let groupTime = 80

/** Lets the process work and kills it at that moment; the loans that it said were done. */
async function killed(child: ChildProcess, work: Work, { steps, part }: Moment): Promise<string[]> {
  const { stdout: output } = child
  if (!output) throw new Error('the process has no output')
  const ended = once(child, 'close')
  let said = ''
  let stepped = 0
  output.on('data', (chunk: Buffer) => {
    said += chunk.toString()
    const now = performance.now()
    if (stepped > 0) groupTime = now - stepped
    if (chunk.includes('step')) stepped = now
  })
  const lines = (): string[] => said.split('\n').slice(0, -1)
  const until = async (isReached: () => boolean): Promise<void> => {
    while (!isReached()) {
      await Promise.race([once(output, 'data'), ended])
      if (child.exitCode !== null) throw new Error('the process ended by itself')
    }
  }
  await until(() => lines().includes('ready'))
  child.stdin?.write(`${JSON.stringify(work)}\n`)
  await until(() => said.includes('finished') || lines().length > steps + 1)
  await pause(part * groupTime)
  child.kill('SIGKILL')
  await ended
  return lines().flatMap((line) => line.split(' ').slice(1))
}

const told =
  (round: number) =>
  (error: unknown): never => {
    throw new Error(`round ${round}, COMODATO_SEED=${seed}`, { cause: error })
  }

/** A register before anything is done in it, and its loans. */
type Fresh = { readonly places: HostPlaces; readonly ids: readonly string[]; readonly folder: string }

async function killedAgainAndAgain(name: BatchName, { places, ids, folder }: Fresh) {
  const batch = batches[name]
  const dice = new Dice(seed)
  const counts = { done: 0, said: 0, beforeSaid: 0, inTheMiddle: 0, registers: 0 }
  let next = ready()
  onTestFinished(() => void next.kill('SIGKILL'))
  let before: readonly string[] = []
  for (let round = 0; round < rounds; round += 1) {
    const child = next
    next = ready()
    const groups = Math.ceil((loans - before.length) / together)
    const moment = { steps: dice.roll(Math.min(5, groups)), part: dice.roll(120) / 100 }
    const said = await killed(child, { batch: name, ids, places }, moment)
    const office = await HostOffice.open(places)
    const done = await areWhole(office, ids, batch).catch(told(round))
    // What was there before, and what was said to be done since.
    expect(done, `round ${round}, COMODATO_SEED=${seed}`).toEqual(
      expect.arrayContaining([...before, ...said]),
    )
    counts.done += done.length - before.length
    if (done.length > before.length + said.length) counts.beforeSaid += 1
    counts.said += said.length
    if (done.length < loans) counts.inTheMiddle += 1
    before = done
    // At times a person goes on to the end; otherwise the next process does, as far as it comes.
    const isLast = done.length === loans || round + 1 === rounds || dice.oneIn(4)
    if (isLast) await goneOn(office, ids, batch).catch(told(round))
    const { head } = await office.get('register.status', {})
    await office.close()
    expect(independentlyVerified(places.registerFolder)).toMatchObject(head)
    if (!isLast) continue
    counts.registers += 1
    before = []
    await rm(places.registerFolder, { recursive: true })
    await cp(folder, places.registerFolder, { recursive: true })
  }
  return counts
}

test.each(BatchName.options)(
  `many %s, killed ${rounds} times: no number twice, none left out, what was said is there, papers and facts agree`,
  (name) =>
    withPlaces(async (places) => {
      const ids = await batches[name].prepared(places, loans)
      const folder = `${places.registerFolder}-fresh`
      await cp(places.registerFolder, folder, { recursive: true })
      const counts = await killedAgainAndAgain(name, { places, ids, folder })
      console.log(`kills in the middle of many ${name}: ${rounds}, seed ${seed}; ${JSON.stringify(counts)}`)
      expect(counts.inTheMiddle).toBeGreaterThan(0)
      expect(counts.said).toBeGreaterThan(0)
    }),
  7_200_000,
)
