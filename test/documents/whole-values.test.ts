import { expect, test } from 'vitest'
import { conditionWords } from '#main/documents/text/it.ts'
import { Condition } from '#src/items/item.ts'
import { drawInTwo, modelled } from './support/bilingual.ts'
import { drawAgreement, drawHandover, PaperOffice } from './support/loans.ts'
import { pageTexts } from './support/reader.ts'

/** The longest that offices write: a serial of twenty-two characters, one of two parts, a value of millions. */
const serials = ['NXEDDEH00112345678900A', 'CN-0V5Y8W-74445-73B-0A1L']
const values = ['senza scadenza', 'termine dell’atto', ...serials, '1.234.567,89', 'REGIONE-2026-00012']

function longest(office: PaperOffice) {
  const other = office.fund({ name: 'Fondo complementare regionale per la trasformazione digitale' })
  const assets = office.things(2, (at) => ({
    serialNumber: serials[at] ?? '',
    inventoryNumber: `REGIONE-2026-0001${at + 2}`,
    manufacturer: 'Marca Inventata Internazionale',
    model: 'Postazione compatta Modello 9000 Plus',
    place: 'Municipio, ufficio anagrafe e stato civile',
    inventoryValue: 123_456_789,
    warrantyEnd: '2028-12-31',
    accessories: [{ description: 'Alimentatore da viaggio', serialNumber: 'ALIM-00112233445566' }],
    funding: at === 0 ? [{ fundId: other, share: 10_000 }] : [],
  }))
  const licence = office.licence({
    product: 'Ufficio Inventato',
    terms: 'Uso consentito agli enti del territorio regionale per i soli fini istituzionali',
    funding: [{ fundId: other, share: 10_000 }],
  })
  return { assets, licences: [[licence, 3]] as const, services: [office.service()] }
}

/** What stands on one line of the drawn page: broken values are on two. */
const lines = async (bytes: Uint8Array) => (await pageTexts(bytes)).join('\n').replaceAll('\u00a0', ' ')

test('serials, numbers, dates and set words stand on one line, in one language and in two', async () => {
  const office = new PaperOffice()
  const paper = office.paper(longest(office))
  const drawn = [
    drawAgreement(paper),
    ...modelled.map((language) => drawInTwo({ kind: 'agreement', paper }, { language, layout: 'after' })),
  ]
  for (const bytes of drawn) {
    const text = await lines(bytes)
    for (const value of values) expect(text).toContain(value)
  }
})

test('a condition of use stands on one line', async () => {
  for (const condition of Condition.options) {
    const office = new PaperOffice()
    const all = longest(office)
    const [itemId = ''] = all.assets
    const report = office.handoverPaper(
      all,
      { assets: [itemId] },
      {
        assets: [{ itemId, place: 'Anagrafe', condition, knownDefects: '', accessories: [] }],
      },
    )
    const text = await lines(drawHandover(report))
    for (const value of [conditionWords[condition], '31/12/2028', 'NXEDDEH00112345678900A'])
      expect(text).toContain(value)
  }
})
