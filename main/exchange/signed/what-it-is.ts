import { Buffer } from 'node:buffer'
import { contentOf } from '#main/exchange/file-content.ts'
import type { UnreadableKind } from '#src/agreements/signed-file.ts'
import type { FileContent } from '#src/imports/table-refusal.ts'
import { readSignedMessage } from './cms.ts'
import { fromText, headersOf, isSignedMessage } from './text-envelope.ts'

export const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'

/** Object identifiers in DER, which are among the first bytes of such files. */
const beginnings = {
  encrypted: ['06092a864886f70d010703', '060b2a864886f70d0109100117'],
  signed: ['06092a864886f70d010702', '060b2a864886f70d010910011f'],
}

/** What a file is that cannot be read as a signed document, for whoever must ask for another one. */
export async function whatItIs(file: Uint8Array): Promise<UnreadableKind> {
  const bytes = fromText(file)
  const headers = headersOf(bytes)
  if (headers !== undefined) return isSignedMessage(headers) ? 'mailSigned' : 'mail'
  if (isPdf(bytes)) return bytes === file ? 'pdf' : 'encodedPdf'
  const beginning = Buffer.from(bytes.subarray(0, 64)).toString('hex')
  const isOne = (identifiers: readonly string[]) => identifiers.some((one) => beginning.includes(one))
  if (isOne(beginnings.encrypted)) return 'encrypted'
  if (!isOne(beginnings.signed)) return kinds[await contentOf(bytes)]
  const message = readSignedMessage(bytes)
  if (message === undefined) return 'damaged'
  if (message.content === undefined) return 'detached'
  return headersOf(message.content) === undefined ? 'otherInside' : 'mailSigned'
}

const kinds: Readonly<Record<FileContent, UnreadableKind>> = {
  empty: 'empty',
  text: 'text',
  xml: 'text',
  html: 'text',
  xlsx: 'office',
  ods: 'office',
  xls: 'office',
  encrypted: 'office',
  zip: 'office',
  pdf: 'pdf',
  image: 'image',
  binary: 'other',
}
