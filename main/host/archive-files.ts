import { Buffer } from 'node:buffer'
import { listsPrefix, readmeName } from '#main/backup/archive/manifest.ts'
import type { MadeFile } from '#main/backup/archive/write-archive.ts'
import { archiveReadme } from '#renderer/text/it/archive.ts'
import type { Head } from '#src/register/journal.ts'
import type { Instant } from '#src/shared/dates.ts'
import { openTables } from './open-tables.ts'
import type { Services } from './services.ts'

/** What an archive holds besides the register itself: the lists as they are at this head, and what to read first. */
export async function archiveFiles(services: Services, head: Head, at: Instant): Promise<MadeFile[]> {
  const lists = await openTables(services)
  const { program } = services
  return [
    { path: readmeName, bytes: Buffer.from(archiveReadme({ at, program, ...head })) },
    ...lists.map(({ name, bytes }) => ({ path: `${listsPrefix}${name}.csv`, bytes })),
  ]
}
