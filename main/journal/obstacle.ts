import { access, constants, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { errorCode } from './file/disk.ts'
import { layoutOf, segmentNumber } from './file/layout.ts'

/**
 * What did not let a register be opened, with the part of it that is concerned where that can be found: the system's own
 * error often names none, as when a folder that stands for a file is read.
 */
export async function withObstacle<E extends { readonly code: string }>(
  folder: string,
  refusal: E,
): Promise<E & { readonly file?: string }> {
  if (refusal.code !== 'lost' || !('detail' in refusal) || 'file' in refusal) return refusal
  for (const [place, expected] of await partsOf(folder))
    if ((await obstacleAt(place, expected)) === refusal.detail) return { ...refusal, file: place }
  return refusal
}

type Expected = 'file' | 'folder'

async function partsOf(folder: string): Promise<[place: string, expected: Expected][]> {
  const { journal, lock } = layoutOf(folder)
  const names = await readdir(journal).catch(() => [])
  const segments = names.filter((name) => segmentNumber(name) !== undefined)
  return [
    [folder, 'folder'],
    [journal, 'folder'],
    [lock, 'file'],
    ...segments.map((name): [string, Expected] => [path.join(journal, name), 'file']),
  ]
}

/** The system's code of what keeps that place from being read; empty when nothing does. */
async function obstacleAt(place: string, expected: Expected): Promise<string> {
  try {
    const isFolder = (await stat(place)).isDirectory()
    if (isFolder && expected === 'file') return 'EISDIR'
    if (!isFolder && expected === 'folder') return 'ENOTDIR'
    await access(place, isFolder ? constants.R_OK | constants.X_OK : constants.R_OK)
    return ''
  } catch (error) {
    return errorCode(error)
  }
}
