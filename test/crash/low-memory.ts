import { readFileSync } from 'node:fs'
import { runCommandLine } from '#main/cli/comodato.ts'

/** Runs a command and tells, as its last line, the most memory that the process ever had, in bytes. */
const status = await runCommandLine(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  resourcesFolder: 'assets',
})
const [, kilobytes = '0'] = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
process.stdout.write(`${Number(kilobytes) * 1024}\n`)
process.exitCode = status
