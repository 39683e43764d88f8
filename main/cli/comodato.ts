import path from 'node:path'
import { CommanderError } from 'commander'
import { commandLine } from './command-line.ts'
import type { Terminal } from './terminal.ts'
import { usageText } from '#renderer/text/it/command-line.ts'

/**
 * Runs one command without a window. Answers with the exit status: 0 only when all went well, 1 when the work could
 * not be done, 2 when the command itself was not understood.
 */
export async function runCommandLine(args: string[], terminal: Terminal): Promise<number> {
  let status = 0
  const program = commandLine(terminal, (outcome) => {
    status = outcome
  })
  try {
    await program.parseAsync(args, { from: 'user' })
    return status
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return 0
    terminal.stderr.write(`${usageText(error)}\n`)
    return 2
  }
}

if (import.meta.main) {
  // Whoever reads our output may have seen enough of it.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(0)
  })
  const resourcesFolder = path.resolve(import.meta.dirname, '../../assets')
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    stdout: process.stdout,
    stderr: process.stderr,
    resourcesFolder,
  })
}
