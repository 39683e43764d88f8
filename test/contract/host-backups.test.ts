import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { archiveLists } from '#renderer/text/it/archive.ts'
import { realWorld } from '#main/host/clock.ts'
import type { HostPlaces } from '#main/host/opening/open-services.ts'
import { Instant } from '#src/shared/dates.ts'
import { goodPassphrase } from '#test/support/backup-folder.ts'
import { comune } from '#test/support/domain/builders.ts'
import { edit, segment } from '#test/support/damaged.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'

type Office = { office: HostOffice; places: HostPlaces; disk: string }

/** A founded register open in a host, and a folder on another disk. */
async function withOffice(use: (given: Office) => Promise<void>, found = true): Promise<void> {
  await withPlaces(async (places) => {
    const disk = path.join(path.dirname(places.registerFolder), 'disco')
    await mkdir(disk)
    const office = await HostOffice.open(places)
    try {
      if (found) await office.found()
      await use({ office, places, disk })
    } finally {
      await office.close()
    }
  })
}

const record = (office: HostOffice, name: string) =>
  office.act({
    type: 'recordBody',
    details: comune({ name, istatCode: undefined, cadastralCode: undefined }),
  })

async function chosen({ office, disk }: Office, passphrase?: string): Promise<void> {
  await office.get('backups.choose', { place: office.pick(disk), ...(passphrase && { passphrase }) })
}

/** Restores the newest backup, as shown. */
async function restoreNewest(office: HostOffice, place?: string) {
  const at = place === undefined ? {} : { place }
  const [row] = (await office.get('backups.list', at)).rows
  const name = row?.name ?? ''
  const { presentHead } = await office.get('backups.preview', { ...at, name })
  return office.ask('backups.restore', { ...at, name, ...(presentHead && { presentHead }) })
}

/** What a ZIP holds, by path. */
async function unzipped(file: string): Promise<Map<string, Buffer>> {
  const zip = await fromBufferPromise(await readFile(file))
  const files = new Map<string, Buffer>()
  for await (const entry of zip.eachEntry())
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)))
  return files
}

test('where nothing was written yet nothing can be lost, and a backup of elsewhere becomes the register', () =>
  withOffice(async (given) => {
    await chosen(given)
    await given.office.get('backups.run', {})
    const { head } = await given.office.get('register.status', {})
    const beside = (name: string) => path.join(path.dirname(given.places.registerFolder), name)
    const fresh = await HostOffice.open({
      ...given.places,
      registerFolder: beside('nuovo'),
      settingsFolder: beside('altre-impostazioni'),
    })
    const place = fresh.pick(given.disk)
    const [row] = (await fresh.get('backups.list', { place })).rows
    expect(row?.facts?.thisRegister).toBe(true)
    expect(await fresh.get('backups.preview', { place, name: row?.name ?? '' })).toMatchObject({
      present: 'none',
      relation: 'none',
      lost: 0,
      sequence: head.sequence,
    })
    expect(await restoreNewest(fresh, place)).toMatchObject({ ok: true })
    expect((await fresh.get('register.status', {})).head).toEqual(head)
    await fresh.close()
  }))

describe('backups asked of the host', () => {
  test('a folder is chosen, a backup made, and restored under the open screens', () =>
    withOffice(async (given) => {
      const { office, places } = given
      expect(await office.get('backups.status', {})).toMatchObject({ automatic: true, warning: 'noFolder' })
      await chosen(given)
      expect(await office.get('backups.status', {})).toMatchObject({ warning: 'never', encrypted: false })
      const { head } = await office.get('register.status', {})
      expect(await office.get('backups.run', {})).toMatchObject({ sequence: head.sequence })
      expect((await office.get('backups.status', {})).last).toMatchObject(head)

      const body = await record(office, 'Comune di Prova')
      const [row] = (await office.get('backups.list', {})).rows
      expect(row?.facts).toMatchObject({ thisRegister: true, hash: head.hash })
      const preview = await office.get('backups.preview', { name: row?.name ?? '' })
      expect(preview).toMatchObject({ present: 'whole', relation: 'same', lost: 1, common: head.sequence })
      expect(preview.lastLost).toMatchObject([{ by: 'Operatrice Di Prova', command: 'recordBody' }])

      const restored = await restoreNewest(office)
      expect(restored).toMatchObject({ ok: true, value: { sequence: head.sequence } })
      expect((await office.get('register.status', {})).head).toEqual(head)
      expect(await office.ask('bodies.page', { id: body })).toMatchObject({ ok: false })
      const beside = await readdir(path.dirname(places.registerFolder))
      expect(beside.some((name) => name.startsWith('register-prima-del-ripristino-'))).toBe(true)
      await record(office, 'Comune di Prova')
      await office.get('backups.verify', { name: row?.name ?? '' })
    }))

  test('what was written since the preview is not lost unseen', () =>
    withOffice(async (given) => {
      const { office } = given
      await chosen(given)
      const { name } = await office.get('backups.run', {})
      const { presentHead } = await office.get('backups.preview', { name })
      await record(office, 'Comune di Prova')
      const { head } = await office.get('register.status', {})
      const restored = await office.ask('backups.restore', { name, ...(presentHead && { presentHead }) })
      expect(restored).toMatchObject({ ok: false, error: { problem: 'presentChanged' } })
      expect((await office.get('register.status', {})).head).toEqual(head)
    }))
})

test('an export goes beside the register, where a person keeps it, and not into it', () =>
  withOffice(async ({ office, places }) => {
    const beside = office.pick(path.dirname(places.registerFolder))
    const { file } = await office.get('backups.export', { place: beside })
    expect(await readdir(path.dirname(places.registerFolder))).toContain(file)
    const inside = office.pick(places.registerFolder)
    expect(await office.ask('backups.export', { place: inside })).toMatchObject({
      error: { problem: 'insideRegister' },
    })
  }))

describe('folders of backups on a workplace', () => {
  test('encrypted: the key stays with this user, the passphrase opens them elsewhere', () =>
    withOffice(async (given) => {
      const { office, places, disk } = given
      const weak = await office.ask('backups.choose', { place: office.pick(disk), passphrase: 'breve' })
      expect(weak).toMatchObject({ ok: false, error: { problem: 'weakPassphrase' } })
      await chosen(given, goodPassphrase)
      const { name } = await office.get('backups.run', {})
      const keys = path.join(places.settingsFolder, 'backup-keys')
      for (const key of await readdir(keys))
        expect((await stat(path.join(keys, key))).mode & 0o777).toBe(
          process.platform === 'win32' ? 0o666 : 0o600,
        )
      await withOffice(async ({ office: elsewhere }) => {
        const place = elsewhere.pick(disk)
        expect(await elsewhere.get('backups.examine', { place })).toMatchObject({ found: true, locked: true })
        const preview = () => elsewhere.ask('backups.preview', { place, name })
        expect(await preview()).toMatchObject({ error: { problem: 'passphraseNeeded' } })
        const wrong = await elsewhere.ask('backups.unlock', { place, passphrase: `${goodPassphrase}!` })
        expect(wrong).toMatchObject({ error: { problem: 'wrongPassphrase' } })
        await elsewhere.get('backups.unlock', { place, passphrase: goodPassphrase })
        expect(await preview()).toMatchObject({
          ok: true,
          value: { present: 'none', relation: 'none', lost: 0 },
        })
        expect(await restoreNewest(elsewhere, place)).toMatchObject({ ok: true })
        expect(await elsewhere.get('register.status', {})).toMatchObject({ founded: true })
      }, false)
    }))

  test('a folder nobody picked, one inside the register, one without backups', () =>
    withOffice(async ({ office, places, disk }) => {
      expect(await office.ask('backups.examine', { place: disk })).toMatchObject({
        error: { problem: 'placeUnknown' },
      })
      const inside = office.pick(places.registerFolder)
      expect(await office.ask('backups.choose', { place: inside })).toMatchObject({
        error: { problem: 'insideRegister' },
      })
      expect(await office.ask('backups.list', { place: office.pick(disk) })).toMatchObject({
        error: { problem: 'notBackups' },
      })
      expect(await office.ask('backups.run', {})).toMatchObject({ error: { problem: 'noFolder' } })
    }))

  test('a disk that has gone is told, in the answer and in the state, and tried again', () =>
    withOffice(async (given) => {
      const { office, disk } = given
      await chosen(given)
      await rm(disk, { recursive: true })
      expect(await office.ask('backups.run', {})).toMatchObject({ error: { problem: 'folderMissing' } })
      expect((await office.get('backups.status', {})).trouble).toMatchObject({ problem: 'folderMissing' })
      await mkdir(disk)
      await chosen(given)
      await office.get('backups.run', {})
      expect((await office.get('backups.status', {})).trouble).toBeUndefined()
    }))
})

describe('a way out of a damaged register', () => {
  const broken: [string, (folder: string) => Promise<void>, string][] = [
    [
      'damaged',
      (folder) => edit(segment(folder, 1), (text) => text.replace('"seq":2', '"seq":3')),
      'damaged',
    ],
    ['unreadable', (folder) => writeFile(segment(folder, 1), 'nulla'), 'unreadable'],
  ]
  test.each(broken)('%s', async (_, damage, present) => {
    await withOffice(async (given) => {
      const { office, places } = given
      await chosen(given)
      await office.get('backups.run', {})
      const { head } = await office.get('register.status', {})
      await office.close()
      await rm(path.join(places.registerFolder, 'snapshot.ndjson'), { force: true })
      await damage(places.registerFolder)
      const again = await HostOffice.open(places)
      expect(await again.ask('backups.run', {})).toMatchObject({ ok: false })
      const [row] = (await again.get('backups.list', {})).rows
      const shown = await again.get('backups.preview', { name: row?.name ?? '' })
      expect(shown.present).toBe(present)
      expect(await restoreNewest(again)).toMatchObject({ ok: true })
      expect(await again.get('register.status', {})).toMatchObject({ head })
      expect((await again.get('register.status', {})).readOnly).toBeUndefined()
      await again.close()
    })
  })

  test('opening again after the cause has gone', () =>
    withOffice(async ({ office, places }) => {
      await office.close()
      const file = segment(places.registerFolder, 1)
      const whole = await readFile(file)
      await writeFile(file, 'nulla')
      const again = await HostOffice.open(places)
      expect(await again.ask('register.status', {})).toMatchObject({ ok: false })
      await writeFile(file, whole)
      await again.get('register.reopen', { as: 'known' })
      expect(await again.get('register.status', {})).toMatchObject({ founded: true })
      await again.close()
    }))
})

test('what can be read of a damaged register is saved: every list, and the papers that are what their name says', () =>
  withOffice(async ({ office, places, disk }) => {
    await record(office, 'Borgo Che Si Legge')
    await record(office, 'Borgo Perduto')
    const { head } = await office.get('register.status', {})
    await office.close()
    const papers = path.join(places.registerFolder, 'papers')
    await mkdir(papers, { recursive: true })
    const paper = Buffer.from('un documento')
    const name = `${createHash('sha256').update(paper).digest('hex')}.pdf`
    await writeFile(path.join(papers, name), paper)
    await writeFile(path.join(papers, `${'0'.repeat(64)}.pdf`), 'un altro')
    await rm(path.join(places.registerFolder, 'snapshot.ndjson'), { force: true })
    await edit(segment(places.registerFolder, 1), (text) => text.replace('Borgo Perduto', 'Borgo Cambiato'))
    const again = await HostOffice.open(places)
    const saved = await again.get('backups.saveReadable', { place: again.pick(disk) })
    expect(saved).toMatchObject({ sequence: head.sequence - 1, papers: 1, altered: 1 })
    const files = await unzipped(path.join(disk, saved.file))
    expect([...files.keys()].toSorted()).toEqual(
      [
        ...Object.values(archiveLists).map((list) => `elenchi/${list}.csv`),
        `documenti/${name}`,
        'LEGGIMI.txt',
      ].toSorted(),
    )
    expect(files.get(`documenti/${name}`)).toEqual(paper)
    expect(files.get('elenchi/enti.csv')?.toString()).toContain('Borgo Che Si Legge')
    expect(files.get('elenchi/enti.csv')?.toString()).not.toMatch(/Borgo (Perduto|Cambiato)/)
    expect(files.get('LEGGIMI.txt')?.toString()).toContain(`${'0'.repeat(64)}.pdf`)
    await again.close()
  }))

describe('automatic backups', () => {
  /** Works on a day of its own. */
  const worldAt = (at: string) => ({ ...realWorld, now: () => Instant.parse(at) })

  test('are made when the program ends, if something is new and the last is not of just now', () =>
    withOffice(async (given) => {
      await chosen(given)
      await given.office.close()
      const rows = async (at: string, work?: (office: HostOffice) => Promise<unknown>) => {
        const office = await HostOffice.open(given.places, { world: worldAt(at) })
        await work?.(office)
        const before = (await office.get('backups.list', {})).rows.length
        await office.close()
        return before
      }
      expect(await rows('2099-01-01T08:00:00.000Z')).toBe(1)
      const work = (office: HostOffice) => record(office, 'Comune di Prova')
      expect(await rows('2099-01-01T09:00:00.000Z', work)).toBe(1)
      expect(await rows('2099-01-01T09:10:00.000Z', work)).toBe(2)
      expect(
        await rows('2099-01-01T10:00:00.000Z', (office) =>
          office.get('backups.setAutomatic', { automatic: false }),
        ),
      ).toBe(2)
      expect(await rows('2099-01-01T11:00:00.000Z')).toBe(2)
    }))
})

test('choices of backups that cannot be read are not touched, and said to be so (P4)', () =>
  withOffice(async ({ office, places, disk }) => {
    const file = path.join(places.settingsFolder, 'backups.json')
    await chosen({ office, places, disk })
    await office.close()
    for (const name of [file, `${file}.prev`]) await rm(name, { force: true })
    await writeFile(file, '')
    const again = await HostOffice.open(places)
    const refused = await again.ask('backups.choose', { place: again.pick(disk) })
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'backupRefused', problem: 'choicesUnreadable' },
    })
    expect(await readFile(file, 'utf8')).toBe('')
    await again.close()
  }))

describe('where this workplace cannot write what came of a backup', () => {
  /** Puts something in the way of `backups.json`; returns how to take it away. */
  async function obstructed({ settingsFolder }: HostPlaces) {
    const obstacle = path.join(settingsFolder, 'backups.json.prev')
    await rm(obstacle, { force: true })
    await mkdir(path.join(obstacle, 'cartella'), { recursive: true })
    return () => rm(obstacle, { recursive: true })
  }

  test('a backup is made and told so, and that it could not be noted; then it is noted', () =>
    withOffice(async (given) => {
      const { office, places } = given
      await chosen(given)
      const clear = await obstructed(places)
      const { head } = await office.get('register.status', {})
      const { name } = await office.get('backups.run', {})
      await office.get('backups.verify', { name })
      const status = await office.get('backups.status', {})
      expect(status).toMatchObject({ last: head, unwritten: true })
      expect([status.trouble, status.warning]).toEqual([undefined, undefined])
      await clear()
      await office.get('backups.run', {})
      expect((await office.get('backups.status', {})).unwritten).toBeUndefined()
      await office.close()
      const again = await HostOffice.open(places)
      expect((await again.get('backups.status', {})).last).toMatchObject(head)
      await again.close()
    }))

  test('one that fails is told with why it failed', () =>
    withOffice(async (given) => {
      const { office, places, disk } = given
      await chosen(given)
      await obstructed(places)
      await rm(disk, { recursive: true })
      expect(await office.ask('backups.run', {})).toMatchObject({ error: { problem: 'folderMissing' } })
      const status = await office.get('backups.status', {})
      expect(status).toMatchObject({ trouble: { problem: 'folderMissing' }, unwritten: true })
    }))
})
