import path from 'node:path'
import { runCommandLine } from '#main/cli/comodato.ts'

/** What a command answered, on each of its three ways out. */
export async function runCommand(...args: string[]) {
  const said = { out: '', err: '' }
  const status = await runCommandLine(args, {
    stdout: { write: (text: string) => (said.out += text) },
    stderr: { write: (text: string) => (said.err += text) },
    resourcesFolder: path.resolve('assets'),
  })
  return { status, ...said }
}
