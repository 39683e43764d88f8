import { findElectron } from '#test/support/electron-runtime.ts'
import { placePackages } from '#test/support/placed-packages.ts'
import { projectFolder } from '#test/support/project.ts'
import { run } from '#test/support/run.ts'
import { ensureSystemLibraries } from '#test/support/system-libraries.ts'
import { openVirtualDisplay } from '#test/support/virtual-display.ts'

/**
 * `npm run test:e2e [-- what Playwright takes]`: drives the packages that `npm run package:test` made. On Linux their
 * windows open on a display of their own, so that a run neither disturbs nor is disturbed.
 */
const onLinux = process.platform === 'linux'
await ensureSystemLibraries((await findElectron()).distribution, onLinux)
const packages = await placePackages()
const display = onLinux ? await openVirtualDisplay() : undefined
try {
  const { status } = await run(
    'playwright',
    ['test', '--config', 'test/e2e/playwright.config.ts', ...process.argv.slice(2)],
    {
      cwd: projectFolder,
      env: {
        ...process.env,
        ...packages.env,
        ...(display === undefined ? {} : { DISPLAY: display.name, WAYLAND_DISPLAY: '' }),
      },
    },
  )
  process.exitCode = status
} finally {
  await display?.close()
  await packages.remove()
}
