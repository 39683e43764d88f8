import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { officeSuite, vpnAccount, workstation } from '#test/support/domain/builders.ts'
import { HostOffice } from '#test/support/host-office.ts'
import { giveToOrdinaryUser } from '#test/support/ordinary-user.ts'

/** What the register of the loans has in stock. */
const stock = { assets: 300, seats: 50, services: 20 }

/**
 * Founds a register in the folder of a test, with a delivery in it, a pool of seats and accounts to activate. It is
 * done by the program's own host without its window, and left to the program as it would have left it itself.
 */
export async function stockRegister(folder: string): Promise<void> {
  const office = await HostOffice.open({
    registerFolder: path.join(folder, 'register'),
    resourcesFolder: path.resolve('assets'),
    settingsFolder: path.join(folder, 'user-data', 'settings'),
  })
  await office.found()
  const assets = Array.from({ length: stock.assets }, (_, index) => workstation(`SN-${index + 1}`))
  await office.act({ type: 'receiveAssets', assets })
  await office.act({ type: 'acquireLicence', licence: officeSuite({ seats: stock.seats }) })
  await office.act({ type: 'registerServices', service: vpnAccount(), count: stock.services })
  await office.close()
  for (const file of await readdir(folder, { recursive: true }))
    await giveToOrdinaryUser(path.join(folder, file))
}
