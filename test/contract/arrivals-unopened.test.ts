import { chmod, mkdir, mkdtemp, rename, rm, truncate, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { lookInto, type Settling } from '#main/host/arrivals/look.ts'
import { largestSignedFile } from '#src/agreements/signed-file.ts'
import { lockedZip } from '#test/support/locked-zip.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'
import { asOrdinaryUser } from '#test/support/ordinary-user.ts'

const soon = { timeout: 15_000 }

test('a file that cannot be looked into is told until it is put aside, and again when that is asked', () =>
  withPlaces(async (places) => {
    const office = await HostOffice.open(places, { arrivalPeriod: 20 })
    await office.found()
    const inbox = path.join(places.settingsFolder, '..', 'posta')
    await mkdir(inbox)
    await office.get('arrivals.choose', { place: office.pick(inbox) })
    const closed = async () =>
      (await office.get('arrivals.status', {})).unopened.map(({ name, problem }) => `${name}: ${problem}`)
    await writeFile(path.join(inbox, 'segreto.zip'), lockedZip())
    await writeFile(path.join(inbox, 'enorme.pdf'), '%PDF-1.7')
    await truncate(path.join(inbox, 'enorme.pdf'), largestSignedFile + 1)
    const both = ['segreto.zip: encrypted', 'enorme.pdf: tooLarge']
    await expect.poll(async () => (await closed()).sort(), soon).toEqual(both.toSorted())
    const { others, unopened } = await office.get('arrivals.status', {})
    expect(others, 'what was not read is not said to hold no paper').toEqual([])
    for (const { sha256 } of unopened) await office.get('arrivals.putAside', { sha256 })
    expect(await closed()).toEqual([])
    expect((await office.get('arrivals.status', {})).putAside).toBe(2)
    await office.get('arrivals.offerAgain', {})
    expect((await closed()).sort()).toEqual(both.toSorted())
    await office.close()
  }))

test('a file that the system does not let the program read is told, and read once it does', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'comodato-posta-'))
  const file = path.join(folder, 'chiuso.pdf')
  await writeFile(file, '%PDF-1.7')
  await chmod(folder, 0o755)
  await chmod(file, 0o000)
  const settling: Settling = new Map()
  const look = () => lookInto(folder, {}, settling, async () => ({ sha256: 'ab'.repeat(32) }))
  try {
    await asOrdinaryUser(async () => {
      await look()
      const twice = [await look(), await look()]
      expect(twice.map(({ forbidden }) => Object.keys(forbidden))).toEqual([['chiuso.pdf'], ['chiuso.pdf']])
    })
    await chmod(file, 0o644)
    const { seen, forbidden } = await asOrdinaryUser(look)
    expect([Object.keys(seen), Object.keys(forbidden)]).toEqual([['chiuso.pdf'], []])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('a folder that goes away while it is looked at is told to be away, not to be empty', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'comodato-posta-'))
  for (const name of ['a.pdf', 'b.pdf']) await writeFile(path.join(folder, name), '%PDF-1.7')
  const settling: Settling = new Map()
  const leaving = async () => {
    await rename(folder, `${folder} via`)
    return { sha256: 'ab'.repeat(32) }
  }
  try {
    await lookInto(folder, {}, settling, leaving)
    await expect(lookInto(folder, {}, settling, leaving)).rejects.toMatchObject({ code: 'ENOENT' })
  } finally {
    await rm(`${folder} via`, { recursive: true, force: true })
  }
})
