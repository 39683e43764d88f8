import { rm, symlink } from 'node:fs/promises'
import path from 'node:path'
import type { BuildMode } from '#main/vite.build.ts'
import { officialElectron } from '#test/support/official-electron.ts'
import { electronVersion } from '#test/support/project.ts'
import { testRuntime } from '#test/support/test-runtime.ts'

/** The Electron this machine can run the program with. */
export type ElectronRuntime = {
  readonly mode: BuildMode
  /** An unpacked Electron distribution. */
  readonly distribution: string
  /** Where the packager finds it; nothing when the packager finds the official one by itself. */
  readonly zipFolder: string | undefined
}

/** The official Electron where it is or can be fetched; otherwise the test runtime, and a line that says so. */
export async function findElectron(): Promise<ElectronRuntime> {
  const official = await officialElectron()
  if (official !== undefined) return { mode: 'production', distribution: official, zipFolder: undefined }
  const { distribution, zipFolder, version } = await testRuntime()
  console.log(
    `Electron ${electronVersion} cannot be fetched here: using Electron ${version} as a test runtime. It is never shipped.`,
  )
  return { mode: 'test-runtime', distribution, zipFolder }
}

export function programOf({ distribution }: ElectronRuntime): string {
  if (process.platform === 'darwin') return path.join(distribution, 'Electron.app/Contents/MacOS/Electron')
  return path.join(distribution, process.platform === 'win32' ? 'electron.exe' : 'electron')
}

/** The arguments that have it run that folder: the official Electron is told, the test runtime has it as its own. */
export async function appOf(
  { mode, distribution }: ElectronRuntime,
  folder: string,
): Promise<readonly string[]> {
  if (mode === 'production') return [folder]
  const app = path.join(distribution, 'resources/app')
  // Made anew each time: a checkout can be moved or copied with its cache.
  await rm(app, { force: true })
  await symlink(folder, app)
  return []
}
