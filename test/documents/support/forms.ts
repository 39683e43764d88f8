import { renderForm } from '#main/documents/form.ts'
import { type FormFacts, asksDay, FormKind } from '#src/agreements/form.ts'
import { type FormPaper, formPaper } from '#src/agreements/paper-form.ts'
import { addDays, CalendarDate } from '#src/shared/dates.ts'
import type { Id } from '#src/shared/text.ts'
import { type PaperOffice, people, resources, value } from './loans.ts'

const head = { sequence: 12_345, hash: 'ab'.repeat(32) }

/** What the register answers to these facts on a day. */
export const askedForm = (office: PaperOffice, facts: FormFacts, on: CalendarDate) =>
  formPaper(office.register, facts, { on, head, people })

export const drawForm = (paper: FormPaper): Uint8Array => value(renderForm(paper, resources))

/** Things of three kinds at a comune, paid by a fund of the Union; one of them has come back. */
export function lentThings(office: PaperOffice, count = 6): Id {
  const fundId = office.fund({ name: 'Fondo inventato' })
  const things = office.things(count, (index) => ({
    category: ['Postazione di lavoro', 'Monitor', 'Telefono VoIP'][index % 3] ?? '',
    funding: [{ fundId, share: 10_000 }],
    place: 'Municipio, ufficio anagrafe',
    ...(index === 1 ? {} : { inventoryValue: 84_950 }),
    accessories: index === 0 ? [{ description: 'Borsa', serialNumber: '' }] : [],
  }))
  const agreement = office.inForce({ assets: things })
  office.run(office.giveBack(agreement, { assets: things.slice(0, 1) }))
  return agreement
}

/** One of every kind, each on a day on which it is made. */
export function everyForm(office: PaperOffice, agreementId: Id): readonly FormPaper[] {
  const endsOn = endOf(office, agreementId)
  return FormKind.options.map((kind) => {
    const asks = asksDay(kind)
    const on = asks ? addDays(endsOn, 40) : office.context.today
    const day = addDays(on, 30)
    const facts = {
      kind,
      agreementId,
      previous: 'nota prot. n. 123 del 4 marzo 2026',
      need: '',
      ...(asks && { day }),
    }
    return value(askedForm(office, facts, on))
  })
}

/** The day on which the loan ends. */
export function endOf(office: PaperOffice, agreementId: Id): CalendarDate {
  const { endsOn } = office.register.agreements.agreements.get(agreementId)?.terms ?? {}
  return CalendarDate.parse(endsOn)
}
