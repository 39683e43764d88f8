import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { runOrThrow } from '#test/support/run.ts'

export type NpmArchive = {
  /** `name@version` */
  readonly npmPackage: string
  readonly sha256: string
}

/** Fetches the archive of a package into a folder that holds none yet, and checks it: a package that npm would not install here. */
export async function fetchNpmArchive({ npmPackage, sha256 }: NpmArchive, folder: string): Promise<string> {
  await runOrThrow('npm', ['pack', npmPackage, '--pack-destination', folder, '--silent'])
  const [name] = (await readdir(folder)).filter((file) => file.endsWith('.tgz'))
  if (name === undefined) throw new Error(`npm pack ${npmPackage} left no archive`)
  const archive = path.join(folder, name)
  const hash = createHash('sha256')
  await pipeline(createReadStream(archive), hash)
  const found = hash.digest('hex')
  if (found !== sha256) throw new Error(`${npmPackage}: expected ${sha256}, got ${found}`)
  return archive
}
