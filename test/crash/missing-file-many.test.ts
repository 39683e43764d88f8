import { cpSync, renameSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import path from 'node:path'
import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { drawerHere } from '#main/host/drawing/drawer.ts'
import { layoutOf } from '#main/journal/file/layout.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'
import { independentlyVerified } from '#test/support/independent-verifier.ts'
import { batches, BatchName } from './support/batches.ts'
import { areWhole, goneOn } from './support/whole-batch.ts'

const loans = 4

/** What becomes of the Region’s logo among the papers of the register, which every paper bears. */
const harms = [
  {
    code: 'paperMissing',
    harm: (file: string) => renameSync(file, `${file}.away`),
    mend: (file: string) => renameSync(`${file}.away`, file),
  },
  {
    code: 'paperAltered',
    harm: (file: string) => {
      cpSync(file, `${file}.away`)
      writeFileSync(file, 'other bytes')
    },
    mend: (file: string) => renameSync(`${file}.away`, file),
  },
] as const

const logo = (): Uint8Array => PNG.sync.write(new PNG({ width: 12, height: 8, colorType: 2 }))

async function chosenLogo(office: HostOffice, registerFolder: string): Promise<string> {
  await office.get('register.chooseLogo', { logo: logo() })
  const { lender } = await office.get('register.status', {})
  return path.join(layoutOf(registerFolder).papers, `${lender?.logo?.sha256}.png`)
}

/** Cannot be drawn without the file of the second loan, nor of the third when two are drawn at once. */
const drawnAtOnce = [
  { atOnce: 1, refused: [1] },
  { atOnce: 2, refused: [0, 1] },
]

test.each(BatchName.options)(
  'a file of the register that is lost or damaged in the middle of many %s stops none of those after it (P6)',
  (name) =>
    withPlaces(async (places) => {
      const batch = batches[name]
      const ids = await batch.prepared(places, loans)
      for (const { code, harm, mend } of harms)
        for (const { atOnce, refused } of drawnAtOnce) {
          const registerFolder = `${places.registerFolder}-${code}-${atOnce}`
          await cp(places.registerFolder, registerFolder, { recursive: true })
          const drawing = (resources: string) => ({ ...drawerHere(resources), atOnce })
          const office = await HostOffice.open({ ...places, registerFolder }, { drawing })
          const file = await chosenLogo(office, registerFolder)
          const first = refused[0] ?? 0
          const progress = (done: number) => {
            if (done === first) harm(file)
            if (done === first + refused.length) mend(file)
          }
          const outcome = await batch.run(office, ids, { progress, cancelled: () => false })
          expect(outcome).toMatchObject({ ok: true, value: { left: 0 } })
          if (!outcome.ok) throw new Error('refused as a whole')
          const told = outcome.value.refused.map(({ id, borrower, reason }) => [id, borrower, reason.code])
          expect(told).toEqual(refused.map((at) => [ids[at], 'Borgo Inventato', code]))
          expect(await areWhole(office, ids, batch)).toEqual(ids.filter((_, at) => !refused.includes(at)))
          await goneOn(office, ids, batch)
          const { head } = await office.get('register.status', {})
          await office.close()
          expect(independentlyVerified(registerFolder)).toMatchObject(head)
        }
    }),
  120_000,
)
