import { strToU8, zipSync } from 'fflate'
import { appendFile, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { HostPlaces } from '#main/host/opening/open-services.ts'
import { lookInto, type Seen, type Settling } from '#main/host/arrivals/look.ts'
import { importList, readyDraft } from '#test/support/host-loan.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'

type Watching = { office: HostOffice; places: HostPlaces; inbox: string; id: string }

/** An office with an issued agreement, that watches a folder. */
const withInbox = (use: (watching: Watching) => Promise<void>): Promise<void> =>
  withPlaces(async (places) => {
    const office = await HostOffice.open(places, { arrivalPeriod: 20 })
    await office.found()
    await importList(office, 'csv', 10)
    const id = await readyDraft(office)
    await office.get('agreements.issue', { id })
    const inbox = path.join(places.settingsFolder, '..', 'posta')
    await mkdir(inbox)
    await office.get('arrivals.choose', { place: office.pick(inbox) })
    try {
      await use({ office, places, inbox, id })
    } finally {
      await office.close()
    }
  })

const namesIn = async (office: HostOffice) =>
  (await office.get('arrivals.status', {})).files.map(({ name }) => name)
const soon = { timeout: 15_000 }

const signedFile = async (office: HostOffice, id: string) => {
  const { today } = await office.get('register.status', {})
  return office.signedBy(id, { lender: today, borrower: today })
}

test('signed files that arrive are told, kept only when somebody says so, and then not offered again', () =>
  withInbox(async ({ office, inbox, id }) => {
    const { file, signers } = await signedFile(office, id)
    await writeFile(path.join(inbox, 'qualunque nome.pdf'), file.bytes)
    await writeFile(path.join(inbox, 'stesso file.pdf'), file.bytes)
    await writeFile(path.join(inbox, 'altro.pdf'), '%PDF-1.7 un altro documento\n%%EOF\n')
    await writeFile(path.join(inbox, 'lettera.docx'), 'una lettera')
    await expect
      .poll(() => office.get('arrivals.status', {}), soon)
      .toMatchObject({
        files: [{ number: expect.stringMatching(/^1\//) }],
        others: ['altro.pdf'],
      })
    const [arrived] = (await office.get('arrivals.status', {})).files
    const { bytes } = await office.get('arrivals.read', { sha256: arrived?.sha256 ?? '' })
    expect(Buffer.from(bytes).equals(file.bytes)).toBe(true)
    expect((await office.get('agreements.page', { id })).agreement.status, 'nothing by itself').toBe('issued')
    await office.get('signatures.keep', { bytes, fileName: 'x.pdf', agreementId: id, signers })
    expect(await namesIn(office)).toEqual([])
    expect((await readdir(inbox)).length, 'the folder is as it was').toBe(4)
  }))

test('files in folders of the folder arrive too; hidden ones, links and registers are left alone', () =>
  withInbox(async ({ office, places, inbox, id }) => {
    const { file } = await signedFile(office, id)
    const inFolder = async (...parts: string[]) => {
      await mkdir(path.join(inbox, ...parts), { recursive: true })
      await writeFile(path.join(inbox, ...parts, 'firmato.pdf'), file.bytes)
    }
    await inFolder('.nascosta')
    await inFolder('$RECYCLE.BIN')
    await inFolder('a', 'b', 'c', 'd', 'e', 'troppo interna')
    await mkdir(path.join(inbox, 'registro', 'journal'), { recursive: true })
    await inFolder('registro', 'papers')
    await symlink(places.registerFolder, path.join(inbox, 'collegata'))
    await symlink(inbox, path.join(inbox, 'se stessa'))
    const arrived = async () => (await office.get('arrivals.status', {})).files
    const looked = async () => (await office.get('arrivals.status', {})).unread
    await expect.poll(looked, soon).toEqual(['a/b/c/d/e/troppo interna'])
    await writeFile(path.join(inbox, 'spia.pdf'), '%PDF-1.7\n%%EOF\n')
    await expect
      .poll(async () => (await office.get('arrivals.status', {})).others, soon)
      .toEqual(['spia.pdf'])
    expect(await arrived()).toEqual([])
    await inFolder('2026', 'marzo')
    await expect
      .poll(arrived, soon)
      .toMatchObject([{ name: 'firmato.pdf', place: '2026/marzo', number: expect.stringMatching(/^1\//) }])
    const [one] = await arrived()
    const { bytes } = await office.get('arrivals.read', { sha256: one?.sha256 ?? '' })
    expect(Buffer.from(bytes).equals(file.bytes)).toBe(true)
  }))

test('the signed files in a zip file arrive one by one; what cannot be looked into is told', () =>
  withInbox(async ({ office, inbox, id }) => {
    const { file, signers } = await signedFile(office, id)
    const lot = zipSync({
      'lotto/firmato.pdf': file.bytes,
      'lotto/altro.pdf': strToU8('%PDF-1.7 un altro documento\n%%EOF\n'),
      'lotto/leggimi.txt': strToU8('niente'),
    })
    await mkdir(path.join(inbox, 'pec'))
    await writeFile(path.join(inbox, 'pec', 'lotto.zip'), lot)
    await writeFile(path.join(inbox, 'rotto.zip'), lot.subarray(0, 500))
    await writeFile(path.join(inbox, 'lettere.zip'), zipSync({ 'lettera.docx': strToU8('una lettera') }))
    await expect
      .poll(() => office.get('arrivals.status', {}), soon)
      .toMatchObject({
        files: [{ name: 'firmato.pdf', place: 'pec/lotto.zip/lotto' }],
        others: ['pec/lotto.zip/lotto/altro.pdf'],
        unopened: expect.arrayContaining([
          expect.objectContaining({ name: 'lettere.zip', problem: 'empty' }),
          expect.objectContaining({ name: 'rotto.zip', problem: 'damaged' }),
        ]),
      })
    const [arrived] = (await office.get('arrivals.status', {})).files
    const { bytes } = await office.get('arrivals.read', { sha256: arrived?.sha256 ?? '' })
    expect(Buffer.from(bytes).equals(file.bytes)).toBe(true)
    await office.get('signatures.keep', { bytes, fileName: 'firmato.pdf', agreementId: id, signers })
    expect(await namesIn(office)).toEqual([])
    await writeFile(path.join(inbox, 'pec', 'lotto.zip'), zipSync({ 'lotto/firmato.pdf': strToU8('%PDF-') }))
    expect(await office.ask('arrivals.read', { sha256: arrived?.sha256 ?? '' })).toMatchObject({
      ok: false,
      error: { code: 'arrivedFileGone', name: 'pec/lotto.zip/lotto/firmato.pdf' },
    })
  }))

test('what is put aside is not offered again, also after the program was closed, until that is asked', () =>
  withInbox(async ({ office, places, inbox, id }) => {
    const { file } = await signedFile(office, id)
    await writeFile(path.join(inbox, 'a.pdf'), file.bytes)
    await expect.poll(() => namesIn(office), soon).toEqual(['a.pdf'])
    const [arrived] = (await office.get('arrivals.status', {})).files
    await office.get('arrivals.putAside', { sha256: arrived?.sha256 ?? '' })
    expect(await office.get('arrivals.status', {})).toMatchObject({ files: [], putAside: 1 })
    await office.close()
    const again = await HostOffice.open(places, { arrivalPeriod: 20 })
    await rename(path.join(inbox, 'a.pdf'), path.join(inbox, 'b.pdf'))
    await expect.poll(async () => (await again.get('arrivals.status', {})).folder, soon).toBe(inbox)
    await writeFile(path.join(inbox, 'zeta.pdf'), '%PDF-1.7\n%%EOF\n')
    await expect.poll(async () => (await again.get('arrivals.status', {})).others, soon).toEqual(['zeta.pdf'])
    expect(await namesIn(again)).toEqual([])
    await again.get('arrivals.offerAgain', {})
    expect(await namesIn(again)).toEqual(['b.pdf'])
    await again.close()
  }))

test('a folder that goes away is told, what is known stays, and watching goes on when it is back', () =>
  withInbox(async ({ office, inbox, id }) => {
    const { file } = await signedFile(office, id)
    await writeFile(path.join(inbox, 'a.pdf'), file.bytes)
    await expect.poll(() => namesIn(office), soon).toEqual(['a.pdf'])
    await rename(inbox, `${inbox} via`)
    const reason = async () => (await office.get('arrivals.status', {})).trouble?.reason
    await expect.poll(reason, soon).toBe('ENOENT')
    expect(await namesIn(office)).toEqual(['a.pdf'])
    const [arrived] = (await office.get('arrivals.status', {})).files
    expect(await office.ask('arrivals.read', { sha256: arrived?.sha256 ?? '' })).toMatchObject({
      ok: false,
      error: { code: 'arrivedFileGone', name: 'a.pdf' },
    })
    await rename(`${inbox} via`, inbox)
    await expect.poll(reason, soon).toBeUndefined()
    await rm(path.join(inbox, 'a.pdf'))
    await expect.poll(() => namesIn(office), soon).toEqual([])
  }))

test('the register’s own folder cannot be watched, nor one that nobody picked', () =>
  withInbox(async ({ office, places }) => {
    const within = path.join(places.registerFolder, 'papers')
    expect(await office.ask('arrivals.choose', { place: office.pick(within) })).toMatchObject({
      ok: false,
      error: { code: 'signedFolderUnfit' },
    })
    expect(await office.ask('arrivals.choose', { place: '/etc' })).toMatchObject({
      ok: false,
      error: { code: 'malformedRequest' },
    })
    expect(await office.get('arrivals.stop', {})).toEqual({
      files: [],
      others: [],
      unopened: [],
      unread: [],
      putAside: 0,
    })
  }))

test('a file is read once it has stopped growing, and again when it is another', () =>
  withPlaces(async ({ settingsFolder: folder }) => {
    await mkdir(folder, { recursive: true })
    const read: string[] = []
    const settling: Settling = new Map()
    let seen: Seen = {}
    const look = async () => {
      const looked = await lookInto(folder, seen, settling, async (bytes) => {
        read.push(Buffer.from(bytes).toString())
        return { sha256: 'ab'.repeat(32), number: '1/2026' }
      })
      seen = looked.seen
    }
    const file = path.join(folder, 'contratto.pdf.p7m')
    for (const name of ['.nascosto.pdf', '~$aperto.pdf', 'a metà.pdf.part', 'vuoto.pdf'])
      await writeFile(path.join(folder, name), name === 'vuoto.pdf' ? '' : 'x')
    await mkdir(path.join(folder, 'cartella.pdf'))
    await writeFile(file, 'prima')
    await look()
    await appendFile(file, ' e seconda')
    await look()
    expect(read, 'it was growing').toEqual([])
    await look()
    await look()
    expect(read).toEqual(['prima e seconda'])
    await writeFile(file, 'del tutto un’altra')
    await look()
    await look()
    expect(read).toEqual(['prima e seconda', 'del tutto un’altra'])
    expect(Object.keys(seen)).toEqual(['contratto.pdf.p7m'])
    expect(await readFile(file, 'utf8')).toBe('del tutto un’altra')
  }))
