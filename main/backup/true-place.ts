import { readlink, realpath, stat } from 'node:fs/promises'
import path from 'node:path'

/** Links that lead to each other end here. */
const linksAtMost = 40

/**
 * The one place that a path leads to, whether it ends in a slash or a dot and whatever links it passes through. What is
 * put beside a register would otherwise lie inside it, or beside a link to it, and a link would be exchanged for the
 * register that it only leads to. What is not there, such as a register in the middle of an exchange, has a place too.
 */
export async function truePlace(place: string, links = linksAtMost): Promise<string> {
  const whole = path.resolve(place)
  const real = await realpath(whole).catch(() => undefined)
  const parent = path.dirname(whole)
  if (real !== undefined || parent === whole) return real ?? whole
  const above = await truePlace(parent, links)
  const led = await readlink(whole).catch(() => undefined)
  if (led === undefined || links === 0) return path.join(above, path.basename(whole))
  return truePlace(path.resolve(above, led), links - 1)
}

/**
 * Whether a folder is another one, or lies in it. Their names alone do not tell: some disks take those that differ only in
 * case for one, and a folder may be mounted in two places.
 */
export async function isWithin(outer: string, inner: string): Promise<boolean> {
  const [one, other] = [await truePlace(outer), await truePlace(inner)]
  const wanted = await identityOf(one)
  for (let at = other; ; at = path.dirname(at)) {
    if (at === one || (wanted !== undefined && (await identityOf(at)) === wanted)) return true
    if (at === path.dirname(at)) return false
  }
}

/** Whether two names differ at most in what some disks are blind to: case, and how an accent is written. */
export const isSpelledAlike = (one: string, other: string): boolean => spelling(one) === spelling(other)

const spelling = (place: string): string => place.normalize('NFC').toLowerCase()

/**
 * Whether two paths lead to one folder. The disk tells, as long as it is there; of two that are away it cannot be known
 * whether it is blind to case, and those spelled alike are then taken for one, so that nothing is begun beside it.
 */
export async function isSamePlace(one: string, other: string): Promise<boolean> {
  const places = [await truePlace(one), await truePlace(other)] as const
  const [first, second] = [await identityOf(places[0]), await identityOf(places[1])]
  return first === undefined && second === undefined ? isSpelledAlike(...places) : first === second
}

/** What the disk itself knows the folder by; undefined when it is not there. */
async function identityOf(folder: string): Promise<string | undefined> {
  const found = await stat(folder, { bigint: true }).catch(() => undefined)
  return found && `${found.dev}:${found.ino}`
}
