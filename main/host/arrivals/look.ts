import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { largestSignedFile } from '#src/agreements/signed-file.ts'
import { defined } from '#src/shared/defined.ts'
import type { SeenFile } from './arrival-plan.ts'

type Measures = Pick<SeenFile, 'size' | 'modified'>
export type Seen = Readonly<Record<string, SeenFile>>

/** How files were when they were last looked at, and had not been read yet. */
export type Settling = Map<string, Measures>

/** What is found in a file: the number of the paper in it. */
export type NumberWithin = (bytes: Uint8Array) => Promise<string | undefined>

/**
 * Looks at a folder once. A new file is read when it is as it was at the look before: one that somebody is still
 * writing has grown meanwhile. Only the file system is asked, which network shares answer as well; they tell of no
 * change by themselves. Throws when the folder cannot be read; a file that cannot is tried again.
 */
export async function lookInto(
  folder: string,
  seen: Seen,
  settling: Settling,
  numberWithin: NumberWithin,
): Promise<Seen> {
  const found: Record<string, SeenFile> = {}
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isFile() && isOffered(entry.name)).map(({ name }) => name)
  for (const name of settling.keys()) if (!names.includes(name)) settling.delete(name)
  for (const name of names) {
    const known = seen[name]
    const now = await measured(path.join(folder, name))
    if (now === undefined || now.size === 0) continue
    if (isSame(known, now)) found[name] = known
    else if (isSame(settling.get(name), now)) {
      const read = await readSettled(path.join(folder, name), now, numberWithin)
      if (read) found[name] = read
      settling.delete(name)
    } else settling.set(name, now)
  }
  return found
}

/** Programs write under hidden or temporary names what they then give its own; other kinds are of no signature. */
const isOffered = (name: string): boolean => !/^[.~]/.test(name) && /\.(pdf|p7m)$/i.test(name)

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
  numberWithin: NumberWithin,
): Promise<SeenFile | undefined> {
  if (measures.size > largestSignedFile) return { ...measures, sha256: '' }
  const bytes = await readFile(file).catch(() => undefined)
  if (bytes === undefined || !isSame(await measured(file), measures)) return undefined
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return defined({ ...measures, sha256, number: await numberWithin(bytes) })
}
