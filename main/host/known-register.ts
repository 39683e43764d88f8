import path from 'node:path'
import { z } from 'zod'
import { truePlace } from '#main/backup/true-place.ts'
import { type Disk, errorDetail, ifPresent, nodeDisk } from '#main/journal/file/disk.ts'
import { layoutOf, segmentNumber } from '#main/journal/file/layout.ts'
import { remains } from '#main/journal/file/open.ts'
import { SettingsStore } from '#main/journal/lowdb/settings-store.ts'
import type { ReopenAs } from '#src/contract/backups.ts'
import { refused, type Result } from '#src/shared/result.ts'
import { type OpenedRegister, openRegister, type RegisterOptions, type Unavailable } from './open-register.ts'
import { program } from './program.ts'

type Places = { readonly registerFolder: string; readonly settingsFolder: string }

const Known = z.object({
  /** By their folder, the identity of each register that was opened. */
  registers: z.record(z.string(), z.string()),
})

function openList(settingsFolder: string) {
  const file = path.join(settingsFolder, 'registers.json')
  return SettingsStore.open({ file, program, version: 1, codec: Known, initial: { registers: {} } })
}

/**
 * Opens the register that this workplace has opened in that folder before, if any: where it is not any more, or another
 * stands in its place, that is said, and nothing is begun over what a disk or a network may bring back. Only where
 * nothing was ever opened, or where a person says so, a new one may begin.
 */
export async function openKnown(
  { registerFolder: folder, settingsFolder }: Places,
  { as = 'known', ...options }: RegisterOptions & { readonly as?: ReopenAs },
): Promise<Result<OpenedRegister, Unavailable>> {
  // As it is called, and where that leads: a link may be followed to a known register, or made to lead elsewhere.
  const places = [path.resolve(folder), await truePlace(folder)]
  const list = await openList(settingsFolder)
  const knownAs = (place: string) => (list.ok ? list.value.get().registers[place] : undefined)
  const known = places.map(knownAs).find((register) => register !== undefined)
  // A list that cannot be read may have named it: what is there is opened, and nothing is begun.
  const mayBegin = as === 'new' || (as === 'known' && list.ok && known === undefined)
  const { access = 'write', disk = nodeDisk } = options
  const opened = await openRegister(folder, program, {
    ...options,
    access: access === 'write' && !mayBegin ? 'existing' : access,
    ...(known !== undefined && as !== 'present' && { register: known }),
  })
  if (!opened.ok) return opened.error.cause === 'notFound' && !mayBegin ? missing(disk, folder) : opened
  const { register } = opened.value.journal
  if (list.ok && places.some((place) => knownAs(place) !== register))
    await note(settingsFolder, Object.fromEntries(places.map((place) => [place, register])))
  return opened
}

/**
 * Adds to the list as it is now: opening may have waited for a lock, and another program have noted a register
 * meanwhile. Where this cannot be noted, the register is still there to be worked with.
 */
async function note(settingsFolder: string, noted: Readonly<Record<string, string>>): Promise<void> {
  const list = await openList(settingsFolder)
  if (list.ok) await list.value.update(({ registers }) => ({ registers: { ...registers, ...noted } }))
}

/** What there is where a register was: nothing at all, no register, or what is left of one. */
async function missing(disk: Disk, folder: string): Promise<Result<never, Unavailable>> {
  const detail = JSON.stringify({ folder })
  try {
    if ((await ifPresent(disk.list(folder))) === undefined) return refused({ cause: 'folderMissing', detail })
    const left = await remains(disk, folder)
    return refused({ cause: left === undefined ? 'registerMissing' : 'exists', detail })
  } catch (error) {
    return refused({ cause: 'lost', detail: errorDetail(error) })
  }
}

/** Whether the register may come back by itself: its disk, its network, whoever moved its folder. */
export const mayComeBack = (why: Unavailable | undefined): boolean =>
  why?.cause === 'folderMissing' || why?.cause === 'registerMissing'

export async function isBack(disk: Disk, folder: string): Promise<boolean> {
  const names = await disk.list(layoutOf(folder).journal).catch(() => [])
  return names.some((name) => segmentNumber(name) !== undefined)
}
