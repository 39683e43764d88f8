import { expect, test } from 'vitest'
import { BodyRefusal } from '#src/bodies/decide.ts'
import type { Command } from '#src/register/register.ts'
import { Sha256 } from '#src/shared/codes.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { comune, region, signatory } from '#test/support/domain/builders.ts'
import { Office } from '#test/support/domain/office.ts'
import { Scene } from '#test/support/domain/scene.ts'

type Code = BodyRefusal['code']
type Refused<C extends Code> = { scene: Scene; command: Command; refusal: Extract<BodyRefusal, { code: C }> }

const day = (text: string) => CalendarDate.parse(text)
const logo = { sha256: Sha256.parse('a'.repeat(64)), mediaType: 'image/png', width: 4, height: 3 } as const

const cases: { [C in Code]: () => Refused<C> } = {
  alreadyFounded: () => ({
    scene: new Office(),
    command: {
      type: 'foundRegister',
      lender: region({ name: 'Altra', taxCode: undefined, ipaCode: undefined }),
    },
    refusal: { code: 'alreadyFounded', lender: 'Regione Inventata' },
  }),
  notFounded: () => ({
    scene: new Scene(),
    command: { type: 'chooseLenderLogo', logo },
    refusal: { code: 'notFounded' },
  }),
  bodyUnknown: () => ({
    scene: new Scene(),
    command: { type: 'suppressBody', bodyId: 'nessuno', on: day('2026-01-01') },
    refusal: { code: 'bodyUnknown', bodyId: 'nessuno' },
  }),
  reasonMissing: () => {
    const scene = new Office()
    return {
      scene,
      command: { type: 'recordBody', bodyId: scene.borrowerId, details: comune({ name: 'Altro Borgo' }) },
      refusal: { code: 'reasonMissing' },
    }
  },
  bodyCodeTaken: () => {
    const scene = new Office()
    const { borrowerId: holderId } = scene
    return {
      scene,
      command: { type: 'recordBody', details: comune({ name: 'Altro Borgo', istatCode: '001998' }) },
      refusal: {
        code: 'bodyCodeTaken',
        scheme: 'cadastral',
        value: 'Z999',
        holderId,
        holderName: 'Borgo Inventato',
      },
    }
  },
  bodyAlreadySuppressed: () => {
    const scene = new Office()
    const command = { type: 'suppressBody', bodyId: scene.borrowerId, on: day('2026-01-01') } as const
    scene.run(command)
    const refusal = { code: 'bodyAlreadySuppressed', name: 'Borgo Inventato', on: day('2026-01-01') } as const
    return { scene, command: { ...command, on: day('2027-01-01') }, refusal }
  },
  ownSuccessor: () => {
    const scene = new Office()
    const { borrowerId: bodyId } = scene
    return {
      scene,
      command: { type: 'suppressBody', bodyId, on: day('2026-01-01'), successorId: bodyId },
      refusal: { code: 'ownSuccessor', name: 'Borgo Inventato' },
    }
  },
  signatoryUnknown: () => {
    const scene = new Office()
    const { lenderSignatoryId: signatoryId } = scene.signatories
    return {
      scene,
      command: { type: 'endSignatory', bodyId: scene.borrowerId, signatoryId, on: day('2026-01-01') },
      refusal: { code: 'signatoryUnknown', signatoryId },
    }
  },
  periodReversed: () => {
    const scene = new Office()
    const { borrowerSignatoryId: signatoryId } = scene.signatories
    return {
      scene,
      command: { type: 'endSignatory', bodyId: scene.borrowerId, signatoryId, on: day('2024-06-09') },
      refusal: { code: 'periodReversed', from: day('2024-06-10'), to: day('2024-06-09') },
    }
  },
  contactAlreadyNamed: () => {
    const scene = new Office()
    const contact = { personId: 'p-1', role: 'referente' }
    const command = { type: 'nameContact', bodyId: scene.borrowerId, contact } as const
    scene.run(command)
    return { scene, command, refusal: { code: 'contactAlreadyNamed', personId: 'p-1' } }
  },
  contactUnknown: () => {
    const scene = new Office()
    return {
      scene,
      command: { type: 'removeContact', bodyId: scene.borrowerId, personId: 'p-1' },
      refusal: { code: 'contactUnknown', personId: 'p-1' },
    }
  },
}

test.each(Object.entries(cases))('%s', (_, make) => {
  const { scene, command, refusal } = make()
  scene.when(command).isRefused(BodyRefusal.parse(refusal))
})

test('every refusal has its case', () => {
  expect(Object.keys(cases).sort()).toEqual(BodyRefusal.options.map(({ shape }) => shape.code.value).sort())
})

test.each<[string, Command]>([
  ['recording', { type: 'recordBody', bodyId: 'nessuno', details: comune(), reason: 'prova' }],
  ['appointing', { type: 'appointSignatory', bodyId: 'nessuno', signatory: signatory() }],
  ['ending', { type: 'endSignatory', bodyId: 'nessuno', signatoryId: 's', on: day('2026-01-01') }],
  ['naming', { type: 'nameContact', bodyId: 'nessuno', contact: { personId: 'p', role: 'referente' } }],
  ['removing', { type: 'removeContact', bodyId: 'nessuno', personId: 'p' }],
  [
    'listing',
    {
      type: 'listBodies',
      source: 'Elenco',
      asOf: day('2026-01-01'),
      bodies: [{ bodyId: 'nessuno', details: comune() }],
    },
  ],
])('%s asks for a body that is known', (_, command) =>
  new Scene().when(command).isRefused({ code: 'bodyUnknown', bodyId: 'nessuno' }),
)

test('a successor must be known', () => {
  const scene = new Office()
  scene
    .when({ type: 'suppressBody', bodyId: scene.borrowerId, on: day('2026-01-01'), successorId: 'nessuno' })
    .isRefused({ code: 'bodyUnknown', bodyId: 'nessuno' })
})

test('a period does not end before it begins, for whoever is appointed', () => {
  const reversed = signatory({ from: '2026-01-01', to: '2025-12-31' })
  const refusal = { code: 'periodReversed', from: day('2026-01-01'), to: day('2025-12-31') } as const
  const office = new Office()
  office.when({ type: 'appointSignatory', bodyId: office.borrowerId, signatory: reversed }).isRefused(refusal)
  new Scene().when({ type: 'foundRegister', lender: region(), signatory: reversed }).isRefused(refusal)
})
