import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { comune, workstation } from '#test/support/domain/builders.ts'
import { Days } from '#test/support/days.ts'
import { HostOffice } from '#test/support/host-office.ts'
import { giveToOrdinaryUser } from '#test/support/ordinary-user.ts'

/** A register begun in one year and gone on in the next: six things and a draft at the end of 2025, nine in 2026. */
export async function registerOfTwoYears(folder: string): Promise<void> {
  const days = new Days('2025-12-30')
  const places = {
    registerFolder: path.join(folder, 'register'),
    resourcesFolder: path.resolve('assets'),
    settingsFolder: path.join(folder, 'user-data', 'settings'),
  }
  const office = await HostOffice.open(places, { world: days })
  await office.found()
  const received = (...serials: string[]) =>
    office.act({ type: 'receiveAssets', assets: serials.map((serial) => workstation(serial)) })
  await received('SN-1', 'SN-2', 'SN-3', 'SN-4', 'SN-5', 'SN-6')
  const borrowerId = await office.act({ type: 'recordBody', details: comune() })
  await office.act({ type: 'startDraft', borrowerId })
  days.become('2026-02-10')
  await received('SN-7', 'SN-8', 'SN-9')
  const { body } = await office.get('bodies.page', { id: borrowerId })
  const details = comune({ name: 'Borgo Nuovo Inventato' })
  await office.act({ type: 'recordBody', bodyId: body.id, details, reason: 'Fusione' })
  await office.close()
  for (const file of await readdir(folder, { recursive: true }))
    await giveToOrdinaryUser(path.join(folder, file))
}
