import { expect, test } from 'vitest'
import { Days } from '#test/support/days.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'

test('a clock behind the last entry is said, until one of the two is put right', () =>
  withPlaces(async (places) => {
    const world = new Days('2026-11-28')
    const office = await HostOffice.open(places, { world })
    const told = async () => (await office.get('register.status', {})).aheadOfClock
    expect(await told()).toBeUndefined()
    await office.found()
    expect(await told()).toBeUndefined()
    world.become('2025-11-28')
    expect(await told()).toBe('2026-11-28')
    world.become('2026-11-28')
    expect(await told()).toBeUndefined()
    await office.close()

    // The state is read from its snapshot, without an entry of the ledger.
    world.become('2025-11-28')
    const again = await HostOffice.open(places, { world })
    expect((await again.get('register.status', {})).aheadOfClock).toBe('2026-11-28')
    await again.act({ type: 'recordBody', details: { kind: 'otherPublicBody', name: 'Ente Nuovo' } })
    expect((await again.get('register.status', {})).aheadOfClock).toBeUndefined()
    await again.close()
  }))
