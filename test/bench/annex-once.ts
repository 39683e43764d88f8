// Draws one agreement of so many things, in a thread as the program does or without one, and tells the most memory that
// the whole process ever held, in bytes.
import path from 'node:path'
import { drawAgreement, value } from '#test/documents/support/loans.ts'
import { drawingThreads } from '#test/support/drawing-threads.ts'
import { agreementDrawing, agreementOf } from './agreements.ts'

const [, , things, where] = process.argv
const paper = agreementOf(Number(things))
if (where === 'thread') {
  const pool = drawingThreads(path.resolve('assets'))
  value(await pool.draw(agreementDrawing(paper)))
  await pool.close()
} else drawAgreement(paper)
process.stdout.write(String(process.resourceUsage().maxRSS * 1024))
