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

/** What the disk itself knows the folder by; undefined when it is not there. */
async function identityOf(folder: string): Promise<string | undefined> {
  const found = await stat(folder, { bigint: true }).catch(() => undefined)
  return found && `${found.dev}:${found.ino}`
}
