import { z } from 'zod'
import { Instant } from '#src/shared/dates.ts'

/** 2 is 1 with the metadata of the papers. */
export const archiveVersion = 2
export const manifestName = 'manifesto.json'
export const readmeName = 'LEGGIMI.txt'

/** Where the files of the register lie in the archive, under the paths they have in its folder. */
export const registerPrefix = 'registro/'
/** Where the lists lie that only repeat what the ledger says, for whoever has no Comodato. */
export const listsPrefix = 'elenchi/'

/** Where the metadata of each paper lie, under the hash that names the paper. */
export const metadataPrefix = 'metadati/'

/** Nothing but the parts of an archive: a path of another form could write anywhere. */
const partOfArchive =
  /^(LEGGIMI\.txt|elenchi\/[a-z-]{1,40}\.csv|metadati\/[0-9a-f]{64}\.xml|registro\/(journal\/journal-\d{6}\.ndjson|papers\/[0-9a-f]{64}\.[0-9a-z]{1,10}|people\.json|settings\.json))$/

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().nonnegative()

const ArchivedFile = z.object({ path: z.string().regex(partOfArchive), bytes: count, sha256 })
export type ArchivedFile = z.infer<typeof ArchivedFile>

/** What an archive says of itself; it is its last entry, so that an archive cut short has none. */
export const ArchiveManifest = z.object({
  format: z.literal('comodato-archive'),
  version: z.int().positive(),
  program: z.string(),
  at: Instant,
  register: z.string(),
  head: z.object({ sequence: count, hash: sha256 }),
  files: z.array(ArchivedFile),
})
export type ArchiveManifest = z.infer<typeof ArchiveManifest>
