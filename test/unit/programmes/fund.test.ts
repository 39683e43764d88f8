import { describe, expect, test } from 'vitest'
import {
  durabilityEnd,
  FundDetails,
  fundByName,
  FundKind,
  ProgrammeRefusal,
  unionStatement,
} from '#src/programmes/fund.ts'
import type { Command } from '#src/register/register.ts'
import { fund } from '#test/support/domain/builders.ts'
import { given, Scene } from '#test/support/domain/scene.ts'

test('a fund is recorded, and corrected by its key', () => {
  given()
    .when({ type: 'recordFund', details: fund() })
    .gives([{ type: 'fundRecorded', v: 2, reason: '', fundId: 'id-1', details: fund() }])
  const scene = given({ type: 'recordFund', details: fund() })
  scene.run({ type: 'recordFund', fundId: 'id-1', details: fund({ name: 'Altro nome' }), reason: 'prova' })
  expect([...scene.register.programmes.funds.values()]).toEqual([
    { ...fund({ name: 'Altro nome' }), id: 'id-1' },
  ])
})

describe('refusals', () => {
  type Code = ProgrammeRefusal['code']
  const recorded = () => given({ type: 'recordFund', details: fund({ name: 'Però' }) })
  const cases: { [C in Code]: [Scene, Command, Extract<ProgrammeRefusal, { code: C }>] } = {
    fundUnknown: [
      new Scene(),
      { type: 'recordFund', fundId: 'nessuno', details: fund() },
      { code: 'fundUnknown', fundId: 'nessuno' },
    ],
    reasonMissing: [
      recorded(),
      { type: 'recordFund', fundId: 'id-1', details: fund({ name: 'Peró' }) },
      { code: 'reasonMissing' },
    ],
    fundNameTaken: [
      recorded(),
      { type: 'recordFund', details: fund({ name: 'PERO' }) },
      { code: 'fundNameTaken', name: 'Però', fundId: 'id-1' },
    ],
  }
  test.each(Object.entries(cases))('%s', (_, [scene, command, refusal]) =>
    scene.when(command).isRefused(refusal),
  )

  test('every refusal has its case', () => {
    expect(Object.keys(cases).sort()).toEqual(
      ProgrammeRefusal.options.map(({ shape }) => shape.code.value).sort(),
    )
  })

  test('a fund renamed to the name of another is refused, though its own code is that name', () => {
    given(
      { type: 'recordFund', details: fund({ name: 'Primo', operationCode: 'PAR' }) },
      { type: 'recordFund', details: fund({ name: 'PAR' }) },
    )
      .when({ type: 'recordFund', fundId: 'id-1', details: fund({ name: 'PAR' }), reason: 'prova' })
      .isRefused({ code: 'fundNameTaken', name: 'PAR', fundId: 'id-2' })
  })
})

test('a fund is found by name or operation code, and nothing finds one without a code', () => {
  const { register } = given(
    { type: 'recordFund', details: fund({ name: 'Senza codice' }) },
    { type: 'recordFund', details: fund({ name: 'Con codice', operationCode: 'OP-7' }) },
  )
  expect(fundByName(register.programmes, 'op-7')?.name).toBe('Con codice')
  expect(fundByName(register.programmes, ' senza  CODICE')?.name).toBe('Senza codice')
  expect(fundByName(register.programmes, '')).toBeUndefined()
})

test('only money of the Union has a statement and a durability of five years', () => {
  const of = (kind: FundKind) => {
    const paid = fund({ kind, finalPaymentDate: '2024-02-29' })
    return [unionStatement(paid), durabilityEnd(paid)]
  }
  expect(Object.fromEntries(FundKind.options.map((kind) => [kind, of(kind)]))).toEqual({
    erdf: ['cofinancedByUnion', '2029-02-28'],
    pnrr: ['nextGenerationEU', '2029-02-28'],
    regional: ['none', undefined],
    other: ['none', undefined],
  })
  expect(durabilityEnd(fund())).toBeUndefined()
})

test('a final payment so late that its durability would leave the calendar is a mistake', () => {
  expect(FundDetails.safeParse({ ...fund(), finalPaymentDate: '2198-01-01' }).success).toBe(false)
})
