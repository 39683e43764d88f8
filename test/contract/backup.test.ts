import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { findHome, makeHome } from '#main/backup/home.ts'
import { namedBackups, readManifest } from '#main/backup/manifest.ts'
import { verifyBackup } from '#main/backup/read-backup.ts'
import { quietWork } from '#main/backup/streams.ts'
import { type Disk, nodeDisk } from '#main/journal/file/disk.ts'
import { layoutOf } from '#main/journal/file/layout.ts'
import { acquireLock } from '#main/journal/file/lock.ts'
import { PaperStore } from '#main/journal/file/papers.ts'
import { PeopleStore } from '#main/journal/lowdb/people-store.ts'
import { append, entry } from '#test/contract/journal-contract.ts'
import {
  backUp,
  foundBackupFolder,
  goodPassphrase,
  newBackupFolder,
  objectPath,
  objectsOf,
  refusalOf,
  restore,
} from '#test/support/backup-folder.ts'
import { edit, segment, written } from '#test/support/damaged.ts'
import { FaultyDisk } from '#test/support/faulty-disk.ts'
import { independentlyVerified } from '#test/support/independent-verifier.ts'
import { openRegister, quickLock, withFolder } from '#test/support/registers.ts'

type Places = { register: string; backups: string; elsewhere: string }

/** A register of several segments, with papers and people, and a place for its backups. */
async function withRegister(use: (places: Places) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    const places = {
      register: path.join(folder, 'register'),
      backups: path.join(folder, 'backups'),
      elsewhere: path.join(folder, 'elsewhere/register'),
    }
    await written(places.register, 12, 900)
    const papers = new PaperStore(places.register)
    for (const text of ['contratto', 'verbale']) await papers.put(Buffer.from(text), 'pdf')
    const people = await PeopleStore.open(places.register, 'Comodato test')
    if (people.ok) await people.value.put([{ id: 'p1', name: 'Ada Prova' }])
    await use(places)
  })
}

async function grow(register: string, ...numbers: number[]): Promise<void> {
  const { journal } = await openRegister(register)
  for (const number of numbers) await append(journal, [entry(number)], journal.head().sequence)
  await journal.close()
}

/** What of a register counts, byte by byte. */
async function partsOf(register: string): Promise<Record<string, string>> {
  const parts: Record<string, string> = {}
  for (const part of ['journal', 'papers'])
    for (const name of await readdir(path.join(register, part)))
      parts[`${part}/${name}`] = await readFile(path.join(register, part, name), 'latin1')
  parts['people.json'] = await readFile(path.join(register, 'people.json'), 'latin1')
  return parts
}

const ways: [string, { passphrase?: string }][] = [
  ['in clear', {}],
  ['encrypted', { passphrase: goodPassphrase }],
]

describe.each(ways)('a backup %s', (_, options) => {
  test('restores the same register, elsewhere, from the folder alone', () =>
    withRegister(async ({ register, backups, elsewhere }) => {
      const { name, summary } = await backUp(await newBackupFolder(backups, options), register)
      expect(summary).toMatchObject({ head: independentlyVerified(register), files: expect.any(Number) })
      expect(
        await restore(await foundBackupFolder(backups, options.passphrase), name, elsewhere),
      ).toBeUndefined()
      expect(independentlyVerified(elsewhere)).toEqual(independentlyVerified(register))
      expect(await partsOf(elsewhere)).toEqual(await partsOf(register))
      const people = await PeopleStore.open(elsewhere, 'Comodato test')
      expect(people.ok && people.value.get('p1')?.name).toBe('Ada Prova')
    }))

  test('costs only what is new', () =>
    withRegister(async ({ register, backups }) => {
      const open = await newBackupFolder(backups, options)
      const first = await backUp(open, register)
      const before = await objectsOf(open)
      await grow(register, 13)
      const second = await backUp(open, register, '2026-11-26T10:00:00.000Z')
      expect((await objectsOf(open)).length - before.length).toBeLessThanOrEqual(2)
      expect(second.summary.newBytes).toBeLessThan(first.summary.newBytes / 2)
      const third = await backUp(open, register, '2026-11-26T11:00:00.000Z')
      expect(third.summary.newBytes).toBe(0)
      expect((await namedBackups(open)).map(({ sequence }) => sequence)).toEqual([13, 13, 12])
    }))
})

describe.each(ways)('what is altered in a folder of backups, %s', (_, options) => {
  test('an altered or missing object is found and named; the next backup stores it again', () =>
    withRegister(async ({ register, backups }) => {
      const open = await newBackupFolder(backups, options)
      const { name } = await backUp(open, register)
      const { files } = await readManifest(open, name)
      for (const { path: place, object } of files) {
        const file = objectPath(open, `${object}${open.cipher.suffix}`)
        const bytes = await readFile(file)
        bytes.writeUInt8((bytes.at(-1) ?? 0) ^ 1, bytes.length - 1)
        await writeFile(file, bytes)
        const problem = { problem: 'objectAltered', detail: place }
        expect(await refusalOf(verifyBackup(open, name, quietWork))).toEqual(problem)
        await rm(file)
        const missing = { problem: 'objectMissing', detail: place }
        expect(await refusalOf(verifyBackup(open, name, quietWork))).toEqual(missing)
        await writeFile(file, bytes)
        await backUp(open, register, '2026-11-26T10:00:00.000Z')
        expect(await refusalOf(verifyBackup(open, name, quietWork))).toBeUndefined()
      }
    }))

  test('what was stored before may be asked only to be there; cut or gone, it is found and stored again', () =>
    withRegister(async ({ register, backups }) => {
      const open = await newBackupFolder(backups, options)
      const { name } = await backUp(open, register)
      const { files } = await readManifest(open, name)
      const paper = files.find((file) => file.path.startsWith('papers/'))
      const file = objectPath(open, `${paper?.object}${open.cipher.suffix}`)
      for (const [hour, harm] of [
        [10, () => writeFile(file, 'x')],
        [11, () => rm(file)],
      ] as const) {
        await harm()
        const again = await backUp(open, register, `2026-11-26T${hour}:00:00.000Z`, 'whatIsNew')
        expect(await refusalOf(verifyBackup(open, again.name, quietWork))).toBeUndefined()
      }
    }))

  test('a list of files that was changed is no backup', () =>
    withRegister(async ({ register, backups }) => {
      const open = await newBackupFolder(backups, options)
      const { name } = await backUp(open, register)
      const file = path.join(open.home.backups, `${name}.json${open.cipher.suffix}`)
      const whole = await readFile(file)
      for (const cut of [0, 1, 100, whole.length - 1]) {
        await writeFile(file, whole.subarray(0, cut))
        expect(await refusalOf(verifyBackup(open, name, quietWork))).toMatchObject({
          problem: 'manifestUnreadable',
        })
      }
    }))
})

describe('encryption', () => {
  test('a wrong passphrase is said at once, and none is asked for', () =>
    withRegister(async ({ register, backups }) => {
      await backUp(await newBackupFolder(backups, { passphrase: goodPassphrase }), register)
      expect(await refusalOf(foundBackupFolder(backups, 'quattro gatti bevono grappe'))).toMatchObject({
        problem: 'wrongPassphrase',
      })
      expect(await refusalOf(foundBackupFolder(backups))).toMatchObject({ problem: 'passphraseNeeded' })
    }))

  test('nothing of the register stands there in clear, not even the hash of a paper', () =>
    withRegister(async ({ register, backups }) => {
      const open = await newBackupFolder(backups, { passphrase: goodPassphrase })
      await backUp(open, register)
      const papers = (await readdir(path.join(register, 'papers'))).map((name) => name.split('.')[0] ?? '')
      for (const name of await objectsOf(open)) {
        expect(papers.some((paper) => name.includes(paper))).toBe(false)
        const bytes = await readFile(objectPath(open, name), 'latin1')
        expect(bytes.startsWith('age-encryption.org/v1\n')).toBe(true)
        expect(bytes).not.toMatch(/comodato-journal|contratto|Ada Prova/)
      }
    }))
})

describe('a folder of backups', () => {
  test('is made inside a folder that holds other things, and found again from it', () =>
    withFolder(async (folder) => {
      await writeFile(path.join(folder, 'ferie.ods'), 'altro')
      const { home } = await makeHome(nodeDisk, folder, undefined)
      expect(home.folder).toBe(path.join(folder, 'Copie di Comodato'))
      expect(await findHome(nodeDisk, folder)).toEqual(home)
      expect(await readdir(home.folder)).toEqual(['LEGGIMI.txt', 'backups', 'comodato-copie.json', 'objects'])
    }))

  test('whose description is gone or newer is not taken for a new one', () =>
    withRegister(async ({ register, backups }) => {
      const { home } = await newBackupFolder(backups)
      const marker = path.join(home.folder, 'comodato-copie.json')
      await writeFile(marker, (await readFile(marker, 'utf8')).replace('"version":1', '"version":2'))
      expect(await refusalOf(findHome(nodeDisk, backups))).toMatchObject({ problem: 'newerFormat' })
      await writeFile(marker, '')
      expect(await refusalOf(findHome(nodeDisk, backups))).toMatchObject({ problem: 'folderUnsuitable' })
      await rm(marker)
      await writeFile(path.join(home.objects, 'x'), register)
      const { folder } = (await makeHome(nodeDisk, backups, undefined)).home
      expect(folder).toBe(path.join(backups, 'Copie di Comodato'))
    }))

  test('keeps what the rule keeps, and the objects of what it keeps', () =>
    withRegister(async ({ register, backups }) => {
      const open = await newBackupFolder(backups)
      const days = ['2024-01-10', '2026-01-10', '2026-01-20', '2026-11-25', '2026-11-26']
      for (const [index, day] of days.entries()) {
        await grow(register, 20 + index)
        await backUp(open, register, `${day}T08:00:00.000Z`)
      }
      await backUp(open, register, '2026-11-26T09:00:00.000Z')
      const left = await namedBackups(open)
      expect(left.map(({ at }) => at.slice(0, 13))).toEqual([
        '2026-11-26T09',
        '2026-11-26T08',
        '2026-11-25T08',
        '2026-01-20T08',
      ])
      const held = new Set<string>()
      for (const { name } of left) {
        await verifyBackup(open, name, quietWork)
        for (const { object } of (await readManifest(open, name)).files) held.add(object)
      }
      expect(new Set(await objectsOf(open))).toEqual(held)
    }))

  test('that has gone is said to be missing', () =>
    withRegister(async ({ register, backups }) => {
      const open = await newBackupFolder(backups)
      await rm(backups, { recursive: true })
      expect(await refusalOf(backUp(open, register))).toMatchObject({ problem: 'folderMissing' })
    }))
})

describe('restoring', () => {
  test('over a register keeps that one aside, as it was', () =>
    withRegister(async ({ register, backups }) => {
      const open = await newBackupFolder(backups)
      const { name, summary } = await backUp(open, register)
      await grow(register, 13, 14)
      const present = await partsOf(register)
      const aside = await restore(open, name, register)
      expect(aside).toBe('register-prima-del-ripristino')
      expect(independentlyVerified(register)).toEqual(summary.head)
      expect(await partsOf(path.join(path.dirname(register), aside ?? ''))).toEqual(present)
      expect(await restore(open, name, register)).toBe('register-prima-del-ripristino-2')
    }))

  test('over a damaged one, and over what is no register at all', () =>
    withRegister(async ({ register, backups }) => {
      const open = await newBackupFolder(backups)
      const { name, summary } = await backUp(open, register)
      await edit(segment(register, 1), (text) => text.replace('"seq":2', '"seq":3'))
      await restore(open, name, register)
      expect(independentlyVerified(register)).toEqual(summary.head)
      await rm(path.join(register, 'journal'), { recursive: true })
      await restore(open, name, register)
      expect(independentlyVerified(register)).toEqual(summary.head)
    }))

  test('what is altered is not restored: the present register stays', () =>
    withRegister(async ({ register, backups }) => {
      const open = await newBackupFolder(backups)
      const { name } = await backUp(open, register)
      const { files } = await readManifest(open, name)
      await writeFile(objectPath(open, files.at(-1)?.object ?? ''), 'altro')
      await grow(register, 13)
      const present = await partsOf(register)
      expect(await refusalOf(restore(open, name, register))).toMatchObject({ problem: 'objectAltered' })
      expect(await partsOf(register)).toEqual(present)
      expect(await readdir(path.dirname(register))).toEqual(['backups', 'register'])
    }))
})

describe('a restore, and whoever else has the register', () => {
  test('not under a program that has the register open', () =>
    withRegister(async ({ register, backups }) => {
      const open = await newBackupFolder(backups)
      const { name } = await backUp(open, register)
      const { journal } = await openRegister(register)
      expect(await refusalOf(restore(open, name, register))).toMatchObject({ problem: 'registerInUse' })
      await journal.close()
      expect((await stat(path.join(register, 'journal'))).isDirectory()).toBe(true)
    }))

  test('no other program can take the register until it has been put aside (P5)', () =>
    withRegister(async ({ register, backups }) => {
      const open = await newBackupFolder(backups)
      const { name } = await backUp(open, register)
      const found: unknown[] = []
      const watched: Disk = {
        ...nodeDisk,
        rename: async (from, to) => {
          if (from === register) found.push(await acquireLock(nodeDisk, layoutOf(register).lock, quickLock))
          await nodeDisk.rename(from, to)
        },
      }
      const aside = await restore(open, name, register, watched)
      expect(found).toMatchObject([{ ok: false, error: { code: 'locked', holder: { pid: process.pid } } }])
      expect(await readdir(path.join(path.dirname(register), aside ?? ''))).not.toContain('register.lock')
      const { journal } = await openRegister(register)
      expect(journal.access()).toEqual({ mode: 'write' })
      await journal.close()
    }))

  test('a restore that fails lets go of the register that stays', () =>
    withRegister(async ({ register, backups }) => {
      const open = await newBackupFolder(backups)
      const { name } = await backUp(open, register)
      const disk = new FaultyDisk()
      disk.fault = (step, _, file) => (step === 'rename' && file.includes('prima') ? 'EBUSY' : undefined)
      await expect(restore(open, name, register, disk)).rejects.toThrow('EBUSY')
      expect(await readdir(register)).not.toContain('register.lock')
    }))

  test('a place where nothing can be written is told', () =>
    withRegister(async ({ register, backups, elsewhere }) => {
      const open = await newBackupFolder(backups)
      const { name } = await backUp(open, register)
      await mkdir(path.dirname(elsewhere), { recursive: true })
      await writeFile(path.join(path.dirname(elsewhere), 'file'), '')
      expect(await refusalOf(restore(open, name, path.join(elsewhere, '../file/register')))).toBeDefined()
    }))
})
