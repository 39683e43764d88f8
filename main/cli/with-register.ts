import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { openServices } from '#main/host/opening/open-services.ts'
import type { RegisterOptions } from '#main/host/opening/open-register.ts'
import type { Services } from '#main/host/services.ts'
import { failed, type Terminal } from './terminal.ts'
import { unavailableText } from './unavailable-text.ts'

type Access = NonNullable<RegisterOptions['access']>

/**
 * Opens the register as the desktop does, works with it and lets go of it. Choices of whoever uses the desktop are
 * not touched: the settings last as long as the command. A damaged register is left alone; so is one that cannot be
 * written, when writing is what is wanted.
 */
export async function withRegister(
  terminal: Terminal,
  registerFolder: string,
  access: Access,
  use: (services: Services) => Promise<number>,
): Promise<number> {
  const settingsFolder = await mkdtemp(path.join(os.tmpdir(), 'comodato-'))
  try {
    const places = { registerFolder, resourcesFolder: terminal.resourcesFolder, settingsFolder }
    const opened = await openServices(places, { access })
    if (!opened.ok) return failed(terminal, unavailableText(registerFolder, opened.error))
    const { services, close } = opened.value
    try {
      // A command has no second chance to say that what it read was not sound.
      await services.opened.journal.verified()
      const readOnly = services.opened.readOnly()
      const asAsked = readOnly === undefined || (access === 'read' && readOnly.cause === 'asked')
      return asAsked ? await use(services) : failed(terminal, unavailableText(registerFolder, readOnly))
    } finally {
      await close()
    }
  } finally {
    await rm(settingsFolder, { recursive: true, force: true })
  }
}
