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
  /^content-type:\s*application\/(?:(?:x-)?pkcs7-mime|timestamped-data|pdf|octet-stream)\b/im.test(headers) &&
  /^content-transfer-encoding:\s*base64\b/im.test(headers)

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
  if (headers === undefined) {
    const beginning = latin1(bytes.subarray(0, 64))
    if (!/^(?:ï»¿)?\s*(?:-----BEGIN |[A-Za-z0-9+/\r\n]{16})/.test(beginning)) return undefined
  } else if (!isOneFile(headers)) return undefined
  const text = latin1(bytes.subarray(headers?.length ?? 0)).replace(/^ï»¿/, '')
  const [, armoured] = /-----BEGIN [A-Z0-9 ]+-----([\s\S]*?)-----END /.exec(text) ?? []
  const written = armoured ?? text
  return /^[A-Za-z0-9+/=\s]+$/.test(written) ? Buffer.from(written, 'base64') : undefined
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
