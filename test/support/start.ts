import { rm, symlink } from 'node:fs/promises'
import path from 'node:path'
import { buildProgram } from '#main/vite.build.ts'
import { findElectron, type ElectronRuntime } from '#test/support/electron-runtime.ts'
import { projectFolder } from '#test/support/project.ts'
import { run } from '#test/support/run.ts'
import { ensureSystemLibraries } from '#test/support/system-libraries.ts'
import { hasNoDisplay, openVirtualDisplay } from '#test/support/virtual-display.ts'

/** `npm start`: builds the program and opens it, on whatever machine this is. */
const electron = await findElectron()
await ensureSystemLibraries(electron.distribution, hasNoDisplay())
await buildProgram(electron.mode)

const display = hasNoDisplay() ? await openVirtualDisplay() : undefined
if (display !== undefined)
  console.log(`No display here: the window opens on the virtual one, ${display.name}.`)

const { status } = await run(
  programOf(electron),
  [...(await appOf(electron)), ...sandbox(), ...process.argv.slice(2)],
  {
    env: display === undefined ? process.env : { ...process.env, DISPLAY: display.name },
  },
)
await display?.close()
process.exitCode = status

function programOf({ distribution }: ElectronRuntime): string {
  if (process.platform === 'darwin') return path.join(distribution, 'Electron.app/Contents/MacOS/Electron')
  return path.join(distribution, process.platform === 'win32' ? 'electron.exe' : 'electron')
}

/** The official Electron takes the folder to run as its argument; the test runtime has it as its own. */
async function appOf({ mode, distribution }: ElectronRuntime): Promise<readonly string[]> {
  if (mode === 'production') return [projectFolder]
  const app = path.join(distribution, 'resources/app')
  // Made anew each time: a checkout can be moved or copied with its cache.
  await rm(app, { force: true })
  await symlink(projectFolder, app)
  return []
}

function sandbox(): readonly string[] {
  if (process.getuid?.() !== 0) return []
  console.log('Running as root: Chromium’s sandbox is off. As an ordinary user it is on.')
  return ['--no-sandbox']
}
