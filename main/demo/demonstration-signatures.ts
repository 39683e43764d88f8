import { createHash, createPublicKey } from 'node:crypto'
import { PDF, type Signer } from '@libpdf/core'
import { p256 } from '@noble/curves/nist.js'
import { BitString, Integer, PrintableString, Utf8String } from 'asn1js'
import { AlgorithmIdentifier, AttributeTypeAndValue, Certificate, PublicKeyInfo, Time } from 'pkijs'
import type { Instant } from '#src/shared/dates.ts'

/** The field of a paper that a party signs, who signs, and when. */
export type DemonstrationSignature = {
  readonly field: string
  readonly name: string
  readonly organisation: string
  readonly at: Instant
}

/**
 * Signs a paper as its parties would, PAdES in its own fields. Keys are made from a text that everybody can read and
 * signatures hold no chance (RFC 6979): they are worth nothing, and the same story gives the same bytes.
 */
export async function demonstrationSigned(
  paper: Uint8Array,
  signatures: readonly DemonstrationSignature[],
): Promise<Uint8Array> {
  let bytes = paper
  for (const { field, at, ...signer } of signatures) {
    const pdf = await PDF.load(bytes)
    const signingTime = new Date(at)
    bytes = (await pdf.sign({ signer: signerOf(signer), fieldName: field, signingTime })).bytes
  }
  return bytes
}

const issuer = [
  { type: '2.5.4.6', value: new PrintableString({ value: 'IT' }) },
  { type: '2.5.4.10', value: new Utf8String({ value: 'Certificatore dimostrativo, senza valore' }) },
]
const ecdsaWithSha256 = '1.2.840.10045.4.3.2'

function signerOf({ name, organisation }: Pick<DemonstrationSignature, 'name' | 'organisation'>): Signer {
  const secret = createHash('sha256').update(`Comodato, dimostrazione: ${name}`).digest()
  const sign = (data: Uint8Array): Uint8Array => p256.sign(data, secret, { format: 'der' })
  return {
    certificate: certificateOf(name, organisation, secret, sign),
    certificateChain: [],
    keyType: 'EC',
    signatureAlgorithm: 'ECDSA',
    sign: async (data) => sign(data),
  }
}

function certificateOf(
  name: string,
  organisation: string,
  secret: Uint8Array,
  sign: (data: Uint8Array) => Uint8Array,
): Uint8Array {
  const [given = '', ...surname] = name.split(' ')
  const certificate = new Certificate({
    version: 2,
    serialNumber: new Integer({ valueHex: Uint8Array.from([1, ...secret.subarray(0, 15)]).buffer }),
    notBefore: new Time({ value: new Date('2020-01-01T00:00:00Z') }),
    notAfter: new Time({ value: new Date('2049-12-31T23:59:59Z') }),
    subjectPublicKeyInfo: publicKeyOf(secret),
    signature: new AlgorithmIdentifier({ algorithmId: ecdsaWithSha256 }),
    signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: ecdsaWithSha256 }),
  })
  certificate.issuer.typesAndValues = issuer.map((part) => new AttributeTypeAndValue(part))
  const part = (type: string, value: string) =>
    new AttributeTypeAndValue({ type, value: new Utf8String({ value }) })
  certificate.subject.typesAndValues = [
    part('2.5.4.10', organisation),
    part('2.5.4.42', given),
    part('2.5.4.4', surname.join(' ')),
    part('2.5.4.3', name),
  ]
  const signed = new Uint8Array(certificate.encodeTBS().toBER())
  certificate.signatureValue = new BitString({ valueHex: Uint8Array.from(sign(signed)).buffer })
  return new Uint8Array(certificate.toSchema(true).toBER())
}

function publicKeyOf(secret: Uint8Array): PublicKeyInfo {
  const point = Buffer.from(p256.getPublicKey(secret, false))
  const key = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  }
  const spki = createPublicKey({ key, format: 'jwk' }).export({ format: 'der', type: 'spki' })
  return PublicKeyInfo.fromBER(spki)
}
