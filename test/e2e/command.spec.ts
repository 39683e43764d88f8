import { environment, expect, test } from '#test/e2e/fixture.ts'
import { placedProgram } from '#test/support/placed-packages.ts'
import { run } from '#test/support/run.ts'

/** Runs the shipped program's command line where there is no display at all. */
function command(folder: string, ...args: readonly string[]) {
  return run(placedProgram('shipped'), ['--cli', ...args], {
    env: { ...environment(folder), DISPLAY: '', WAYLAND_DISPLAY: '' },
    cwd: folder,
    output: 'keep',
    timeout: 60_000,
  })
}

test('the shipped program runs a command without a window and without a display', async ({ folder }) => {
  const { status, output } = await command(folder, '--help')
  expect(output).toContain('verify')
  expect(status).toBe(0)
})

test('a command that fails says so by its exit status', async ({ folder }) => {
  const { status, output } = await command(folder, 'verify', '--register', `${folder}/nowhere`)
  expect(output).not.toBe('')
  expect(status).not.toBe(0)
})
