import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { errorCode } from '#main/journal/file/disk.ts'

/** Deeper than offices put what arrives; a folder chosen too high, such as a whole disk, comes to an end. */
const deepest = 5
const mostFolders = 1000

/** What is in a folder and below it: names from that folder downwards, with `/` between their parts. */
export type FolderTree = {
  readonly files: readonly string[]
  /** Folders that were not looked into: the system does not allow it, or they are too deep or too many. */
  readonly unread: readonly string[]
}

type Folder = { readonly name: string; readonly depth: number }

/**
 * The files of a folder and of those within it. Links are not followed, and hidden folders not entered, nor are those of
 * a register, whose papers did not arrive. Throws when the folder itself cannot be read.
 */
export async function folderTree(root: string): Promise<FolderTree> {
  const files: string[] = []
  const unread: string[] = []
  const folders: Folder[] = [{ name: '', depth: 0 }]
  for (const [count, folder] of folders.entries()) {
    const entries = count < mostFolders ? await entriesOf(root, folder) : undefined
    if (entries === undefined) unread.push(folder.name)
    else if (!isRegister(entries))
      for (const entry of entries) {
        const name = folder.name === '' ? entry.name : `${folder.name}/${entry.name}`
        if (entry.isFile()) files.push(name)
        else if (entry.isDirectory() && isEntered(entry.name)) folders.push({ name, depth: folder.depth + 1 })
      }
  }
  return { files, unread }
}

/** Programs write under hidden or temporary names what they then give its own. */
export const isHidden = (name: string): boolean => /^[.~]/.test(name)

/** Windows keeps its own under names such as `$RECYCLE.BIN`. */
const isEntered = (name: string): boolean => !isHidden(name) && !name.startsWith('$')

/** Undefined when a folder below the first one is not to be read, or cannot be. */
async function entriesOf(root: string, { name, depth }: Folder): Promise<Dirent[] | undefined> {
  if (depth > deepest) return undefined
  try {
    return await readdir(path.join(root, name), { withFileTypes: true })
  } catch (error) {
    if (name === '') throw error
    // It went away since the one above was listed.
    return errorCode(error) === 'ENOENT' ? [] : undefined
  }
}

/** `layoutOf` says what a register keeps where. */
const isRegister = (entries: readonly Dirent[]): boolean =>
  ['journal', 'papers'].every((part) => entries.some(({ name }) => name === part))
