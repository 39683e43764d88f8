import { shell } from 'electron'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Answer, Paper } from '#src/contract/shell.ts'
import { ok, refused } from '#src/shared/result.ts'
import { writeAtomically } from '#main/app/atomic-file.ts'
import { fileNameFor } from '#src/shared/file-name.ts'
import { systemErrorCode } from '#main/app/system-error.ts'

/** Opens a paper with the desktop's own program for PDF. */
export async function openPaper(registerFolder: string, paper: Paper): Promise<Answer<null>> {
  const copy = await readableCopy(registerFolder, paper)
  if (!copy.ok) return copy
  const reason = await shell.openPath(copy.value)
  return reason === '' ? ok(null) : refused({ code: 'cannotOpen', name: paper.name, reason })
}

/** Shows a paper in its folder. */
export async function showPaper(registerFolder: string, paper: Paper): Promise<Answer<null>> {
  const copy = await readableCopy(registerFolder, paper)
  if (!copy.ok) return copy
  shell.showItemInFolder(copy.value)
  return ok(null)
}

/** The bytes of a paper, after making sure that they are still those that were issued. */
async function paperBytes(
  registerFolder: string,
  { sha256, extension = 'pdf' }: Paper,
): Promise<Answer<Uint8Array<ArrayBuffer>>> {
  try {
    const bytes = await readFile(path.join(registerFolder, 'papers', `${sha256}.${extension}`))
    const found = createHash('sha256').update(bytes).digest('hex')
    return found === sha256 ? ok(bytes) : refused({ code: 'paperAltered', sha256 })
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return refused({ code: 'paperMissing', sha256 })
    throw error
  }
}

/**
 * Papers are kept under the hash of their bytes, which nobody can read, and must not be touched: what people open
 * is a copy under the paper's own name.
 */
export async function readableCopy(registerFolder: string, paper: Paper): Promise<Answer<string>> {
  const bytes = await paperBytes(registerFolder, paper)
  return bytes.ok ? copyOf(registerFolder, paper, bytes.value) : bytes
}

/** A paper on the disk under a name that people can read. */
export async function copyOf(
  registerFolder: string,
  { name, extension = 'pdf' }: Pick<Paper, 'name' | 'extension'>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Answer<string>> {
  const copy = path.join(registerFolder, 'copies', `${fileNameFor(name)}.${extension}`)
  try {
    await writeAtomically(copy, bytes)
  } catch (error) {
    return refused({ code: 'cannotWrite', name, reason: systemErrorCode(error) })
  }
  return ok(copy)
}
