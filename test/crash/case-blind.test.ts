import { copyFile, mkdir, readdir, readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test, type TestContext } from 'vitest'
import { isSamePlace } from '#main/backup/true-place.ts'
import { openFileJournal } from '#main/journal/file/open.ts'
import { append, entry } from '#test/contract/journal-contract.ts'
import { onCaseBlindDisk } from '#test/support/case-blind-disk.ts'
import { allBytes } from '#test/support/damaged.ts'
import { HostOffice } from '#test/support/host-office.ts'
import { independentlyVerified } from '#test/support/independent-verifier.ts'
import { openRegister, quickLock } from '#test/support/registers.ts'
import { runCommand as run } from '#test/support/run-command.ts'

type Place = (name: string) => string

const placesIn = (place: Place, register: string) => ({
  registerFolder: place(register),
  resourcesFolder: path.resolve('assets'),
  settingsFolder: place('impostazioni'),
})

/** A register that was just founded, called `Registro`, on a disk that takes `REGISTRO` for the same; its backups are on another. */
async function withRegister(
  { skip }: TestContext,
  use: (place: Place, sequence: number) => Promise<void>,
): Promise<void> {
  const made = await onCaseBlindDisk(async (folder, elsewhere) => {
    const place = (name: string) => path.join(name === 'copie' ? elsewhere : folder, name)
    const office = await HostOffice.open(placesIn(place, 'Registro'))
    await office.found()
    await office.close()
    await use(place, independentlyVerified(place('Registro')).sequence)
  })
  if (!made) skip('no file system that is blind to case can be mounted here')
}

const inside = expect.stringContaining('dentro quella del registro')

describe('where the disk takes names that differ only in case for one', () => {
  test('a second program that says the register’s name otherwise finds it taken (P5)', (context) =>
    withRegister(context, async (place, sequence) => {
      const { journal } = await openRegister(place('Registro'))
      const second = await openFileJournal(place('REGISTRO'), { program: 'Altro', lockTiming: quickLock })
      expect(second).toMatchObject({ ok: false, error: { code: 'locked' } })
      await append(journal, [entry(1)], sequence)
      await journal.close()
      expect(independentlyVerified(place('registro')).sequence).toBe(sequence + 1)
    }))

  test('no backups are kept inside the register, nor the other way round, whatever its name is said to be', (context) =>
    withRegister(context, async (place) => {
      await mkdir(place('Registro/Copie'))
      const before = await allBytes(place('.'))
      for (const [register, to] of [
        ['Registro', 'REGISTRO/copie'],
        ['REGISTRO', 'Registro/Copie'],
        ['registro', 'REGISTRO'],
      ] as const) {
        const made = await run('backup', '--register', place(register), '--to', place(to))
        expect(made, `${register} to ${to}`).toMatchObject({ status: 1, err: inside })
      }
      expect(await allBytes(place('.'))).toEqual(before)
    }))

  test('an export replaces no file, and is not put inside the register', (context) =>
    withRegister(context, async (place) => {
      expect(await run('export', '--register', place('Registro'), '--out', place('Tutto.zip'))).toMatchObject(
        {
          status: 0,
        },
      )
      await copyFile(place('Tutto.zip'), place('prima'))
      const over = await run('export', '--register', place('Registro'), '--out', place('TUTTO.ZIP'))
      expect(over).toMatchObject({ status: 1, err: expect.stringContaining('c’è già') })
      expect(await readFile(place('Tutto.zip'))).toEqual(await readFile(place('prima')))
      const into = await run('export', '--register', place('Registro'), '--out', place('REGISTRO/e.zip'))
      expect(into).toMatchObject({ status: 1, err: inside })
      expect(await readdir(place('Registro'))).not.toContain('e.zip')
    }))
})

describe('and a register comes back there', () => {
  test('an import into a register that is there is refused, a restore over it keeps it aside', (context) =>
    withRegister(context, async (place, sequence) => {
      await run('export', '--register', place('Registro'), '--out', place('tutto.zip'))
      await run('backup', '--register', place('Registro'), '--to', place('copie'))
      const { journal } = await openRegister(place('Registro'))
      await append(journal, [entry(1)], sequence)
      await journal.close()
      const taken = await run('import', place('tutto.zip'), '--register', place('REGISTRO'))
      expect(taken).toMatchObject({ status: 1, err: expect.stringContaining('contiene già') })
      const restored = await run('restore', '--from', place('copie'), '--register', place('REGISTRO'))
      expect(restored).toMatchObject({ status: 0, err: '' })
      expect(independentlyVerified(place('Registro')).sequence).toBe(sequence)
      const [kept = ''] = (await readdir(place('.'))).filter((name) => name.startsWith('register-prima'))
      expect(independentlyVerified(place(kept)).sequence).toBe(sequence + 1)
    }))

  test('what was kept aside under a name in capitals is not replaced', (context) =>
    withRegister(context, async (place) => {
      await run('backup', '--register', place('Registro'), '--to', place('copie'))
      const restored = () => run('restore', '--from', place('copie'), '--register', place('Registro'))
      await restored()
      const [kept = ''] = (await readdir(place('.'))).filter((name) => name.startsWith('register-prima'))
      // What somebody has emptied is still theirs.
      await rename(place(kept), place('altrove'))
      await mkdir(place(kept.toUpperCase()))
      expect(await restored()).toMatchObject({ status: 0, err: '' })
      expect(await readdir(place(kept))).toEqual([])
      expect(await readdir(place(`${kept}-2`))).toContain('journal')
    }))

  test('the desktop says that the register it is asked for by another name is in use', (context) =>
    withRegister(context, async (place) => {
      const office = await HostOffice.open(placesIn(place, 'Registro'))
      const other = await HostOffice.open(placesIn(place, 'REGISTRO'))
      expect((await other.get('register.status', {})).readOnly).toMatchObject({ cause: 'locked' })
      await other.close()
      await office.close()
    }))
})

test('a register that is away from a disk blind to case is known in any case, and once (P4)', (context) =>
  withRegister(context, async (place) => {
    const list = () => readFile(path.join(place('impostazioni'), 'registers.json'), 'utf8')
    const before = await list()
    await rename(place('Registro'), place('altrove'))
    const office = await HostOffice.open(placesIn(place, 'REGISTRO'))
    expect(await office.ask('register.status', {})).toMatchObject({ error: { cause: 'folderMissing' } })
    expect(await isSamePlace(place('registro'), place('REGISTRO'))).toBe(true)
    await rename(place('altrove'), place('Registro'))
    await office.get('register.reopen', { as: 'known' })
    expect(await office.get('register.status', {})).toMatchObject({ founded: true })
    expect(await isSamePlace(place('registro'), place('REGISTRO'))).toBe(true)
    await office.close()
    expect(await list()).toBe(before)
  }))
