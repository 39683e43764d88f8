import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { certifying, locking, type Permissions, signedPermitting } from '#test/support/signing/permissions.ts'
import { pdfsig, Signers, type TestSigner } from '#test/support/signing/signers.ts'
import { type IssuedAgreement, issuedAgreement } from './support/signed-agreement.ts'

let signers: Signers
let ada: TestSigner
let ivo: TestSigner
let paper: IssuedAgreement

beforeAll(async () => {
  signers = await Signers.open()
  ada = await signers.signer('Ada', 'Di Prova')
  ivo = await signers.signer('Ivo', 'Di Prova')
  paper = issuedAgreement()
}, 60_000)
afterAll(() => signers.close())

const first = (permissions: Permissions) =>
  signedPermitting(signers, paper.bytes, ada, { field: 'FirmaComodante', permissions })

async function faults(file: Uint8Array) {
  const answer = await paper.read(file)
  return answer.ok ? answer.value.signatures.map(({ fault }) => fault) : answer.error
}

describe('a signature that says what may be done after it', () => {
  const allowing: [string, Permissions][] = [
    ['certifies, and says nothing', certifying()],
    ['certifies, and allows to sign', certifying(2)],
    ['certifies, and allows notes too', certifying(3)],
    ['locks its own field', locking('Include', 'FirmaComodante')],
    ['locks a field whose name only begins alike', locking('Include', 'Firma')],
    ['locks all fields but the other', locking('Exclude', 'FirmaComodatario')],
  ]
  test.each(allowing)('%s: the other party may sign', async (_says, permissions) => {
    const file = await first(permissions)
    expect(await pdfsig(file)).toContain('Signature is Valid')
    expect(await faults(file)).toEqual([undefined])
    expect(await faults(await signers.pades(file, ivo, 'FirmaComodatario'))).toEqual([undefined, undefined])
  })

  const barring: [string, Permissions][] = [
    ['certifies, and allows nothing', certifying(1)],
    ['locks all fields', locking('All')],
    ['locks the field of the other', locking('Include', 'FirmaComodante', 'FirmaComodatario')],
    ['locks all fields but its own', locking('Exclude', 'FirmaComodante')],
  ]
  test.each(barring)(
    '%s: it is sound alone, and not when the other party then signs',
    async (_says, said) => {
      const file = await first(said)
      expect(await faults(file)).toEqual([undefined])
      expect(await faults(await signers.pades(file, ivo, 'FirmaComodatario'))).toEqual([
        'laterSignatureBarred',
        undefined,
      ])
    },
  )

  test('bars no signature around the file', async () => {
    expect(await faults(await signers.cades(await first(certifying(1)), ivo))).toEqual([undefined, undefined])
  })

  test('bars none that was there before it', async () => {
    const before = await signers.pades(paper.bytes, ivo, 'FirmaComodatario')
    const place = { field: 'FirmaComodante', permissions: certifying(1) }
    expect(await faults(await signedPermitting(signers, before, ada, place))).toEqual([undefined, undefined])
  })
})
