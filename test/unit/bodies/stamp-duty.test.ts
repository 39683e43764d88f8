import { expect, test } from 'vitest'
import { type BodyDetails, BodyKind } from '#src/bodies/body.ts'
import { type StampDuty, stampDuty, taxStatutes } from '#src/bodies/stamp-duty.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { region } from '#test/support/domain/builders.ts'

const body = (kind: BodyKind, stampDutyExempt?: boolean): BodyDetails => ({
  kind,
  name: 'Ente di prova',
  ...(stampDutyExempt === undefined ? {} : { stampDutyExempt }),
})

// Columns: nothing recorded, recorded as exempt, recorded as not exempt.
const table: Record<BodyKind, [StampDuty, StampDuty, StampDuty]> = {
  region: ['exempt', 'exempt', 'exempt'],
  municipality: ['exempt', 'exempt', 'exempt'],
  province: ['exempt', 'exempt', 'exempt'],
  consortium: ['exempt', 'exempt', 'exempt'],
  mountainCommunity: ['exempt', 'exempt', 'due'],
  municipalUnion: ['undecided', 'exempt', 'due'],
  inHouseCompany: ['due', 'due', 'due'],
  otherPublicBody: ['due', 'due', 'due'],
}

test.each(BodyKind.options)('a region and a body of kind %s', (kind) => {
  const answers = [undefined, true, false].map((choice) => stampDuty(region(), body(kind, choice)))
  expect(answers).toEqual(table[kind])
})

test('what is due by one side is due, whatever is undecided on the other', () => {
  expect(stampDuty(body('inHouseCompany'), body('municipalUnion'))).toBe('due')
  expect(stampDuty(body('municipalUnion'), body('inHouseCompany'))).toBe('due')
  expect(stampDuty(body('municipalUnion'), body('municipality'))).toBe('undecided')
})

test('the new code of taxes is in force from 2027', () => {
  expect(taxStatutes(CalendarDate.parse('2026-12-31'))).toBe('dpr131and642')
  expect(taxStatutes(CalendarDate.parse('2027-01-01'))).toBe('dlgs123of2025')
})
