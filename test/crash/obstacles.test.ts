import { existsSync } from 'node:fs'
import { cp, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { unavailableText } from '#main/cli/unavailable-text.ts'
import type { HostPlaces } from '#main/host/opening/open-services.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { allBytes } from '#test/support/damaged.ts'
import { FaultyDisk } from '#test/support/faulty-disk.ts'
import { HostOffice } from '#test/support/host-office.ts'
import { independentlyVerified } from '#test/support/independent-verifier.ts'
import { runCommand as run } from '#test/support/run-command.ts'
import { withFolder } from '#test/support/registers.ts'

/** A register with people, settings and a snapshot, as the golden one is. */
async function withRegister(use: (places: HostPlaces) => Promise<void>): Promise<void> {
  await withFolder(async (settingsFolder) => {
    await cp(path.resolve('test/golden/2'), settingsFolder, { recursive: true })
    const registerFolder = path.join(settingsFolder, 'register')
    await use({ registerFolder, resourcesFolder: path.resolve('assets'), settingsFolder })
  })
}

const inRegister =
  (name: string, put: (file: string) => Promise<unknown>) =>
  async ({ registerFolder }: HostPlaces): Promise<void> => {
    const file = path.join(registerFolder, name)
    await rm(file, { recursive: true, force: true })
    await put(file)
  }

const folderFor = 'dove ci dovrebbe essere un file c’è una cartella'
const fileFor = 'dove ci dovrebbe essere una cartella c’è un file'
const aFile = (file: string) => writeFile(file, 'x')
const aLoop = (file: string) => symlink(file, file)

const segment = 'journal/journal-000001.ndjson'

const closing: Readonly<Record<string, [(places: HostPlaces) => Promise<void>, string]>> = {
  'a folder for a segment': [inRegister(segment, mkdir), `${folderFor} (journal-000001.ndjson).`],
  'a folder for the people': [inRegister('people.json', mkdir), `${folderFor} (people.json).`],
  'a folder for the settings': [inRegister('../settings.json', mkdir), `${folderFor} (settings.json).`],
  'a folder for the lock': [inRegister('register.lock', mkdir), `${folderFor} (register.lock).`],
  'a file for the journal': [inRegister('journal', aFile), `${fileFor} (journal).`],
  'a file for the register': [inRegister('', aFile), `${fileFor} (register).`],
  'a link that leads to itself': [
    inRegister(segment, aLoop),
    'un collegamento non porta a nessun file (journal-000001.ndjson).',
  ],
}

describe('something else stands where a part of the register should be: that is said, not a lost disk (P4)', () => {
  for (const [what, [put, says]] of Object.entries(closing))
    test(what, () =>
      withRegister(async (places) => {
        await put(places)
        const before = await allBytes(places.settingsFolder)
        const office = await HostOffice.open(places)
        const answer = await office.ask('register.status', {})
        await office.close()
        if (answer.ok || answer.error.code !== 'registerUnavailable') throw new Error('it was opened')
        expect(refusalText(answer.error)).toBe(
          `Il registro non si può aprire: ${says} Nulla è stato toccato.`,
        )
        expect(unavailableText('R', answer.error)).toBe(`R: ${says}`)
        // The settings and the lock are not read to verify.
        if (!/settings|lock/.test(what))
          expect(await run('verify', '--register', places.registerFolder)).toMatchObject({
            err: expect.stringContaining(says),
          })
        expect(await allBytes(places.settingsFolder)).toEqual(before)
      }),
    )
})

const command = { type: 'recordBody', details: { kind: 'otherPublicBody', name: 'Ente Nuovo' } } as const

test('a folder that becomes read-only while the program works: that is said, and work goes on after (P6)', () =>
  withRegister(async (places) => {
    const disk = new FaultyDisk()
    const office = await HostOffice.open(places, { disk })
    const { head } = await office.get('register.status', {})
    disk.fault = (step) => (step === 'open' || step === 'write' ? 'EROFS' : undefined)
    const answer = await office.ask('register.act', { command })
    if (answer.ok) throw new Error('it was written')
    expect(refusalText(answer.error)).toBe(
      'La cartella del registro non si può usare: il disco è in sola lettura. Nulla è stato registrato.',
    )
    expect(await office.get('register.status', {})).toMatchObject({ head })
    disk.fault = () => undefined
    await office.act(command)
    await office.close()
    expect(independentlyVerified(places.registerFolder).sequence).toBe(head.sequence + 1)
  }))

test('a folder with spaces, accents and a name as long as a disk takes is worked in (P6)', () =>
  withRegister(async ({ registerFolder, ...places }) => {
    const folder = path.join(path.dirname(registerFolder), `Registro città è qui ${'ù'.repeat(115)}`)
    await rename(registerFolder, folder)
    const office = await HostOffice.open({ ...places, registerFolder: folder })
    const { head } = await office.get('register.status', {})
    await office.act(command)
    await office.close()
    expect(independentlyVerified(folder).sequence).toBe(head.sequence + 1)
  }))

test('a folder whose name differs only in case is another one where the disk tells them apart, else the same', () =>
  withRegister(async (places) => {
    const other = path.join(path.dirname(places.registerFolder), 'REGISTER')
    const tellsApart = !existsSync(other)
    const office = await HostOffice.open(places)
    const { head } = await office.get('register.status', {})
    const beside = await HostOffice.open({ ...places, registerFolder: other })
    const status = await beside.get('register.status', {})
    if (tellsApart) expect(status).toMatchObject({ founded: false, head: { sequence: 0 } })
    else expect(status).toMatchObject({ head, readOnly: { cause: 'locked' } })
    await office.act(command)
    await beside.close()
    await office.close()
    expect(independentlyVerified(places.registerFolder).sequence).toBe(head.sequence + 1)
    if (tellsApart) expect(independentlyVerified(other).sequence).toBe(0)
  }))
