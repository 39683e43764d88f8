import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { cp, rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { HostPlaces } from '#main/host/open-services.ts'
import { Dice } from '#test/support/domain/dice.ts'
import { drawingThreads } from '#test/support/drawing-threads.ts'
import { registerWithDrafts } from '#test/support/host-loan.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'
import { independentlyVerified } from '#test/support/independent-verifier.ts'

const isLong = import.meta.env.MODE === 'long'
const rounds = Number(process.env['COMODATO_KILL_ROUNDS'] ?? (isLong ? 300 : 6))
const seed = Number(process.env['COMODATO_SEED'] ?? Date.now() % 1_000_000)
const drafts = 12
const together = drawingThreads('').atOnce

const program = fileURLToPath(new URL('support/issuing.ts', import.meta.url))

/** A process that is ready to begin; the next one gets ready while this one runs. */
const ready = (): ChildProcess => spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] })

/** Lets the process begin so many groups of agreements, and kills it so many milliseconds after the last of them. */
async function killed(child: ChildProcess, places: HostPlaces, steps: number, after: number): Promise<void> {
  const { stdout: output } = child
  if (!output) throw new Error('the process has no output')
  const ended = once(child, 'close')
  let said = ''
  output.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const until = async (isReached: () => boolean): Promise<void> => {
    while (!isReached()) {
      await Promise.race([once(output, 'data'), ended])
      if (child.exitCode !== null) throw new Error('the process ended by itself')
    }
  }
  await until(() => said.includes('ready\n'))
  child.stdin?.write(`${JSON.stringify(places)}\n`)
  await until(() => said.includes('finished') || said.split('step\n').length > steps)
  await pause(after)
  child.kill('SIGKILL')
  await ended
}

/** Those that are issued bear 1, 2, 3 … with none twice and none left out, and each has its very paper; how many. */
async function areWhole(office: HostOffice, ids: readonly string[]): Promise<number> {
  const numbers: number[] = []
  for (const id of ids) {
    const { agreement, papers } = await office.get('agreements.page', { id })
    const isIssued = agreement.status === 'issued'
    expect(papers).toHaveLength(isIssued ? 1 : 0)
    expect(agreement.number !== undefined).toBe(isIssued)
    if (agreement.number) numbers.push(agreement.number.count)
    for (const { sha256, bytes: length } of papers) {
      const { bytes } = await office.get('papers.read', { sha256 })
      expect(bytes).toHaveLength(length)
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
    }
  }
  const counted = numbers.sort((one, other) => one - other)
  expect(counted).toEqual(Array.from({ length: counted.length }, (_, at) => at + 1))
  return counted.length
}

test(
  `issuing many, killed ${rounds} times, gives no number twice, skips none, and loses no paper`,
  () =>
    withPlaces(async (places) => {
      const dice = new Dice(seed)
      const counts = { issued: 0, inTheMiddle: 0, registers: 0 }
      const ids = await registerWithDrafts(places, drafts)
      const fresh = `${places.registerFolder}-fresh`
      await cp(places.registerFolder, fresh, { recursive: true })
      let next = ready()
      let done = 0
      for (let round = 0; round < rounds; round += 1) {
        const child = next
        next = ready()
        const groups = Math.ceil((drafts - done) / together)
        await killed(child, places, dice.roll(Math.min(5, groups)), dice.roll(80))
        const office = await HostOffice.open(places)
        const before = done
        done = await areWhole(office, ids).catch(told(round))
        expect(done, `round ${round}, COMODATO_SEED=${seed}`).toBeGreaterThanOrEqual(before)
        counts.issued += done - before
        if (done < drafts) counts.inTheMiddle += 1
        // At times a person goes on to the end; otherwise the next process does, as far as it comes.
        const isLast = done === drafts || round + 1 === rounds || dice.oneIn(4)
        if (isLast) await goneOn(office, ids).catch(told(round))
        const { head } = await office.get('register.status', {})
        await office.close()
        expect(independentlyVerified(places.registerFolder)).toMatchObject(head)
        if (!isLast) continue
        counts.registers += 1
        done = 0
        await rm(places.registerFolder, { recursive: true })
        await cp(fresh, places.registerFolder, { recursive: true })
      }
      next.kill('SIGKILL')
      console.log(`kills while issuing: ${rounds}, seed ${seed}; ${JSON.stringify(counts)}`)
      expect(counts.inTheMiddle).toBeGreaterThan(0)
    }),
  7_200_000,
)

/** Asked again for those that are left, all are issued. */
async function goneOn(office: HostOffice, ids: readonly string[]): Promise<void> {
  const { drafts: left } = await office.get('agreements.issuePlan', { ids: [...ids] })
  if (left.length > 0) {
    const outcome = await office.get('agreements.issueMany', { ids: left.map(({ id }) => id) })
    expect(outcome).toMatchObject({ refused: [], left: 0 })
  }
  expect(await areWhole(office, ids)).toBe(drafts)
}

const told =
  (round: number) =>
  (error: unknown): never => {
    throw new Error(`round ${round}, COMODATO_SEED=${seed}`, { cause: error })
  }
