import { buildProgram } from '#main/vite.build.ts'
import { appOf, findElectron, programOf } from '#test/support/electron-runtime.ts'
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
  [...(await appOf(electron, projectFolder)), ...sandbox(), ...process.argv.slice(2)],
  {
    env: display === undefined ? process.env : { ...process.env, DISPLAY: display.name },
  },
)
await display?.close()
process.exitCode = status

function sandbox(): readonly string[] {
  if (process.getuid?.() !== 0) return []
  console.log('Running as root: Chromium’s sandbox is off. As an ordinary user it is on.')
  return ['--no-sandbox']
}
