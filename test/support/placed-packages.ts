import { chmod, cp, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { runnerFor } from '#test/support/ordinary-user.ts'
import { packageFolder, programIn, type Package } from '#test/support/packaged-program.ts'

const variables: Readonly<Record<Package, string>> = {
  driven: 'COMODATO_DRIVEN_PROGRAM',
  shipped: 'COMODATO_SHIPPED_PROGRAM',
}

/** The program that starts a placed package as an ordinary user. */
export function placedProgram(which: Package): string {
  const program = process.env[variables[which]]
  if (program === undefined) throw new Error('the packages are not in their place: run `npm run test:e2e`')
  return program
}

export type PlacedPackages = {
  /** What `placedProgram` looks for. */
  readonly env: Readonly<Record<string, string>>
  readonly remove: () => Promise<void>
}

/** Copies the packages where an ordinary user can read them: a checkout may lie in a folder of root's own. */
export async function placePackages(): Promise<PlacedPackages> {
  const place = await mkdtemp(path.join(os.tmpdir(), 'comodato-packages-'))
  const remove = () => rm(place, { recursive: true, force: true })
  try {
    await chmod(place, 0o755)
    const [driven, shipped] = await Promise.all([put('driven', place), put('shipped', place)])
    return { env: { [variables.driven]: driven, [variables.shipped]: shipped }, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

async function put(which: Package, place: string): Promise<string> {
  const folder = path.join(place, which)
  await cp(packageFolder(which), folder, { recursive: true, verbatimSymlinks: true })
  return runnerFor(programIn(folder), folder)
}
