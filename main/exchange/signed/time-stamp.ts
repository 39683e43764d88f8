import { createHash } from 'node:crypto'
import { fromBER } from 'asn1js'
import { TSTInfo } from 'pkijs'
import { type CertificateFacts, isValidAt } from './certificate.ts'
import { type CheckedSignature, digestName, readSignedMessage, type SignedMessage } from './cms.ts'

/** Why a time stamp says nothing of when. */
export type TimeStampFault =
  /** It is not a token of RFC 3161. */
  | 'unreadable'
  /** It was put on something else. */
  | 'otherBytes'
  /** Its own signature does not compute. */
  | 'valueWrong'
  | 'algorithmRefused'
  | 'certificateMissing'
  /** The certificate is not for stamping time (RFC 3161, 2.3). */
  | 'notAuthority'
  | 'certificateNotValid'
  /** In a PDF: the stamped ranges leave out more than the stamp itself. */
  | 'rangeWrong'

/** What an authority says of the time at which a signature, a whole PDF, or a whole signed file was there. */
export type TimeStamp = {
  readonly of: 'signature' | 'document' | 'file'
  /** An instant in ISO 8601. */
  readonly at?: string
  /** The subject of the certificate that the token is signed with. */
  readonly authority: string
  readonly fault?: TimeStampFault
}

/** A signature with what is known of its time. */
export type DatedSignature = Pick<
  CheckedSignature,
  'certificate' | 'declaredAt' | 'fault' | 'countersigns'
> & {
  readonly timeStamp?: TimeStamp
}

const tokenContent = '1.2.840.113549.1.9.16.1.4'

/**
 * The signatures of a message, each with its own time stamp if it has one (ETSI EN 319 122-1, 5.3). `saidAt` is the
 * time that is declared around them: in a PDF it stands in the document.
 */
export const datedSignatures = (
  message: SignedMessage,
  content: Uint8Array,
  saidAt?: string,
): DatedSignature[] =>
  message.check(content).map(({ value, tokens, ...signature }) => {
    const stamps = tokens.map((token) => readTimeStamp(token, value, 'signature'))
    const said = saidAt === undefined ? {} : { declaredAt: saidAt }
    return judged({ ...said, ...signature }, stamps.find(isSound) ?? stamps[0])
  })

/** The signature, dated by a stamp on all of the file that it is in unless one nearer to it says when. */
export function datedWithin<S extends DatedSignature>(signature: S, around: TimeStamp | undefined): S {
  const own = signature.timeStamp
  return around === undefined || (own && isSound(own))
    ? signature
    : { ...signature, ...judged(signature, around) }
}

export const isSound = ({ fault }: TimeStamp): boolean => fault === undefined

/** The signature at the time that is known of it: its certificate must have been valid then. */
function judged(signature: DatedSignature, timeStamp: TimeStamp | undefined): DatedSignature {
  const { certificate, declaredAt, fault } = signature
  const stamped = timeStamp && isSound(timeStamp) ? timeStamp.at : undefined
  return {
    ...signature,
    ...(timeStamp && { timeStamp }),
    ...(fault === undefined &&
      !couldSign(certificate, declaredAt, stamped) && { fault: 'certificateNotValid' }),
  }
}

/**
 * A stamp says that the signature was there, not that it was made just then: one put after the certificate expired
 * takes nothing from a signature that declares to be older.
 */
function couldSign(
  certificate: CertificateFacts | undefined,
  declaredAt: string | undefined,
  stamped: string | undefined,
): boolean {
  if (certificate === undefined) return true
  const { validFrom, validTo } = certificate
  const times = [declaredAt, stamped].filter((at) => at !== undefined)
  return times.length === 0 || (times.every((at) => at >= validFrom) && times.some((at) => at <= validTo))
}

/** Reads a token of RFC 3161 that was put on those bytes. */
export function readTimeStamp(
  token: Uint8Array,
  stamped: Uint8Array | undefined,
  of: TimeStamp['of'],
): TimeStamp {
  const message = readSignedMessage(token)
  const content = message?.contentType === tokenContent ? message.content : undefined
  const info = content && infoIn(content)
  if (message === undefined || content === undefined || info === undefined)
    return { of, authority: '', fault: 'unreadable' }
  const [signature] = message.check(content)
  const at = info.genTime.toISOString()
  const fault = tokenFault(signature, at) ?? imprintFault(info, stamped)
  const authority = signature?.certificate?.name ?? ''
  return { of, at, authority, ...(fault && { fault }) }
}

function tokenFault(signature: CheckedSignature | undefined, at: string): TimeStampFault | undefined {
  const certificate = signature?.certificate
  if (certificate === undefined) return 'certificateMissing'
  if (signature?.fault === 'algorithmRefused') return 'algorithmRefused'
  if (signature?.fault !== undefined) return 'valueWrong'
  if (!certificate.stampsTime) return 'notAuthority'
  return isValidAt(certificate, at) ? undefined : 'certificateNotValid'
}

function imprintFault(
  { messageImprint: { hashAlgorithm, hashedMessage } }: TSTInfo,
  stamped: Uint8Array | undefined,
): TimeStampFault | undefined {
  const hash = digestName(hashAlgorithm.algorithmId)
  if (hash === undefined) return 'algorithmRefused'
  const imprint = Buffer.from(hashedMessage.getValue())
  return stamped && createHash(hash).update(stamped).digest().equals(imprint) ? undefined : 'otherBytes'
}

function infoIn(content: Uint8Array): TSTInfo | undefined {
  try {
    return new TSTInfo({ schema: fromBER(content).result })
  } catch {
    // What calls itself the content of a token and is not one: the library says so by throwing.
    return undefined
  }
}
