import path from 'node:path'
import { z } from 'zod'
import { type Disk, nodeDisk } from '#main/journal/file/disk.ts'
import { layoutOf, segmentName } from '#main/journal/file/layout.ts'
import { decodeEntry } from '#main/journal/file/line.ts'
import type { RegisterReport } from '#main/journal/file/report.ts'
import type { Damage } from '#main/journal/file/scan-segment.ts'
import { verifyFolder } from '#main/journal/file/verify.ts'
import { PeopleStore } from '#main/journal/lowdb/people-store.ts'
import type { Head, JournalEntry } from '#src/register/journal.ts'
import type { OpenHome } from './home.ts'
import { type Manifest, readManifest, type Summary } from './manifest.ts'
import { segmentsOf, walkStored } from './read-backup.ts'
import { storedBytes } from './objects.ts'
import { parsed } from './parsed.ts'
import { collected, fileBytes, quietWork } from './streams.ts'

/** An entry of the present register that the backup does not have. */
export type LostEntry = Pick<JournalEntry, 'seq' | 'at' | 'by' | 'command'>

/** The present register beside a backup: what would no longer be there. */
export type Comparison = {
  readonly summary: Summary
  readonly present:
    | { readonly state: 'none' }
    | { readonly state: 'unreadable'; readonly cause: string }
    | { readonly state: 'readable'; readonly head: Head; readonly damage?: Damage }
  /** `same`: one is the beginning of the other; `diverged`: from some entry on they tell different things. */
  readonly relation: 'none' | 'same' | 'diverged' | 'otherRegister'
  /** Entries that both begin with. */
  readonly common: number
  readonly lost: number
  /** The last of them, the newest first. */
  readonly lastLost: readonly LostEntry[]
  /** People whose data were erased since the backup, and would be back. */
  readonly peopleBack: number
}

const shownEntries = 8
const PeopleIds = z.object({ people: z.array(z.object({ id: z.string() })) })

/** Reads the present register and the chain of the backup, and says what restoring would lose. Changes nothing. */
export async function compareWithPresent(
  open: OpenHome,
  name: string,
  folder: string,
  cancelled: () => boolean,
  disk: Disk = nodeDisk,
): Promise<Comparison> {
  const manifest = await readManifest(open, name)
  const { summary } = manifest
  await walkStored(open, manifest, { ...quietWork, cancelled })
  const walked = await verifyFolder(folder, { disk })
  const nothing = { summary, common: 0, lost: 0, lastLost: [], peopleBack: 0 }
  if (!walked.ok) {
    const { code } = walked.error
    return code === 'notFound'
      ? { ...nothing, present: { state: 'none' }, relation: 'none' }
      : { ...nothing, present: { state: 'unreadable', cause: code }, relation: 'none' }
  }
  const report = walked.value
  const { head, damage } = report
  const present = { state: 'readable' as const, head, ...(damage && { damage }) }
  const isSame = report.register === summary.register
  const common = isSame ? await commonEntries(open, manifest, folder, report, disk) : 0
  const lost = head.sequence - common
  const isPrefix = common === head.sequence || common === summary.head.sequence
  return {
    summary,
    present,
    relation: isSame ? (isPrefix ? 'same' : 'diverged') : 'otherRegister',
    common,
    lost,
    lastLost: await lastEntries(folder, report, Math.min(lost, shownEntries), disk),
    peopleBack: isSame ? await peopleBack(open, manifest, folder, disk) : 0,
  }
}

/** How many entries the two ledgers have in common, from the first on. */
async function commonEntries(
  open: OpenHome,
  manifest: Manifest,
  folder: string,
  report: RegisterReport,
  disk: Disk,
): Promise<number> {
  let common = 0
  let index = 0
  for await (const { bytes } of segmentsOf(open, manifest, quietWork)) {
    const place = report.segments[index]
    index += 1
    if (!place) return common
    const file = path.join(layoutOf(folder).journal, segmentName(place.segment))
    const present = await collected(fileBytes(disk, file, quietWork, place.size))
    const lines = commonLines(bytes, present)
    common += Math.max(0, lines - 1)
    if (!bytes.equals(present)) return common
  }
  return common
}

/** How many whole lines two texts begin with alike. */
function commonLines(a: Buffer, b: Buffer): number {
  let lines = 0
  let start = 0
  for (let end = a.indexOf(10); end !== -1; end = a.indexOf(10, start)) {
    if (b.length <= end || a.compare(b, start, end + 1, start, end + 1) !== 0) return lines
    lines += 1
    start = end + 1
  }
  return lines
}

async function lastEntries(
  folder: string,
  { segments }: RegisterReport,
  count: number,
  disk: Disk,
): Promise<LostEntry[]> {
  const entries: LostEntry[] = []
  for (const { segment, size } of [...segments].reverse()) {
    if (entries.length >= count) break
    const file = path.join(layoutOf(folder).journal, segmentName(segment))
    const bytes = await collected(fileBytes(disk, file, quietWork, size))
    entries.push(...lastLines(bytes, count - entries.length))
  }
  return entries
}

function lastLines(bytes: Buffer, count: number): LostEntry[] {
  const entries: LostEntry[] = []
  let end = bytes.length - 1
  while (entries.length < count && end > 0) {
    const start = bytes.lastIndexOf(10, end - 1) + 1
    const decoded = decodeEntry(bytes.toString('utf8', start, end))
    // The first line of a segment is its header.
    if ('reason' in decoded) return entries
    const { seq, at, by, command } = decoded.entry
    entries.push({ seq, at, by, command })
    end = start - 1
  }
  return entries
}

async function peopleBack(open: OpenHome, { files }: Manifest, folder: string, disk: Disk): Promise<number> {
  const stored = files.find((file) => file.path === 'people.json')
  const people = await PeopleStore.open(folder, '', disk)
  if (!stored || !people.ok) return 0
  const ids = await storedPeople(open, stored)
  const present = people.value
  return ids.filter((id) => present.get(id) === undefined).length
}

async function storedPeople(open: OpenHome, stored: Manifest['files'][number]): Promise<string[]> {
  const text = (await collected(storedBytes(open, stored, quietWork))).toString('utf8')
  const people = PeopleIds.safeParse(parsed(text.slice(text.indexOf('\n') + 1))).data
  return people?.people.map(({ id }) => id) ?? []
}
