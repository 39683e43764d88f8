import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from 'vitest'
import type { Disk } from '#main/journal/file/disk.ts'
import { Dice } from '#test/support/domain/dice.ts'
import { withFolder } from '#test/support/registers.ts'
import { apply, type Operation, VolatileDisk } from './volatile-disk.ts'

/**
 * Something that writes, to be tried at every one of its steps. A writer of files shows that it keeps its promises
 * with one scenario and three calls: `cutEverywhere` (the power goes at any moment, and of what was not synced any
 * part is lost, in any order), `failEverywhere` (the disk refuses any step, once or from there on), and
 * `failThenCut` (it refuses a step, the writer tries again, is believed, and then the power goes).
 */
export interface Scenario {
  /** Brings the disk to where the act begins; all of it is on the medium then. */
  readonly prepare: (disk: Disk, folder: string) => Promise<void>
  /** What is tried, through to its end. `said` notes what somebody is told is done; it must not throw for a refusal. */
  readonly act: (disk: Disk, folder: string, said: (what: string) => void) => Promise<void>
  /** What must hold of the folder that is left, knowing what was said; throws or fails an expectation otherwise. */
  readonly check: (folder: string, said: readonly string[]) => Promise<void>
}

const root = path.resolve('/comodato')
const sector = 512

/** `npm run test:crash` tries more ways of losing what was not synced than `npm test` has time for. */
const isLong = import.meta.env.MODE === 'long'
const fewEnough = isLong ? 7 : 4
const byChance = isLong ? 64 : 6

/** Cuts the power at every step, for every way in which what was not synced may be lost. Returns how many there were. */
export async function cutEverywhere(scenario: Scenario): Promise<number> {
  const { disk, begun } = await prepared(scenario)
  await scenario.act(disk, root, (what) => disk.said(what))
  let cuts = 0
  for (let moment = begun; moment <= disk.log.length; moment += 1)
    cuts += await cutAt(scenario, disk.log.slice(0, moment), begun)
  expect(cuts).toBeGreaterThan(disk.log.length - begun)
  return cuts
}

/** Refuses every step, once and from there on; then the act is tried again on a disk that works. */
export async function failEverywhere(scenario: Scenario, codes: readonly string[] = ['EIO', 'ENOSPC']) {
  for (const code of codes)
    for (const lasts of [false, true])
      await atEveryStep(scenario, async (disk, failing) => {
        disk.fault = (step) => (step === failing || (lasts && step > failing) ? code : undefined)
        await scenario.act(disk, root, (what) => disk.said(what))
        await checkImage(scenario, disk.log, () => false, `step ${failing} refused, ${code}`)
        disk.fault = () => undefined
        await scenario.act(disk, root, (what) => disk.said(what))
        await checkImage(
          scenario,
          disk.log,
          () => false,
          `step ${failing} refused, ${code}, then tried again`,
        )
      })
}

/** Refuses every step once; the act is tried again, and then the power goes. */
export async function failThenCut(scenario: Scenario): Promise<void> {
  await atEveryStep(scenario, async (disk, failing, begun) => {
    disk.fault = (step) => (step === failing ? 'EIO' : undefined)
    await scenario.act(disk, root, (what) => disk.said(what))
    disk.fault = () => undefined
    await scenario.act(disk, root, (what) => disk.said(what))
    await cutAt(scenario, disk.log, begun)
  })
}

async function atEveryStep(
  scenario: Scenario,
  run: (disk: VolatileDisk, failing: number, begun: number) => Promise<void>,
): Promise<void> {
  const whole = await prepared(scenario)
  const before = whole.disk.steps
  await scenario.act(whole.disk, root, () => {})
  for (let failing = before + 1; failing <= whole.disk.steps; failing += 1) {
    const { disk, begun } = await prepared(scenario)
    await run(disk, failing, begun)
  }
}

async function prepared({ prepare }: Scenario): Promise<{ disk: VolatileDisk; begun: number }> {
  const disk = new VolatileDisk(root)
  await prepare(disk, root)
  return { disk, begun: disk.log.length }
}

/** Checks every way in which the power can leave the disk at the end of this log. */
async function cutAt(scenario: Scenario, log: readonly Operation[], begun: number): Promise<number> {
  const parts = log.flatMap((operation, index) => (index < begun ? [operation] : inSectors(operation)))
  const unsure = unsynced(parts, begun)
  const ways = [...losses(unsure)]
  for (const lost of ways)
    for (const zeros of [false, true])
      await checkImage(scenario, parts, (index) => lost.has(index), describe(parts, lost), zeros)
  return ways.length
}

/** A write reaches the medium sector by sector. More than four pieces with something in them would tell nothing new. */
function inSectors(operation: Operation): Operation[] {
  if (operation.kind !== 'write') return [operation]
  const { bytes, position } = operation
  const told = position + bytes.findLastIndex((byte) => byte !== 0) + 1
  const sectors = Math.ceil(told / sector) - Math.floor(position / sector)
  const piece = Math.ceil(sectors / 4) * sector
  const pieces: Operation[] = []
  for (let start = position; start < position + bytes.length;) {
    const end =
      start < told
        ? Math.min(position + bytes.length, (Math.floor(start / piece) + 1) * piece)
        : position + bytes.length
    pieces.push({ ...operation, position: start, bytes: bytes.subarray(start - position, end - position) })
    start = end
  }
  return pieces
}

/** The steps from `begun` on that nothing has made sure of. */
function unsynced(log: readonly Operation[], begun: number): number[] {
  return log.flatMap((operation, index) => {
    if (index < begun) return []
    const later = log.slice(index + 1)
    if (operation.kind === 'write' || operation.kind === 'truncate')
      return later.some((next) => next.kind === 'sync' && next.file === operation.file) ? [] : [index]
    if (operation.kind !== 'names') return []
    return later.some((next) => next.kind === 'syncFolder' && next.folder === operation.folder) ? [] : [index]
  })
}

/** Which of them are lost: every choice when they are few, else none, all, each, all but each, and some by chance. */
function* losses(unsure: readonly number[]): Generator<ReadonlySet<number>> {
  if (unsure.length <= fewEnough) {
    for (let choice = 0; choice < 2 ** unsure.length; choice += 1)
      yield new Set(unsure.filter((_, at) => (choice >> at) & 1))
    return
  }
  yield new Set()
  yield new Set(unsure)
  for (const one of unsure) {
    yield new Set([one])
    yield new Set(unsure.filter((other) => other !== one))
  }
  const dice = new Dice(20261126)
  for (let some = 0; some < byChance; some += 1) yield new Set(dice.some(unsure))
}

const describe = (log: readonly Operation[], lost: ReadonlySet<number>): string => {
  const steps = log.filter((_, index) => lost.has(index))
  return `cut after ${log.length} steps, losing ${JSON.stringify(steps, (_, value) => value?.data?.length ?? value)}`
}

/** Puts what is left into a real folder and looks at it. `zeros`: a lost write has made its file longer all the same. */
async function checkImage(
  scenario: Scenario,
  log: readonly Operation[],
  isLost: (index: number) => boolean,
  what: string,
  zeros = false,
): Promise<void> {
  const files: Buffer[] = []
  const names = new Map<string, number | 'folder'>([[root, 'folder']])
  for (const [index, operation] of log.entries()) {
    if (!isLost(index)) apply(operation, files, names)
    else if (zeros && operation.kind === 'write') lengthen(files, operation)
  }
  const said = log.flatMap((operation) => (operation.kind === 'said' ? [operation.what] : []))
  await withFolder(async (folder) => {
    for (const [name, named] of [...names].sort(([one], [other]) => one.length - other.length)) {
      const place = path.join(folder, path.relative(root, name))
      if (named === 'folder' && names.has(path.dirname(name))) await mkdir(place, { recursive: true })
    }
    for (const [name, named] of names)
      if (named !== 'folder' && isReachable(names, name))
        await writeFile(path.join(folder, path.relative(root, name)), files[named] ?? '')
    try {
      await scenario.check(folder, said)
    } catch (error) {
      throw new Error(`${what}; said: ${said.join(', ') || 'nothing'}`, { cause: error })
    }
  })
}

function lengthen(files: Buffer[], { file, bytes, position }: Operation & { kind: 'write' }): void {
  const length = Math.max(files[file]?.length ?? 0, position + bytes.length)
  apply({ kind: 'truncate', file, length }, files, new Map())
}

function isReachable(names: ReadonlyMap<string, unknown>, name: string): boolean {
  const folder = path.dirname(name)
  return folder === root || (names.has(folder) && isReachable(names, folder))
}
