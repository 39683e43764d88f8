import { expect, test } from 'vitest'
import { AgreementCommand } from '#src/agreements/commands.ts'
import { AgreementEvent } from '#src/agreements/events.ts'
import { BodyCommand } from '#src/bodies/decide.ts'
import { BodyEvent } from '#src/bodies/events.ts'
import { ItemCommand } from '#src/items/commands.ts'
import { ItemEvent } from '#src/items/events.ts'
import { ProgrammeCommand, ProgrammeEvent } from '#src/programmes/fund.ts'
import { Command, emptyRegister, evolve, RegisterEvent } from '#src/register/register.ts'
import { faultsOf } from '#test/support/domain/invariants.ts'
import { Office } from '#test/support/domain/office.ts'

const commands = [BodyCommand, ProgrammeCommand, ItemCommand, AgreementCommand]
const events = [BodyEvent, ProgrammeEvent, ItemEvent, AgreementEvent]
const typesOf = (unions: readonly { options: readonly { shape: { type: { value: string } } }[] }[]) =>
  unions.flatMap(({ options }) => options.map(({ shape }) => shape.type.value))

test.each([
  ['commands', commands],
  ['events', events],
])('no two %s share a name, so each finds the part that knows it', (_, unions) => {
  const types = typesOf(unions)
  expect(types.filter((type, index) => types.indexOf(type) !== index)).toEqual([])
})

test('what is not a command is not taken for one', () => {
  for (const wrong of [
    {},
    { type: 'eraseEverything' },
    { type: 'discardDraft' },
    { type: 'discardDraft', agreementId: '' },
    { type: 'recordBody', details: { kind: 'municipality', name: 'Borgo', istatCode: 1999 } },
    { type: 'setAssetAside', itemId: 'a', to: 'missing', reason: '  ' },
    { type: 'setAssetAside', itemId: 'a', to: 'disposed', reason: 'prova' },
    { type: 'annulAgreement', agreementId: 'a', reason: '' },
  ])
    expect(Command.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false)
})

test('an event of another version is not taken for one of ours', () => {
  const event = { type: 'fundRecorded', v: 2, fundId: 'f', details: {} }
  expect(RegisterEvent.safeParse(event).success).toBe(false)
})

test('nothing in the terms of an agreement can hold a fee', () => {
  const office = new Office()
  const agreementId = office.draft()
  const command = { type: 'writeTerms', agreementId, terms: { fee: 100, rent: 100, purpose: 'Prova' } }
  expect(Command.parse(command)).toEqual({ type: 'writeTerms', agreementId, terms: { purpose: 'Prova' } })
})

test('facts about what is not known are taken in without harm', () => {
  const register = emptyRegister()
  const on = new Office().context.today
  const held = {
    agreementId: 'a',
    on,
    assetIds: ['x'],
    licences: [{ itemId: 'y', seats: 1 }],
    serviceIds: ['z'],
  }
  evolve(register, { type: 'itemsReserved', v: 1, ...held })
  evolve(register, { type: 'draftBorrowerChosen', v: 1, agreementId: 'a', on, borrowerId: 'b' })
  evolve(register, { type: 'linesEnded', v: 1, ...held, ground: 'useCompleted' })
  evolve(register, { type: 'deliveryImportUndone', v: 1, importId: 'i', on })
  expect(register).toEqual(emptyRegister())
})

test('the faults that the stories look for are seen when they are there', () => {
  const office = new Office()
  const [asset, pool] = [office.asset('A'), office.licence({ seats: 2 })]
  office.issued({ assets: [asset], licences: [[pool, 2]] })
  expect(faultsOf(office.register)).toEqual([])
  const { items, agreements, bodies } = office.register
  items.byInventoryNumber.delete('INV000001')
  items.byBareSerial.clear()
  agreements.byNumber.clear()
  agreements.byBorrower.clear()
  agreements.lastNumber.set(2026, 2)
  bodies.bodyByCode.clear()
  const licence = items.items.get(pool)
  if (licence?.kind === 'licence')
    items.items.set(pool, {
      ...licence,
      seats: 1,
      allocations: [...licence.allocations, ...licence.allocations],
    })
  const lent = items.items.get(asset)
  if (lent?.kind === 'asset') items.items.set(asset, { ...lent, status: 'lent' })
  expect(faultsOf(office.register).map((fault) => fault.split(/ (is|of|goes|\n)/)[0])).toEqual([
    'bodyByCode',
    'byInventoryNumber',
    'byBareSerial',
    'byNumber',
    'byBorrower',
    'papers',
    'what items say',
    pool,
    'seats held',
  ])
})
