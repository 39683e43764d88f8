import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openRegister, type OpenedRegister } from '#main/host/opening/open-register.ts'
import { replay } from '#main/host/ledger.ts'
import { verifyFolder } from '#main/journal/file/verify.ts'
import { emptyRegister } from '#src/register/register.ts'
import { stateOf } from '#test/golden/state.ts'
import { Dice } from '#test/support/domain/dice.ts'
import { independentlyVerified } from '#test/support/independent-verifier.ts'
import { quickLock } from '#test/support/registers.ts'

const isLong = import.meta.env.MODE === 'long'
const rounds = Number(process.env['COMODATO_KILL_ROUNDS'] ?? (isLong ? 1000 : 20))
const seed = Number(process.env['COMODATO_SEED'] ?? Date.now() % 1_000_000)
/** A register is left for a new one before looking at all of it takes longer than killing. */
const roundsOfARegister = 20

const program = fileURLToPath(new URL('support/killed.ts', import.meta.url))

/** A process that is ready to begin; the next one gets ready while this one runs. */
function ready(): ChildProcess {
  return spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] })
}

/** Lets the process work in the folder and kills it so long after its beginning or its opening; what it said was saved. */
async function killed(
  child: ChildProcess,
  folder: string,
  after: number,
  from: 'beginning' | 'open',
): Promise<string[]> {
  const { stdout: output } = child
  if (!output) throw new Error('the process has no output')
  const ended = once(child, 'close')
  let said = ''
  output.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const heard = async (word: string): Promise<void> => {
    while (!said.includes(`${word}\n`)) {
      await Promise.race([once(output, 'data'), ended])
      if (child.exitCode !== null) throw new Error('the process ended by itself')
    }
  }
  await heard('ready')
  child.stdin?.write(`${folder}\n`)
  if (from === 'open') await heard('open')
  await pause(after)
  child.kill('SIGKILL')
  await ended
  return said.slice(0, said.lastIndexOf('\n')).split('\n')
}

/** What was said is there, whole; what is there holds together; both verifiers find the chain sound. */
async function isThere(folder: string, said: readonly string[]): Promise<{ entries: number }> {
  const opened = await openRegister(folder, 'Comodato test', { lockTiming: quickLock })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  const register = opened.value
  expect(register.readOnly()).toBeUndefined()
  expect(await register.journal.verified()).toEqual({ ok: true, value: undefined })
  const { sequence } = register.journal.head()
  for (const [what, name = ''] of said.map((line) => line.split(' '))) {
    if (what === 'entry') expect(sequence).toBeGreaterThanOrEqual(Number(name))
    if (what === 'person') expect(register.people.get(name)).toBeDefined()
    if (what === 'paper')
      expect((await register.papers.get({ sha256: name, extension: 'pdf' })).ok).toBe(true)
  }
  await holdsTogether(register)
  await register.journal.close()
  expect(independentlyVerified(folder)).toEqual(register.journal.head())
  return { entries: sequence }
}

/** Nobody is named who is not known; the state from the snapshot and what follows is that of the whole journal. */
async function holdsTogether({ journal, people, start }: OpenedRegister): Promise<void> {
  for (const { contacts } of start.register.bodies.bodies.values())
    for (const { personId } of contacts) expect(people.get(personId)).toBeDefined()
  const whole = await replay(journal, { register: emptyRegister(), history: new Map(), sequence: 0 })
  expect(whole.ok && stateOf(whole.value.register)).toEqual(stateOf(start.register))
  expect(whole.ok && whole.value.latest).toEqual(start.latest)
}

/** The process may be killed before there is a register, or while it makes one. */
async function hasRegister(folder: string): Promise<boolean> {
  const verified = await verifyFolder(folder)
  if (verified.ok) expect(verified.value.damage).toBeUndefined()
  else expect(verified.error.code).toBe('notFound')
  return verified.ok
}

test(`P1 P2 P8: what was said to be saved survives ${rounds} kills, and nothing is half there`, async () => {
  const dice = new Dice(seed)
  const counts = { said: 0, duringOpening: 0, torn: 0, entries: 0 }
  let next = ready()
  let folder = ''
  let said: string[] = []
  for (let round = 0; round < rounds; round += 1) {
    if (round % roundsOfARegister === 0) {
      if (folder) await rm(folder, { recursive: true })
      folder = await mkdtemp(path.join(os.tmpdir(), 'comodato-'))
      said = []
    }
    const child = next
    next = ready()
    const lines = await (dice.oneIn(3)
      ? killed(child, folder, dice.roll(100), 'beginning')
      : killed(child, folder, dice.roll(40), 'open'))
    if (!lines.includes('open')) counts.duringOpening += 1
    counts.said += lines.length - 1
    said.push(...lines)
    const verified = await verifyFolder(folder)
    if (verified.ok && verified.value.torn) counts.torn += 1
    // At times the next process finds what this one left, at times it is looked at first.
    const isLast = (round + 1) % roundsOfARegister === 0 || round + 1 === rounds
    if ((isLast || dice.oneIn(2)) && (await hasRegister(folder).catch(told(round))))
      counts.entries += (await isThere(folder, said).catch(told(round))).entries
  }
  next.kill('SIGKILL')
  await rm(folder, { recursive: true })
  console.log(`kills: ${rounds}, seed ${seed}; ${JSON.stringify(counts)}`)
  expect(counts.said).toBeGreaterThan(rounds)
}, 7_200_000)

const told =
  (round: number) =>
  (error: unknown): never => {
    throw new Error(`round ${round}, COMODATO_SEED=${seed}`, { cause: error })
  }
