import { writeSync } from 'node:fs'
import { once } from 'node:events'
import { z } from 'zod'
import { wholeList } from '#src/contract/list-query.ts'
import { drawingThreads } from '#test/support/drawing-threads.ts'
import { HostOffice } from '#test/support/host-office.ts'

/**
 * A process to be killed: the register host, issuing all the drafts of a register together. It waits for the places of
 * the register on its input, and says `step` before each group of agreements that are drawn together.
 */
const Places = z.object({
  registerFolder: z.string(),
  resourcesFolder: z.string(),
  settingsFolder: z.string(),
})
const say = (word: string): void => void writeSync(1, `${word}\n`)

say('ready')
const [line] = await once(process.stdin, 'data')
const office = await HostOffice.open(Places.parse(JSON.parse(String(line))), { drawing: drawingThreads })
const { ids } = await office.get('lists.ids', { collection: 'agreements', query: wholeList })
const { drafts } = await office.get('agreements.issuePlan', { ids })
const work = { ids: drafts.map(({ id }) => id) }
await office.ask('agreements.issueMany', work, { progress: () => say('step'), cancelled: () => false })
say('finished')
// Whoever kills it decides when it ends.
setInterval(() => {}, 60_000)
