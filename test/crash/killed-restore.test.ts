import { spawnSync } from 'node:child_process'
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { finishExchange } from '#main/backup/exchange.ts'
import { namedBackups } from '#main/backup/manifest.ts'
import { Staging } from '#main/backup/staging.ts'
import { nodeDisk } from '#main/journal/file/disk.ts'
import { PaperStore } from '#main/journal/file/papers.ts'
import { openingNews } from '#renderer/text/it/opening-news.ts'
import { backupProblemText } from '#renderer/text/it/refusals/backups.ts'
import { append, entry } from '#test/contract/journal-contract.ts'
import {
  backUp,
  foundBackupFolder,
  newBackupFolder,
  refusalOf,
  restore,
} from '#test/support/backup-folder.ts'
import { allBytes, written } from '#test/support/damaged.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'
import { independentlyVerified } from '#test/support/independent-verifier.ts'
import { openRegister, quickLock, withFolder } from '#test/support/registers.ts'

const program = fileURLToPath(new URL('support/restoring.ts', import.meta.url))

const aside = 'register-prima-del-ripristino'

type Prepared = { readonly parent: string; readonly register: string; readonly backups: string }

/** A register of six entries with a backup of its first four. */
const withBackedUp = <T>(use: (places: Prepared) => Promise<T>): Promise<T> =>
  withFolder(async (parent) => {
    const places = { parent, register: path.join(parent, 'register'), backups: path.join(parent, 'copie') }
    await written(places.register, 4, 700)
    await new PaperStore(places.register).put(Buffer.from('contratto'), 'pdf')
    await backUp(await newBackupFolder(places.backups), places.register, '2026-11-24T09:00:00.000Z')
    const { journal } = await openRegister(places.register)
    await append(journal, [entry(5), entry(6)], 4)
    await journal.close()
    return use(places)
  })

/** A process that restores, killed before that step; whether it lived. */
function restoring({ register, backups }: Prepared, killedAt: number): boolean {
  const { status, stderr } = spawnSync(process.execPath, [program, register, backups, String(killedAt)], {
    encoding: 'utf8',
  })
  if (status !== null && status !== 0) throw new Error(stderr)
  return status === 0
}

async function restoreOldest({ register, backups }: Prepared): Promise<void> {
  const open = await foundBackupFolder(backups)
  await restore(open, (await namedBackups(open)).at(-1)?.name ?? '', register)
}

const opening = ({ register }: Pick<Prepared, 'register'>) => finishExchange(register, nodeDisk, quickLock)

/** Kills before that step, opens, and looks at what there is; false when the process came to its end before. */
const outlived = (killedAt: number, outcomes: Set<string | undefined>) =>
  withBackedUp(async (places) => {
    const lived = restoring(places, killedAt)
    const outcome = await opening(places)
    outcomes.add(outcome)
    const at = `killed before step ${killedAt}`
    const { sequence } = independentlyVerified(places.register)
    const beside = (await readdir(places.parent)).filter((name) => name.includes('ripristino'))
    if (sequence === 4) expect([beside.length, beside[0]], at).toEqual([1, aside])
    else {
      expect([sequence, outcome === 'finished'], at).toEqual([6, false])
      // The very folder may have been made, and nothing be in it yet that says by whom.
      const left = beside[0] === undefined ? [] : await readdir(path.join(places.parent, beside[0]))
      expect([left, beside.length > 0 && outcome === 'undone'], at).toEqual([[], false])
    }
    expect(await opening(places), at).toBeUndefined()
    await restoreOldest(places)
    expect(independentlyVerified(places.register).sequence, at).toBe(4)
    return !lived
  })

describe('a process that restores is killed at every step (P4)', () => {
  test('the next opening leaves one whole register, nothing half written beside it, and says what it did', async () => {
    const outcomes = new Set<string | undefined>()
    let killedAt = 1
    while (await outlived(killedAt, outcomes)) killedAt++
    expect(killedAt).toBeGreaterThan(30)
    expect([...outcomes].map(String).toSorted()).toEqual(['finished', 'undefined', 'undone'])
  }, 240_000)
})

describe('where a restore writes, only what the program made there is taken away (P4)', () => {
  test('a folder of that name that a person made is left as it is, and a restore says so', () =>
    withBackedUp(async (places) => {
      const theirs = `${places.register}.ripristino`
      await cp(places.register, theirs, { recursive: true })
      await writeFile(path.join(theirs, 'appunti.txt'), 'miei')
      const before = await allBytes(places.parent)
      expect(await opening(places)).toBeUndefined()
      const problem = await refusalOf(restoreOldest(places))
      expect(problem).toEqual({ problem: 'stagingTaken', detail: theirs })
      expect(problem && backupProblemText(problem.problem, problem.detail)).toContain(`«${theirs}»`)
      expect(await allBytes(places.parent)).toEqual(before)
    }))

  test('an empty one is written into', () =>
    withBackedUp(async (places) => {
      await mkdir(`${places.register}.ripristino`)
      expect(restoring(places, 0)).toBe(true)
      expect(independentlyVerified(places.register).sequence).toBe(4)
    }))

  test('what another program is writing at this moment is left to it', () =>
    withBackedUp(async (places) => {
      const staging = await Staging.begin(places.register, nodeDisk, quickLock)
      await writeFile(path.join(staging.folder, 'people.json'), 'a metà')
      expect(await opening(places)).toBeUndefined()
      expect(await readdir(staging.folder)).toContain('people.json')
      expect(await refusalOf(restoreOldest(places))).toMatchObject({ problem: 'busy' })
      await staging.drop()
      expect(await readdir(places.parent)).not.toContain('register.ripristino')
    }))
})

test('the window says that what was left of a restore was taken away', () =>
  withPlaces(async (places) => {
    const office = await HostOffice.open(places)
    await office.found()
    await office.close()
    const left = `${places.registerFolder}.ripristino`
    await mkdir(left)
    // What a process that was killed leaves: the mark of somebody who is no more.
    const dead = { token: '-', host: '-', machine: '-', pid: 1, since: '-', beat: '-' }
    await writeFile(path.join(left, 'ripristino.lock'), `${JSON.stringify(dead)}\n`)
    await writeFile(path.join(left, 'people.json'), 'a metà')
    const again = await HostOffice.open(places, { lockTiming: quickLock })
    const [news] = openingNews(await again.get('register.status', {}))
    expect(news?.title).toContain('ripristino interrotto è stato annullato')
    await again.close()
    expect(await readdir(path.dirname(places.registerFolder))).not.toContain('register.ripristino')
  }))
