import path from 'node:path'
import { type Disk, ifPresent, nodeDisk } from '#main/journal/file/disk.ts'
import { layoutOf, segmentName } from '#main/journal/file/layout.ts'
import type { Landmark } from '#main/journal/file/report.ts'
import type { Source } from './objects.ts'

/** What is backed up: a register as far as the landmark, whose chain was walked. It may grow meanwhile. */
export interface Original {
  readonly folder: string
  readonly landmark: Landmark
  readonly disk?: Disk
}

/** The parts of the register that cannot be made again: its ledger, its papers, its people, its settings. */
export async function sourcesOf({ folder, landmark, disk = nodeDisk }: Original): Promise<Source[]> {
  const layout = layoutOf(folder)
  const segments = landmark.segments.map(({ segment, size }) => ({
    path: `journal/${segmentName(segment)}`,
    file: path.join(layout.journal, segmentName(segment)),
    bytes: size,
  }))
  const papers: Source[] = []
  for (const name of (await ifPresent(disk.list(layout.papers))) ?? []) {
    const [, named] = /^([0-9a-f]{64})\.[0-9a-z]{1,10}$/.exec(name) ?? []
    if (named === undefined) continue
    const file = path.join(layout.papers, name)
    papers.push({ path: `papers/${name}`, file, bytes: await sizeOf(disk, file), named })
  }
  const others: Source[] = []
  for (const file of [layout.people, layout.settings]) {
    const bytes = await ifPresent(sizeOf(disk, file))
    if (bytes !== undefined) others.push({ path: path.basename(file), file, bytes })
  }
  return [...segments, ...papers, ...others]
}

async function sizeOf(disk: Disk, file: string): Promise<number> {
  const opened = await disk.open(file, 'read')
  try {
    return await opened.size()
  } finally {
    await opened.close()
  }
}
