import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { findFolders } from '#main/app/folders.ts'

/** What the command's thread is given. It tells its end by the first number, its exit status by the second. */
export type CommandThread = {
  readonly command: readonly string[]
  readonly resourcesFolder: string
  readonly ended: Int32Array<SharedArrayBuffer>
}

/**
 * Runs the command line and ends the program with its exit status, never to return.
 *
 * Electron looks for a display as soon as this thread goes idle, and gives up without one; servers have none. So the
 * command runs on a thread of its own and this one waits for it without ever going idle.
 */
export function runCommand(command: readonly string[]): never {
  const { build, resources } = findFolders(undefined)
  const ended = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT))
  const workerData: CommandThread = { command, resourcesFolder: resources, ended }
  // Threads do not see into the asar archive; we do.
  const code = readFileSync(path.join(build, 'command.cjs'), 'utf8')
  const thread = new Worker(code, { eval: true, workerData, stdin: false })
  thread.unref()
  Atomics.wait(ended, 0, 0)
  process.exit(Atomics.load(ended, 1))
}
