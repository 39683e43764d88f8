import { Buffer } from 'node:buffer'
import { listsPrefix, metadataPrefix, readmeName } from '#main/backup/archive/manifest.ts'
import type { MadeFile } from '#main/backup/archive/write-archive.ts'
import { Breath } from '#main/journal/breath.ts'
import { archiveReadme } from '#renderer/text/it/archive.ts'
import type { Head } from '#src/register/journal.ts'
import type { Instant } from '#src/shared/dates.ts'
import { issuedPapers } from '#main/host/papers/issued-papers.ts'
import { openTables } from './open-tables.ts'
import { metadataOfFile } from '#main/host/papers/paper-metadata.ts'
import type { Services } from '#main/host/services.ts'

/**
 * What an archive holds besides the register itself: the lists and the metadata of the papers as they are at this head,
 * and what to read first.
 */
export async function archiveFiles(services: Services, head: Head, at: Instant): Promise<MadeFile[]> {
  const { program } = services
  return [
    { path: readmeName, bytes: Buffer.from(archiveReadme({ at, program, ...head })) },
    ...(await listFiles(services)),
    ...(await metadataFiles(services)),
  ]
}

/**
 * For systems that keep documents: each paper is in the register's folder, under the same hash. Equal bytes are one
 * document, told once: as what first had them.
 */
async function metadataFiles(services: Services): Promise<MadeFile[]> {
  const { register } = services.ledger
  const files = new Map<string, MadeFile>()
  const breath = new Breath()
  for (const agreement of register.agreements.agreements.values()) {
    if (breath.due) await breath.take()
    const issued = issuedPapers(register, agreement)
    if (!issued) continue
    for (const row of issued.rows)
      for (const file of [row, ...row.signedFiles]) {
        const path = `${metadataPrefix}${file.sha256}.xml`
        if (!files.has(path)) files.set(path, { path, bytes: metadataOfFile(services, issued, row, file) })
      }
  }
  return [...files.values()]
}

/** Every collection as it is, and what its columns mean. */
export async function listFiles(services: Services): Promise<MadeFile[]> {
  const lists = await openTables(services)
  return lists.map(({ name, bytes }) => ({ path: `${listsPrefix}${name}.csv`, bytes }))
}
