import { app } from 'electron'

/** Runs the command line without a window, and ends with its exit status. */
export async function runCommand(command: readonly string[]): Promise<void> {
  // No display is asked for: the command line serves machines that have none.
  app.commandLine.appendSwitch('ozone-platform', 'headless')
  app.disableHardwareAcceleration()
  const { runCommandLine } = await import('#main/cli/comodato.ts')
  const status = await runCommandLine([...command], { stdout: process.stdout, stderr: process.stderr })
  app.exit(status)
}
