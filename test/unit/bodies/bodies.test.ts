import { describe, expect, test } from 'vitest'
import { Body, isInOffice, livingSuccessor } from '#src/bodies/body.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { Sha256 } from '#src/shared/codes.ts'
import { comune, region, signatory, taxCode } from '#test/support/domain/builders.ts'
import { Office } from '#test/support/domain/office.ts'
import { given } from '#test/support/domain/scene.ts'

const day = (text: string) => CalendarDate.parse(text)
const logo = {
  sha256: Sha256.parse('a'.repeat(64)),
  mediaType: 'image/png',
  width: 400,
  height: 300,
} as const

describe('founding a register', () => {
  test('names the lender, who signs for it and its emblem', () => {
    given()
      .when({ type: 'foundRegister', lender: region(), signatory: signatory(), logo })
      .gives([
        { type: 'bodyRecorded', v: 2, reason: '', bodyId: 'id-1', details: region() },
        { type: 'lenderNamed', v: 1, bodyId: 'id-1' },
        { type: 'signatoryAppointed', v: 1, bodyId: 'id-1', signatory: { ...signatory(), id: 'id-2' } },
        { type: 'lenderLogoChosen', v: 1, bodyId: 'id-1', logo },
      ])
  })

  test('can be followed by another emblem', () => {
    const office = new Office()
    office.run({ type: 'chooseLenderLogo', logo })
    expect(office.register.bodies.lenderLogo).toEqual(logo)
  })
})

describe('recording a body', () => {
  test('gives it a key, and its codes lead to it', () => {
    const scene = given()
    scene
      .when({ type: 'recordBody', details: comune() })
      .gives([{ type: 'bodyRecorded', v: 2, reason: '', bodyId: 'id-1', details: comune() }])
    const office = new Office()
    expect(office.register.bodies.bodyByCode.get('istat:001999')).toBe(office.borrowerId)
    expect(office.register.bodies.bodyByCode.get('cadastral:Z999')).toBe(office.borrowerId)
  })

  test('again, it is corrected: old codes are free, people stay', () => {
    const office = new Office()
    office.run({
      type: 'recordBody',
      bodyId: office.borrowerId,
      details: comune({ istatCode: '001998' }),
      reason: 'prova',
    })
    const { bodyByCode, bodies } = office.register.bodies
    expect(bodyByCode.has('istat:001999')).toBe(false)
    expect(bodyByCode.get('istat:001998')).toBe(office.borrowerId)
    expect(bodies.get(office.borrowerId)?.signatories).toHaveLength(1)
  })

  test('IPA codes are the same whatever their capitals', () => {
    const scene = given({ type: 'recordBody', details: comune({ ipaCode: 'c_z999' }) })
    scene
      .when({
        type: 'recordBody',
        details: { kind: 'consortium', name: 'Altro', ipaCode: region({ ipaCode: 'C_Z999' }).ipaCode },
      })
      .isRefused({
        code: 'bodyCodeTaken',
        scheme: 'ipa',
        value: 'c_z999',
        holderId: 'id-1',
        holderName: 'Borgo Inventato',
      })
  })
})

const details = (name: string, istatCode: string, cadastralCode: string) =>
  comune({ name, istatCode, cadastralCode })
const list = (bodies: { bodyId?: string; details: ReturnType<typeof comune> }[]) =>
  ({ type: 'listBodies', source: 'Elenco di prova', asOf: day('2026-01-01'), bodies }) as const
const pair = () =>
  given(
    list([{ details: details('Alfa', '001001', 'Z001') }, { details: details('Beta', '001002', 'Z002') }]),
  )

describe('taking in a list that names some no more', () => {
  test('ends, in the same act, the bodies it names no more, in favour of one born with it', () => {
    const scene = pair()
    const born = details('Alfa Beta', '001009', 'Z009')
    const on = day('2026-01-01')
    const successorCode = born.istatCode
    const command = (bodyId: string) => ({
      ...list([{ details: born }]),
      suppressed: [
        { bodyId: 'id-1', on, ...(successorCode && { successorCode }) },
        { bodyId, on },
      ],
    })
    scene.when(command('id-2')).gives([
      {
        type: 'bodiesListed',
        v: 1,
        source: 'Elenco di prova',
        asOf: on,
        bodies: [{ ...born, id: 'id-3' }],
      },
      { type: 'bodySuppressed', v: 1, bodyId: 'id-1', on, successorId: 'id-3' },
      { type: 'bodySuppressed', v: 1, bodyId: 'id-2', on },
    ])
    scene.when(command('id-1')).isRefused({ code: 'bodyAlreadySuppressed', name: 'Alfa', on })
  })
})

describe('taking in a list', () => {
  test('is one fact, and a row with a key describes that body', () => {
    const scene = pair()
    const bodies = [
      { bodyId: 'id-1', details: details('Alfa Nuova', '001001', 'Z001') },
      { details: details('Gamma', '001003', 'Z003') },
    ]
    scene.when(list(bodies)).gives([
      {
        type: 'bodiesListed',
        v: 1,
        source: 'Elenco di prova',
        asOf: day('2026-01-01'),
        bodies: [
          { ...details('Alfa Nuova', '001001', 'Z001'), id: 'id-1' },
          { ...details('Gamma', '001003', 'Z003'), id: 'id-3' },
        ],
      },
    ])
  })

  test.each([
    ['in the order of the list', ['id-1', 'id-2']],
    ['against it', ['id-2', 'id-1']],
  ])('two bodies can exchange their codes, %s', (_, order) => {
    const scene = pair()
    const described: Record<string, ReturnType<typeof comune>> = {
      'id-1': details('Alfa', '001002', 'Z001'),
      'id-2': details('Beta', '001001', 'Z002'),
    }
    scene.run(
      list(order.flatMap((bodyId) => (described[bodyId] ? [{ bodyId, details: described[bodyId] }] : []))),
    )
    expect([...scene.register.bodies.bodyByCode]).toEqual(
      expect.arrayContaining([
        ['istat:001002', 'id-1'],
        ['istat:001001', 'id-2'],
        ['cadastral:Z001', 'id-1'],
        ['cadastral:Z002', 'id-2'],
      ]),
    )
    expect(scene.register.bodies.bodyByCode.size).toBe(4)
  })
})

describe('a code in a list', () => {
  test('is taken while its holder keeps it, even when the holder is in the list', () => {
    pair()
      .when(
        list([
          { bodyId: 'id-1', details: details('Alfa', '001001', 'Z001') },
          { bodyId: 'id-2', details: details('Beta', '001001', 'Z002') },
        ]),
      )
      .isRefused({
        code: 'bodyCodeTaken',
        scheme: 'istat',
        value: '001001',
        holderId: 'id-1',
        holderName: 'Alfa',
      })
  })

  test('twice among new rows names the other row, which has no key yet', () => {
    given()
      .when(
        list([
          { details: details('Alfa', '001001', 'Z001') },
          { details: details('Beta', '001002', 'Z001') },
        ]),
      )
      .isRefused({ code: 'bodyCodeTaken', scheme: 'cadastral', value: 'Z001', holderName: 'Alfa' })
  })
})

describe('suppression', () => {
  const three = () =>
    given(
      { type: 'recordBody', details: comune({ name: 'Alfa', istatCode: '001001', cadastralCode: 'Z001' }) },
      { type: 'recordBody', details: comune({ name: 'Beta', istatCode: '001002', cadastralCode: 'Z002' }) },
      { type: 'recordBody', details: comune({ name: 'Gamma', istatCode: '001003', cadastralCode: 'Z003' }) },
      { type: 'suppressBody', bodyId: 'id-1', on: day('2024-01-01'), successorId: 'id-2' },
    )
  const alfa = (scene: ReturnType<typeof three>) => Body.parse(scene.register.bodies.bodies.get('id-1'))

  test('leads to the successor, and on to the one after', () => {
    const scene = three()
    expect(livingSuccessor(scene.register.bodies, alfa(scene))?.name).toBe('Beta')
    scene.run({ type: 'suppressBody', bodyId: 'id-2', on: day('2025-01-01'), successorId: 'id-3' })
    expect(livingSuccessor(scene.register.bodies, alfa(scene))?.name).toBe('Gamma')
  })

  test('leads nowhere when the last has none', () => {
    const scene = three()
    scene.run({ type: 'suppressBody', bodyId: 'id-2', on: day('2025-01-01') })
    expect(livingSuccessor(scene.register.bodies, alfa(scene))).toBeUndefined()
  })

  test('never comes back to where it began', () => {
    three()
      .when({ type: 'suppressBody', bodyId: 'id-2', on: day('2025-01-01'), successorId: 'id-1' })
      .isRefused({ code: 'ownSuccessor', name: 'Beta' })
  })
})

describe('people', () => {
  test('a signatory is in office from his first day to his last', () => {
    const office = new Office()
    const { borrowerSignatoryId: signatoryId } = office.signatories
    office.run({ type: 'endSignatory', bodyId: office.borrowerId, signatoryId, on: day('2026-06-30') })
    const held = office.register.bodies.bodies.get(office.borrowerId)?.signatories[0]
    const days = ['2024-06-09', '2024-06-10', '2026-06-30', '2026-07-01']
    expect(days.map((on) => held && isInOffice(held, day(on)))).toEqual([false, true, true, false])
  })

  test('a contact is a role and a key, named and removed', () => {
    const office = new Office()
    const { borrowerId: bodyId } = office
    const contacts = () => office.register.bodies.bodies.get(bodyId)?.contacts
    office.run({ type: 'nameContact', bodyId, contact: { personId: 'p-1', role: 'referente' } })
    expect(contacts()).toEqual([{ personId: 'p-1', role: 'referente' }])
    office.run({ type: 'removeContact', bodyId, personId: 'p-1' })
    expect(contacts()).toEqual([])
  })
})

test('two bodies of one tax code do not exist', () => {
  const held = taxCode('9990000002')
  given({ type: 'recordBody', details: comune({ taxCode: held }) })
    .when({
      type: 'recordBody',
      details: { kind: 'inHouseCompany', name: 'Società di prova', taxCode: held },
    })
    .isRefused({
      code: 'bodyCodeTaken',
      scheme: 'tax',
      value: held,
      holderId: 'id-1',
      holderName: 'Borgo Inventato',
    })
})
