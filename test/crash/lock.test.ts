import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { DiskFile } from '#main/journal/file/disk.ts'
import { openFileJournal } from '#main/journal/file/open.ts'
import { append, entry, readAll } from '#test/contract/journal-contract.ts'
import { FaultyDisk } from '#test/support/faulty-disk.ts'
import { createRegister, openRegister, quickLock, testOptions, withFolder } from '#test/support/registers.ts'

const holder = fileURLToPath(new URL('holder.ts', import.meta.url))

/** Starts another program on the register; what it said of it. */
async function hold(folder: string, user?: number): Promise<{ child: ChildProcess; said: unknown }> {
  const args = [holder, folder, ...(user === undefined ? [] : [String(user)])]
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const [chunk] = await once(child.stdout, 'data')
  return { child, said: JSON.parse(String(chunk)) }
}

async function letGo(child: ChildProcess): Promise<void> {
  child.stdin?.end()
  await once(child, 'close')
}

const lockOf = (folder: string): string => path.join(folder, 'register.lock')

/** A disk that may leave whoever looks at the lock waiting; it counts the looks. */
class LateDisk extends FaultyDisk {
  readonly #lock: string
  looks = 0
  answers = true
  answer = () => {}

  constructor(lock: string) {
    super()
    this.#lock = lock
  }

  override async readFile(file: string): Promise<Buffer> {
    if (file === this.#lock) this.looks += 1
    if (file === this.#lock && !this.answers)
      await new Promise<void>((answered) => {
        this.answer = () => {
          this.answers = true
          answered()
        }
      })
    return super.readFile(file)
  }
}

/** A disk that was unplugged once: what was open on it before fails from then on. */
class UnpluggedDisk extends FaultyDisk {
  #times = 0

  unplug(): void {
    this.#times += 1
  }

  override async open(...asked: Parameters<FaultyDisk['open']>): Promise<DiskFile> {
    const opened = await super.open(...asked)
    const times = this.#times
    const write: DiskFile['write'] = async (bytes, position) => {
      if (times !== this.#times) throw Object.assign(new Error('EIO'), { code: 'EIO' })
      await opened.write(bytes, position)
    }
    return { ...opened, write }
  }
}

async function closedRegister(folder: string): Promise<void> {
  const { journal } = await createRegister(folder)
  await append(journal, [entry(1)], 0)
  await journal.close()
}

describe('two programs on one register (P5)', () => {
  test('a second program is refused and told who holds the register, then gets it', async () => {
    await withFolder(async (folder) => {
      await closedRegister(folder)
      const { child, said } = await hold(folder)
      expect(said).toEqual({ mode: 'write' })
      const refused = await openFileJournal(folder, testOptions)
      const expected = { code: 'locked', holder: { host: os.hostname(), pid: child.pid } }
      expect(refused).toMatchObject({ ok: false, error: expected })
      await letGo(child)
      const { journal } = await openRegister(folder)
      expect(journal.access()).toEqual({ mode: 'write' })
      await journal.close()
    })
  })

  test('while another writes, it can be opened to read', async () => {
    await withFolder(async (folder) => {
      await closedRegister(folder)
      const { child } = await hold(folder)
      const { journal } = await openRegister(folder, { access: 'read' })
      expect(await readAll(journal, 0)).toHaveLength(1)
      expect(journal.access()).toEqual({ mode: 'read', cause: 'asked' })
      await journal.close()
      await letGo(child)
    })
  })

  test('of many programs that find a dead lock at once, one gets it', async () => {
    await withFolder(async (folder) => {
      await closedRegister(folder)
      const { child } = await hold(folder)
      child.kill('SIGKILL')
      await once(child, 'close')
      const others = await Promise.all([hold(folder), hold(folder), hold(folder), hold(folder)])
      const writers = others.filter(({ said }) => JSON.stringify(said) === '{"mode":"write"}')
      expect(writers).toHaveLength(1)
      await Promise.all(others.map((other) => letGo(other.child)))
    })
  })
})

describe('a lock whose holder cannot be asked (P5)', () => {
  test('a lock from another computer is taken only when its heartbeat has stood still', async () => {
    await withFolder(async (folder) => {
      await closedRegister(folder)
      const record = { token: 't', host: 'altro', machine: 'm', pid: 1, since: '2026-11-22T08:00:00.000Z' }
      const beat = (number: number) =>
        writeFile(lockOf(folder), JSON.stringify({ ...record, beat: String(number) }))
      await beat(0)
      const asked = openFileJournal(folder, testOptions)
      await pause(quickLock.period * 1.5)
      await beat(1)
      const { host, pid, since } = record
      expect(await asked).toEqual({ ok: false, error: { code: 'locked', holder: { host, pid, since } } })
      const started = performance.now()
      const { journal } = await openRegister(folder)
      expect(performance.now() - started).toBeGreaterThan(quickLock.period * quickLock.patience * 0.9)
      await journal.close()
    })
  })

  test('a lock that was never finished is taken when it has stood still', async () => {
    await withFolder(async (folder) => {
      await closedRegister(folder)
      await writeFile(lockOf(folder), '')
      const { journal } = await openRegister(folder)
      await journal.close()
      expect(await readdir(folder)).toEqual(['journal'])
    })
  })
})

describe('a holder that is no longer sure of its lock (P5)', () => {
  test('whoever finds another in its lock stops writing', async () => {
    await withFolder(async (folder) => {
      const { journal } = await createRegister(folder)
      const stolen = (await readFile(lockOf(folder), 'utf8')).replace(/"token":"[^"]*"/, '"token":"another"')
      await writeFile(lockOf(folder), stolen)
      await pause(quickLock.period * 3)
      const readOnly = { code: 'readOnly', cause: 'lockLost' }
      expect(await journal.append([entry(1)], 0)).toEqual({ ok: false, error: readOnly })
      expect(journal.access()).toEqual({ mode: 'read', cause: 'lockLost' })
      await journal.close()
      expect(await readFile(lockOf(folder), 'utf8')).toBe(stolen)
    })
  })

  test('nothing is written while the lock cannot be confirmed', async () => {
    await withFolder(async (folder) => {
      const disk = new FaultyDisk()
      const { journal } = await createRegister(folder, { disk })
      disk.fault = (_, __, file) => (file === lockOf(folder) ? 'EIO' : undefined)
      await pause(quickLock.period * 4)
      const lost = { code: 'lost', detail: 'EIO' }
      expect(await journal.append([entry(1)], 0)).toEqual({ ok: false, error: lost })
      disk.fault = () => undefined
      await append(journal, [entry(1)], 0)
      await journal.close()
    })
  })

  test('a disk that answers late is asked once for all the heartbeats that were due meanwhile', async () => {
    await withFolder(async (folder) => {
      const disk = new LateDisk(lockOf(folder))
      const { journal } = await createRegister(folder, { disk })
      disk.answers = false
      await pause(quickLock.period * 20)
      const asked = disk.looks
      disk.answer()
      await append(journal, [entry(1)], 0)
      await journal.close()
      // The one under way, the one that waited for it, and the last look before the lock is let go.
      expect(disk.looks - asked).toBeLessThanOrEqual(3)
    })
  })

  test('a lock file that goes away is a lost lock', async () => {
    await withFolder(async (folder) => {
      const { journal } = await createRegister(folder)
      await rename(lockOf(folder), `${lockOf(folder)}.gone`)
      await pause(quickLock.period * 3)
      expect(await journal.append([entry(1)], 0)).toMatchObject({ ok: false, error: { cause: 'lockLost' } })
      await journal.close()
    })
  })
})

/** A register whose folder goes away for a while, as a disk does that is unplugged; what happens there meanwhile. */
async function whileAway(disk: FaultyDisk, there: (folder: string) => Promise<void>) {
  return withFolder(async (above) => {
    const folder = path.join(above, 'registro')
    const { journal } = await createRegister(folder, { disk })
    await rename(folder, `${folder}.altrove`)
    await pause(quickLock.period * 4)
    const lost = { code: 'lost', detail: 'away' }
    expect(await journal.append([entry(1)], 0)).toEqual({ ok: false, error: lost })
    await there(`${folder}.altrove`)
    await rename(`${folder}.altrove`, folder)
    // The first may be the one that finds out that what was open is of no use.
    const first = await journal.append([entry(1)], 0)
    const outcome = first.ok ? first : await journal.append([entry(1)], 0)
    await journal.close()
    return outcome
  })
}

describe('a folder that was away with its lock', () => {
  test('is written again when it is back (P6)', async () => {
    expect(await whileAway(new FaultyDisk(), async () => {})).toMatchObject({ ok: true })
  })

  test('also when what was open there leads nowhere any more', async () => {
    const disk = new UnpluggedDisk()
    expect(await whileAway(disk, async () => disk.unplug())).toMatchObject({ ok: true })
  })

  test('unless another took its lock meanwhile', async () => {
    const taken = async (folder: string) =>
      writeFile(
        lockOf(folder),
        (await readFile(lockOf(folder), 'utf8')).replace(/"token":"[^"]*"/, '"token":"another"'),
      )
    expect(await whileAway(new FaultyDisk(), taken)).toEqual({
      ok: false,
      error: { code: 'readOnly', cause: 'lockLost' },
    })
  })
})

test('a folder that may not be written opens for reading, and says so (P6)', async () => {
  await withFolder(async (folder) => {
    await closedRegister(folder)
    const parts = [
      path.join(folder, 'journal', 'journal-000001.ndjson'),
      path.join(folder, 'journal'),
      folder,
    ]
    await chmod(parts[0] ?? '', 0o444)
    for (const part of parts.slice(1)) await chmod(part, 0o555)
    const { child, said } = await hold(folder, 65_534)
    expect(said).toEqual({ mode: 'read', cause: 'folderReadOnly', detail: 'EACCES', file: folder })
    await letGo(child)
    for (const part of parts.slice(1)) await chmod(part, 0o755)
    expect(await readdir(folder)).toEqual(['journal'])
  })
})
