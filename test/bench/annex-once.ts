// Draws one agreement of so many things, in a thread as the program does or without one, and tells the most memory that
// the whole process ever held, in bytes.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { value } from '#test/documents/support/loans.ts'
import { drawingThreads } from '#test/support/drawing-threads.ts'
import { longAgreement } from './agreements.ts'

const [, , things, where] = process.argv
const agreement = longAgreement(Number(things))
if (where === 'thread') {
  const pool = drawingThreads(path.resolve('assets'))
  value(await pool.draw(agreement.drawing))
  await pool.close()
} else agreement.draw()
process.stdout.write(String(mostKilobytes() * 1024))

/** On Linux the usage of a process begins with what the one that started it held: its own is in its status. */
function mostKilobytes(): number {
  const status = '/proc/self/status'
  if (!existsSync(status)) return process.resourceUsage().maxRSS
  const [, kilobytes = ''] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8')) ?? []
  return Number(kilobytes)
}
