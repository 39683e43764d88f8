import { cp, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { createFileJournal } from '#main/journal/file/open.ts'
import { openRegister } from '#main/host/open-register.ts'
import type { StoredEvent } from '#src/history/stored-event.ts'
import { upcastBy } from '#src/history/upcast.ts'
import { eventVersions } from '#src/register/decode.ts'
import { toSnapshot } from '#src/register/snapshot.ts'
import { readAll } from '#test/contract/journal-contract.ts'
import { contents } from '#test/support/damaged.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'
import { independentlyVerified } from '#test/support/independent-verifier.ts'
import { openRegister as openJournal, testOptions, withFolder } from '#test/support/registers.ts'

const goldens = path.resolve('test/golden')
const numbers = (await readdir(goldens, { withFileTypes: true }))
  .filter((one) => one.isDirectory())
  .map(({ name }) => name)

async function opened(folder: string, access: 'read' | 'existing') {
  const register = await openRegister(folder, 'Comodato test', { access })
  if (!register.ok) throw new Error(JSON.stringify(register.error))
  return register.value
}

describe.each(numbers)('golden register %s (P7)', (number) => {
  const golden = path.join(goldens, number, 'register')

  test('opens and says what it said', async () => {
    const { journal, start } = await opened(golden, 'read')
    const state: unknown = JSON.parse(await readFile(path.join(goldens, number, 'state.ndjson'), 'utf8'))
    expect(JSON.parse(JSON.stringify(toSnapshot(start.register)))).toMatchObject(Object(state))
    expect(journal.head()).toEqual(independentlyVerified(golden))
    await journal.close()
  })

  test('is written on, and none of its bytes is written again', async () => {
    await withFolder(async (folder) => {
      const register = path.join(folder, 'register')
      await cp(golden, register, { recursive: true })
      const before = await contents(register)
      const places = {
        registerFolder: register,
        resourcesFolder: path.resolve('assets'),
        settingsFolder: folder,
      }
      const office = await HostOffice.open(places)
      await office.get('register.nameOperator', { name: 'Operatrice Di Prova' })
      await office.act({ type: 'recordBody', details: { kind: 'otherPublicBody', name: 'Ente Inventato' } })
      await office.close()
      const after = await contents(register)
      for (const [name, bytes] of Object.entries(before)) expect(after[name]?.startsWith(bytes)).toBe(true)
      independentlyVerified(register)
    })
  })
})

test('every kind of fact, in every version that was ever written, is in a golden register (P7)', async () => {
  const written = new Set<string>()
  for (const number of numbers) {
    const { journal } = await openJournal(path.join(goldens, number, 'register'), { access: 'read' })
    for (const { events } of await readAll(journal, 0))
      for (const { type, v } of events) written.add(`${type} ${v}`)
    await journal.close()
  }
  const versions = [...eventVersions].flatMap(([type, version]) =>
    Array.from({ length: version }, (_, index) => `${type} ${index + 1}`),
  )
  expect([...written].sort()).toEqual(versions.sort())
})

test('a fact goes through every version between its own and the newest', () => {
  const grow = (name: string) => (event: StoredEvent) => ({ ...event, v: event.v + 1, [name]: event.v })
  const steps = { grown: [grow('first'), grow('second')] }
  expect(upcastBy(steps, { type: 'grown', v: 1 })).toEqual({ type: 'grown', v: 3, first: 1, second: 2 })
  expect(upcastBy(steps, { type: 'grown', v: 2 })).toEqual({ type: 'grown', v: 3, second: 2 })
  expect(upcastBy(steps, { type: 'grown', v: 3 })).toEqual({ type: 'grown', v: 3 })
  expect(upcastBy(steps, { type: 'other', v: 1 })).toEqual({ type: 'other', v: 1 })
})

const fromTheFuture = {
  'a fact in a newer version': { type: 'fundRecorded', v: 2 },
  'a kind of fact that does not exist yet': { type: 'droneLent', v: 1 },
}
for (const [what, event] of Object.entries(fromTheFuture))
  test(`${what} is refused by the name of the program that wrote it, and nothing is written (P7)`, () =>
    withPlaces(async (places) => {
      const program = 'Comodato 9.4.0'
      const created = await createFileJournal(places.registerFolder, { ...testOptions, program })
      if (!created.ok) throw new Error(created.error.code)
      const { journal } = created.value
      const entry = { id: 'e', at: '2031-01-01T10:00:00.000Z', by: 'Ada', command: 'future', events: [event] }
      await journal.append([entry], 0)
      await journal.close()
      const before = await contents(places.registerFolder)
      const office = await HostOffice.open(places)
      const answer = await office.ask('register.status', {})
      expect(answer).toMatchObject({
        ok: false,
        error: { code: 'registerUnavailable', cause: 'newerFormat' },
      })
      expect(JSON.stringify(answer)).toContain(program)
      await office.close()
      expect(await contents(places.registerFolder)).toEqual(before)
    }))
