import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { reportBug } from '#main/host/bug-log.ts'
import { realWorld } from '#main/host/clock.ts'
import { openServices } from '#main/host/opening/open-services.ts'
import { answererOf, serve } from '#main/host/serve.ts'
import { act } from '#main/host/services.ts'
import type { Command } from '#src/register/register.ts'
import { toSnapshot } from '#src/register/snapshot.ts'
import { comune, region, workstation } from '#test/support/domain/builders.ts'
import { FaultyDisk } from '#test/support/faulty-disk.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'
import { quickLock } from '#test/support/registers.ts'

const job = { progress: () => {}, cancelled: () => false }
const receive = (serial: string): Command => ({ type: 'receiveAssets', assets: [workstation(serial)] })

/** The start of a JPEG whose frame has four components, one sample each. */
const fourColours = Buffer.from(
  'ffd8ffc00014080001000104011100021100031100041100ffda000e040100020003000400003f0000ffd9',
  'hex',
)

async function opened(...parameters: Parameters<typeof openServices>) {
  const services = await openServices(...parameters)
  if (!services.ok) throw new Error(JSON.stringify(services.error))
  return services.value
}

test('while another program writes, the register can be read, and says who holds it', () =>
  withPlaces(async (places) => {
    const office = await HostOffice.open(places)
    await office.found()
    await office.close()
    const holder = path.resolve('test/crash/holder.ts')
    const other = spawn(process.execPath, [holder, places.registerFolder], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    await once(other.stdout, 'data')
    const reader = await HostOffice.open(places)
    const { founded, readOnly } = await reader.get('register.status', {})
    expect(founded).toBe(true)
    expect(readOnly?.cause).toBe('locked')
    expect(JSON.parse(readOnly?.detail ?? '')).toMatchObject({
      holder: { host: os.hostname(), pid: other.pid },
    })
    const refused = await reader.ask('register.act', { command: receive('A1') })
    expect(refused).toMatchObject({ ok: false, error: { code: 'registerReadOnly' } })
    // Nor what stands beside the journal, which an entry would name.
    const readOnlyFor = async (asked: Promise<unknown>) => expect(await asked).toMatchObject(refused)
    const people = [{ name: 'Ada', office: '', email: '', phone: '', note: '' }]
    const logo = await readFile(path.resolve('test/documents/kept/handover.png'))
    await readOnlyFor(reader.ask('people.put', { people }))
    await readOnlyFor(reader.ask('register.chooseLogo', { logo }))
    expect(await readdir(places.registerFolder)).not.toContain('people.json')
    expect(await readdir(places.registerFolder)).not.toContain('papers')
    await reader.close()
    other.stdin.end()
    await once(other, 'close')
    const writer = await HostOffice.open(places)
    expect((await writer.get('register.status', {})).readOnly).toBeUndefined()
    await writer.close()
  }))

describe('what no screen of ours would send', () => {
  test('a request that is not in the contract, or has another form', () =>
    withPlaces(async (places) => {
      const office = await HostOffice.open(places)
      await office.found()
      const unknown = { code: 'unknownRequest', request: 'register.erase' }
      expect(await office.raw('register.erase', {})).toEqual({ ok: false, error: unknown })
      expect(await office.raw('items.page', { id: 7 })).toEqual({
        ok: false,
        error: { code: 'malformedRequest', request: 'items.page', path: 'id' },
      })
      const invented = await office.raw('register.act', { command: { type: 'eraseEverything' } })
      expect(invented).toMatchObject({ ok: false, error: { code: 'malformedRequest', path: 'command' } })
      expect(await office.raw('items.page', { id: 'nobody' })).toEqual({
        ok: false,
        error: { code: 'itemUnknown', itemId: 'nobody' },
      })
      await office.close()
    }))

  test('something that is no request at all gets no answer, and the next request gets its own', async () => {
    const said: unknown[] = []
    const listeners: ((message: unknown) => void)[] = []
    serve(
      {
        send: (message) => void said.push(message),
        onMessage: (listener) => void listeners.push(listener),
        onClose: () => {},
      },
      async (name) => ({ ok: true, value: name }),
    )
    for (const message of [
      undefined,
      7,
      'register.status',
      { id: 'one' },
      { id: 3, name: 'register.status', request: {} },
    ])
      for (const listener of listeners) listener(message)
    await new Promise((resolve) => setImmediate(resolve))
    expect(said).toEqual([{ id: 3, answer: { ok: true, value: 'register.status' } }])
  })
})

test('a mistake of the program is a refusal with a reference, under which the log tells where it was', () =>
  withPlaces(async (places) => {
    const { services, close } = await opened(places)
    const broken = {
      ...services,
      get lists(): never {
        throw new Error('the lists are upside down')
      },
    }
    const answer = await answererOf(broken, reportBug(places.settingsFolder))(
      'lists.ids',
      { collection: 'items', query: { search: '', filters: [], sort: [] } },
      job,
    )
    const { error } = answer.ok ? { error: undefined } : answer
    if (error?.code !== 'bug') throw new Error(`not a bug: ${JSON.stringify(answer)}`)
    const log = await readFile(path.join(places.settingsFolder, 'host.log'), 'utf8')
    expect(log).toContain(`${error.reference} lists.ids`)
    expect(log).toContain('the lists are upside down')
    await close()
  }))

test('on a full disk a command is refused, the state is that of the disk, and work goes on when there is room', () =>
  withPlaces(async (places) => {
    const disk = new FaultyDisk()
    const { services, close } = await opened(places, { disk, lockTiming: quickLock })
    await services.settings.update((settings) => ({ ...settings, operator: 'Operatrice Di Prova' }))
    expect(await act(services, { type: 'recordBody', details: comune() })).toMatchObject({ ok: true })
    const before = JSON.stringify(toSnapshot(services.ledger.register))
    disk.fault = (step, _number, file) =>
      step === 'write' && file.endsWith('.ndjson') ? 'ENOSPC' : undefined
    const together = await Promise.all([act(services, receive('A1')), act(services, receive('A2'))])
    const noSpace = { ok: false, error: { code: 'noSpace' } }
    expect(together).toEqual([noSpace, noSpace])
    expect(JSON.stringify(toSnapshot(services.ledger.register))).toBe(before)
    const window = { offset: 0, limit: 10 }
    const rows = services.lists.query(
      'items',
      { search: '', filters: [], sort: [] },
      window,
      realWorld.today(),
    )
    expect(rows).toMatchObject({ ok: true, value: { total: 0 } })
    disk.fault = () => undefined
    expect(await act(services, receive('A1'))).toMatchObject({ ok: true })
    await close()
    const again = await opened(places, { access: 'read' })
    expect([...again.services.ledger.register.items.byBareSerial.keys()]).toHaveLength(1)
    await again.close()
  }))

test('in a folder that may not be written the register can be read, and says why not more', () =>
  withPlaces(async (places) => {
    const office = await HostOffice.open(places)
    await office.found()
    await office.close()
    const disk = new FaultyDisk()
    disk.fault = (_step, _number, file) => (file.startsWith(places.registerFolder) ? 'EACCES' : undefined)
    const reader = await HostOffice.open(places, { disk })
    const { founded, readOnly } = await reader.get('register.status', {})
    expect([founded, readOnly?.cause]).toEqual([true, 'folderReadOnly'])
    expect(await reader.ask('register.act', { command: receive('A1') })).toMatchObject({
      ok: false,
      error: { code: 'registerReadOnly', cause: 'folderReadOnly' },
    })
    await reader.close()
    // Whoever has not said his name either is told of the folder: the name would not help.
    const elsewhere = { ...places, settingsFolder: `${places.settingsFolder}-other` }
    const stranger = await HostOffice.open(elsewhere, { disk })
    expect(await stranger.ask('register.act', { command: receive('A1') })).toMatchObject({
      error: { code: 'registerReadOnly' },
    })
    await stranger.close()
  }))

test.each([
  ['a text', Buffer.from('questo non è un logo'), 'imageUnknown'],
  ['a JPEG in four colours', fourColours, 'imageCmyk'],
])('a logo that is %s is refused, and the founding with it', (_what, logo, problem) =>
  withPlaces(async (places) => {
    const office = await HostOffice.open(places)
    const founding = {
      operator: 'Operatrice Di Prova',
      lender: region(),
      inventory: { prefix: 'PRV', digits: 5 },
      funds: [],
      logo,
    }
    expect(await office.ask('register.found', founding)).toEqual({
      ok: false,
      error: { code: 'imageRefused', problem },
    })
    expect((await office.get('register.status', {})).head.sequence).toBe(0)
    await office.close()
  }),
)

test('nobody writes without saying who', () =>
  withPlaces(async (places) => {
    const office = await HostOffice.open(places)
    const refused = await office.ask('register.act', { command: receive('A1') })
    expect(refused).toEqual({ ok: false, error: { code: 'noOperator' } })
    await office.close()
  }))
