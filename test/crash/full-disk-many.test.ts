import { cp } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { drawerHere, type Drawer } from '#main/host/drawing/drawer.ts'
import { FaultyDisk, type Step } from '#test/support/faulty-disk.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'
import { independentlyVerified } from '#test/support/independent-verifier.ts'
import { batches, BatchName } from './support/batches.ts'
import { areWhole, goneOn } from './support/whole-batch.ts'

const loans = 3

/** Draws one after the other, as if it were all at once. */
const allAtOnce = (resources: string): Drawer => ({ ...drawerHere(resources), atOnce: loans })

/** A disk with room for so many writes to papers and ledger. */
function smallDisk(room: number): FaultyDisk {
  const disk = new FaultyDisk()
  let written = 0
  const isFull = (step: Step, file: string) =>
    step === 'write' && /[\\/](papers|journal)[\\/]/.test(file) && (written += 1) > room
  disk.fault = (step, _, file) => (isFull(step, file) ? 'ENOSPC' : undefined)
  return disk
}

/** Three papers are kept, then their facts are written: so many writes, and how many loans are done then. */
const rooms = [
  { room: 1, done: 0 },
  { room: 3, done: 0 },
  { room: 4, done: 1 },
  { room: 5, done: 2 },
]

test.each(BatchName.options)(
  'a disk that fills up in the middle of many %s ends them there; with room again they go on from that one (P6)',
  (name) =>
    withPlaces(async (places) => {
      const batch = batches[name]
      const ids = await batch.prepared(places, loans)
      for (const { room, done } of rooms) {
        const registerFolder = `${places.registerFolder}-${room}`
        await cp(places.registerFolder, registerFolder, { recursive: true })
        const disk = smallDisk(room)
        const office = await HostOffice.open({ ...places, registerFolder }, { disk, drawing: allAtOnce })
        expect(await batch.run(office, ids), `room ${room}`).toMatchObject({
          ok: true,
          value: { refused: [], left: loans - done, endedBy: { code: 'noSpace' } },
        })
        disk.fault = () => undefined
        expect(await areWhole(office, ids, batch)).toEqual(ids.slice(0, done))
        await goneOn(office, ids, batch)
        const { head } = await office.get('register.status', {})
        await office.close()
        expect(independentlyVerified(registerFolder)).toMatchObject(head)
      }
    }),
  120_000,
)
