import { writeSync } from 'node:fs'
import { once } from 'node:events'
import { z } from 'zod'
import { drawingThreads } from '#test/support/drawing-threads.ts'
import { HostOffice } from '#test/support/host-office.ts'
import { batches, BatchName } from './batches.ts'

/**
 * A process to be killed: the register host, issuing a paper of each of many loans. It waits for the kind of batch, the
 * loans and the places of the register on its input. Before each group that is drawn together it says `step` with the
 * loans that it was told are done since the last, as a person sees them counted.
 */
const Work = z.object({
  batch: BatchName,
  ids: z.array(z.string()),
  places: z.object({
    registerFolder: z.string(),
    resourcesFolder: z.string(),
    settingsFolder: z.string(),
  }),
})
const say = (...words: readonly string[]): void => void writeSync(1, `${words.join(' ')}\n`)

say('ready')
const [line] = await once(process.stdin, 'data')
const { batch, ids, places } = Work.parse(JSON.parse(String(line)))
const { ready, run } = batches[batch]
const office = await HostOffice.open(places, { drawing: drawingThreads })
const left = await ready(office, ids)
let told = 0
const progress = (done: number): void => {
  say('step', ...left.slice(told, done))
  told = done
}
const outcome = await run(office, left, { progress, cancelled: () => false })
if (!outcome.ok || outcome.value.issued.length < left.length) throw new Error(JSON.stringify(outcome))
say('finished', ...left.slice(told))
// Whoever kills it decides when it ends.
setInterval(() => {}, 60_000)
