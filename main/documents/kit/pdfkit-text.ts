import { Buffer } from 'node:buffer'

const escapes: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
  '\\': '\\\\',
  '(': '\\(',
  ')': '\\)',
}

/** A text as PDFKit writes it in a dictionary: in ASCII where it can be, else in UTF-16 with its mark. */
export function textString(text: string): string {
  const isAscii = Buffer.byteLength(text) === text.length
  const bytes = isAscii ? text : Buffer.from(`\uFEFF${text}`, 'utf16le').swap16().toString('latin1')
  return `(${bytes.replaceAll(/[\n\r\t\b\f()\\]/g, (letter) => escapes[letter] ?? letter)})`
}
