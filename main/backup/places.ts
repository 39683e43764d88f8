import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Disk, isNoSpace, isWriteForbidden } from '#main/journal/file/disk.ts'
import { BackupRefused } from './refusal.ts'
import { truePlace } from './true-place.ts'

/** Beside a register, wherever it really is: where a restored one is written, and what says that they are exchanged. */
export async function placesOf(register: string) {
  const folder = await truePlace(register)
  return {
    folder,
    staging: `${folder}.ripristino`,
    plan: `${folder}.ripristino.json`,
    parent: path.dirname(folder),
  }
}

/** What kept a register from being written beside the present one, told of the folder that holds them both. */
export function refusalBeside(error: unknown, parent: string): unknown {
  if (isWriteForbidden(error)) return new BackupRefused('besideReadOnly', parent)
  return isNoSpace(error) ? new BackupRefused('besideNoSpace', parent) : error
}

/** Whether something has that name in the folder, or one that the disk takes for it: some are blind to case. */
export const isTaken = async (disk: Disk, folder: string, name: string): Promise<boolean> =>
  (await disk.list(folder)).includes(name) || existsSync(path.join(folder, name))
