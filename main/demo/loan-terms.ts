import type { DraftTerms } from '#src/agreements/agreement.ts'
import type { Body } from '#src/bodies/body.ts'
import { addDays } from '#src/shared/dates.ts'
import { defined } from '#src/shared/defined.ts'
import type { Stage } from './stage.ts'

const purposes = [
  'Rinnovo delle postazioni di lavoro degli uffici comunali e passaggio alla telefonia IP.',
  'Avvio del lavoro agile negli uffici comunali, con postazioni portatili e accesso protetto alla rete.',
  'Dotazione degli sportelli al cittadino nei comuni delle aree interne.',
] as const

/** What the Region and the comune agree on. */
export function termsOf(
  { services, chance }: Stage,
  borrower: Body,
  known: Pick<DraftTerms, 'endsOn' | 'borrowerContactId'>,
): DraftTerms {
  const { bodies, lenderId = '' } = services.ledger.register.bodies
  const today = services.world.today()
  const protocol = 1000 + chance.below(9000)
  const purpose = chance.pick(purposes)
  return defined({
    ...known,
    purpose,
    places: [
      { name: 'Municipio', address: 'Piazza del Municipio, 1' },
      ...(chance.below(3) === 0
        ? [{ name: 'Biblioteca comunale', address: 'Via della Dimostrazione, 2' }]
        : []),
    ],
    deliverBy: addDays(today, 60),
    installation: chance.pick(['lender', 'supplier']),
    valuationEffect: 'inventoryOnly',
    lenderSignatoryId: bodies.get(lenderId)?.signatories[0]?.id,
    borrowerSignatoryId: bodies.get(borrower.id)?.signatories[0]?.id,
    lenderAct: { kind: 'Decreto', number: `${100 + chance.below(900)}`, date: addDays(today, -2) },
    borrowerAct: {
      kind: 'Deliberazione della Giunta comunale',
      number: `${1 + chance.below(99)}`,
      date: addDays(today, -1),
    },
    request: { protocol: `${protocol}`, date: addDays(today, -2) },
    smartWorking: purpose === purposes[1],
    insurance: chance.pick(['none', 'lender', 'borrower']),
    routineMaintenance: 'borrower',
    extensionNoticeDays: 60,
    withdrawalNoticeDays: 30,
    inspectionNoticeDays: 5,
    returnDays: 15,
    theftNoticeHours: 48,
    court: 'Trieste',
  })
}
