import { readFile } from 'node:fs/promises'
import { findHome, openHome, type OpenHome, unlock } from '#main/backup/home.ts'
import { BackupRefused } from '#main/backup/refusal.ts'
import { errorCode, nodeDisk } from '#main/journal/file/disk.ts'

/** The first line of a file that holds a passphrase; undefined where none is named. */
export async function passphraseIn(file: string | undefined): Promise<string | undefined> {
  if (file === undefined) return undefined
  try {
    return (await readFile(file, 'utf8')).split(/\r?\n/)[0] ?? ''
  } catch (error) {
    throw new BackupRefused('passphraseNeeded', errorCode(error))
  }
}

/** Opens the backups of a folder, with the passphrase where they need one. */
export async function openBackups(folder: string, passphraseFile: string | undefined): Promise<OpenHome> {
  const home = await findHome(nodeDisk, folder)
  if (!home) throw new BackupRefused('notBackups')
  const passphrase = home.recipient === undefined ? undefined : await passphraseIn(passphraseFile)
  const identity = passphrase === undefined ? undefined : await unlock(nodeDisk, home, passphrase)
  return openHome(nodeDisk, home, identity)
}
