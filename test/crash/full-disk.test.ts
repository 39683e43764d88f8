import { execFileSync } from 'node:child_process'
import { appendFile, mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { realWorld } from '#main/host/clock.ts'
import { openServices } from '#main/host/opening/open-services.ts'
import type { RegisterEvent } from '#src/register/register.ts'
import { append, entry, readAll } from '#test/contract/journal-contract.ts'
import { stateOf } from '#test/golden/state.ts'
import { comune } from '#test/support/domain/builders.ts'
import { contents, segment, written } from '#test/support/damaged.ts'
import { FaultyDisk } from '#test/support/faulty-disk.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'
import { independentlyVerified } from '#test/support/independent-verifier.ts'
import { createRegister, openRegister, quickLock, withFolder } from '#test/support/registers.ts'

interface SmallDisk {
  readonly disk: FaultyDisk
  readonly fill: () => Promise<void>
  readonly free: () => Promise<void>
  readonly release: () => void
}

/** A real file system of 256 KiB where the tests may mount one; elsewhere a disk that answers as a full one. */
function smallDisk(folder: string): SmallDisk {
  const disk = new FaultyDisk()
  const ballast = path.join(folder, 'ballast')
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    const fill = async () => void (disk.fault = (step) => (step === 'write' ? 'ENOSPC' : undefined))
    return { disk, fill, free: async () => void (disk.fault = () => undefined), release: () => undefined }
  }
  const fill = () => writeFile(ballast, Buffer.alloc(1024 * 1024)).catch(() => undefined)
  return { disk, fill, free: () => rm(ballast), release: () => void execFileSync('umount', ['-l', folder]) }
}

test('a disk that fills up: refused, memory and disk agree, work goes on when there is room (P6)', async () => {
  await withFolder(async (folder) => {
    const small = smallDisk(folder)
    try {
      const { journal } = await createRegister(folder, { disk: small.disk })
      await append(journal, [entry(1)], 0)
      await small.fill()
      const large = entry(2, 'x'.repeat(20_000))
      expect(await journal.append([large], 1)).toEqual({ ok: false, error: { code: 'noSpace' } })
      expect(journal.head().sequence).toBe(1)
      expect(await readAll(journal, 0)).toHaveLength(1)
      expect(independentlyVerified(folder)).toEqual(journal.head())
      await small.free()
      await append(journal, [large], 1)
      await journal.close()
      expect(independentlyVerified(folder).sequence).toBe(2)
    } finally {
      small.release()
    }
  })
})

/** A command too long for what is left of a full disk. */
const long = (name: string) => ({
  type: 'listBodies' as const,
  source: 'Elenco di prova',
  asOf: realWorld.today(),
  bodies: Array.from({ length: 60 }, (_, index) => ({
    details: comune({
      name: `${name} ${index} ${'x'.repeat(100)}`,
      istatCode: String(100_000 + index),
      cadastralCode: `Z${100 + index}`,
    }),
  })),
})

const bodiesOf = (events: readonly RegisterEvent[]): number =>
  events.flatMap((event) => (event.type === 'bodiesListed' ? event.bodies : [])).length

test('the whole register on a disk that fills up: facts, people, papers, snapshot; then room again (P6)', () =>
  withPlaces(async (places) => {
    await mkdir(places.registerFolder)
    const small = smallDisk(places.registerFolder)
    const circumstances = { disk: small.disk, lockTiming: quickLock }
    try {
      const opened = await openServices(places, circumstances)
      if (!opened.ok) throw new Error(JSON.stringify(opened.error))
      const { services, close } = opened.value
      const { ledger } = services
      await services.settings.update((settings) => ({ ...settings, operator: 'Ada Di Prova' }))
      const { people, papers, snapshots, journal } = services.opened
      const before = stateOf(ledger.register)
      await small.fill()

      expect(await ledger.act(long('Comune'), realWorld)).toEqual({ ok: false, error: { code: 'noSpace' } })
      expect(await people.put([{ id: 'p', name: 'x'.repeat(9000) }])).toMatchObject({
        error: { code: 'noSpace' },
      })
      expect(await papers.put(Buffer.alloc(9000, 'x'), 'pdf')).toEqual({
        ok: false,
        error: { code: 'noSpace' },
      })
      const snapshot = { ...journal.landmark(), stateVersion: 1, state: 'x'.repeat(9000) }
      expect(await snapshots.save(snapshot)).toMatchObject({ error: { code: 'noSpace' } })
      expect(stateOf(ledger.register)).toEqual(before)
      expect(people.all()).toEqual([])
      expect(independentlyVerified(places.registerFolder)).toEqual(journal.head())

      await small.free()
      const committed = await ledger.act(long('Comune'), realWorld)
      expect(committed.ok && bodiesOf(committed.value.events)).toBe(60)
      expect(await people.put([{ id: 'p', name: 'Persona Di Prova' }])).toEqual({ ok: true, value: true })
      expect((await papers.put(Buffer.from('carta'), 'pdf')).ok).toBe(true)
      const after = stateOf(ledger.register)
      await close()

      const again = await openServices(places, circumstances)
      if (!again.ok) throw new Error(JSON.stringify(again.error))
      expect(stateOf(again.value.services.ledger.register)).toEqual(after)
      expect(again.value.services.opened.people.all()).toHaveLength(1)
      await again.value.close()
    } finally {
      small.release()
    }
  }))

test('a register on a full disk opens for reading, says why, and is written again when there is room (P6)', () =>
  withPlaces(async (places) => {
    await mkdir(places.registerFolder)
    const small = smallDisk(places.registerFolder)
    const circumstances = { disk: small.disk, lockTiming: quickLock }
    try {
      const first = await HostOffice.open(places, circumstances)
      await first.get('register.nameOperator', { name: 'Ada Di Prova' })
      await first.act(long('Ente'))
      const { head } = await first.get('register.status', {})
      await first.close()
      await small.fill()

      const office = await HostOffice.open(places, circumstances)
      const readOnly = { cause: 'noSpace', detail: '' }
      expect(await office.get('register.status', {})).toMatchObject({ head, readOnly })
      const command = { type: 'recordBody' as const, details: comune() }
      expect(await office.ask('register.act', { command })).toEqual({
        ok: false,
        error: { code: 'registerReadOnly', cause: 'noSpace' },
      })
      await office.get('register.reopen', { as: 'known' })
      expect(await office.get('register.status', {})).toMatchObject({ head, readOnly })
      await small.free()
      await office.get('register.reopen', { as: 'known' })
      expect((await office.get('register.status', {})).readOnly).toBeUndefined()
      await office.act(command)
      await office.close()
      expect(independentlyVerified(places.registerFolder).sequence).toBe(head.sequence + 1)
    } finally {
      small.release()
    }
  }))

test('a torn end that a full disk leaves no room to keep stays where it is, and the rest is read (P6)', () =>
  withFolder(async (folder) => {
    await written(folder, 1)
    await appendFile(segment(folder, 1), '{"seq":2,')
    const torn = await contents(folder)
    const disk = new FaultyDisk()
    disk.fault = (step, _number, name) => (step === 'write' && name.includes('torn') ? 'ENOSPC' : undefined)
    const opened = await openRegister(folder, { disk })
    expect(opened.journal.access()).toEqual({ mode: 'read', cause: 'noSpace' })
    expect(await readAll(opened.journal, 0)).toHaveLength(1)
    await opened.journal.close()
    expect(await contents(folder)).toEqual(torn)
  }))
