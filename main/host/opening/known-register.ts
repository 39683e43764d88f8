import path from 'node:path'
import { z } from 'zod'
import { isSamePlace, isSpelledAlike, truePlace } from '#main/backup/true-place.ts'
import { type Disk, errorDetail, ifPresent, nodeDisk } from '#main/journal/file/disk.ts'
import { layoutOf, segmentNumber } from '#main/journal/file/layout.ts'
import { remains } from '#main/journal/file/open.ts'
import { withObstacle } from '#main/journal/obstacle.ts'
import { type SettingsOptions, SettingsStore } from '#main/journal/lowdb/settings-store.ts'
import type { ReopenAs } from '#src/contract/backups.ts'
import { defined } from '#src/shared/defined.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { type OpenedRegister, openRegister, type RegisterOptions, type Unavailable } from './open-register.ts'
import { program } from './program.ts'

type Places = { readonly registerFolder: string; readonly settingsFolder: string }

const Known = z.object({
  /** By their folder, the identity of each register that was opened. */
  registers: z.record(z.string(), z.string()),
  /** A list before this one could not be read: it may have named registers that this one does not. */
  incomplete: z.boolean().optional(),
})
type Known = z.infer<typeof Known>

const listIn = (settingsFolder: string): SettingsOptions<Known> => ({
  file: path.join(settingsFolder, 'registers.json'),
  program,
  version: 1,
  codec: Known,
  initial: { registers: {} },
})

type List = Awaited<ReturnType<typeof SettingsStore.open<Known>>>

/** Whether a register that it does not name was never opened here. */
const isWhole = (list: List): boolean =>
  list.ok && !list.value.fromPrevious && list.value.get().incomplete !== true

/** The name that the list has for a place: a disk may be blind to how it is spelled. */
async function knownSpelling(list: List, place: string): Promise<string> {
  const registers = list.ok ? list.value.get().registers : {}
  if (registers[place] !== undefined) return place
  for (const known of Object.keys(registers))
    if (isSpelledAlike(known, place) && (await isSamePlace(known, place))) return known
  return place
}

/** A register that was opened, and whether the list of those opened here had to be begun anew. */
export type KnownRegister = OpenedRegister & { readonly listRenewed: boolean }

/**
 * Opens the register that this workplace has opened in that folder before, if any: where it is not any more, or another
 * stands in its place, that is said, and nothing is begun over what a disk or a network may bring back. Only where
 * nothing was ever opened, or where a person says so, a new one may begin.
 */
export async function openKnown(
  { registerFolder: folder, settingsFolder }: Places,
  { as = 'known', ...options }: RegisterOptions & { readonly as?: ReopenAs },
): Promise<Result<KnownRegister, Unavailable>> {
  // As it is called, and where that leads: a link may be followed to a known register, or made to lead elsewhere.
  const asked = [path.resolve(folder), await truePlace(folder)]
  const list = await SettingsStore.open(listIn(settingsFolder))
  const places = await Promise.all(asked.map((place) => knownSpelling(list, place)))
  const knownAs = (place: string) => (list.ok ? list.value.get().registers[place] : undefined)
  const known = places.map(knownAs).find((register) => register !== undefined)
  // A list that cannot be read may have named it: what is there is opened, and nothing is begun.
  const mayBegin = as === 'new' || (as === 'known' && known === undefined && isWhole(list))
  const { access = 'write', disk = nodeDisk } = options
  const opened = await openRegister(folder, program, {
    ...options,
    access: access === 'write' && !mayBegin ? 'existing' : access,
    ...(known !== undefined && as !== 'present' && { register: known }),
  })
  if (!opened.ok) return opened.error.cause === 'notFound' && !mayBegin ? missing(disk, folder) : opened
  const { register } = opened.value.journal
  const isNoted =
    places.every((place) => knownAs(place) === register) && !(list.ok && list.value.fromPrevious)
  const noted = Object.fromEntries(places.map((place) => [place, register]))
  const listRenewed = !isNoted && (await note(settingsFolder, noted))
  return ok({ ...opened.value, listRenewed })
}

/**
 * Adds to the list as it is now: opening may have waited for a lock, and another program have noted a register
 * meanwhile. One that cannot be read gives way to a new one, which is told by the answer. Where this cannot be noted, the
 * register is still there to be worked with.
 */
async function note(settingsFolder: string, noted: Readonly<Record<string, string>>): Promise<boolean> {
  const list = await SettingsStore.open(listIn(settingsFolder))
  const store =
    list.ok || list.error.code === 'lost' ? list : await SettingsStore.renew(listIn(settingsFolder))
  if (!store.ok) return false
  const isRenewed = !list.ok || list.value.fromPrevious
  const written = await store.value.update(({ registers, incomplete }) =>
    defined({ registers: { ...registers, ...noted }, incomplete: isRenewed || incomplete }),
  )
  return written.ok && isRenewed
}

/** What there is where a register was: nothing at all, no register, or what is left of one. */
async function missing(disk: Disk, folder: string): Promise<Result<never, Unavailable>> {
  const detail = JSON.stringify({ folder })
  try {
    if ((await ifPresent(disk.list(folder))) === undefined) return refused({ cause: 'folderMissing', detail })
    const left = await remains(disk, folder)
    return refused({ cause: left === undefined ? 'registerMissing' : 'exists', detail })
  } catch (error) {
    const refusal = await withObstacle(folder, { code: 'lost', detail: errorDetail(error) })
    return refused({ cause: 'lost', detail: JSON.stringify(refusal) })
  }
}

/** Whether the register may come back by itself: its disk, its network, whoever moved its folder. */
export const mayComeBack = (why: Unavailable | undefined): boolean =>
  why?.cause === 'folderMissing' || why?.cause === 'registerMissing'

export async function isBack(disk: Disk, folder: string): Promise<boolean> {
  const names = await disk.list(layoutOf(folder).journal).catch(() => [])
  return names.some((name) => segmentNumber(name) !== undefined)
}
