import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {
  createFileJournal,
  openFileJournal,
  type OpenedJournal,
  type OpenOptions,
} from '#main/journal/file/open.ts'

/** Short enough that a test can wait for a lock to be judged dead. */
export const quickLock = { period: 40, patience: 5 }

/** Of a host that draws or searches, where a heartbeat may come late on a slow machine without anything being amiss. */
export const patientLock = { period: 1000, patience: 5 }

export const testOptions: OpenOptions = { program: 'Comodato test', lockTiming: quickLock }

/** Runs with a folder of its own, removed afterwards. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'comodato-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export async function createRegister(
  folder: string,
  options: Partial<OpenOptions> = {},
): Promise<OpenedJournal> {
  const created = await createFileJournal(folder, { ...testOptions, ...options })
  if (!created.ok) throw new Error(`not created: ${JSON.stringify(created.error)}`)
  return created.value
}

export async function openRegister(
  folder: string,
  options: Partial<OpenOptions> = {},
): Promise<OpenedJournal> {
  const opened = await openFileJournal(folder, { ...testOptions, ...options })
  if (!opened.ok) throw new Error(`not opened: ${JSON.stringify(opened.error)}`)
  return opened.value
}
