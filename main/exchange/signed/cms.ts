import { constants, createHash, createPublicKey, verify } from 'node:crypto'
import { BaseBlock, Constructed, fromBER, ObjectIdentifier, OctetString, UTCTime } from 'asn1js'
import {
  type Certificate,
  ContentInfo,
  IssuerAndSerialNumber,
  RSASSAPSSParams,
  SignedData,
  SignerInfo,
} from 'pkijs'
import { type CertificateFacts, certificateFacts } from './certificate.ts'

/** Why a signature says nothing: of the document, of its own attributes, of the certificate, or of what we can compute. */
export type SignatureFault =
  /** The document is not the one that was signed. */
  | 'documentChanged'
  /** The value of the signature does not follow from what was signed and the certificate's key. */
  | 'valueWrong'
  /** SHA-1, MD5, or a scheme that this program does not compute. */
  | 'algorithmRefused'
  | 'certificateMissing'
  /** The signature names another certificate than the one whose key computes it (ETSI EN 319 122-1, 5.2.2). */
  | 'certificateSwapped'
  /** The time at which it was made, as far as it is known, is outside the validity of the certificate. */
  | 'certificateNotValid'
  /** In a PDF: the signed ranges leave out more than the signature itself. */
  | 'rangeWrong'
  /** In a PDF: it allows no other signature, or none in the field where one was then put. */
  | 'laterSignatureBarred'

/** One signature, checked as far as it can be without asking anyone. */
export type CheckedSignature = {
  readonly certificate?: CertificateFacts
  /** What the signer's own program says of the time, as an instant in ISO 8601. */
  readonly declaredAt?: string
  readonly fault?: SignatureFault
  /** It was put on another signature, of that person, and not on the document (RFC 5652, 11.4). */
  readonly countersigns?: string
  readonly value: Uint8Array
  /** Tokens of RFC 3161 that authorities have put on the value. */
  readonly tokens: readonly Uint8Array[]
}

/** A CMS structure with signatures (RFC 5652, 5), as CAdES and PAdES use it. */
export type SignedMessage = {
  /** The kind of what was signed, by its object identifier. */
  readonly contentType: string
  /** What was signed, when it is inside. */
  readonly content?: Uint8Array
  /** For a detached one: the digests that the signatures declare, to find what they sign by. */
  readonly digests: readonly { readonly algorithm: string; readonly hex: string }[]
  readonly check: (content: Uint8Array) => CheckedSignature[]
}

const identifiers = {
  signedData: '1.2.840.113549.1.7.2',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  counterSignature: '1.2.840.113549.1.9.6',
  timeStampToken: '1.2.840.113549.1.9.16.2.14',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  rsaPss: '1.2.840.113549.1.1.10',
  ed25519: '1.3.101.112',
} as const

const hashes: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}

/** The algorithms that a digest may be made with; the older ones are not among them. */
export const digestName = (identifier: string): string | undefined => hashes[identifier]

/** Reads a CMS structure in DER or BER; undefined when the bytes are not one with signatures. */
export function readSignedMessage(bytes: Uint8Array): SignedMessage | undefined {
  const data = signedDataIn(bytes)
  if (data === undefined) return undefined
  const content = data.encapContentInfo.eContent?.getValue()
  const certificates = (data.certificates ?? []).filter((one): one is Certificate => 'subject' in one)
  return {
    contentType: data.encapContentInfo.eContentType,
    ...(content === undefined ? {} : { content: new Uint8Array(content) }),
    digests: data.signerInfos.flatMap(declaredDigest),
    check: (signed) => data.signerInfos.flatMap((signer) => checkSigner(signer, certificates, signed)),
  }
}

function signedDataIn(bytes: Uint8Array): SignedData | undefined {
  try {
    const { result, offset } = fromBER(bytes)
    if (offset === -1) return undefined
    const info = new ContentInfo({ schema: result })
    return info.contentType === identifiers.signedData ? new SignedData({ schema: info.content }) : undefined
  } catch {
    // Bytes that begin like ASN.1 and are not CMS: the library says so by throwing.
    return undefined
  }
}

/** More than anybody puts one on the other. */
const deepest = 8

/** A signature, and after it those that were put on it. */
function checkSigner(
  signer: SignerInfo,
  certificates: readonly Certificate[],
  content: Uint8Array,
  depth = 0,
): CheckedSignature[] {
  const certificate = certificates.find((one) => isOf(signer, one))
  const declaredAt = signingTime(signer)?.toISOString()
  const facts = certificate && certificateFacts(certificate)
  const fault = certificate === undefined ? 'certificateMissing' : faultOf(signer, certificate, content)
  const value = new Uint8Array(signer.signature.getValue())
  const tokens = unsignedValues(signer, identifiers.timeStampToken).map(berOf)
  const others = depth < deepest ? unsignedValues(signer, identifiers.counterSignature) : []
  return [
    {
      ...(facts && { certificate: facts }),
      ...(declaredAt === undefined ? {} : { declaredAt }),
      ...(fault && { fault }),
      value,
      tokens,
    },
    ...others
      .flatMap((other) => signerIn(other) ?? [])
      .flatMap((other) => checkSigner(other, certificates, value, depth + 1))
      .map((other) => ({ countersigns: facts?.name ?? '', ...other })),
  ]
}

const unsignedValues = ({ unsignedAttrs }: SignerInfo, type: string): readonly unknown[] =>
  unsignedAttrs?.attributes.flatMap((attribute) => (attribute.type === type ? attribute.values : [])) ?? []

function signerIn(schema: unknown): SignerInfo | undefined {
  try {
    return new SignerInfo({ schema })
  } catch {
    // What calls itself a signature and is not one: the library says so by throwing.
    return undefined
  }
}

/** A value of an attribute, which the library reads as whatever it is. */
const berOf = (token: unknown): Uint8Array =>
  token instanceof BaseBlock ? new Uint8Array(token.toBER()) : new Uint8Array()

function faultOf(
  signer: SignerInfo,
  certificate: Certificate,
  content: Uint8Array,
): SignatureFault | undefined {
  const hash = hashes[signer.digestAlgorithm.algorithmId]
  if (hash === undefined) return 'algorithmRefused'
  const declared = declaredDigest(signer)[0]
  const attributes = signer.signedAttrs?.encodedValue
  if (attributes !== undefined && createHash(hash).update(content).digest('hex') !== declared?.hex)
    return 'documentChanged'
  const signed = attributes === undefined ? content : new Uint8Array(attributes)
  const computes = signatureComputes(signer, certificate, signed, hash)
  if (computes !== true) return computes ?? 'algorithmRefused'
  return namesOther(signer, certificate) ? 'certificateSwapped' : undefined
}

/** Whether the value of the signature computes; undefined when the scheme is not one that we know. */
function signatureComputes(
  signer: SignerInfo,
  certificate: Certificate,
  signed: Uint8Array,
  hash: string,
): true | 'valueWrong' | undefined {
  const spki = Buffer.from(certificate.subjectPublicKeyInfo.toSchema().toBER())
  const value = new Uint8Array(signer.signature.getValue())
  const { algorithmId, algorithmParams } = signer.signatureAlgorithm
  try {
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' })
    if (algorithmId === identifiers.ed25519) return verify(null, signed, key, value) || 'valueWrong'
    if (algorithmId !== identifiers.rsaPss) return verify(hash, signed, key, value) || 'valueWrong'
    const own = new RSASSAPSSParams({ schema: algorithmParams }).hashAlgorithm.algorithmId
    const padding = constants.RSA_PKCS1_PSS_PADDING
    const saltLength = constants.RSA_PSS_SALTLEN_AUTO
    return verify(hashes[own] ?? hash, signed, { key, padding, saltLength }, value) || 'valueWrong'
  } catch {
    // A key or a scheme that the system's library does not know.
    return undefined
  }
}

/** Whether the certificate is the one that the signature says it was made with. */
function isOf({ sid }: SignerInfo, certificate: Certificate): boolean {
  if (sid instanceof IssuerAndSerialNumber)
    return sid.serialNumber.isEqual(certificate.serialNumber) && sid.issuer.isEqual(certificate.issuer)
  const own = certificate.extensions?.find(({ extnID }) => extnID === '2.5.29.14')
  const wanted = Buffer.from(sid.valueBlock?.valueHexView ?? new Uint8Array())
  return own !== undefined && Buffer.from(own.extnValue.valueBlock.valueHexView).includes(wanted)
}

const attributeOf = (signer: SignerInfo, type: string): unknown =>
  signer.signedAttrs?.attributes.find((attribute) => attribute.type === type)?.values[0]

function declaredDigest(signer: SignerInfo): { algorithm: string; hex: string }[] {
  const algorithm = hashes[signer.digestAlgorithm.algorithmId]
  const digest: unknown = attributeOf(signer, identifiers.messageDigest)
  if (algorithm === undefined || !(digest instanceof OctetString)) return []
  return [{ algorithm, hex: Buffer.from(digest.getValue()).toString('hex') }]
}

function signingTime(signer: SignerInfo): Date | undefined {
  const time = attributeOf(signer, identifiers.signingTime)
  // GeneralizedTime extends UTCTime.
  return time instanceof UTCTime && !Number.isNaN(time.toDate().getTime()) ? time.toDate() : undefined
}

/**
 * Whether the attribute that ties a signature to its certificate names another one. Its first element is the hash of
 * the certificate: under an algorithm of its own, or SHA-256 when it gives none (RFC 5035, 4).
 */
function namesOther(signer: SignerInfo, certificate: Certificate): boolean {
  const [identifier] = partsOf(partsOf(attributeOf(signer, identifiers.signingCertificateV2))[0])
  const parts = partsOf(identifier)
  const named = parts.find((part) => part instanceof OctetString)
  if (named === undefined) return false
  const [algorithm] = partsOf(parts[0])
  const hash = algorithm instanceof ObjectIdentifier ? hashes[algorithm.getValue()] : 'sha256'
  if (hash === undefined) return true
  const whole = Buffer.from(certificate.toSchema(false).toBER())
  return !createHash(hash).update(whole).digest().equals(Buffer.from(named.getValue()))
}

/** What is inside a sequence or a set. */
const partsOf = (block: unknown): readonly unknown[] =>
  block instanceof Constructed ? block.valueBlock.value : []
