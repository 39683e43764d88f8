import { readlink, realpath } from 'node:fs/promises'
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
