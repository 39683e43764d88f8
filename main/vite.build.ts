import { rm } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'vite'

/** `test-runtime` builds for the old Electron that tests use where the official one cannot be had. */
export type BuildMode = 'production' | 'test-runtime'

const configurations = [
  'main/vite.main.config.ts',
  'main/vite.preload.config.ts',
  'main/vite.host.config.ts',
  'main/vite.drawing.config.ts',
  'main/vite.command.config.ts',
  'renderer/vite.config.ts',
]

/**
 * Builds the Node bundles and the screens into `.vite/`. Development, tests and packages run the very same
 * build: a development server would need a looser security policy than the one that is shipped.
 */
export async function buildProgram(mode: BuildMode): Promise<void> {
  const root = path.resolve(import.meta.dirname, '..')
  await rm(path.join(root, '.vite'), { recursive: true, force: true })
  for (const configFile of configurations) {
    await build({ configFile: path.join(root, configFile), configLoader: 'native', mode, logLevel: 'warn' })
  }
}
