import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { comune } from '#test/support/domain/builders.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'

const person = (name: string) => ({ name: `${name} Di Prova`, office: '', email: '', phone: '', note: '' })

/** As a write that was killed leaves it. */
const leftOf = (file: string): Promise<void> =>
  writeFile(`${file}.${randomUUID()}.tmp`, 'Ada Di Prova, ada@prova.example')

const unfinishedIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.tmp')).toSorted()

describe('what killed writes leave', () => {
  it('goes when the register is opened, or the file written again: erased data may be in it', async () => {
    await withPlaces(async (places) => {
      const first = await HostOffice.open(places)
      await first.found()
      await first.get('people.put', { people: [person('Ada')] })
      await first.close()
      const { registerFolder, settingsFolder } = places
      await mkdir(path.join(registerFolder, 'papers'), { recursive: true })
      for (const file of ['papers/00.pdf', 'journal/journal-000002.ndjson', 'people.json', 'snapshot.ndjson'])
        await leftOf(path.join(registerFolder, file))
      await leftOf(path.join(settingsFolder, 'settings.json'))

      const again = await HostOffice.open(places)
      const logo = await readFile(path.resolve('test/documents/kept/handover.png'))
      await again.get('register.chooseLogo', { logo })
      await again.get('register.nameOperator', { name: 'Bice Di Prova' })
      await again.get('people.put', { people: [person('Carlo')] })
      await again.act({ type: 'recordBody', details: comune() })
      await again.close()
      expect(await unfinishedIn(registerFolder)).toEqual([])
      expect(await unfinishedIn(settingsFolder)).toEqual([])
    })
  })

  it('stays where it may be of somebody else: a lock that is being taken, a file with a name of its own', async () => {
    await withPlaces(async (places) => {
      const first = await HostOffice.open(places)
      await first.found()
      await first.close()
      await leftOf(path.join(places.registerFolder, 'register.lock'))
      await writeFile(path.join(places.registerFolder, 'journal', 'mio.tmp'), '')

      const again = await HostOffice.open(places)
      await again.act({ type: 'recordBody', details: comune() })
      await again.close()
      const lock = expect.stringMatching(/^register\.lock\./)
      expect(await unfinishedIn(places.registerFolder)).toEqual([path.join('journal', 'mio.tmp'), lock])
    })
  })
})
