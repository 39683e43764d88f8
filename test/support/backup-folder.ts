import { mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import { findHome, makeHome, openHome, type OpenHome, unlock } from '#main/backup/home.ts'
import { type BackupDone, makeBackup, type Proof } from '#main/backup/make-backup.ts'
import { asBackupResult, type BackupRefusal } from '#main/backup/refusal.ts'
import { completeRestore, stageRestore } from '#main/backup/restore.ts'
import { type Disk, nodeDisk } from '#main/journal/file/disk.ts'
import { verifyFolder } from '#main/journal/file/verify.ts'
import { CalendarDate, Instant } from '#src/shared/dates.ts'
import { quickLock } from './registers.ts'

export const goodPassphrase = 'quattro gatti bevono grappa'
export const unhurried = { progress: () => {}, cancelled: () => false }

/** A new folder of backups, open. */
export async function newBackupFolder(
  folder: string,
  { passphrase, disk = nodeDisk }: { passphrase?: string; disk?: Disk } = {},
): Promise<OpenHome> {
  await mkdir(folder, { recursive: true })
  const { home, identity } = await makeHome(disk, folder, passphrase)
  return openHome(disk, home, identity)
}

/** The same folder as another computer finds it. */
export async function foundBackupFolder(folder: string, passphrase?: string): Promise<OpenHome> {
  const home = await findHome(nodeDisk, folder)
  if (!home) throw new Error('there are no backups')
  const identity = passphrase === undefined ? undefined : await unlock(nodeDisk, home, passphrase)
  return openHome(nodeDisk, home, identity)
}

/** Backs up a register as it stands on disk. */
export async function backUp(
  open: OpenHome,
  register: string,
  at = '2026-11-26T09:00:00.000Z',
  proof: Proof = 'everything',
): Promise<BackupDone> {
  const walked = await verifyFolder(register)
  if (!walked.ok || walked.value.damage) throw new Error('the register is not whole')
  const original = { folder: register, landmark: walked.value }
  const occasion = {
    at: Instant.parse(at),
    today: CalendarDate.parse(at.slice(0, 10)),
    program: 'Comodato test',
    lockTiming: quickLock,
    proof,
  }
  return makeBackup(open, original, occasion, unhurried)
}

/** Restores into a folder; the name under which what was there is kept. */
export async function restore(
  open: OpenHome,
  name: string,
  folder: string,
  disk: Disk = nodeDisk,
): Promise<string | undefined> {
  const staged = await stageRestore(open, name, folder, unhurried, { disk, lockTiming: quickLock })
  return completeRestore(staged, 'register-prima-del-ripristino', { disk, lockTiming: quickLock })
}

/** Why something was refused; undefined when it was not. */
export async function refusalOf(asked: Promise<unknown>): Promise<BackupRefusal | undefined> {
  const outcome = await asBackupResult(asked)
  return outcome.ok ? undefined : outcome.error
}

export const objectsOf = ({ home }: OpenHome): Promise<string[]> => readdir(home.objects)

export const objectPath = ({ home }: OpenHome, name: string): string => path.join(home.objects, name)
