import { act } from '#main/host/services.ts'
import type { Body, BodyDetails } from '#src/bodies/body.ts'
import { CertifiedEmail } from '#src/shared/codes.ts'
import { addDays } from '#src/shared/dates.ts'
import { defined } from '#src/shared/defined.ts'
import { inventedMayor, slug } from './invented-people.ts'
import { inventedTaxCode, region, sloveneNames } from './programme.ts'
import { allAtOnce, inTurn, type Stage, type Step } from './stage.ts'

/** The comuni of the Region, in the order of the list. */
export const comuniOf = ({ services }: Stage): Body[] =>
  [...services.ledger.register.bodies.bodies.values()].filter(
    (body) => body.kind === 'municipality' && body.region === region,
  )

/** The addresses and codes of the comuni, and who signs for each: invented, all but the names. */
export const comuniSteps = (stage: Stage): Step[] => [
  {
    on: addDays(stage.beginning, 3),
    take: () => inTurn([() => describe(stage), () => appointMayors(stage)]),
  },
]

const describe = (stage: Stage) =>
  act(stage.services, {
    type: 'listBodies',
    source: 'Recapiti dimostrativi dei comuni',
    asOf: stage.services.world.today(),
    bodies: comuniOf(stage).map((body) => ({ bodyId: body.id, details: described(body) })),
  })

function described({
  id: _id,
  signatories: _s,
  contacts: _c,
  suppressed: _p,
  ...details
}: Body): BodyDetails {
  const { name, istatCode = '', seat } = details
  return defined({
    ...details,
    otherLanguageName: sloveneNames[name],
    taxCode: inventedTaxCode(istatCode),
    certifiedEmail: CertifiedEmail.parse(`comune.${slug(name)}@pec.example`),
    seat: { postalCode: seat?.postalCode ?? '', town: name, address: 'Piazza del Municipio, 1' },
  })
}

const appointMayors = (stage: Stage) =>
  allAtOnce(
    comuniOf(stage).map((body) =>
      act(stage.services, {
        type: 'appointSignatory',
        bodyId: body.id,
        signatory: inventedMayor(stage.chance, stage.beginning),
      }),
    ),
  )
