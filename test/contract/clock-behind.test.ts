import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { Days } from '#test/support/days.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'

const toldBy = async (office: HostOffice) => (await office.get('register.status', {})).aheadOfClock

test('a clock behind the latest entry is said until it is put right, whatever it has written meanwhile', () =>
  withPlaces(async (places) => {
    const world = new Days('2026-11-28')
    const office = await HostOffice.open(places, { world })
    const told = () => toldBy(office)
    expect(await told()).toBeUndefined()
    await office.found()
    expect(await told()).toBeUndefined()
    world.become('2025-11-28')
    expect(await told()).toBe('2026-11-28')
    world.become('2026-11-28')
    expect(await told()).toBeUndefined()
    await office.close()
    const snapshot = path.join(places.registerFolder, 'snapshot.ndjson')
    const before = await readFile(snapshot)

    // The state is read from its snapshot, without an entry of the ledger; what that clock writes makes it no truer.
    world.become('2025-11-28')
    const again = await HostOffice.open(places, { world })
    expect(await toldBy(again)).toBe('2026-11-28')
    await again.act({ type: 'recordBody', details: { kind: 'otherPublicBody', name: 'Ente Nuovo' } })
    expect(await toldBy(again)).toBe('2026-11-28')
    await again.close()
    const after = await readFile(snapshot)

    const startingFrom: (() => Promise<unknown>)[] = [
      () => writeFile(snapshot, after),
      // A snapshot and an entry of the clock that is behind.
      () => writeFile(snapshot, before),
      () => rm(snapshot),
    ]
    for (const prepare of startingFrom) {
      await prepare()
      const once = await HostOffice.open(places, { world })
      expect(await toldBy(once)).toBe('2026-11-28')
      await once.close()
    }
  }))
