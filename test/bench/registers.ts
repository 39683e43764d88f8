import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { openServices } from '#main/host/opening/open-services.ts'
import { makeLargeRegister } from '#test/support/large-register/large-register.ts'
import type { RegisterSize } from '#test/support/large-register/story.ts'

/** All the comuni of Italy. */
export const allItaly: RegisterSize = { items: 1_000_000, agreements: 200_000, entries: 1_500_000 }

/** Runs with a folder of its own on the disk that the system gives, removed afterwards. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'comodato-bench-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A register of that size, and where it is. */
export async function largeRegister(folder: string, size: RegisterSize): Promise<string> {
  const register = path.join(folder, `register-${size.items}`)
  await makeLargeRegister(register, size)
  return register
}

export type Opened = Extract<Awaited<ReturnType<typeof openServices>>, { ok: true }>['value']

/** Opens a register as the desktop does, with an operator who may write. */
export async function openLarge(registerFolder: string): Promise<Opened> {
  const opened = await openWithoutOperator(registerFolder)
  await opened.services.settings.update((settings) => ({ ...settings, operator: 'Ada Di Prova' }))
  return opened
}

/** The same, before anybody has said who works with it. */
export async function openWithoutOperator(registerFolder: string): Promise<Opened> {
  const settingsFolder = `${registerFolder}-settings`
  const opened = await openServices({
    registerFolder,
    settingsFolder,
    resourcesFolder: path.resolve('assets'),
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  return opened.value
}
