import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { HostPlaces } from '#main/host/opening/open-services.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'

/** A register that this workplace has opened, and closed; how far it goes. */
async function known(places: HostPlaces) {
  const office = await HostOffice.open(places)
  await office.found()
  const { head } = await office.get('register.status', {})
  await office.close()
  return head
}

const aside = ({ registerFolder }: HostPlaces): string => `${registerFolder}.altrove`
const away = (places: HostPlaces): Promise<void> => rename(places.registerFolder, aside(places))
const back = (places: HostPlaces): Promise<void> => rename(aside(places), places.registerFolder)

const unavailable = (cause: string) => ({ ok: false, error: { code: 'registerUnavailable', cause } })

describe('a register that was opened here before and is not there (P4)', () => {
  test('is not begun anew where its folder was; it is opened when it is back', () =>
    withPlaces(async (places) => {
      const head = await known(places)
      await away(places)
      const office = await HostOffice.open(places)
      expect(await office.ask('register.status', {})).toMatchObject(unavailable('folderMissing'))
      await expect(readdir(places.registerFolder)).rejects.toThrow('ENOENT')
      await office.get('register.reopen', { as: 'known' })
      expect(await office.ask('register.status', {})).toMatchObject(unavailable('folderMissing'))
      await back(places)
      await office.get('register.reopen', { as: 'known' })
      expect(await office.get('register.status', {})).toMatchObject({ head })
      await office.close()
    }))

  test('is not begun anew in an empty mount point; it is opened by itself when it is back', () =>
    withPlaces(async (places) => {
      const head = await known(places)
      await away(places)
      await mkdir(places.registerFolder)
      const office = await HostOffice.open(places)
      expect(await office.ask('register.status', {})).toMatchObject(unavailable('registerMissing'))
      expect(await readdir(places.registerFolder)).toEqual([])
      await rm(places.registerFolder, { recursive: true })
      await back(places)
      const status = async () => {
        const answer = await office.ask('register.status', {})
        return answer.ok && answer.value.head
      }
      await expect.poll(status, { timeout: 20_000, interval: 200 }).toEqual(head)
      await office.close()
    }))

  test('gives way to a new one when a person says so, and only then', () =>
    withPlaces(async (places) => {
      const head = await known(places)
      await away(places)
      const office = await HostOffice.open(places)
      await office.get('register.reopen', { as: 'new' })
      const begun = await office.get('register.status', {})
      expect(begun).toMatchObject({ founded: false, head: { sequence: 0 } })
      expect(begun.head.hash).not.toBe(head.hash)
      await office.close()
      const again = await HostOffice.open(places)
      expect(await again.get('register.status', {})).toMatchObject({ head: begun.head })
      await again.close()
    }))

  test('is not told away when only its journal is: what is left is not touched', () =>
    withPlaces(async (places) => {
      await known(places)
      await rm(path.join(places.registerFolder, 'journal'), { recursive: true })
      const office = await HostOffice.open(places)
      const left = await readdir(places.registerFolder)
      expect(await office.ask('register.status', {})).toMatchObject(unavailable('exists'))
      await office.get('register.reopen', { as: 'new' })
      expect(await office.ask('register.status', {})).toMatchObject(unavailable('exists'))
      expect(await readdir(places.registerFolder)).toEqual(left)
      await office.close()
    }))
})

test('a register that was noted while another was waited for stays known (P4)', () =>
  withPlaces(async (places) => {
    const other = { ...places, registerFolder: `${places.registerFolder}.altro` }
    await known(places)
    await rm(path.join(places.settingsFolder, 'registers.json'))
    // Nobody knows yet whether the holder of this lock is alive.
    const lock = { token: 't', host: 'altro', machine: 'm', pid: 1, since: '', beat: '0' }
    await writeFile(path.join(places.registerFolder, 'register.lock'), JSON.stringify(lock))
    const waiting = HostOffice.open(places)
    await known(other)
    await (await waiting).close()
    for (const one of [places, other]) {
      await away(one)
      const office = await HostOffice.open(one)
      expect(await office.ask('register.status', {})).toMatchObject(unavailable('folderMissing'))
      await office.close()
    }
  }))

describe('a known register is known whatever its folder is called (P4)', () => {
  const missing = async (places: HostPlaces) => {
    const office = await HostOffice.open(places)
    const answer = await office.ask('register.status', {})
    await office.close()
    return answer
  }
  const linked = (places: HostPlaces): HostPlaces => ({
    ...places,
    registerFolder: `${places.registerFolder}.collegamento`,
  })

  test('through a link, with a slash at its end, relative', () =>
    withPlaces(async (places) => {
      await known(places)
      const link = linked(places).registerFolder
      await symlink(places.registerFolder, link)
      await away(places)
      const { registerFolder } = places
      const called = [link, `${link}/`, `${registerFolder}/`, path.relative('.', registerFolder)]
      for (const one of called)
        expect(await missing({ ...places, registerFolder: one })).toMatchObject(unavailable('folderMissing'))
      expect(existsSync(registerFolder)).toBe(false)
    }))

  test('where it was opened through a link, and where that was made to lead to another folder', () =>
    withPlaces(async (places) => {
      const other = `${places.registerFolder}.nuovo`
      const link = linked(places)
      await mkdir(places.registerFolder)
      await symlink(places.registerFolder, link.registerFolder)
      await known(link)
      await away(places)
      expect(await missing(places)).toMatchObject(unavailable('folderMissing'))
      await mkdir(other)
      await rm(link.registerFolder)
      await symlink(other, link.registerFolder)
      expect(await missing(link)).toMatchObject(unavailable('registerMissing'))
      expect(await readdir(other)).toEqual([])
    }))
})

test('a name that differs in case is awaited as the known one until its disk tells them apart (P4)', () =>
  withPlaces(async (places) => {
    const { registerFolder } = places
    const capitals = path.join(path.dirname(registerFolder), path.basename(registerFolder).toUpperCase())
    const head = await known(places)
    await away(places)
    const office = await HostOffice.open({ ...places, registerFolder: capitals })
    expect(await office.ask('register.status', {})).toMatchObject(unavailable('folderMissing'))
    await back(places)
    const isBlind = existsSync(capitals)
    await office.get('register.reopen', { as: 'known' })
    const { head: opened } = await office.get('register.status', {})
    expect(opened.sequence).toBe(isBlind ? head.sequence : 0)
    await office.close()
  }))

describe('a list of known registers that cannot be read (P4)', () => {
  const newer = JSON.stringify({
    format: 'comodato-file',
    kind: 'settings',
    version: 2,
    program: 'Comodato 9.0.0',
    generation: 1,
    length: 3,
    sha256: '',
  })
  const renewed = async (office: HostOffice) => (await office.get('register.status', {})).listRenewed

  test.each([
    ['empty', ''],
    ['NULs', '\0'.repeat(300)],
    ['of a newer program', `${newer}\n{}\n`],
  ])('%s: nothing is begun; it is kept aside when a register is there, and told once', (_, content) =>
    withPlaces(async (places) => {
      const head = await known(places)
      const list = path.join(places.settingsFolder, 'registers.json')
      await rm(`${list}.prev`, { force: true })
      await writeFile(list, content)
      await away(places)
      const office = await HostOffice.open(places)
      expect(await office.ask('register.status', {})).toMatchObject(unavailable('folderMissing'))
      expect(await readFile(list, 'utf8')).toBe(content)
      await back(places)
      await office.get('register.reopen', { as: 'known' })
      expect(await office.get('register.status', {})).toMatchObject({ head, listRenewed: true })
      const names = await readdir(places.settingsFolder)
      const kept = names.filter((name) => name.startsWith('registers.json.unreadable-'))
      expect(kept).toHaveLength(1)
      expect(await readFile(path.join(places.settingsFolder, kept[0] ?? ''), 'utf8')).toBe(content)
      await office.close()

      const again = await HostOffice.open(places)
      expect(await renewed(again)).toBeUndefined()
      await again.close()
      // What the lost list may have named is still not begun over.
      const elsewhere = await HostOffice.open({ ...places, registerFolder: aside(places) })
      expect(await elsewhere.ask('register.status', {})).toMatchObject(unavailable('folderMissing'))
      await elsewhere.get('register.reopen', { as: 'new' })
      expect(await renewed(elsewhere)).toBeUndefined()
      await elsewhere.close()
    }),
  )

  test('whose last change alone is lost: it is made whole again, told once, and nothing is begun', () =>
    withPlaces(async (places) => {
      await known(places)
      const other = { ...places, registerFolder: `${places.registerFolder}.altro` }
      await known(other)
      await writeFile(path.join(places.settingsFolder, 'registers.json'), '')
      await away(other)
      for (const told of [true, undefined]) {
        const office = await HostOffice.open(places)
        expect(await renewed(office)).toBe(told)
        await office.close()
        const missing = await HostOffice.open(other)
        expect(await missing.ask('register.status', {})).toMatchObject(unavailable('folderMissing'))
        await missing.close()
      }
    }))
})

test('another register in the place of the known one is opened only when a person says so (P4)', () =>
  withPlaces((others) =>
    withPlaces(async (places) => {
      const foreign = await known(others)
      const head = await known(places)
      await away(places)
      await cp(others.registerFolder, places.registerFolder, { recursive: true })
      const office = await HostOffice.open(places)
      const answer = await office.ask('register.status', {})
      expect(answer).toMatchObject(unavailable('otherRegister'))
      expect(await office.ask('register.reopen', { as: 'new' })).toMatchObject({ ok: true })
      expect(await office.ask('register.status', {})).toMatchObject(unavailable('otherRegister'))
      await office.get('register.reopen', { as: 'present' })
      expect(await office.get('register.status', {})).toMatchObject({ head: foreign })
      await office.close()
      await rm(places.registerFolder, { recursive: true })
      await back(places)
      const again = await HostOffice.open(places)
      expect(await again.ask('register.status', {})).toMatchObject(unavailable('otherRegister'))
      await again.get('register.reopen', { as: 'present' })
      expect(await again.get('register.status', {})).toMatchObject({ head })
      await again.close()
    }),
  ))
