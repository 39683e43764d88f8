import { expect, test } from 'vitest'
import type { Drawable } from '#main/documents/drawing.ts'
import { renderHoldings } from '#main/documents/holdings.ts'
import { handoverPaper } from '#src/agreements/paper-handover.ts'
import { holdingsPaper } from '#src/agreements/paper-holdings.ts'
import { addYears } from '#src/shared/dates.ts'
import { addendumOf, drawAddendum } from './support/addenda.ts'
import { drawInTwo, isInTwo, modelled } from './support/bilingual.ts'
import { drawForm, endOf, everyForm } from './support/forms.ts'
import { drawHandover, PaperOffice, people, resources, value } from './support/loans.ts'
import { pageTexts } from './support/reader.ts'

/** An agreement on a service, to which an addendum has added two things: one has come back, one is still there. */
function accord() {
  const office = new PaperOffice()
  const things = office.things(3)
  const [first = '', second = '', later = ''] = things
  const agreementId = office.inForce({ services: [office.service()] })
  office.run(office.addendum(agreementId, { added: { assets: things } }))
  office.run(office.signAddendum(agreementId))
  office.run(office.handOver(agreementId, { assets: [first, second] }))
  office.run(office.giveBack(agreementId, { assets: [first] }))
  return { office, agreementId, later }
}

/** All that can be made of it from then on: the letters and the reports, a handover, two further addenda. */
function papersOfAccord(): readonly Drawable[] {
  const { office, agreementId, later } = accord()
  const command = office.handOver(agreementId, { assets: [later] })
  if (command.type !== 'recordHandover') throw new Error('not a handover')
  const handover = value(handoverPaper(office.register, command.facts, { people }))
  const endsOn = addYears(endOf(office, agreementId), 1)
  const extension = addendumOf(office, agreementId, { endsOn })
  const addendum = addendumOf(office, agreementId, { added: { assets: office.assets('ALTRO') } })
  return [
    ...everyForm(office, agreementId).map((paper) => ({ kind: 'form', paper }) as const),
    { kind: 'handover', paper: handover },
    { kind: 'addendum', paper: extension },
    { kind: 'addendum', paper: addendum },
  ]
}

const nameOf = (of: Drawable): string => (of.kind === 'form' ? of.paper.kind : of.kind)
const read = async (bytes: Uint8Array): Promise<string> =>
  (await pageTexts(bytes)).join(' ').replaceAll(/\s+/g, ' ')

function drawn(of: Drawable): Uint8Array {
  if (of.kind === 'form') return drawForm(of.paper)
  if (of.kind === 'handover') return drawHandover(of.paper)
  if (of.kind === 'addendum') return drawAddendum(of.paper)
  throw new Error(`not about an accord: ${of.kind}`)
}

/** What an accord is not, wherever it stands: its title says what the parties signed. */
const contract = {
  it: /contratto/i,
  sl: /pogodb/i,
  de: /vertrag/i,
  fr: /\bcontrats?\b/i,
}

test('an accord that an addendum made a loan of things is called so in every paper', async () => {
  const papers = papersOfAccord()
  expect(papers.length).toBeGreaterThan(10)
  for (const of of papers) {
    const text = await read(drawn(of))
    expect(text, nameOf(of)).toContain('accordo n. 1/2026')
    expect(text, nameOf(of)).toMatch(/modificato con (l’)?atto aggiuntivo n. 1 del 10 marzo 2026/i)
    expect(text, nameOf(of)).not.toMatch(contract.it)
  }
})

test.each(modelled)('and so in %s', async (language) => {
  for (const of of papersOfAccord()) {
    if (!isInTwo(of)) throw new Error(`only in Italian: ${of.kind}`)
    const text = await read(drawInTwo(of, { language, layout: 'after' }))
    expect(text, nameOf(of)).not.toMatch(contract[language])
    expect(text, nameOf(of)).not.toMatch(/,,|, ,/)
  }
})

test('and so in the register of goods', async () => {
  const { office } = accord()
  const on = office.context.today
  const paper = value(
    holdingsPaper(office.register, { on, head: { sequence: 1, hash: '' }, bodyId: undefined }),
  )
  const steps = renderHoldings(paper, resources, { past: false })
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  expect(await read(value(step.value))).toContain('Accordo n. 1/2026, sottoscritto')
})
