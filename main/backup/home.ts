import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { z } from 'zod'
import { type Disk, ifPresent, replaceFile } from '#main/journal/file/disk.ts'
import { backupReadme } from '#renderer/text/it/backup-folder.ts'
import { ageCipher, fits, lockedIdentity, newIdentity, recipientOf, unlockedIdentity } from './age.ts'
import { type Cipher, inClear } from './cipher.ts'
import { parsed } from './parsed.ts'
import { BackupRefused } from './refusal.ts'
import { isWithin } from './true-place.ts'

const formatVersion = 1
const markerName = 'comodato-copie.json'
const keyName = 'chiave.age'
const readmeName = 'LEGGIMI.txt'

/** The folder made inside a chosen one that already holds other things. */
const ownName = 'Copie di Comodato'

const Marker = z.object({
  format: z.literal('comodato-backups'),
  version: z.int().positive(),
  id: z.string().regex(/^[0-9a-f]{32}$/),
  /** The public half of the key, when what is stored is encrypted. */
  recipient: z.string().optional(),
})

/** A folder of backups: what is kept where, and whether it is encrypted. */
export interface Home {
  readonly folder: string
  readonly id: string
  readonly recipient: string | undefined
  readonly objects: string
  readonly backups: string
}

/** A folder of backups that can be read and written. */
export interface OpenHome {
  readonly disk: Disk
  readonly home: Home
  readonly cipher: Cipher
}

const homeAt = (folder: string, { id, recipient }: z.infer<typeof Marker>): Home => ({
  folder,
  id,
  recipient,
  objects: path.join(folder, 'objects'),
  backups: path.join(folder, 'backups'),
})

export const lockOf = ({ folder }: Home): string => path.join(folder, 'copie.lock')

/** The backups in a folder; undefined when it is not one of backups. Throws when it cannot be read. */
async function readHome(disk: Disk, folder: string): Promise<Home | undefined> {
  const bytes = await ifPresent(disk.readFile(path.join(folder, markerName)))
  if (bytes === undefined) return undefined
  const marker = Marker.safeParse(parsed(bytes.toString('utf8'))).data
  if (!marker) throw new BackupRefused('folderUnsuitable', markerName)
  if (marker.version > formatVersion) throw new BackupRefused('newerFormat', markerName)
  return homeAt(folder, marker)
}

/** The backups in the folder that was picked, or in the one that we make inside such folders. */
export async function findHome(disk: Disk, picked: string): Promise<Home | undefined> {
  await disk.list(picked)
  return (await readHome(disk, picked)) ?? (await readHome(disk, path.join(picked, ownName)))
}

export type Made = { readonly home: Home; readonly identity: string | undefined }

/**
 * Makes a folder of backups in the one that was picked: in itself if it is empty, else in one of its own. What says
 * how to read it is written last, so that half a folder is none and is made anew.
 */
export async function makeHome(disk: Disk, picked: string, passphrase: string | undefined): Promise<Made> {
  const folder = await placeFor(disk, picked)
  const identity = passphrase === undefined ? undefined : await newIdentity()
  const recipient = identity && (await recipientOf(identity))
  const marker = {
    format: 'comodato-backups' as const,
    version: formatVersion,
    id: randomBytes(16).toString('hex'),
    ...(recipient !== undefined && { recipient }),
  }
  const home = homeAt(folder, marker)
  for (const part of [folder, home.objects, home.backups]) await disk.makeFolder(part)
  if (identity !== undefined && passphrase !== undefined)
    await replaceFile(disk, path.join(folder, keyName), await lockedIdentity(identity, passphrase))
  await replaceFile(disk, path.join(folder, readmeName), Buffer.from(backupReadme(identity !== undefined)))
  await replaceFile(disk, path.join(folder, markerName), Buffer.from(`${JSON.stringify(marker)}\n`))
  await disk.syncFolder(path.dirname(folder))
  return { home, identity }
}

async function placeFor(disk: Disk, picked: string): Promise<string> {
  if ((await othersIn(disk, picked)).length === 0) return picked
  const own = path.join(picked, ownName)
  const inside = await ifPresent(othersIn(disk, own))
  if (inside !== undefined && inside.length > 0) throw new BackupRefused('folderUnsuitable', own)
  return own
}

/** What is in a folder besides the beginnings of one of ours; what the system itself puts there does not count. */
async function othersIn(disk: Disk, folder: string): Promise<string[]> {
  const names = await disk.list(folder)
  const empty = async (name: string) =>
    ((await ifPresent(disk.list(path.join(folder, name)))) ?? []).length === 0
  const isEmpty = names.includes(markerName) || ((await empty('objects')) && (await empty('backups')))
  const begun = isEmpty ? ['objects', 'backups', keyName, readmeName] : []
  return names.filter(
    (name) => !begun.includes(name) && !/^(\.|desktop\.ini$|Thumbs\.db$)|\.tmp$/i.test(name),
  )
}

/** The key of encrypted backups, for who knows the passphrase. */
export async function unlock(disk: Disk, home: Home, passphrase: string): Promise<string> {
  const locked = await ifPresent(disk.readFile(path.join(home.folder, keyName)))
  if (locked === undefined) throw new BackupRefused('keyUnreadable', keyName)
  const identity = await unlockedIdentity(locked, passphrase)
  if (!(await fits(identity, home.recipient ?? ''))) throw new BackupRefused('keyUnreadable', keyName)
  return identity
}

/** Opens the backups with their key; those in clear need none. */
export async function openHome(disk: Disk, home: Home, identity: string | undefined): Promise<OpenHome> {
  if (home.recipient === undefined) return { disk, home, cipher: inClear }
  if (identity === undefined) throw new BackupRefused('passphraseNeeded')
  if (!(await fits(identity, home.recipient))) throw new BackupRefused('keyMissing')
  return { disk, home, cipher: await ageCipher(identity) }
}

/** A folder of backups must not share the fate of the register: neither lies inside the other. */
export async function requireApart(register: string, folder: string): Promise<void> {
  const isApart = !(await isWithin(register, folder)) && !(await isWithin(folder, register))
  if (!isApart) throw new BackupRefused('insideRegister', folder)
}

/** What is written for safety must not lie in what it is to save. */
export async function requireOutside(register: string, folder: string): Promise<void> {
  if (await isWithin(register, folder)) throw new BackupRefused('insideRegister', folder)
}
