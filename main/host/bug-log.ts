import { randomBytes } from 'node:crypto'
import { appendFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import type { BugReport } from './serve.ts'

/** Writes mistakes of the program in a log file of this workplace: where it was and the trace, no data of the register. */
export const reportBug =
  (folder: string): BugReport =>
  (what, error) => {
    const reference = randomBytes(4).toString('hex')
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
    mkdirSync(folder, { recursive: true })
    appendFileSync(
      path.join(folder, 'host.log'),
      `${new Date().toISOString()} ${reference} ${what}\n${trace}\n`,
    )
    return reference
  }
