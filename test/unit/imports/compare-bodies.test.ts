import { describe, expect, test } from 'vitest'
import { Body, BodyDetails } from '#src/bodies/body.ts'
import { compareWithKnown } from '#src/imports/compare-bodies.ts'
import type { BodyList } from '#src/imports/listed-bodies.ts'

const known = (id: string, details: Record<string, unknown>, more: Record<string, unknown> = {}): Body =>
  Body.parse({
    kind: 'municipality',
    region: 'Lazio',
    ...details,
    ...more,
    id,
    signatories: [],
    contacts: [],
  })
const list = (source: BodyList['source'], ...all: readonly Record<string, unknown>[]): BodyList => ({
  source,
  bodies: all.map((details, index) => ({
    line: index + 2,
    details: BodyDetails.parse({ kind: 'municipality', region: 'Lazio', ...details }),
  })),
  problems: [],
})

const roma = { name: 'Roma', istatCode: '058091', cadastralCode: 'H501', province: 'RM' }

describe("against ISTAT's list", () => {
  test('new, unchanged, corrected and missing', () => {
    const bodies = [
      known('1', roma, { certifiedEmail: 'protocollo@pec.esempio.it' }),
      known('2', { name: 'Vecchio', istatCode: '058001', cadastralCode: 'A001' }),
      known('3', { name: 'Abolito', istatCode: '058002', cadastralCode: 'A002' }),
      known('4', { name: 'Lontano', istatCode: '001001', cadastralCode: 'A074', region: 'Piemonte' }),
      known('5', { name: 'Già soppresso', istatCode: '058003' }, { suppressed: { on: '2020-01-01' } }),
      known('6', { name: 'Unione', kind: 'municipalUnion' }),
    ]
    const comparison = compareWithKnown(
      list(
        'istat',
        roma,
        { name: 'Nuovo nome', istatCode: '058001', cadastralCode: 'A001' },
        { name: 'Aggiunto', istatCode: '058999', cadastralCode: 'M999' },
      ),
      bodies,
    )
    expect(comparison).toMatchObject({ unchanged: 1, leftOut: 0, conflicts: [] })
    expect(comparison.added.map(({ line, details }) => [line, details.name])).toEqual([[4, 'Aggiunto']])
    expect(comparison.changed.map(({ body, details, fields }) => [body.id, details.name, fields])).toEqual([
      ['2', 'Nuovo nome', ['name']],
    ])
    expect(comparison.missing.map(({ id }) => id)).toEqual(['3'])
  })

  test('a seat written in another order is the same seat', () => {
    const body = {
      ...known('1', roma),
      seat: { town: 'Roma', postalCode: '00186', address: 'Piazza del Campidoglio' },
    }
    expect(compareWithKnown(list('istat', roma), [body])).toMatchObject({ changed: [], unchanged: 1 })
  })

  test('a comune that changed province is the same one, and keeps what the list does not say', () => {
    const body = known('1', {
      ...roma,
      taxCode: '02438750586',
      seat: { address: 'Via A', postalCode: '00100', town: 'Roma' },
    })
    const { changed, missing } = compareWithKnown(
      list('istat', { ...roma, istatCode: '120091', province: 'RX' }),
      [body],
    )
    expect(missing).toEqual([])
    expect(changed).toMatchObject([
      {
        fields: ['istatCode', 'province'],
        details: { istatCode: '120091', taxCode: '02438750586', seat: { address: 'Via A' } },
      },
    ])
  })
})

describe('what is the same and what clashes', () => {
  test('names of regions are the same however they are hyphened or doubled', () => {
    const body = known('1', { name: 'Abolito', istatCode: '031999', region: 'Friuli Venezia Giulia' })
    const { missing } = compareWithKnown(list('istat', { ...roma, region: 'Friuli-Venezia Giulia' }), [body])
    expect(missing.map(({ id }) => id)).toEqual(['1'])
  })

  test('codes of two known bodies in one row are a conflict', () => {
    const bodies = [
      known('1', roma),
      known('2', { name: 'Altra', istatCode: '058001', cadastralCode: 'A001' }),
    ]
    const { conflicts, changed } = compareWithKnown(list('istat', { ...roma, cadastralCode: 'A001' }), bodies)
    expect(conflicts.map(({ listed, bodies: named }) => [listed.line, named.map(({ id }) => id)])).toEqual([
      [2, ['1', '2']],
    ])
    expect(changed).toEqual([])
  })
})

describe("against IndicePA's list", () => {
  test('codes and seat are taken, the name and kind of a comune are not', () => {
    const body = known('1', roma)
    const { changed } = compareWithKnown(
      list('ipa', {
        name: 'Roma Capitale',
        cadastralCode: 'H501',
        ipaCode: 'c_h501',
        taxCode: '02438750586',
      }),
      [body],
    )
    expect(changed).toMatchObject([
      { details: { name: 'Roma', ipaCode: 'c_h501' }, fields: ['taxCode', 'ipaCode'] },
    ])
  })

  test('an in-house company found by its tax code stays one; other bodies nobody knows are left out', () => {
    const company = known('1', { kind: 'inHouseCompany', name: 'Esempio S.p.A.', taxCode: '02438750586' })
    const comparison = compareWithKnown(
      list(
        'ipa',
        { kind: 'otherPublicBody', name: 'Esempio SpA', taxCode: '02438750586', ipaCode: 'esempio' },
        { kind: 'otherPublicBody', name: 'Istituto Comprensivo', ipaCode: 'istsc_x' },
        { kind: 'municipalUnion', name: 'Unione', ipaCode: 'uc_x' },
      ),
      [company],
    )
    expect(comparison.changed).toMatchObject([
      { details: { kind: 'inHouseCompany', name: 'Esempio SpA' }, fields: ['name', 'ipaCode'] },
    ])
    expect(comparison.leftOut).toBe(1)
    expect(comparison.added.map(({ details }) => details.name)).toEqual(['Unione'])
    expect(comparison.missing).toEqual([])
  })
})
