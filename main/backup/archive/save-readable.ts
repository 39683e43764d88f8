import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { BackupRefused } from '#main/backup/refusal.ts'
import { type LongWork, writeFile } from '#main/backup/streams.ts'
import { type Disk, ifPresent } from '#main/journal/file/disk.ts'
import { layoutOf } from '#main/journal/file/layout.ts'
import { type PaperName, PaperStore } from '#main/journal/file/papers.ts'
import type { Instant } from '#src/shared/dates.ts'
import { type MadeFile, partOfMade, requireAbsent } from './write-archive.ts'
import { type Part, zipStream } from './zip-stream.ts'

/** Where the papers and the signed files lie in the ZIP, under the names that the lists give them. */
const papersPrefix = 'documenti/'

/** The papers and signed files of a register: those that are what their name says, and those that are not. */
export type ReadablePapers = { readonly whole: readonly PaperName[]; readonly altered: readonly string[] }

/** Reads every paper and compares it with its name. */
export async function readablePapers(
  disk: Disk,
  folder: string,
  { progress, cancelled }: LongWork,
): Promise<ReadablePapers> {
  const store = new PaperStore(folder, disk)
  const names = ((await ifPresent(disk.list(layoutOf(folder).papers))) ?? []).flatMap(paperName)
  const whole: PaperName[] = []
  const altered: string[] = []
  for (const [index, name] of names.entries()) {
    if (cancelled()) throw new BackupRefused('cancelled')
    if ((await store.get(name)).ok) whole.push(name)
    else altered.push(fileName(name))
    progress(index + 1, names.length)
  }
  return { whole, altered }
}

/** Writes one ZIP with what can be read of a register: no archive to take up again, but everything to look into. */
export async function saveReadable(
  { disk, folder }: { readonly disk: Disk; readonly folder: string },
  made: readonly MadeFile[],
  papers: readonly PaperName[],
  file: string,
  at: Instant,
): Promise<void> {
  await requireAbsent(disk, file)
  const store = new PaperStore(folder, disk)
  const parts = [...made.map(partOfMade), ...papers.map((name) => partOfPaper(store, name))]
  const temporary = `${file}.${randomUUID()}.tmp`
  await writeFile(disk, temporary, zipStream(parts, at))
  await disk.rename(temporary, file)
  await disk.syncFolder(path.dirname(path.resolve(file)))
}

const partOfPaper = (store: PaperStore, name: PaperName): Part => ({
  path: `${papersPrefix}${fileName(name)}`,
  compress: false,
  bytes: async function* bytes() {
    const paper = await store.get(name)
    if (!paper.ok) throw new BackupRefused('registerUnreadable', fileName(name))
    yield paper.value
  },
})

const fileName = ({ sha256, extension }: PaperName): string => `${sha256}.${extension}`

function paperName(name: string): PaperName[] {
  const [, sha256, extension] = /^([0-9a-f]{64})\.([0-9a-z]{1,10})$/.exec(name) ?? []
  return sha256 === undefined || extension === undefined ? [] : [{ sha256, extension }]
}
