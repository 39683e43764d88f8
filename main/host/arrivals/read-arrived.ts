import { createHash } from 'node:crypto'
import type { Services } from '#main/host/services.ts'
import type { BugReport } from '#main/host/serve.ts'
import { paperNumberWithin } from '#main/host/signatures/signed-files.ts'
import type { ArrivalStatus } from '#src/contract/arrivals.ts'
import { Sha256 } from '#src/shared/codes.ts'
import { isArchive } from '#src/agreements/signed-file.ts'
import { defined } from '#src/shared/defined.ts'
import type { Found, SeenFile } from './arrival-plan.ts'
import type { ReadArrived, Seen } from './look.ts'

/** Searches a file that arrived for a paper of the register, or for the signed files in it when it is a zip file. */
export const readArrived =
  (services: Services, report: BugReport): ReadArrived =>
  async (bytes) =>
    isArchive(bytes)
      ? { sha256: sha256Of(bytes), ...(await readArchive(services, report, bytes)) }
      : readFile(services, report, bytes)

/** A file at which the program stumbles keeps none of the others from being told. */
async function readFile(services: Services, report: BugReport, bytes: Uint8Array): Promise<Found> {
  const sha256 = sha256Of(bytes)
  try {
    return defined({ sha256, number: await paperNumberWithin(services, bytes) })
  } catch (error) {
    report('arrivals', error)
    return { sha256 }
  }
}

async function readArchive(
  services: Services,
  report: BugReport,
  bytes: Uint8Array,
): Promise<Pick<SeenFile, 'within' | 'problem'>> {
  const { openSignedArchive } = await import('#main/exchange/signed/signed-archive.ts')
  const archive = await openSignedArchive(bytes)
  if (!archive.ok) return { problem: archive.error }
  const within: NonNullable<SeenFile['within']> = []
  for (const { name, read } of archive.value.files) {
    const file = await read()
    if (!file.ok) return { problem: file.error }
    within.push({ name, ...(await readFile(services, report, file.value)) })
  }
  return { within }
}

/** A signed file that was seen, by itself or in an archive: which file it is in, and what it is called in full. */
export type SeenSigned = Found & { readonly file: string; readonly fullName: string }

/** All of them; one at a time also when they came in one archive. */
export function* signedIn(seen: Seen): Iterable<SeenSigned> {
  const named = Object.entries(seen).sort(([, a], [, b]) => a.modified - b.modified)
  for (const [file, { within, problem, sha256, number }] of named)
    if (within) for (const one of within) yield { ...one, file, fullName: `${file}/${one.name}` }
    else if (problem === undefined) yield defined({ file, fullName: file, sha256, number })
}

type Unopened = ArrivalStatus['unopened'][number]

/** The files of which it is not known what is in them; `all` is why, when it is the same of all of them. */
export const unopenedIn = (seen: Seen, all?: Unopened['problem']): Unopened[] =>
  Object.entries(seen).flatMap(([name, { problem = all, ...file }]) =>
    problem ? [{ sha256: wordFor(name, file), name, problem }] : [],
  )

/** What was never read is known by its name and its measures. */
const wordFor = (name: string, { sha256, size, modified }: Omit<SeenFile, 'problem'>): Sha256 =>
  Sha256.parse(sha256 === '' ? sha256Of(Buffer.from(`${name}/${size}/${modified}`)) : sha256)

/** The bytes of a file that was seen, out of those of the file that it is in; undefined when it is not there any more. */
export async function bytesOf(
  { file, fullName, sha256 }: SeenSigned,
  bytes: Uint8Array,
): Promise<Uint8Array | undefined> {
  const found = file === fullName ? bytes : await unpacked(bytes, fullName.slice(file.length + 1))
  return found && sha256Of(found) === sha256 ? found : undefined
}

async function unpacked(bytes: Uint8Array, name: string): Promise<Uint8Array | undefined> {
  const { openSignedArchive } = await import('#main/exchange/signed/signed-archive.ts')
  const archive = await openSignedArchive(bytes)
  const file = archive.ok ? archive.value.files.find((one) => one.name === name) : undefined
  const read = await file?.read()
  return read?.ok ? read.value : undefined
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
