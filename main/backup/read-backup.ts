import { inSteps } from '#main/journal/breath.ts'
import { Walk } from '#main/journal/file/walk.ts'
import type { OpenHome } from './home.ts'
import { type Manifest, readManifest, type StoredFile } from './manifest.ts'
import { requireStored, storedBytes } from './objects.ts'
import { BackupRefused } from './refusal.ts'
import { collected, tallyOf, type Work } from './streams.ts'

const isSegment = ({ path }: StoredFile): boolean => path.startsWith('journal/')

/** The segments of a backup in the order of the ledger, one at a time. */
export async function* segmentsOf(
  open: OpenHome,
  { files }: Manifest,
  work: Work,
): AsyncGenerator<{ readonly stored: StoredFile; readonly bytes: Buffer }> {
  const segments = files.filter(isSegment).sort((a, b) => (a.path < b.path ? -1 : 1))
  for (const stored of segments) yield { stored, bytes: await collected(storedBytes(open, stored, work)) }
}

/** Walks the chain as it is stored: it must be whole and end at the head that the backup names. */
export async function walkStored(open: OpenHome, manifest: Manifest, work: Work): Promise<void> {
  const { register, head } = manifest.summary
  const walk = new Walk([head])
  const last = manifest.files.filter(isSegment).length
  let number = 0
  for await (const { stored, bytes } of segmentsOf(open, manifest, work)) {
    number += 1
    if (!(await inSteps(walk.add(bytes, number, number === last))))
      throw new BackupRefused('chainBroken', stored.path)
  }
  if (number === 0) throw new BackupRefused('chainBroken', 'journal')
  const walked = walk.outcome()
  if (!walked.ok || walked.value.damage || walked.value.torn)
    throw new BackupRefused('chainBroken', 'journal')
  const found = walked.value
  if (found.register !== register || found.head.sequence !== head.sequence || found.head.hash !== head.hash)
    throw new BackupRefused('headDifferent', String(found.head.sequence))
}

/**
 * Reads a backup as a restore would, from the folder alone: every file against its SHA-256, the chain from its first
 * entry to its head. What is wrong is thrown with the file it is in. Of files that were
 * proved not long ago it is enough that they are there, with their size.
 */
export async function verifyBackup(
  open: OpenHome,
  name: string,
  work: Work,
  isProved: (stored: StoredFile) => boolean = () => false,
): Promise<Manifest> {
  const manifest = await readManifest(open, name)
  await walkStored(open, manifest, work)
  for (const stored of manifest.files) {
    if (isSegment(stored)) continue
    if (isProved(stored)) await requireStored(open, stored)
    else await tallyOf(storedBytes(open, stored, work))
  }
  return manifest
}
