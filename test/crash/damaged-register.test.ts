import { cp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { unavailableText } from '#main/cli/unavailable-text.ts'
import { openRegister } from '#main/host/opening/open-register.ts'
import type { HostPlaces } from '#main/host/opening/open-services.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { wholeList } from '#src/contract/list-query.ts'
import { allBytes } from '#test/support/damaged.ts'
import { HostOffice } from '#test/support/host-office.ts'
import { independentlyVerified } from '#test/support/independent-verifier.ts'
import { quickLock, withFolder } from '#test/support/registers.ts'

/** A register with people, settings and a snapshot, as the golden one is. */
async function withRegister(use: (places: HostPlaces) => Promise<void>): Promise<void> {
  await withFolder(async (settingsFolder) => {
    await cp(path.resolve('test/golden/2'), settingsFolder, { recursive: true })
    const registerFolder = path.join(settingsFolder, 'register')
    await use({ registerFolder, resourcesFolder: path.resolve('assets'), settingsFolder })
  })
}

type Damage = (bytes: Buffer) => Buffer | string

/** What happens to files: in a power cut, under an editor, by a tool that copies, by hand. */
const damages: Readonly<Record<string, Damage>> = {
  'an empty file': () => '',
  'NULs instead of everything': (bytes) => Buffer.alloc(bytes.length),
  'the word null': () => 'null\n',
  'half of it': (bytes) => bytes.subarray(0, bytes.length / 2),
  'its last byte gone': (bytes) => bytes.subarray(0, -2),
  'a changed letter': (bytes) => bytes.toString('latin1').replace(/Di Prova|system|ORO/, 'Xx Xxxxx'),
  'line ends of Windows': (bytes) => bytes.toString('latin1').replaceAll('\n', '\r\n'),
  'a byte order mark': (bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
  'a JSON of its own': () => '{"people":[]}\n',
}

/** The one line end is after the first line, and what the hash covers is whole: it is read as it was written. */
const { 'line ends of Windows': windows = () => '', ...unreadable } = damages

/** The file is damaged; the register must say so, and nothing on the disk may change. */
async function saysAndLeaves(places: HostPlaces, says: { cause: string; sentence: string; cli: string }) {
  const before = await allBytes(places.settingsFolder)
  const office = await HostOffice.open(places)
  const answer = await office.ask('register.status', {})
  await office.close()
  if (answer.ok || answer.error.code !== 'registerUnavailable') throw new Error('the register was opened')
  expect(answer.error.cause).toBe(says.cause)
  expect(refusalText(answer.error)).toContain(says.sentence)
  expect(unavailableText('', answer.error)).toContain(says.cli)
  expect(await allBytes(places.settingsFolder)).toEqual(before)
}

const stores = {
  people: {
    file: ({ registerFolder }: HostPlaces) => path.join(registerFolder, 'people.json'),
    cause: 'people.unreadable',
    sentence: 'L’archivio delle persone (people.json) non si legge e non viene toccato.',
    cli: 'l’archivio delle persone (people.json) non si legge, e non viene toccato',
  },
  settings: {
    file: ({ settingsFolder }: HostPlaces) => path.join(settingsFolder, 'settings.json'),
    cause: 'settings.unreadable',
    sentence: 'Le impostazioni di questo computer (settings.json) non si leggono e non vengono toccate.',
    cli: 'le impostazioni (settings.json) non si leggono, e non vengono toccate',
  },
}

for (const [name, { file, ...says }] of Object.entries(stores))
  describe(`${name} (P4)`, () => {
    test.each(Object.entries(unreadable))('%s: said, and left as it is', (_, damage) =>
      withRegister(async (places) => {
        await rm(`${file(places)}.prev`, { force: true })
        await writeFile(file(places), damage(await readFile(file(places))))
        await saysAndLeaves(places, says)
      }),
    )

    test.each(Object.entries(damages))('%s: with a generation before, that one is used', (_, damage) =>
      withRegister(async (places) => {
        const whole = await readFile(file(places))
        await writeFile(`${file(places)}.prev`, whole)
        await writeFile(file(places), damage(whole))
        const before = await allBytes(places.settingsFolder)
        const office = await HostOffice.open(places)
        expect((await office.get('register.status', {})).operator).toBe('Operatrice Di Prova')
        await office.close()
        // Opening reads; the snapshot alone may be made again.
        expect(await allBytes(places.settingsFolder)).toMatchObject(before)
      }),
    )

    test('line ends of Windows: what it holds is whole by its hash, and is read', () =>
      withRegister(async (places) => {
        await writeFile(file(places), windows(await readFile(file(places))))
        const office = await HostOffice.open(places)
        expect((await office.get('register.status', {})).operator).toBe('Operatrice Di Prova')
        await office.close()
      }))

    test('what an interrupted write left behind means nothing', () =>
      withRegister(async (places) => {
        await writeFile(`${file(places)}.0f.tmp`, 'half')
        const office = await HostOffice.open(places)
        expect((await office.get('register.status', {})).operator).toBe('Operatrice Di Prova')
        await office.close()
        expect(await readFile(`${file(places)}.0f.tmp`, 'utf8')).toBe('half')
      }))
  })

describe('the snapshot (P4, P8)', () => {
  let snapshot = Buffer.alloc(0)
  beforeAll(() =>
    withRegister(async (places) => {
      await (await HostOffice.open(places)).close()
      snapshot = await readFile(path.join(places.registerFolder, 'snapshot.ndjson'))
    }),
  )

  test.each(Object.entries(damages))('%s: the state is made again from the journal', (_, damage) =>
    withRegister(async (places) => {
      const file = path.join(places.registerFolder, 'snapshot.ndjson')
      await writeFile(file, damage(snapshot))
      const office = await HostOffice.open(places)
      expect(await namesIn(office)).toContain('Borgo Inventato')
      expect((await office.get('register.status', {})).readOnly).toBeUndefined()
      await office.close()
      const opened = await openRegister(places.registerFolder, 'Comodato test', { lockTiming: quickLock })
      expect(opened.ok && opened.value.snapshotAt).toBe(61)
      if (opened.ok) await opened.value.journal.close()
    }),
  )

  test('of another register: it is not ours, and the journal is read', () =>
    withRegister(async (places) => {
      const other = snapshot.toString('latin1')
      const register = /"register":"([0-9a-f]{32})"/.exec(other)?.[1] ?? ''
      await writeFile(
        path.join(places.registerFolder, 'snapshot.ndjson'),
        other.replace(register, 'f'.repeat(32)),
      )
      const office = await HostOffice.open(places)
      expect(await namesIn(office)).toContain('Borgo Inventato')
      await office.close()
    }))
})

const namesIn = async (office: HostOffice): Promise<string[]> => {
  const all = { query: wholeList, offset: 0, limit: 100 }
  return (await office.get('bodies.list', all)).rows.map(({ name }) => name)
}

test('the journal cut at every byte: what is whole before the cut is read, and reading changes nothing (P3, P4)', () =>
  withRegister(async ({ registerFolder }) => {
    const segment = path.join(registerFolder, 'journal/journal-000001.ndjson')
    const whole = await readFile(segment)
    await rm(path.join(registerFolder, 'snapshot.json'))
    const small = whole.indexOf(10, whole.indexOf(10, whole.indexOf(10) + 1) + 1) + 1
    for (let length = small - 1; length >= 0; length -= 1) {
      await truncate(segment, length)
      const before = await allBytes(registerFolder)
      const opened = await openRegister(registerFolder, 'Comodato test', { access: 'read' })
      if (length <= whole.indexOf(10))
        expect(opened).toMatchObject({ ok: false, error: { cause: 'unreadable' } })
      else expect(opened.ok && opened.value.journal.head().sequence).toBe(lines(whole, length) - 1)
      if (opened.ok) await opened.value.journal.close()
      expect(await allBytes(registerFolder)).toEqual(before)
    }
  }))

const lines = (bytes: Buffer, length: number): number =>
  bytes.subarray(0, length).reduce((count, byte) => (byte === 10 ? count + 1 : count), 0)

test('the journal damaged: the program reads up to there, says where, and changes nothing (P3)', () =>
  withRegister(async (places) => {
    const { registerFolder } = places
    const segment = path.join(registerFolder, 'journal/journal-000001.ndjson')
    const bytes = await readFile(segment)
    await writeFile(segment, bytes.toString('latin1').replace('Elenco di prova', 'Elenco di Prova'), 'latin1')
    const before = await readFile(segment)
    const office = await HostOffice.open(places)
    const { readOnly, head } = await office.get('register.status', {})
    await office.close()
    expect(readOnly && refusalText({ code: 'registerReadOnly', cause: readOnly.cause })).toBe(
      'Il giornale del registro è danneggiato: si può consultare fino al danno, non scrivere.',
    )
    expect(readOnly && unavailableText('', readOnly)).toContain(
      `in journal-000001.ndjson, riga ${head.sequence + 2} (byte `,
    )
    expect(await readFile(segment)).toEqual(before)
    expect(() => independentlyVerified(registerFolder)).toThrow(/journal-000001.ndjson:/)
  }))
