import {
  type BaseBlock,
  Boolean as Asn1Boolean,
  Constructed,
  fromBER,
  ObjectIdentifier,
  OctetString,
} from 'asn1js'
import { readTimeStamp, type TimeStamp } from './time-stamp.ts'

/** A file in one envelope with the time stamps that were put on it (RFC 5544). */
export type TimeStampedData = {
  readonly content: Uint8Array
  /** The first is on the file; each other one renews the one before it. */
  readonly timeStamps: readonly TimeStamp[]
}

const identifier = '1.2.840.113549.1.9.16.1.31'
/** Its object identifier in DER, which is among the first bytes of every such file. */
const encodedIdentifier = Buffer.from('060b2a864886f70d010910011f', 'hex')

const universal = 1
const contextSpecific = 3

/** Reads a `.tsd`; undefined when the bytes are not one, or the file that was stamped is not inside. */
export function readTimeStampedData(bytes: Uint8Array): TimeStampedData | undefined {
  if (!Buffer.from(bytes.subarray(0, 64)).includes(encodedIdentifier)) return undefined
  const { result, offset } = fromBER(bytes)
  if (offset === -1) return undefined
  const [type, wrapped] = partsOf(result)
  if (!(type instanceof ObjectIdentifier) || type.getValue() !== identifier) return undefined
  const parts = partsOf(partsOf(wrapped)[0])
  const content = parts.find((part) => part instanceof OctetString)
  if (content === undefined) return undefined
  const file = new Uint8Array(content.getValue())
  return { content: file, timeStamps: stampsIn(parts.at(-1), Buffer.concat([protectedData(parts), file])) }
}

/** What is told of the file, its name for one, is stamped with it when it says so itself. */
function protectedData(parts: readonly BaseBlock[]): Uint8Array {
  const told = parts.find((part) => isTagged(part, universal, 16))
  const [isProtected] = partsOf(told)
  return told && isProtected instanceof Asn1Boolean && isProtected.getValue()
    ? bytesOf(told)
    : new Uint8Array()
}

/** Evidence of other kinds (RFC 4998) is not computed, and told as a stamp that cannot be read. */
function stampsIn(evidence: BaseBlock | undefined, first: Uint8Array): TimeStamp[] {
  const stamps = isTagged(evidence, contextSpecific, 0) ? partsOf(evidence) : []
  if (stamps.length === 0) return [{ of: 'file', authority: '', fault: 'unreadable' }]
  return stamps.map((stamp, at) => {
    const [token] = partsOf(stamp)
    const before = stamps[at - 1]
    return readTimeStamp(token ? bytesOf(token) : new Uint8Array(), before ? bytesOf(before) : first, 'file')
  })
}

const isTagged = (block: BaseBlock | undefined, tagClass: number, tagNumber: number): boolean =>
  block?.idBlock.tagClass === tagClass && block.idBlock.tagNumber === tagNumber

/** The very bytes that a part was read from. */
const bytesOf = (block: BaseBlock): Uint8Array => new Uint8Array(block.valueBeforeDecodeView)

const partsOf = (block: BaseBlock | undefined): readonly BaseBlock[] =>
  block instanceof Constructed ? block.valueBlock.value : []
