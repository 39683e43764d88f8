import { expect, test } from 'vitest'
import { packed } from '#src/register/crowd.ts'
import { aboutSubject, subjectsOf, withoutCrowd } from '#src/register/history.ts'
import { RegisterEvent } from '#src/register/register.ts'
import { Sha256 } from '#src/shared/codes.ts'
import { workstation } from '#test/support/domain/builders.ts'
import { Office } from '#test/support/domain/office.ts'

test('of a large fact, what is told of one of its subjects is the same with or without the crowd', () => {
  const office = new Office()
  const events = office.run({
    type: 'receiveAssets',
    assets: ['A1', 'A2', 'A3'].map((serial) => workstation(serial)),
    delivery: { fileName: 'Consegna.csv', sha256: Sha256.parse('ab'.repeat(32)) },
  })
  expect(events.flatMap(subjectsOf)).toHaveLength(5)
  for (const event of events)
    for (const subject of [...subjectsOf(event), 'nobody']) {
      const narrowed = RegisterEvent.parse(withoutCrowd(packed(event), subject).event)
      expect(aboutSubject(narrowed, subject)).toEqual(aboutSubject(event, subject))
      if (narrowed.type === 'assetsReceived' && narrowed.importId !== subject)
        expect(narrowed.assets.length).toBeLessThan(2)
    }
})
