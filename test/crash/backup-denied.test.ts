import { mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { realWorld } from '#main/host/clock.ts'
import type { HostPlaces } from '#main/host/opening/open-services.ts'
import { Instant } from '#src/shared/dates.ts'
import { goodPassphrase } from '#test/support/backup-folder.ts'
import { allBytes, segment } from '#test/support/damaged.ts'
import { comune } from '#test/support/domain/builders.ts'
import { FaultyDisk } from '#test/support/faulty-disk.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'
import { runCommand as run } from '#test/support/run-command.ts'

type BackedUp = { places: HostPlaces; backups: string; sequence: number }

const record = (office: HostOffice, name: string) =>
  office.act({
    type: 'recordBody',
    details: comune({ name, istatCode: undefined, cadastralCode: undefined }),
  })

/** A register of some entries, closed, of which this workplace has made a backup. */
async function withBackup(use: (given: BackedUp) => Promise<void>, passphrase?: string): Promise<void> {
  await withPlaces(async (places) => {
    const disk = path.join(path.dirname(places.registerFolder), 'disco')
    await mkdir(disk)
    const office = await HostOffice.open(places)
    await office.found()
    for (const name of ['Alfa', 'Beta', 'Gamma']) await record(office, name)
    const { folder = '' } = await office.get('backups.choose', {
      place: office.pick(disk),
      ...(passphrase && { passphrase }),
    })
    const { sequence } = await office.get('backups.run', {})
    await office.close()
    await use({ places, backups: folder, sequence })
  })
}

const snapshotOf = ({ registerFolder }: HostPlaces) => path.join(registerFolder, 'snapshot.ndjson')

/** Takes entries from the end of the journal, or so many bytes less, and the snapshot that would tell. */
async function shortened(places: HostPlaces, entries: number, bytesLess = 0): Promise<void> {
  await rm(snapshotOf(places))
  await cut(places, entries, bytesLess)
}

async function cut({ registerFolder }: HostPlaces, entries: number, bytesLess = 0): Promise<void> {
  const file = segment(registerFolder, 1)
  const bytes = await readFile(file)
  let end = bytes.length
  for (let taken = 0; taken < entries; taken++) end = bytes.lastIndexOf(10, end - 2) + 1
  await truncate(file, end - bytesLess)
}

/** Another workplace, which knows of no backup, goes on from a register that was shortened. */
async function divergedElsewhere(places: HostPlaces): Promise<void> {
  await shortened(places, 1)
  const office = await HostOffice.open({ ...places, settingsFolder: `${places.settingsFolder}-altre` })
  expect((await statusOf(office)).readOnly).toBeUndefined()
  await office.get('register.nameOperator', { name: 'Un’altra persona' })
  for (const name of ['Delta', 'Epsilon']) await record(office, name)
  await office.close()
}

/** Restores the newest backup, as it was shown. */
async function restoreNewest(office: HostOffice) {
  const [{ name } = { name: '' }] = (await office.get('backups.list', {})).rows
  const { presentHead } = await office.get('backups.preview', { name })
  return office.ask('backups.restore', { name, ...(presentHead && { presentHead }) })
}

const statusOf = (office: HostOffice) => office.get('register.status', {})

/** What the register is told to be when it is opened again; nothing of it is changed by that. */
async function found(places: HostPlaces) {
  const before = await allBytes(places.registerFolder)
  const office = await HostOffice.open(places)
  expect(await office.ask('backups.run', {})).toMatchObject({ error: { problem: 'registerDamaged' } })
  const { readOnly, backupDenied, head } = await statusOf(office)
  expect(readOnly?.cause).toBe('damaged')
  await office.close()
  expect(await allBytes(places.registerFolder)).toEqual(before)
  return { ...JSON.parse(readOnly?.detail ?? ''), backupDenied, head }
}

describe('a register that has not all that a backup of this workplace has is read, and not written (P3)', () => {
  test.each([
    ['entries taken from its end with the snapshot', 2, 0],
    ['a last line cut short with the snapshot gone, which else would be a torn end', 0, 9],
    ['all of its entries gone', 6, 0],
  ])('%s', (_, entries, bytesLess) =>
    withBackup(async ({ places, sequence }) => {
      await shortened(places, Math.min(entries, sequence), bytesLess)
      const last = sequence - Math.min(entries || 1, sequence)
      expect(await found(places)).toMatchObject({
        reason: 'attestedMissing',
        sequence: last + 1,
        head: { sequence: last },
        backupDenied: { sequence },
      })
    }),
  )

  test('another entry in the place of one', () =>
    withBackup(async ({ places, sequence }) => {
      await divergedElsewhere(places)
      expect(await found(places)).toMatchObject({ reason: 'attestedDifferent', backupDenied: { sequence } })
    }))

  test('encrypted backups too, without asking for the passphrase', () =>
    withBackup(async ({ places, sequence }) => {
      await shortened(places, 1)
      expect(await found(places)).toMatchObject({ backupDenied: { sequence } })
    }, goodPassphrase))

  test('a torn end behind an older snapshot, which is not cut off', () =>
    withBackup(async ({ places }) => {
      const older = await readFile(snapshotOf(places))
      const office = await HostOffice.open(places)
      await record(office, 'Delta')
      await record(office, 'Epsilon')
      const { sequence } = await office.get('backups.run', {})
      await office.close()
      await writeFile(snapshotOf(places), older)
      await cut(places, 0, 9)
      expect(await found(places)).toMatchObject({ reason: 'attestedMissing', backupDenied: { sequence } })
    }))

  test('nor is it backed up by who closes at once, before all of it was read', () =>
    withBackup(async ({ places, sequence }) => {
      await divergedElsewhere(places)
      const tomorrow = { ...realWorld, now: () => Instant.parse('2099-01-01T08:00:00.000Z') }
      await (await HostOffice.open(places, { world: tomorrow })).close()
      expect(await found(places)).toMatchObject({ reason: 'attestedDifferent', backupDenied: { sequence } })
    }))

  test('where its own snapshot tells too, no choice of anybody explains it', () =>
    withBackup(async ({ places }) => {
      await cut(places, 1)
      const { reason, backupDenied } = await found(places)
      expect([reason, backupDenied]).toEqual(['attestedMissing', undefined])
    }))
})

describe('the ways out', () => {
  test('the backup is restored: all is there again', () =>
    withBackup(async ({ places, sequence }) => {
      await shortened(places, 2)
      const office = await HostOffice.open(places)
      expect(await restoreNewest(office)).toMatchObject({ ok: true })
      expect(await statusOf(office)).toMatchObject({ head: { sequence } })
      await record(office, 'Delta')
      await office.close()
    }))

  test('it is restored also where the register went on with other entries', () =>
    withBackup(async ({ places, sequence }) => {
      await divergedElsewhere(places)
      const office = await HostOffice.open(places)
      await expect.poll(async () => (await statusOf(office)).backupDenied).toMatchObject({ sequence })
      expect(await restoreNewest(office)).toMatchObject({ ok: true })
      expect(await statusOf(office)).toMatchObject({ head: { sequence } })
      await office.close()
    }))

  test('a restore that fails leaves the register held to the backup', () =>
    withBackup(async ({ places, sequence }) => {
      await shortened(places, 2)
      const disk = new FaultyDisk()
      const office = await HostOffice.open(places, { disk })
      let isRefused = false
      disk.fault = (step, _number, file) => {
        if (isRefused || step !== 'rename' || !file.includes('prima-del-ripristino')) return undefined
        isRefused = true
        return 'EIO'
      }
      expect(await restoreNewest(office)).toMatchObject({ ok: false })
      expect(isRefused).toBe(true)
      expect((await statusOf(office)).backupDenied).toMatchObject({ sequence })
      await office.close()
    }))

  test('it is taken as it is: it can be written, also after the next start, and backed up', () =>
    withBackup(async ({ places, sequence }) => {
      await shortened(places, 2)
      const office = await HostOffice.open(places)
      await office.get('register.reopen', { as: 'asItIs' })
      expect((await statusOf(office)).readOnly).toBeUndefined()
      await record(office, 'Delta')
      await office.close()
      const again = await HostOffice.open(places)
      expect(await statusOf(again)).toMatchObject({ head: { sequence: sequence - 1 } })
      expect(await again.get('backups.run', {})).toMatchObject({ sequence: sequence - 1 })
      await again.close()
    }))
})

test('a register that this workplace itself put back to an older backup is held to that one', () =>
  withBackup(async ({ places, sequence }) => {
    const office = await HostOffice.open(places)
    await record(office, 'Delta')
    await office.get('backups.run', {})
    const [, { name } = { name: '' }] = (await office.get('backups.list', {})).rows
    const { presentHead } = await office.get('backups.preview', { name })
    await office.get('backups.restore', { name, ...(presentHead && { presentHead }) })
    expect(await statusOf(office)).toMatchObject({ head: { sequence } })
    await office.close()
    const again = await HostOffice.open(places)
    expect((await statusOf(again)).readOnly).toBeUndefined()
    await again.close()
    await shortened(places, 1)
    expect(await found(places)).toMatchObject({ backupDenied: { sequence } })
  }))

test('on the command line, against every backup of a folder', () =>
  withBackup(async ({ places, backups, sequence }) => {
    const verify = () => run('verify', '--register', places.registerFolder, '--backups', backups)
    expect(await verify()).toMatchObject({
      status: 0,
      out: expect.stringContaining('tutto quello che ha la sua copia'),
    })
    const unreadable = '20261129T101010101Z-000009'
    await writeFile(path.join(backups, 'backups', `${unreadable}.json`), 'nulla')
    expect(await verify()).toMatchObject({ status: 1, err: expect.stringContaining(`${unreadable}: `) })
    await shortened(places, 1)
    const { status, err } = await verify()
    expect(status).toBe(1)
    expect(err).toContain(`arriva alla registrazione n. ${sequence}`)
    expect(err).toContain(`finisce alla n. ${sequence - 1}`)
  }))
