import type { Drawing } from '#main/documents/drawing.ts'
import type { AgreementPaper } from '#src/agreements/paper.ts'
import { PaperOffice } from '#test/documents/support/loans.ts'

/** An agreement of so many things, with the clauses that they call for. */
export function agreementOf(count: number): AgreementPaper {
  const office = new PaperOffice()
  const fundId = office.fund({ name: 'Fondo inventato' })
  const assets = office.things(count, (index) => ({
    category: ['Postazione di lavoro', 'Monitor', 'Telefono VoIP'][index % 3] ?? '',
    funding: [{ fundId, share: 10_000 }],
    place: 'Municipio',
    inventoryValue: 84_950 + index,
  }))
  return office.paper({ assets, licences: [[office.licence(), 5]], services: [office.service()] })
}

/** What the program gives a thread to draw it, with the program's own texts. */
export const agreementDrawing = (paper: AgreementPaper): Drawing => ({
  of: { kind: 'agreement', paper },
  texts: [],
  logo: undefined,
  asAt: undefined,
})
