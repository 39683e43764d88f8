import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { errorCode } from '#main/journal/file/disk.ts'
import {
  isArchiveName,
  isSignedFileName,
  largestSignedArchive,
  largestSignedFile,
  placed,
} from '#src/agreements/signed-file.ts'
import type { SeenFile } from './arrival-plan.ts'
import { folderTree, isHidden } from './folder-tree.ts'

type Measures = Pick<SeenFile, 'size' | 'modified'>
export type Seen = Readonly<Record<string, SeenFile>>

/** How files were when they were last looked at, and had not been read yet. */
export type Settling = Map<string, Measures>

/** What is found in the bytes of a file. */
export type ReadArrived = (bytes: Uint8Array) => Promise<Omit<SeenFile, keyof Measures>>

export type Look = {
  readonly seen: Seen
  readonly unread: readonly string[]
  /** Files that the system does not let the program read, as they are. */
  readonly forbidden: Seen
}

/**
 * Looks at a folder, and at those in it, once. A new file is read when it is as it was at the look before: one that somebody is still
 * writing has grown meanwhile. Only the file system is asked, which network shares answer as well; they tell of no
 * change by themselves. Throws when the folder cannot be read; a file that cannot is tried again.
 */
export async function lookInto(
  folder: string,
  seen: Seen,
  settling: Settling,
  readArrived: ReadArrived,
): Promise<Look> {
  const { files, unread } = await folderTree(folder)
  const forbidden: Record<string, SeenFile> = {}
  const found: Record<string, SeenFile> = keptBelow(unread, seen)
  const names = files.filter(isOffered)
  let gone = false
  for (const name of settling.keys()) if (!names.includes(name)) settling.delete(name)
  for (const name of names) {
    const known = seen[name]
    const now = await measured(path.join(folder, name))
    if (now === undefined) gone = true
    if (now === undefined || now.size === 0) continue
    if (isSame(known, now)) found[name] = known
    else if (isSame(settling.get(name), now)) {
      const read = await readSettled(path.join(folder, name), now, readArrived)
      if (read === 'forbidden') forbidden[name] = { ...now, sha256: '' }
      else {
        if (read) found[name] = read
        settling.delete(name)
      }
    } else settling.set(name, now)
  }
  // Where files went away because the folder did, nothing is known to be otherwise.
  if (gone) await stat(folder)
  return { seen: found, unread, forbidden }
}

/** What is known of the files in folders that cannot be read just now stays known. */
const keptBelow = (unread: readonly string[], seen: Seen): Record<string, SeenFile> =>
  Object.fromEntries(
    Object.entries(seen).filter(([name]) => unread.some((folder) => name.startsWith(`${folder}/`))),
  )

const isOffered = (fullName: string): boolean => {
  const { name } = placed(fullName)
  return !isHidden(name) && (isSignedFileName(name) || isArchiveName(name))
}

function isSame<M extends Measures>(known: M | undefined, now: Measures): known is M {
  return known !== undefined && known.size === now.size && known.modified === now.modified
}

async function measured(file: string): Promise<Measures | undefined> {
  try {
    const { size, mtimeMs } = await stat(file)
    return { size, modified: mtimeMs }
  } catch {
    // It went away since the folder was listed.
    return undefined
  }
}

/** Reads a file that has stopped growing; nothing if it changed under the reading, or its writer holds it. */
async function readSettled(
  file: string,
  measures: Measures,
  readArrived: ReadArrived,
): Promise<SeenFile | 'forbidden' | undefined> {
  const largest = isArchiveName(file) ? largestSignedArchive : largestSignedFile
  if (measures.size > largest) return { ...measures, sha256: '', problem: 'tooLarge' }
  const bytes = await readFile(file).catch(errorCode)
  if (typeof bytes === 'string') return forbiding.has(bytes) ? 'forbidden' : undefined
  if (!isSame(await measured(file), measures)) return undefined
  return { ...measures, ...(await readArrived(bytes)) }
}

/** What the system says of a file that is not for this person to read. */
const forbiding: ReadonlySet<string> = new Set(['EACCES', 'EPERM'])
