import { expect, it } from 'vitest'
import type { FormPaper } from '#src/agreements/paper-form.ts'
import { addDays } from '#src/shared/dates.ts'
import { askedForm, drawForm, everyForm, lentThings } from './support/forms.ts'
import { PaperOffice, value } from './support/loans.ts'
import { pageTexts } from './support/reader.ts'

const textOf = async (paper: FormPaper): Promise<string> =>
  (await pageTexts(drawForm(paper))).join('\n').replaceAll(/\s+/g, ' ')

it('totals in the audit report the values that its list shows, each in its place', async () => {
  const office = new PaperOffice()
  const agreementId = lentThings(office)
  const paper = everyForm(office, agreementId).find(({ kind }) => kind === 'auditReport')
  if (!paper) throw new Error('no paper')
  const valued = paper.assets.filter(({ value: worth }) => worth !== undefined)
  expect(valued.length).toBeGreaterThan(1)
  const text = await textOf(paper)
  const said = text.slice(text.indexOf('Beni da riscontrare'))
  expect(said.match(/849,50/g)).toHaveLength(valued.length)
  expect(said).toContain('3.398,00')
})

it('says in the certificate of wiping when each device came back', async () => {
  const office = new PaperOffice()
  const agreementId = lentThings(office)
  const [, second] = office.register.agreements.agreements.get(agreementId)?.assets ?? []
  const [returned, later] = [office.context.today, addDays(office.context.today, 12)]
  office.on(later).run(office.giveBack(agreementId, { assets: [second?.itemId ?? ''] }))
  const paper = value(
    askedForm(office, { kind: 'wipeCertificate', agreementId, previous: '', need: '' } as const, later),
  )
  expect(paper.assets.map(({ returnedOn }) => returnedOn)).toEqual([later, returned])
  const text = await textOf(paper)
  for (const { returnedOn = returned } of paper.assets)
    expect(text).toContain(returnedOn.split('-').toReversed().join('/'))
})
