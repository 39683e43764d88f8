import { createHash } from 'node:crypto'
import {
  type AsnType,
  Boolean as Asn1Boolean,
  Constructed,
  fromBER,
  IA5String,
  Integer,
  ObjectIdentifier,
  OctetString,
  Sequence,
  Utf8String,
} from 'asn1js'
import type { TimeAuthority } from './time-authority.ts'

type Options = {
  /** The name of the file, stamped with it or not. */
  readonly fileName?: { readonly name: string; readonly isProtected: boolean }
  /** What is stamped instead of the content. */
  readonly stamped?: Uint8Array
  /** Authorities that renew the stamp, each after the one before. */
  readonly renewedBy?: readonly TimeAuthority[]
  /** The content in pieces, as programs write that read it meanwhile. */
  readonly inPieces?: boolean
  /** Only a reference to the content. */
  readonly detached?: boolean
}

/** A `.tsd` (RFC 5544): the content with a stamp by `openssl ts`, put together as its syntax says. */
export async function timeStampedData(
  content: Uint8Array,
  authority: TimeAuthority,
  { fileName, stamped = content, renewedBy = [], inPieces = false, detached = false }: Options = {},
): Promise<Buffer> {
  const metaData = fileName && metaDataOf(fileName)
  const first = Buffer.concat([fileName?.isProtected && metaData ? berOf(metaData) : Buffer.of(), stamped])
  const evidence = [await stampOn(first, authority)]
  for (const next of renewedBy) evidence.push(await stampOn(berOf(evidence.at(-1)), next))
  const data = new Sequence({
    value: [
      new Integer({ value: 1 }),
      ...(detached ? [new IA5String({ value: 'https://example.invalid/contratto.pdf' })] : []),
      ...(metaData ? [metaData] : []),
      ...(detached ? [] : [inPieces ? pieces(content) : octets(content)]),
      tagged(0, evidence),
    ],
  })
  const type = new ObjectIdentifier({ value: '1.2.840.113549.1.9.16.1.31' })
  return berOf(new Sequence({ value: [type, tagged(0, [data])] }))
}

async function stampOn(bytes: Uint8Array, authority: TimeAuthority): Promise<AsnType> {
  const digest = createHash('sha256').update(bytes).digest()
  return new Sequence({ value: [fromBER(await authority.timestamp(digest, 'SHA-256')).result] })
}

const metaDataOf = ({ name, isProtected }: NonNullable<Options['fileName']>): AsnType =>
  new Sequence({ value: [new Asn1Boolean({ value: isProtected }), new Utf8String({ value: name })] })

const octets = (bytes: Uint8Array): OctetString => new OctetString({ valueHex: new Uint8Array(bytes) })

function pieces(content: Uint8Array): OctetString {
  const half = Math.floor(content.length / 2)
  const value = [octets(content.subarray(0, half)), octets(content.subarray(half))]
  return new OctetString({ idBlock: { isConstructed: true }, value, isConstructed: true })
}

const tagged = (tagNumber: number, value: AsnType[]): Constructed =>
  new Constructed({ idBlock: { tagClass: 3, tagNumber }, value })

const berOf = (block: AsnType | undefined): Buffer => Buffer.from(block?.toBER() ?? new ArrayBuffer())
