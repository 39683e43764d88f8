import { describe, expect, test } from 'vitest'
import {
  CadastralCode,
  CertifiedEmail,
  Cig,
  Cup,
  IpaCode,
  IstatCode,
  isTaxCode,
  ProvinceCode,
  Sha256,
  TaxCode,
} from '#src/shared/codes.ts'

describe('tax code of a body', () => {
  test.each(['00118410323', '80014930327', '00514490010', '01199250158', '02438750586'])(
    '%s, of a body that exists, is accepted',
    (code) => expect(TaxCode.safeParse(code).success).toBe(true),
  )

  test('one check digit in ten is right, whatever the ten before', () => {
    for (const digits of ['0011841032', '1234567890', '9999999999', '0000000001']) {
      const right = Array.from({ length: 10 }, (_, check) => `${digits}${check}`).filter(isTaxCode)
      expect(right).toHaveLength(1)
    }
  })

  test('two neighbouring digits changed places are noticed', () => {
    expect(isTaxCode('00118410323')).toBe(true)
    expect(isTaxCode('00118413023')).toBe(false)
  })

  test.each(['', '0011841032', '001184103230', ' 00118410323', 'IT118410323', '00000000000', '٠٠١١٨٤١٠٣٢٣'])(
    '«%s» is not one',
    (text) => expect(isTaxCode(text)).toBe(false),
  )
})

describe('codes are text of a fixed shape', () => {
  const codecs = { CadastralCode, CertifiedEmail, Cig, Cup, IpaCode, IstatCode, ProvinceCode, Sha256 }
  test.each<[keyof typeof codecs, string]>([
    ['IstatCode', '030129'],
    ['IstatCode', '001001'],
    ['CadastralCode', 'F205'],
    ['ProvinceCode', 'NA'],
    ['IpaCode', 'c_f205'],
    ['IpaCode', 'UFE0R4'],
    ['Cup', 'J41B21000010006'],
    ['Cig', '9087654321'],
    ['Cig', 'Z1A2B3C4D5'],
    ['CertifiedEmail', 'comune.borgo@certgov.example.it'],
    ['Sha256', 'a'.repeat(64)],
  ])('%s accepts %s as it is', (codec, code) => expect(codecs[codec].parse(code)).toBe(code))

  test.each<[keyof typeof codecs, unknown]>([
    ['IstatCode', 30129],
    ['IstatCode', '30129'],
    ['IstatCode', '03012A'],
    ['CadastralCode', 'f205'],
    ['CadastralCode', 'F2050'],
    ['ProvinceCode', 'UDI'],
    ['IpaCode', 'c f205'],
    ['Cup', 'J41B2100001000'],
    ['Cup', '141B21000010006'],
    ['Cig', '908765432'],
    ['Cig', 'z1a2b3c4d5'],
    ['CertifiedEmail', 'comune.borgo'],
    ['CertifiedEmail', 'a b@example.it'],
    ['Sha256', 'A'.repeat(64)],
  ])('%s refuses %s', (codec, code) => expect(codecs[codec].safeParse(code).success).toBe(false))
})
