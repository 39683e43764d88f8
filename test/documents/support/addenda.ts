import { renderAddendum } from '#main/documents/addendum.ts'
import type { AddendumFacts } from '#src/agreements/addendum.ts'
import { type AddendumPaper, addendumPaper } from '#src/agreements/paper-addendum.ts'
import { addYears, CalendarDate } from '#src/shared/dates.ts'
import type { Id } from '#src/shared/text.ts'
import { people, type PaperOffice, resources, value } from './loans.ts'

const head = { sequence: 12_345, hash: 'ab'.repeat(32) }

export const drawAddendum = (paper: AddendumPaper, among = resources): Uint8Array =>
  value(renderAddendum(paper, among))

/** Things of two kinds at a comune, one of which still waits to be handed over. */
export function lentThings(office: PaperOffice): {
  readonly agreementId: Id
  readonly things: readonly Id[]
} {
  const things = office.things(4, (index) => ({
    category: index % 2 === 0 ? 'Postazione di lavoro' : 'Monitor',
    inventoryValue: 80_000,
  }))
  const agreementId = office.draft({ assets: things })
  office.writeTerms(agreementId, { lenderContactId: 'person-1', borrowerContactId: 'person-1' })
  office.run(office.issue(agreementId))
  office.run(office.sign(agreementId))
  office.run(office.handOver(agreementId, { assets: things.slice(0, 3) }))
  return { agreementId, things }
}

/** The paper of an addendum with these changes, as it would be issued today. */
export function addendumOf(
  office: PaperOffice,
  agreementId: Id,
  changes: Parameters<PaperOffice['addendum']>[1],
  facts: Partial<AddendumFacts> & { readonly draft?: boolean } = {},
): AddendumPaper {
  const { draft, ...told } = facts
  const asked = office.addendum(agreementId, changes, told)
  const number = draft ? {} : { count: asked.count, head }
  const on = office.context.today
  return value(addendumPaper(office.register, asked.facts, { ...number, on, people }))
}

/** An extension alone, and an addendum that changes all that one can. */
export function everyAddendum(office: PaperOffice): readonly AddendumPaper[] {
  const { agreementId, things } = lentThings(office)
  const { endsOn } = office.register.agreements.agreements.get(agreementId)?.terms ?? {}
  const later = addYears(CalendarDate.parse(endsOn), 1)
  const fundId = office.fund({ name: 'Fondo europeo', kind: 'erdf' })
  const added = office.assets('NUOVO-1', 'NUOVO-2')
  const paid = office.things(1, () => ({
    serialNumber: 'NUOVO-3',
    funding: [{ fundId, share: 10_000 }],
    inventoryValue: 95_000,
  }))
  const first = addendumOf(office, agreementId, { endsOn: later }, { previous: 'nota prot. n. 9' })
  office.run(office.addendum(agreementId, { endsOn: later }))
  office.run(office.signAddendum(agreementId))
  const whole = addendumOf(office, agreementId, {
    endsOn: addYears(later, 1),
    added: {
      assets: [...added, ...paid],
      licences: [[office.licence(), 3]],
      services: [office.service()],
    },
    replacedIds: things.slice(2),
    places: [
      { name: 'Biblioteca', address: 'piazza Inventata 2' },
      { name: 'Scuola', address: '' },
    ],
    borrowerContactId: 'person-2',
  })
  return [first, whole]
}
