import { Buffer } from 'node:buffer'

/** So much of a text is looked at for its headers: those of a message of certified e-mail are a few thousand. */
const longestHeaders = 65_536

/** Lines of «Name: value», each with the lines that go on from it, up to an empty one (RFC 5322, 2.2). */
const headerLines = /^\s*(?:[!-9;-~]+:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n)+\r?\n/

/** The headers that a message, or a part of one, begins with; undefined when the bytes are none. */
export function headersOf(bytes: Uint8Array): string | undefined {
  return headerLines.exec(latin1(bytes.subarray(0, longestHeaders)))?.[0]
}

/** The headers say that one file is what follows, in base64. */
const isOneFile = (headers: string): boolean =>
  /^content-type:\s*application\/(?:(?:x-)?pkcs7-(?:mime|signature)|timestamped-data|pdf|octet-stream)\b/im.test(
    headers,
  ) && /^content-transfer-encoding:\s*base64\b/im.test(headers)

/** Some write the text of a text. */
const mostLayers = 3

/**
 * Mail programs and some that sign write a `.p7m` in base64: bare, between the lines of PEM, or under the headers of
 * S/MIME. What is written in such a text, or the bytes themselves.
 */
export function fromText(bytes: Uint8Array): Uint8Array {
  let found = bytes
  for (let layer = 0; layer < mostLayers; layer += 1) {
    const inside = insideOf(found)
    if (inside === undefined) return found
    found = inside
  }
  return found
}

function insideOf(bytes: Uint8Array): Uint8Array | undefined {
  const headers = headersOf(bytes)
  if (headers !== undefined && !isOneFile(headers)) return undefined
  const beginning = latin1(bytes.subarray(0, longestHeaders))
  if (headers === undefined && !isWritten.test(beginning)) return undefined
  const text = latin1(bytes.subarray(headers?.length ?? 0)).replace(/^ï»¿/, '')
  const [, armoured] = signedBlock.exec(text) ?? anyBlock.exec(text) ?? []
  const written = armoured ?? text
  return /^[A-Za-z0-9+/=\s]+$/.test(written) ? Buffer.from(written, 'base64') : undefined
}

/** In base64 from the beginning, or a block of PEM, before which anything may be said in words (RFC 7468, 2). */
const isWritten = /^(?:ï»¿)?(?!%PDF-)(?:\s*[A-Za-z0-9+/\r\n]{16}|(?:[\t\x20-\xff]*\r?\n)*-----BEGIN )/
const signedBlock = /-----BEGIN (?:CMS|PKCS7|PKCS #7 SIGNED DATA)-----([\s\S]*?)-----END /
const anyBlock = /-----BEGIN [A-Z0-9 ]+-----([\s\S]*?)-----END /

/** A part that was signed, as it is written, and the signature that stands beside it (RFC 8551, 3.5.3). */
export type SignedParts = { readonly signed: Uint8Array; readonly signature: Uint8Array }

/** The two parts of a signed message; undefined when the bytes are none. */
export function signedPartsOf(bytes: Uint8Array): SignedParts | undefined {
  const headers = headersOf(bytes)
  if (headers === undefined || !isSignedMessage(headers)) return undefined
  const [, quoted, bare] = /;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(headers) ?? []
  const mark = `\n--${quoted ?? bare}`
  const text = latin1(bytes)
  const from = text.indexOf('\n', text.indexOf(mark, headers.length - 1) + 1) + 1
  const to = text.indexOf(mark, from)
  if (from === 0 || to === -1) return undefined
  const after = text.indexOf('\n', to + 1) + 1
  return {
    signed: bytes.subarray(from, text[to - 1] === '\r' ? to - 1 : to),
    signature: fromText(bytes.subarray(after, text.indexOf(mark, after))),
  }
}

export const isSignedMessage = (headers: string): boolean =>
  /^content-type:\s*multipart\/signed\b/im.test(headers)

/** As mail sends it, and as it is signed, whatever ends of lines the file was saved with. */
export const withMailLines = (bytes: Uint8Array): Uint8Array =>
  Buffer.from(latin1(bytes).replaceAll(/\r?\n/g, '\r\n'), 'latin1')

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
