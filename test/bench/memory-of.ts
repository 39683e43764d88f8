// Opens the register in a folder as the desktop does, makes everything ready, and tells what it holds in memory.
import { realWorld } from '#main/host/clock.ts'
import { openLarge } from './registers.ts'

const { services, close } = await openLarge(process.argv[2] ?? '')
await services.opened.journal.verified()
const today = realWorld.today()
for (const steps of [services.lists.warm(today), services.lists.warmColumns(today)])
  while (steps.next().done !== true);
services.ledger.register.items.indexes.made.byInventoryNumber.get('')
globalThis.gc?.()
const { heapUsed, arrayBuffers, rss } = process.memoryUsage()
process.stdout.write(JSON.stringify({ live: heapUsed + arrayBuffers, resident: rss }))
await close()
