import { describe, expect, it } from 'vitest'
import { drawInTwo, modelled } from './support/bilingual.ts'
import { agreementLines, handoverLines } from './support/clause-text.ts'
import { drawForm, everyForm } from './support/forms.ts'
import { drawAgreement, drawHandover, PaperOffice } from './support/loans.ts'
import { pageTexts, structure, walk } from './support/reader.ts'

const textOf = async (bytes: Uint8Array, pages?: number) =>
  (await pageTexts(bytes)).slice(0, pages).join(' ').replaceAll(/\s+/g, ' ')

/** Two things, one paid by the ERDF and one by the PNRR, or both by the first. */
function things(office: PaperOffice, both: boolean) {
  const erdf = office.fund({ name: 'PR FESR prova', kind: 'erdf' })
  const pnrr = office.fund({ name: 'PNRR prova', kind: 'pnrr' })
  return office.things(2, (at) => ({
    serialNumber: `PAGATO-${at}`,
    funding: [{ fundId: both && at === 1 ? pnrr : erdf, share: 10_000 }],
  }))
}

const emblemsIn = async (bytes: Uint8Array) =>
  walk(await structure(bytes)).filter(({ alt }) => alt === 'Emblema dell’Unione europea').length

describe('a paper about things that the ERDF and the PNRR paid', () => {
  it('has an emblem for each statement, and under it of which fund it speaks', async () => {
    const office = new PaperOffice()
    const bytes = drawAgreement(office.paper({ assets: things(office, true) }))
    expect(await emblemsIn(bytes)).toBe(2)
    const first = await textOf(bytes, 1)
    for (const said of [
      /Per quanto è finanziato da: PR FESR prova/,
      /Per quanto è finanziato da: PNRR prova/,
    ])
      expect(first).toMatch(said)
  })

  it('sends to its lists for what each paid, and they tell', async () => {
    const sent = 'è finanziato, come indicato negli elenchi allegati, con:\nfondo «PNRR prova»'
    const lent = new PaperOffice()
    const paper = lent.paper({ assets: things(lent, true) })
    expect(agreementLines(paper).join('\n')).toContain(sent)
    const handed = new PaperOffice()
    const report = handed.handoverPaper({ assets: things(handed, true) })
    expect(handoverLines(report).join('\n')).toContain(sent)
    for (const bytes of [drawAgreement(paper), drawHandover(report)]) {
      const [, erdf = '', pnrr = ''] = (await textOf(bytes)).split(/PAGATO-\d/)
      expect([erdf.includes('PR FESR prova'), erdf.includes('PNRR prova')]).toEqual([true, false])
      expect([pnrr.includes('PR FESR prova'), pnrr.includes('PNRR prova')]).toEqual([false, true])
    }
  })

  it.each(modelled)('says it in %s too', async (language) => {
    const office = new PaperOffice()
    const paper = office.paper({ assets: things(office, true) })
    const words = {
      sl: 'Za to, kar financira: PNRR prova',
      de: 'Für das, was finanziert wurde aus: PNRR prova',
      fr: 'Pour ce qui est financé par : PNRR prova',
    }
    const text = await textOf(drawInTwo({ kind: 'agreement', paper }, { language, layout: 'after' }), 1)
    expect(text).toContain(words[language])
  })
})

it('one statement alone needs no such word: all that the Union paid is of that fund', async () => {
  const office = new PaperOffice()
  const bytes = drawAgreement(office.paper({ assets: things(office, false) }))
  expect(await emblemsIn(bytes)).toBe(1)
  expect(await textOf(bytes)).not.toContain('Per quanto è finanziato')
})

it('a letter or a form tells in its list which fund paid for each thing', async () => {
  const office = new PaperOffice()
  const lent = things(office, true)
  const funds = [...office.register.programmes.funds.keys()].slice(-2)
  const back = office.things(2, (at) => ({
    serialNumber: `RESO-${at}`,
    funding: [{ fundId: funds[at] ?? '', share: 10_000 }],
  }))
  const agreementId = office.inForce({ assets: [...lent, ...back] })
  office.run(office.giveBack(agreementId, { assets: back }))
  for (const paper of everyForm(office, agreementId)) {
    const bytes = drawForm(paper)
    expect(await emblemsIn(bytes), paper.kind).toBe(2)
    const [, erdf = '', pnrr = ''] = (await textOf(bytes)).split(/(?:PAGATO|RESO)-\d/)
    expect([erdf.includes('PR FESR prova'), erdf.includes('PNRR prova')], paper.kind).toEqual([true, false])
    expect([pnrr.includes('PR FESR prova'), pnrr.includes('PNRR prova')], paper.kind).toEqual([false, true])
  }
})
