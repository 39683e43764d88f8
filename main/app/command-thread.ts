import { writeFileSync } from 'node:fs'
import { workerData } from 'node:worker_threads'
import { runCommandLine } from '#main/cli/comodato.ts'
import type { CommandThread } from '#main/app/command.ts'

/** The thread of `--cli`: its output goes straight to the terminal, because the main thread is waiting. */
const { command, resourcesFolder, ended }: CommandThread = workerData

const to = (descriptor: number) => ({ write: (text: string) => writeFileSync(descriptor, text) })
const stderr = to(2)

function end(status: number): void {
  Atomics.store(ended, 1, status)
  Atomics.store(ended, 0, 1)
  Atomics.notify(ended, 0)
}

function fail(error: unknown): void {
  stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  end(70)
}

process.on('uncaughtException', fail)
runCommandLine([...command], { stdout: to(1), stderr, resourcesFolder }).then(end, fail)
